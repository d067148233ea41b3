import assert from "node:assert/strict";
import { test } from "node:test";
import { fillSnippet, parseSnippet, senderNames, senderPage } from "./snippet.ts";

const PAGE = `# GitHub webhooks

Text with \`\`\` marks.

<!-- snippet -->
\`\`\`text
Payload URL: \${URL}/in/\${TOKEN}
Secret: \${SIGNING_SECRET}
Host: \${HOST}:\${PORT}, not \${OTHER} and not $TOKEN
\`\`\`

\`\`\`
another block
\`\`\`
`;
const filling = { token: "tlyi_x", signingSecret: "abc" };

test("a snippet is the block behind the mark, and it knows whether it is signed", () => {
  const snippet = parseSnippet("github", PAGE) ?? assert.fail("no snippet");
  assert.equal(snippet.title, "GitHub webhooks");
  assert.equal(snippet.isSigned, true);
  assert.equal(snippet.text.split("\n").length, 4);
});

test("a page without a marked block has no snippet", () => {
  assert.equal(parseSnippet("a", "# A\n\n```\nx\n```\n"), undefined);
  assert.equal(parseSnippet("a", "<!-- snippet -->\n```\nnever closed\n"), undefined);
});

test("a snippet is filled with the address and the secrets, and what is the sender's own stays", () => {
  const snippet = parseSnippet("github", PAGE) ?? assert.fail("no snippet");
  assert.equal(
    fillSnippet(snippet, { ...filling, url: new URL("https://audit.example.com/") }),
    `Payload URL: https://audit.example.com/in/tlyi_x\nSecret: abc\nHost: audit.example.com:443, not \${OTHER} and not $TOKEN\n`,
  );
  assert.match(
    fillSnippet(snippet, { ...filling, url: new URL("http://127.0.0.1:8080") }),
    /127\.0\.0\.1:8080/,
  );
});

test("fillSnippet says whether the server is reached by TLS", () => {
  const snippet = { name: "x", title: "x", text: "TLS: $\u007bTLS}", isSigned: false };
  const filled = (url: string): string =>
    fillSnippet(snippet, { url: new URL(url), token: undefined, signingSecret: undefined });
  assert.deepEqual(
    [filled("https://audit.example.com"), filled("http://127.0.0.1:8080")],
    ["TLS: On", "TLS: Off"],
  );
});

test("senders are the pages that are about one", () => {
  assert.deepEqual(senderNames(["b.md", "README.md", "a.md", "coverage.md", "x.txt"]), ["a", "b"]);
  assert.equal(senderPage("github"), "github.md");
  for (const name of ["../formats", "", "A", "a/b", "a.md"]) assert.equal(senderPage(name), undefined);
});

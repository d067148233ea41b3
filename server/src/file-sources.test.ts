import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { MemoryFiles } from "../../test/support/memory-files.ts";
import { readConfig } from "./config.ts";
import { applyFileSources } from "./file-sources.ts";
import { createSourceRecorder } from "./intake/record-source.ts";
import { SigningSecrets } from "./intake/signing-secrets.ts";
import { createSourceToken, ensureSource, Sources } from "./intake/sources.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("file sources", () => {
  const [first, second] = [createSourceToken().secret, createSourceToken().secret];
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tally-file-sources-"));
  });
  after(() => rm(folder, { recursive: true }));

  async function open() {
    const sources = new Sources();
    const actions: string[] = [];
    const secrets = await SigningSecrets.load(new MemoryFiles(), () => true);
    const seal = async ({ action }: { readonly action: string }) => void actions.push(action);
    const parts = {
      record: createSourceRecorder({ seal, sources, secrets, changed: () => undefined }),
      sources,
      secrets,
    };
    const apply = async (yaml: string): Promise<void> => {
      const path = join(folder, "tally.yaml");
      await writeFile(path, yaml);
      const result = readConfig(["--config", path], {});
      if (result.kind === "refused") assert.fail(result.message);
      await applyFileSources(result.config, parts);
    };
    return { ...parts, actions, apply };
  }

  const one = (more = ""): string =>
    `sources: [{name: ci, type: github, token-file: ${folder}/token${more}}]\n`;

  test("a source of the file is made once, changed with it, given its new token, and ended with it", async () => {
    const { actions, apply, sources } = await open();
    await writeFile(join(folder, "token"), `${first}\n`);
    await apply(one());
    await apply(one());
    const id = sources.find(first)?.id;
    assert.deepEqual([sources.find(first)?.name, sources.find(first)?.type], ["ci", "github"]);
    await apply(one(", rate: 5"));
    await writeFile(join(folder, "token"), second);
    await apply(one(", rate: 5"));
    assert.equal(sources.find(first), undefined);
    assert.equal(sources.find(second)?.id, id);
    await apply("");
    assert.equal(sources.size, 0);
    assert.deepEqual(actions, ["source.create", "source.change", "source.rotate", "source.remove"]);
  });

  test("a signing secret of the file is kept, and a new one takes its place", async () => {
    const { apply, secrets, sources } = await open();
    await writeFile(join(folder, "token"), first);
    for (const secret of ["first secret", "second secret"]) {
      await writeFile(join(folder, "secret"), secret);
      await apply(one(`, signing-secret-file: ${folder}/secret`));
      assert.equal(secrets.get(sources.named("ci")?.id ?? ""), secret);
    }
    assert.equal(sources.named("ci")?.isSigned, true);
  });

  test("sources of the API, of files that are followed and of syslog are not the file's to end", async () => {
    const { apply, record, sources } = await open();
    const { secret: _, ...token } = createSourceToken();
    const made = { ...token, name: "hand", type: "any", rate: null, isSigned: false, from: "api" } as const;
    await record({ action: "source.create", source: made }, undefined);
    await ensureSource("logs", "file", { record, sources });
    await ensureSource("syslog", "syslog", { record, sources });
    await apply("files: [{name: logs, paths: [/var/log/a.log]}]\n");
    assert.deepEqual(
      sources.list().map(({ name }) => name),
      ["hand", "logs", "syslog"],
    );
    await writeFile(join(folder, "token"), first);
    await assert.rejects(apply(one().replace("name: ci", "name: hand")), /made with tally sources add/);
  });

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ["a token that is none", "token", /holds no ingest token/],
    ["an admin's token", "tlya_000000000000000000000000000000000000", /holds no ingest token/],
  ];
  for (const [what, token, message] of wrong) {
    test(`a source of the file is not made with ${what}`, async () => {
      const { apply, sources } = await open();
      await writeFile(join(folder, "token"), token);
      await assert.rejects(apply(one()), message);
      assert.equal(sources.size, 0);
    });
  }

  test("a source of a type that there is not, or without its token, is refused", async () => {
    const { apply } = await open();
    await assert.rejects(apply(one().replace("github", "gopher")), /has the type gopher/);
    await assert.rejects(
      apply(one().replace("/token", "/no-such")),
      /couldn't read .*no-such for the source ci/,
    );
  });

  const badLists: readonly (readonly [string, string, RegExp])[] = [
    ["a list that is none", "files: 5", /files must be a list, each item with: name, paths, multiline/],
    ["an item that is none", "files: [5]", /an item of files must be a mapping/],
    ["a name that is mistyped", "files: [{nam: a}]", /1:10: "nam" is not known: did you mean name\?/],
    ["files without paths", "files: [{name: a}]", /files need paths/],
    ["files without a name", "files: [{paths: [a]}]", /a name must be/],
    ["two of one name", "files: [{name: a, paths: [x]}, {name: a, paths: [y]}]", /two sources named a/],
    [
      "another way to make events of lines",
      "files: [{name: a, paths: x, multiline: java}]",
      /none or auditd/,
    ],
    ["a rate that is none", "sources: [{name: a, token-file: x, rate: 0}]", /rate must be a whole number/],
    ["a source without a token", "sources: [{name: a}]", /needs a token-file/],
  ];
  for (const [what, yaml, message] of badLists) {
    test(`a configuration with ${what} is refused, with its place`, async () => {
      const path = join(folder, "bad.yaml");
      await writeFile(path, yaml);
      const result = readConfig(["--config", path], {});
      assert.ok(result.kind === "refused");
      assert.match(result.message, message);
      assert.match(result.message, /bad\.yaml:1:\d+/);
    });
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { isSigningSecret, SigningSecrets } from "./signing-secrets.ts";
import {
  createSourceToken,
  isRate,
  isSourceEvent,
  isSourceName,
  RATE_MAX,
  type Source,
  Sources,
} from "./sources.ts";

const { secret, ...token } = createSourceToken();
const github: Source = {
  ...token,
  ...{ name: "github", type: "github", rate: 5, isSigned: true, from: "api" },
};

test("a source is found by its token and by its name, and by nothing else", () => {
  const sources = new Sources([github]);
  assert.equal(sources.find(secret)?.id, github.id);
  assert.equal(sources.find(createSourceToken().secret), undefined);
  assert.equal(sources.find(github.hash), undefined);
  assert.equal(sources.named("github")?.id, github.id);
  assert.equal(sources.named("GitHub"), undefined);
});

test("a source whose token is made anew keeps its id, and the token before is not known any more", () => {
  const sources = new Sources();
  sources.apply({ action: "source.create", source: github });
  const next = createSourceToken();
  const { hash, hint } = next;
  sources.apply({ action: "source.rotate", source: { ...github, hash, hint } });
  assert.equal(sources.find(secret), undefined);
  assert.equal(sources.find(next.secret)?.id, github.id);
  assert.equal(sources.size, 1);
});

test("a source that was removed is found by nothing", () => {
  const sources = new Sources([github]);
  sources.apply({ action: "source.remove", source: { id: github.id, name: "github" } });
  assert.equal(sources.find(secret), undefined);
  assert.equal(sources.named("github"), undefined);
  assert.equal(sources.has(github.id), false);
});

test("only a source event as we write it is folded", () => {
  const { hash, ...hashless } = github;
  assert.ok(isSourceEvent({ action: "source.create", source: { ...hashless, hash }, outcome: "success" }));
  assert.ok(isSourceEvent({ action: "source.remove", source: { id: "a" } }));
  for (const value of [
    ...[null, "source.create", { action: "source.create" }, { action: "source.create", source: hashless }],
    ...[
      { action: "source.remove", source: {} },
      { action: "source.other", source: github },
    ],
    ...[{ action: "source.create", source: { ...github, rate: 0 } }],
    ...[{ action: "source.create", source: { ...github, from: "elsewhere" } }],
  ])
    assert.equal(isSourceEvent(value), false, JSON.stringify(value));
});

test("a name is letters, digits, dots, dashes and underscores, at most 100", () => {
  for (const name of ["a", "github-main", "k8s_audit.eu-1", "a".repeat(100)]) assert.ok(isSourceName(name));
  for (const name of ["", "a".repeat(101), "a b", "-a", ".", "a/b", "ä", 5, undefined])
    assert.equal(isSourceName(name), false);
});

test("a rate is a whole number from 1, or null for none", () => {
  for (const rate of [null, 1, RATE_MAX]) assert.ok(isRate(rate));
  for (const rate of [0, RATE_MAX + 1, 1.5, -1, "5", undefined]) assert.equal(isRate(rate), false);
});

test("signing secrets are kept over a start, and those of sources that are gone are not", async () => {
  const files = new MemoryFiles();
  const secrets = await SigningSecrets.load(files, () => true);
  await secrets.set("one", "first secret");
  await secrets.set("two", "second secret");
  const again = await SigningSecrets.load(files, (id) => id === "two");
  assert.equal(again.get("one"), undefined);
  assert.equal(again.get("two"), "second secret");
  await again.remove("two");
  assert.equal((await SigningSecrets.load(files, () => true)).get("two"), undefined);
});

test("a signing secret has 8 to 512 characters", () => {
  for (const text of ["a".repeat(8), "a".repeat(512)]) assert.ok(isSigningSecret(text));
  for (const text of ["a".repeat(7), "a".repeat(513), 12345678, undefined])
    assert.equal(isSigningSecret(text), false);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createToken, isTokenEvent, isTokenText, Tokens } from "./tokens.ts";

test("createToken makes a secret with the prefix of its kind and a checksum", () => {
  const { secret, token } = createToken("ingest", "web-1", "machine");
  assert.match(secret, /^tlyi_[0-9A-Za-z]{36}$/);
  assert.ok(isTokenText(secret));
  assert.equal(token.hint, secret.slice(-4));
  assert.ok(!JSON.stringify(token).includes(secret), "only the hash is kept");
});

test("isTokenText refuses every single mistyped character", () => {
  const { secret } = createToken("read", "alice", "human");
  for (let i = 5; i < secret.length; i++) {
    const other = secret[i] === "x" ? "y" : "x";
    assert.ok(!isTokenText(secret.slice(0, i) + other + secret.slice(i + 1)), `position ${i}`);
  }
  assert.ok(!isTokenText(secret.slice(0, -1)));
});

test("Tokens finds a token by its secret and by nothing else", () => {
  const one = createToken("ingest", "web-1", "machine");
  const tokens = new Tokens([one.token]);
  assert.equal(tokens.find(one.secret)?.id, one.token.id);
  assert.equal(tokens.find(createToken("ingest", "web-1", "machine").secret), undefined);
  assert.equal(tokens.find(""), undefined);
  assert.equal(tokens.find(one.token.hash), undefined);
});

test("Tokens forgets a token when its revocation is applied", () => {
  const one = createToken("ingest", "web-1", "machine");
  const tokens = new Tokens();
  tokens.apply({ action: "token.create", token: one.token });
  assert.equal(tokens.size, 1);
  tokens.apply({ action: "token.revoke", token: { id: one.token.id } });
  assert.equal(tokens.find(one.secret), undefined);
  assert.equal(tokens.size, 0);
});

test("isTokenEvent refuses what is not a token event", () => {
  const { token } = createToken("admin", "alice", "human");
  assert.ok(isTokenEvent({ action: "token.create", token }));
  assert.ok(isTokenEvent({ action: "token.revoke", token: { id: token.id } }));
  const refused = [
    null,
    [],
    "token.create",
    { action: "token.create" },
    { action: "token.create", token: { ...token, kind: "root" } },
    { action: "token.create", token: { ...token, hash: 7 } },
    { action: "token.delete", token },
    { action: "token.revoke", token: { id: 7 } },
  ];
  for (const value of refused) assert.ok(!isTokenEvent(value), JSON.stringify(value));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { SESSION_MS, SESSIONS_PER_TOKEN_MAX, Sessions } from "./sessions.ts";
import { LINK_MS, LINKS_MAX, SignInLinks } from "./sign-in-links.ts";
import { createToken, Tokens } from "./tokens.ts";

const alice = createToken("read", "alice", "human").token;
const bob = createToken("admin", "bob", "human").token;

function open() {
  let made = 0;
  const newSecret = (): string => `secret-${made++}`;
  const tokens = new Tokens([alice, bob]);
  return {
    tokens,
    sessions: new Sessions({ tokens, newSecret }),
    links: new SignInLinks({ tokens, newSecret }),
  };
}

test("Sessions finds a session by its secret until twelve hours have passed", () => {
  const { sessions } = open();
  const { secret, session } = sessions.open(alice, 1000);
  assert.equal(session.untilMs, 1000 + 12 * 3_600_000);
  assert.equal(sessions.find(secret, 999 + SESSION_MS)?.token.name, "alice");
  assert.equal(sessions.find(secret, 1000 + SESSION_MS), undefined);
  assert.equal(sessions.find("secret-x", 1000), undefined);
});

test("Sessions ends a session that is closed, and no other", () => {
  const { sessions } = open();
  const [one, two] = [sessions.open(alice, 0), sessions.open(alice, 0)];
  sessions.close(one.secret);
  assert.deepEqual([sessions.find(one.secret, 0), sessions.find(two.secret, 0)?.token], [undefined, alice]);
});

test("Sessions ends every session of a token that is revoked", () => {
  const { sessions, tokens } = open();
  const [one, two] = [sessions.open(alice, 0), sessions.open(bob, 0)];
  tokens.apply({ action: "token.revoke", token: { id: alice.id } });
  assert.deepEqual([sessions.find(one.secret, 0), sessions.find(two.secret, 0)?.token], [undefined, bob]);
});

test("Sessions ends a token's oldest session for one more than it may have, and nobody else's", () => {
  const { sessions } = open();
  const other = sessions.open(bob, 0);
  const own = Array.from({ length: SESSIONS_PER_TOKEN_MAX }, () => sessions.open(alice, 0));
  const isOpen = (): boolean[] => own.map(({ secret }) => sessions.find(secret, 0) !== undefined);
  assert.ok(isOpen().every(Boolean));
  sessions.open(alice, 0);
  assert.deepEqual(
    isOpen(),
    own.map((_, i) => i > 0),
  );
  assert.ok(sessions.find(other.secret, 0));
});

test("SignInLinks takes a code once", () => {
  const { links } = open();
  const { code, untilMs } = links.create(bob, 1000);
  assert.equal(untilMs, 1000 + LINK_MS);
  assert.equal(links.use("secret-x", 1000), undefined);
  assert.equal(links.use(code, 1000)?.name, "bob");
  assert.equal(links.use(code, 1000), undefined);
});

test("SignInLinks takes no code that is a quarter of an hour old, and none whose token was revoked", () => {
  const { links, tokens } = open();
  const [old, orphan, good] = [links.create(bob, 0), links.create(alice, 0), links.create(bob, 0)];
  tokens.apply({ action: "token.revoke", token: { id: alice.id } });
  assert.equal(links.use(old.code, 15 * 60_000), undefined);
  assert.equal(links.use(orphan.code, 0), undefined);
  assert.equal(links.use(good.code, 15 * 60_000 - 1)?.name, "bob");
});

test("SignInLinks forgets the oldest code for one more than it keeps", () => {
  const { links } = open();
  const made = Array.from({ length: LINKS_MAX + 1 }, () => links.create(bob, 0).code);
  assert.deepEqual(
    made.map((code) => links.use(code, 0) !== undefined),
    made.map((_, i) => i > 0),
  );
});

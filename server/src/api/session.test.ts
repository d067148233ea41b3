import assert from "node:assert/strict";
import { BlockList } from "node:net";
import { test } from "node:test";
import { Hono } from "hono";
import type { OwnEvent } from "../intake/seal-own.ts";
import { Sessions } from "../intake/sessions.ts";
import { SignInLinks } from "../intake/sign-in-links.ts";
import { createToken, Tokens } from "../intake/tokens.ts";
import { createAllow } from "./allow.ts";
import { createArrivalOf } from "./arrival.ts";
import { parseKnownHost } from "./hosts.ts";
import { knownHosts } from "./known-hosts.ts";
import { sameSite } from "./same-site.ts";
import { session } from "./session.ts";
import { REFUSED_PER_ADDRESS_MAX, SignInAttempts } from "./sign-in-attempts.ts";
import { createAskerOf } from "./who-asks.ts";

const alice = createToken("read", "alice", "human");
const bob = createToken("admin", "bob", "human");
const web1 = createToken("ingest", "web-1", "machine");
const HOUR_MS = 3_600_000;

interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string | undefined;
  readonly peer?: string;
}

/** The door with everything that stands before it, and another door of each kind behind the same. */
function open({ hosts = [], proxies = [] }: { hosts?: string[]; proxies?: string[] } = {}) {
  const tokens = new Tokens([alice.token, bob.token, web1.token]);
  const sealed: (OwnEvent & { by?: unknown })[] = [];
  const refused: string[] = [];
  const clock = { ms: Date.UTC(2026, 10, 30) };
  const nowMs = (): number => clock.ms;
  let made = 0;
  const signing = { tokens, newSecret: () => `${made++}-${"x".repeat(40)}` };
  const [sessions, links, list] = [new Sessions(signing), new SignInLinks(signing), new BlockList()];
  for (const address of proxies) list.addAddress(address);
  const known = hosts.map((text) => parseKnownHost(text) ?? assert.fail(text));
  const arrivalOf = createArrivalOf({ hosts: known, proxies: list });
  const askerOf = createAskerOf(tokens, sessions, nowMs);
  const app = new Hono();
  app.use("*", knownHosts(arrivalOf, { host: "127.0.0.1", hosts: known }));
  app.use("*", sameSite(arrivalOf, known));
  app.use("/session/link", createAllow(askerOf)("admin"));
  app.use("/events", createAllow(askerOf)("read"));
  app.use("/tokens", createAllow(askerOf)("admin"));
  app.route(
    "/session",
    session({
      ...{ tokens, sessions, links, attempts: new SignInAttempts(), askerOf, arrivalOf, basePath: "/audit" },
      seal: async (event, by) => void sealed.push({ ...event, by: typeof by === "object" ? by.name : by }),
      refused: (reason) => void refused.push(reason),
      nowMs,
    }),
  );
  app.get("/events", (context) => context.text("events"));
  app.post("/events", (context) => context.text("changed"));
  app.get("/tokens", (context) => context.text("tokens"));
  const ask = async (method: string, path: string, { body, cookie, headers, peer }: Asked = {}) => {
    const init = {
      method,
      headers: { ...(cookie === undefined ? {} : { cookie }), host: "127.0.0.1:8080", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const env = { incoming: { socket: { remoteAddress: peer ?? "192.0.2.1" } } };
    const response = await app.request(path, init, env);
    const text = await response.text();
    const { code } = text.includes('"error"') ? JSON.parse(text).error : { code: undefined };
    return { status: response.status, text, code, set: response.headers.get("set-cookie"), response };
  };
  const signIn = async (asked: Asked = { body: { token: alice.secret } }): Promise<string> => {
    const { set, status, text } = await ask("POST", "/session", asked);
    assert.equal(status, 200, text);
    return set?.split(";")[0] ?? assert.fail("no cookie");
  };
  return { app, ask, clock, refused, sealed, signIn, tokens };
}

test("a token opens a session of twelve hours, whose cookie no script and no other site can use", async () => {
  const { ask, clock, sealed } = open();
  const { set, status, text } = await ask("POST", "/session", { body: { token: alice.secret } });
  assert.equal(status, 200);
  assert.deepEqual(JSON.parse(text), {
    ...{ name: "alice", kind: "read", expires: new Date(clock.ms + 12 * HOUR_MS).toISOString() },
  });
  const parts = set?.split("; ") ?? [];
  assert.match(parts[0] ?? "", /^tally_session=0-x+$/);
  assert.deepEqual(parts.slice(1).sort(), ["HttpOnly", "Max-Age=43200", "Path=/audit", "SameSite=Strict"]);
  assert.deepEqual(sealed, [
    {
      ...{
        action: "user.login",
        category: "authentication",
        outcome: "success",
        method: "token",
        by: "alice",
      },
      ...{ target: { type: "service", name: "tallystick" }, from: { ip: "192.0.2.1" } },
    },
  ]);
});

test("a session says who is signed in, and lets it do what its token may", async () => {
  const { ask, signIn } = open();
  assert.equal((await ask("GET", "/session")).code, "no-session");
  const cookie = await signIn();
  assert.equal(JSON.parse((await ask("GET", "/session", { cookie })).text).name, "alice");
  assert.equal((await ask("GET", "/events", { cookie })).text, "events");
  assert.equal((await ask("GET", "/tokens", { cookie })).code, "token-not-allowed");
  const admin = await signIn({ body: { token: bob.secret } });
  assert.equal((await ask("GET", "/tokens", { cookie: admin })).text, "tokens");
});

test("a change by a session needs the header that only our own page sends", async () => {
  const { ask, signIn } = open();
  const cookie = await signIn();
  const bare = await ask("POST", "/events", { cookie });
  assert.deepEqual([bare.status, bare.code], [403, "no-session-header"]);
  assert.equal((await ask("POST", "/events", { cookie, headers: { "tally-session": "1" } })).text, "changed");
  const headers = { authorization: `Bearer ${alice.secret}` };
  assert.equal((await ask("POST", "/events", { headers })).text, "changed", "a token is no cookie");
});

for (const [what, headers] of [
  ["of another site", { "sec-fetch-site": "cross-site" }],
  ["of a site beside ours", { "sec-fetch-site": "same-site" }],
  ["of another origin", { origin: "https://evil.example" }],
  ["of another port", { origin: "http://127.0.0.1:3000" }],
  ["of a document without origin", { origin: "null" }],
] as const) {
  test(`a page ${what} can neither read nor change by a session, nor open one`, async () => {
    const { ask, signIn } = open();
    const cookie = await signIn();
    const all = { ...headers, "tally-session": "1" };
    for (const method of ["GET", "POST"])
      assert.equal((await ask(method, "/events", { cookie, headers: all })).code, "cross-site");
    const opened = await ask("POST", "/session", { headers, body: { token: alice.secret } });
    assert.deepEqual([opened.code, opened.set], ["cross-site", null]);
  });
}

for (const headers of [
  { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:8080" },
  { "sec-fetch-site": "none" },
]) {
  test(`our own page can read by a session: ${JSON.stringify(headers)}`, async () => {
    const { ask, signIn } = open();
    assert.equal((await ask("GET", "/events", { cookie: await signIn(), headers })).text, "events");
  });
}

test("a session ends when it is closed, which is sealed, and its cookie goes", async () => {
  const { ask, sealed, signIn } = open();
  const cookie = await signIn();
  const headers = { "tally-session": "1" };
  const out = await ask("DELETE", "/session", { cookie, headers });
  assert.equal(out.status, 204);
  assert.match(out.set ?? "", /^tally_session=; Max-Age=0; Path=\/audit/);
  assert.deepEqual([sealed.at(-1)?.action, sealed.at(-1)?.by], ["user.logout", "alice"]);
  assert.equal((await ask("GET", "/events", { cookie })).code, "no-session");
  assert.equal((await ask("DELETE", "/session", { cookie, headers })).status, 204, "twice is once");
  assert.equal(sealed.length, 2);
});

test("a session ends after twelve hours, and at once when its token is revoked", async () => {
  const { ask, clock, signIn, tokens } = open();
  const cookie = await signIn();
  clock.ms += 12 * HOUR_MS;
  assert.equal((await ask("GET", "/events", { cookie })).code, "no-session");
  const again = await signIn();
  tokens.apply({ action: "token.revoke", token: { id: alice.token.id } });
  assert.deepEqual(
    [
      (await ask("GET", "/events", { cookie: again })).code,
      (await ask("GET", "/session", { cookie: again })).code,
    ],
    ["no-session", "no-session"],
  );
});

test("a link signs in once, as the admin who made it", async () => {
  const { ask, sealed, signIn } = open();
  const headers = { authorization: `Bearer ${bob.secret}` };
  const made = await ask("POST", "/session/link", { headers });
  assert.equal(made.status, 201);
  const { link, path } = JSON.parse(made.text);
  assert.equal(path, `/audit/sign-in#${link}`);
  const cookie = await signIn({ body: { link } });
  assert.equal(JSON.parse((await ask("GET", "/session", { cookie })).text).name, "bob");
  const second = await ask("POST", "/session", { body: { link } });
  assert.deepEqual([second.status, second.code, second.set], [401, "bad-link", null]);
  assert.deepEqual(
    sealed.map(({ action, by, outcome }) => `${action} ${String(by)} ${String(outcome)}`),
    ["link.create bob success", "user.login bob success", "user.login nobody denied"],
  );
});

test("a link is made by an admin's token, and by no session", async () => {
  const { ask, signIn } = open();
  const cookie = await signIn({ body: { token: bob.secret } });
  const bySession = await ask("POST", "/session/link", { cookie, headers: { "tally-session": "1" } });
  assert.equal(bySession.code, "token-not-allowed");
  const headers = { authorization: `Bearer ${alice.secret}` };
  assert.equal((await ask("POST", "/session/link", { headers })).code, "token-not-allowed");
  assert.equal((await ask("POST", "/session/link")).code, "no-token");
});

test("an ingest token opens no session, nor does one that nobody has, and both are sealed", async () => {
  const { ask, refused, sealed } = open();
  for (const [token, code, status] of [
    [web1.secret, "token-not-allowed", 403],
    ["tlyr_mistyped", "bad-token", 401],
  ] as const) {
    const answer = await ask("POST", "/session", { body: { token } });
    assert.deepEqual([answer.status, answer.code, answer.set], [status, code, null]);
  }
  assert.deepEqual(refused, ["token-not-allowed", "bad-token"]);
  assert.deepEqual(
    sealed.map(({ by, outcome, reason }) => [by, outcome, reason]),
    [
      ["web-1", "denied", "token-not-allowed"],
      ["nobody", "denied", "bad-token"],
    ],
  );
});

test("a flood of wrong tokens fills no log, and keeps nobody out who has a right one", async () => {
  const { ask, sealed, signIn } = open();
  const body = { token: "tlyr_wrong" };
  for (let i = 0; i < REFUSED_PER_ADDRESS_MAX; i++)
    assert.equal((await ask("POST", "/session", { body })).status, 401);
  const more = await ask("POST", "/session", { body });
  assert.deepEqual([more.status, more.code], [429, "too-many-sign-ins"]);
  assert.equal(more.response.headers.get("retry-after"), "60");
  assert.equal(sealed.length, REFUSED_PER_ADDRESS_MAX);
  assert.equal((await ask("POST", "/session", { body, peer: "192.0.2.2" })).status, 401);
  await signIn();
});

for (const body of [
  undefined,
  {},
  [],
  "x",
  { token: 1 },
  { token: "a", link: "b" },
  { link: "x".repeat(513) },
]) {
  test(`nobody is signed in by ${JSON.stringify(body)?.slice(0, 30) ?? "nothing"}`, async () => {
    assert.equal((await open().ask("POST", "/session", { body })).code, "bad-request");
  });
}

test("a name that is not ours is refused with what to configure, whatever is shown with it", async () => {
  const { ask } = open({ hosts: ["audit.example.com"] });
  const headers = { host: "evil.example:8080", authorization: `Bearer ${alice.secret}` };
  const answer = await ask("GET", "/events", { headers });
  assert.deepEqual([answer.status, answer.code], [421, "unknown-host"]);
  assert.match(answer.text, /--hosts evil\.example:8080/);
  assert.equal(
    (await ask("GET", "/events", { headers: { ...headers, host: "audit.example.com" } })).status,
    200,
  );
});

test("what a proxy says counts only of a proxy that is configured", async () => {
  const forwarded = {
    "x-forwarded-proto": "https",
    "x-forwarded-for": "203.0.113.9, 192.0.2.7",
    "x-forwarded-host": "audit.example.com",
  };
  const parts = { hosts: ["audit.example.com"], proxies: ["192.0.2.1", "192.0.2.7"] };
  const asked = {
    body: { token: alice.secret },
    headers: { ...forwarded, origin: "https://audit.example.com" },
  };
  const trusting = open(parts);
  assert.match((await trusting.ask("POST", "/session", asked)).set ?? "", /; Secure/);
  assert.deepEqual(trusting.sealed[0]?.["from"], { ip: "203.0.113.9" });
  const stranger = await trusting.ask("POST", "/session", { ...asked, peer: "192.0.2.99" });
  assert.doesNotMatch(stranger.set ?? "", /; Secure/);
  assert.deepEqual(trusting.sealed[1]?.["from"], { ip: "192.0.2.99" });
  const evil = { ...forwarded, "x-forwarded-host": "evil.example" };
  assert.equal((await trusting.ask("GET", "/session", { headers: evil })).code, "unknown-host");
  assert.equal(
    (await trusting.ask("GET", "/session", { headers: { ...forwarded, host: "evil.example" } })).code,
    "unknown-host",
  );
});

test("a name that is configured with https makes the cookie one for https alone", async () => {
  const { ask } = open({ hosts: ["https://audit.example.com"] });
  const asked = { body: { token: alice.secret }, headers: { host: "audit.example.com" } };
  assert.match((await ask("POST", "/session", asked)).set ?? "", /; Secure/);
});

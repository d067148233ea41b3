import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import type { SourceReport } from "../completeness/report.ts";
import { createSourceRecorder } from "../intake/record-source.ts";
import type { OwnEvent } from "../intake/seal-own.ts";
import { SigningSecrets } from "../intake/signing-secrets.ts";
import { isSourceEvent, Sources } from "../intake/sources.ts";
import { createToken, Tokens } from "../intake/tokens.ts";
import { Refusals } from "../sources/refusals.ts";
import { Traffic } from "../sources/traffic.ts";
import { refusals, sources } from "./sources.ts";

const admin = createToken("admin", "bob", "human").token;
const bare = createToken("ingest", "web-1", "machine").token;

/** Of a source that has sent for years, and nothing since this server was started. */
const REPORT: SourceReport = {
  ...{
    name: "web-1",
    isPerson: false,
    isEnded: false,
    records: 9,
    events: 12,
    bytes: 340,
    untimed: 0,
    unparsed: 0,
  },
  ...{ firstUs: 0, lastUs: Date.UTC(2026, 0, 1) * 1000, lastTimeUs: 0, lag: null, sequence: null },
  ...{ rates: { minute: 0, hour: 0, day: 0 }, skew: { events: 0, largest: 0, median: 0 } },
  silence: { isSilent: true, sinceUs: 1, quiet: 7200, usual: 60, allowed: 600, isSet: false },
};

async function open() {
  const sealed: OwnEvent[] = [];
  const secrets = await SigningSecrets.load(new MemoryFiles(), () => true);
  const current = new Sources();
  const changes: number[] = [];
  const door = {
    ...{ sources: current, tokens: new Tokens([admin, bare]), traffic: new Traffic() },
    ...{ refusals: new Refusals(), protocols: ["native", "github"] },
    record: createSourceRecorder({
      seal: async (event, by) => void sealed.push({ ...event, by: typeof by === "object" ? by.name : by }),
      ...{ sources: current, secrets, changed: () => void changes.push(current.size) },
    }),
    silencesInFile: () => new Map([["in-file", "3d"]]),
    reports: () => [REPORT],
  };
  const app = sources(door, () => admin);
  const ask = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await app.request(path, init);
    const text = await response.text();
    return { status: response.status, json: text === "" ? undefined : JSON.parse(text) };
  };
  return { ask, changes, door, sealed, secrets };
}

test("a source is made with a token that is shown once, and sealed before it is there", async () => {
  const { ask, door, sealed } = await open();
  const made = await ask("POST", "/", { name: "github-main", type: "github", rate: 100 });
  assert.equal(made.status, 201);
  assert.match(made.json.token, /^tlyi_/);
  assert.equal(door.sources.find(made.json.token)?.name, "github-main");
  const [event] = sealed;
  assert.ok(isSourceEvent(event));
  assert.equal(event.action, "source.create");
  assert.deepEqual(sealed[0]?.["target"], {
    ...{ type: "source", id: made.json.source.id, name: "github-main" },
  });
  assert.equal(sealed[0]?.["by"], "bob");
  assert.ok(!JSON.stringify(sealed).includes(made.json.token));
  assert.ok(!JSON.stringify((await ask("GET", "/")).json).includes(made.json.token));
});

test("the list has what each source sent, and tokens that no source was made for", async () => {
  const { ask, door } = await open();
  const { json } = await ask("POST", "/", { name: "a" });
  const nowMs = Date.UTC(2026, 0, 1);
  door.traffic.taken(json.source.id, { protocol: "native", events: 3, bytes: 30 }, { nowMs, rate: null });
  const list = (await ask("GET", "/")).json;
  assert.deepEqual(
    list.sources.map((source: { name: string; from: string; events: number }) => [
      ...[source.name, source.from, source.events],
    ]),
    [
      ["a", "api", 3],
      ["web-1", "token", 0],
    ],
  );
  assert.equal(list.sources[0].last, "2026-01-01T00:00:00.000Z");
  assert.deepEqual(
    list.sources.map(({ arrived }: { arrived: unknown }) => arrived),
    [
      null,
      { events: 12, bytes: 340, last: "2026-01-01T00:00:00.000Z", is_silent: true, quiet_seconds: 7200 },
    ],
  );
  assert.deepEqual(list.protocols, ["native", "github"]);
});

test("a signing secret is kept for the check and stands in no event and in no list", async () => {
  const { ask, sealed, secrets } = await open();
  const signingSecret = "what the vendor showed";
  const { json } = await ask("POST", "/", { name: "hook", signingSecret });
  assert.equal(json.source.signed, true);
  assert.equal(secrets.get(json.source.id), signingSecret);
  assert.ok(!JSON.stringify([sealed, (await ask("GET", "/")).json]).includes(signingSecret));
});

test("a signing secret is made where one is wanted", async () => {
  const { ask, secrets } = await open();
  const { json } = await ask("POST", "/", { name: "hook", sign: true });
  assert.match(json.signingSecret, /^[0-9a-f]{64}$/);
  assert.equal(secrets.get(json.source.id), json.signingSecret);
});

test("a new token ends the one before; a new signing secret leaves the token", async () => {
  const { ask, door, sealed, secrets } = await open();
  const first = (await ask("POST", "/", { name: "a" })).json;
  const second = (await ask("POST", "/a/rotate")).json;
  assert.equal(door.sources.find(first.token), undefined);
  assert.equal(door.sources.find(second.token)?.id, first.source.id);
  const third = (await ask("POST", "/a/rotate", { signingSecret: "another secret" })).json;
  assert.equal(third.token, undefined);
  assert.equal(door.sources.find(second.token)?.isSigned, true);
  assert.equal(secrets.get(first.source.id), "another secret");
  assert.deepEqual(
    sealed.map(({ action }) => action),
    ["source.create", "source.rotate", "source.rotate"],
  );
});

test("a source that is removed can't send any more, and its signing secret is gone", async () => {
  const { ask, door, secrets } = await open();
  const { json } = await ask("POST", "/", { name: "a", sign: true });
  assert.equal((await ask("DELETE", "/a")).status, 204);
  assert.equal(door.sources.find(json.token), undefined);
  assert.equal(secrets.get(json.source.id), undefined);
  assert.equal((await ask("DELETE", "/a")).status, 404);
  assert.equal((await ask("POST", "/a/rotate")).status, 404);
});

test("how long a source may be quiet is said when it is made and later, and the configuration counts first", async () => {
  const { ask, changes, door, sealed } = await open();
  const { json } = await ask("POST", "/", { name: "a", silence: "2h" });
  assert.equal(json.source.silence, "2h");
  assert.equal((await ask("POST", "/", { name: "b" })).json.source.silence, "rhythm");
  const { status, json: changed } = await ask("POST", "/a/silence", { silence: "never" });
  assert.deepEqual([status, changed.source.silence, changes], [200, "never", [1, 2, 2]]);
  assert.equal(sealed.at(-1)?.action, "source.change");
  assert.ok(isSourceEvent(sealed.at(-1)), "it is folded at the next start");
  const { hash } = door.sources.named("a") ?? assert.fail();
  await ask("POST", "/a/rotate");
  assert.deepEqual(
    [door.sources.named("a")?.silence, door.sources.named("a")?.hash === hash],
    ["never", false],
  );
  assert.equal((await ask("POST", "/", { name: "in-file", silence: "1h" })).json.source.silence, "3d");
  assert.equal((await ask("POST", "/in-file/silence", { silence: "1h" })).json.error.code, "source-in-file");
  assert.equal((await ask("POST", "/none/silence", { silence: "1h" })).status, 404);
  for (const body of [{}, { silence: "soon" }, null, "1h"])
    assert.equal((await ask("POST", "/a/silence", body)).status, 400, JSON.stringify(body));
});

test("a source of the configuration file is changed there", async () => {
  const { ask, door } = await open();
  const { json } = await ask("POST", "/", { name: "a" });
  const source = door.sources.named("a") ?? assert.fail(json);
  door.sources.apply({ action: "source.change", source: { ...source, from: "file" } });
  for (const answer of [await ask("DELETE", "/a"), await ask("POST", "/a/rotate")]) {
    assert.equal(answer.status, 409);
    assert.equal(answer.json.error.code, "source-in-file");
  }
});

const wrong: readonly (readonly [string, unknown])[] = [
  ["no name", {}],
  ["a name with a slash", { name: "a/b" }],
  ["a protocol that there is not", { name: "a", type: "gopher" }],
  ["a silence that is no length", { name: "a", silence: "soon" }],
  ["a rate of nothing", { name: "a", rate: 0 }],
  ["a short signing secret", { name: "a", signingSecret: "short" }],
  ["no object", 5],
];
for (const [name, body] of wrong) {
  test(`a source is not made with ${name}, and the answer says what is wrong`, async () => {
    const { ask, door } = await open();
    const answer = await ask("POST", "/", body);
    assert.equal(answer.status, 400);
    assert.equal(answer.json.error.code, "bad-request");
    assert.equal(door.sources.size, 0);
  });
}

test("two sources can't have one name", async () => {
  const { ask } = await open();
  await ask("POST", "/", { name: "a" });
  const answer = await ask("POST", "/", { name: "a" });
  assert.equal(answer.status, 409);
  assert.equal(answer.json.error.code, "source-exists");
});

test("refusals are shown newest first, from a moment on", async () => {
  const { door } = await open();
  const refused = {
    ...{ protocol: "github", source: undefined, peer: "192.0.2.1:5", status: 401 },
    ...{ code: "bad-token", message: "this token is not known here", offset: undefined, isWhole: true },
  };
  door.refusals.note(refused, 1000);
  door.refusals.note({ ...refused, code: "invalid-json", offset: 41 }, 2000);
  const list = async (query: string) => JSON.parse(await (await refusals(door).request(`/${query}`)).text());
  assert.deepEqual(
    (await list("")).refusals.map(({ code }: { code: string }) => code),
    ["invalid-json", "bad-token"],
  );
  assert.equal((await list("?since=1000")).refusals[0].offset, 41);
  assert.deepEqual((await list("?since=2000")).refusals, []);
  assert.equal((await refusals(door).request("/?since=x")).status, 400);
});

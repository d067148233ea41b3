import assert from "node:assert/strict";
import { BlockList } from "node:net";
import { after, before, describe, test } from "node:test";
import { type AcceptedRecord, type Received, textAt, valueAt } from "@tallystick/event";
import {
  createTreeHasher,
  createVerifier,
  encodeUtf8,
  parseBundle,
  parseCheckpoint,
  parseNote,
  parseReceipt,
  parseVerifierKey,
  verifyReceipt,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import type { Hono } from "hono";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { createTempLog, type TempLog } from "../../../test/support/temp-log.ts";
import { reportOf, type SourceReport } from "../completeness/report.ts";
import { createSource, takeRecord } from "../completeness/source-state.ts";
import { createEventsOf, NO_EVENT_SETTINGS } from "../event-settings.ts";
import { FORMATS } from "../exports/formats.ts";
import { Exports } from "../exports/jobs.ts";
import { EXPORT_LIMITS } from "../exports/limits.ts";
import { accept } from "../intake/accept.ts";
import { Duplicates } from "../intake/duplicates.ts";
import { createSourceRecorder } from "../intake/record-source.ts";
import { createTokenRecorder } from "../intake/record-token.ts";
import { SavedQueries } from "../intake/saved-queries.ts";
import { createSealOwn } from "../intake/seal-own.ts";
import { Sessions } from "../intake/sessions.ts";
import { SignInLinks } from "../intake/sign-in-links.ts";
import { SigningSecrets } from "../intake/signing-secrets.ts";
import { Sources } from "../intake/sources.ts";
import { IntakeState } from "../intake/state.ts";
import { createToken, Tokens } from "../intake/tokens.ts";
import { Search } from "../search/search-client.ts";
import type { OpenLog } from "../sequencer/open.ts";
import { GUARD_PATH } from "../sequencer/paths.ts";
import { Refusals } from "../sources/refusals.ts";
import { Traffic } from "../sources/traffic.ts";
import { Budget } from "../system/budget.ts";
import { systemClock } from "../system/clock.ts";
import { DiskGate } from "../system/disk-gate.ts";
import { replaceFile } from "../system/files.ts";
import { Metrics } from "../system/metrics.ts";
import { createNodeFiles } from "../system/node-files.ts";
import { createRandom } from "../system/random.ts";
import { createApi } from "./app.ts";
import { readSnippets } from "./connecting.ts";
import { watchServer } from "./metrics.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("api", () => {
  const metrics = new Metrics({ version: "0.0.0" });

  const ingest = createToken("ingest", "web-1", "machine");
  const reader = createToken("read", "alice", "human");
  const admin = createToken("admin", "bob", "human");
  const tokens = new Tokens([ingest.token, reader.token, admin.token]);
  const signing = { tokens, newSecret: () => createToken("read", "", "human").secret };
  const sent = Buffer.from('{"actor":"<script>","n":1}{"actor":"alice","n":2}');
  const checks = [{ name: "log", ok: true, detail: "fine" }];

  /** Nobody listens: what is refused before ClickHouse is asked, and that it is not there. */
  const search = new Search();
  const rebuilds: number[] = [];
  let copy: Parameters<typeof watchServer>[1]["search"] extends () => infer S ? S : never = {
    ...{
      state: "following",
      detail: "",
      position: 2,
      lagSeconds: 0,
      rebuild: undefined,
      generation: undefined,
    },
    restarts: { engine: 0, follow: 1 },
  };

  const [sources, traffic, refusals] = [new Sources(), new Traffic(), new Refusals()];
  const [secretFiles, stateFiles] = [new MemoryFiles(), new MemoryFiles()];
  let secrets: SigningSecrets;
  let temp: TempLog;
  let log: OpenLog;
  let api: Hono;
  let sealed: AcceptedRecord[] = [];

  before(async () => {
    secrets = await SigningSecrets.load(secretFiles, () => true);
    temp = await createTempLog();
    log = await temp.open();
    const door = {
      append: log.writer.append.bind(log.writer),
      current: () => ({ checkpoint: log.writer.checkpoint }),
      leafHash: log.leafHash,
      entry: (index: number) => log.reader.entry(index),
    };
    const parts = { log: door, duplicates: new Duplicates(), clock: systemClock, random: createRandom() };
    const take = (received: Received) => accept(received, parts);
    const accepted = await take({
      sender: { id: ingest.token.id, name: "web-1", type: "machine" },
      content: sent,
      records: [
        { start: 0, end: 26, item: 1, nativeId: undefined },
        { start: 26, end: sent.length, item: 2, nativeId: undefined },
      ],
      total: 2,
      peer: "192.0.2.1:1",
      transport: "http",
      ...{ contentType: undefined, contentEncoding: undefined, key: undefined, sequence: undefined },
    });
    sealed = accepted.kind === "accepted" ? accepted.items.filter((item) => item.kind === "accepted") : [];
    await log.publisher.publish();
    api = createApi({
      log,
      eventsOf: createEventsOf(NO_EVENT_SETTINGS),
      logFolder: temp.options.files,
      tokens,
      ...{ sessions: new Sessions(signing), links: new SignInLinks(signing), pageFiles: new Map() },
      ...{
        snippets: readSnippets(),
        syslog: { udp: undefined, tcp: "127.0.0.1:5514", tls: undefined, source: "syslog" },
      },
      evidence: { guards: [{ files: temp.options.files, path: GUARD_PATH }], policy: undefined, stateFiles },
      web: { host: "127.0.0.1", hosts: [], proxies: new BlockList(), basePath: "" },
      record: createTokenRecorder(createSealOwn(take, parts.clock), tokens),
      checks: () => checks,
      searchDoor: {
        ...{ search, status: () => copy, size: () => log.writer.head.size, nowUs: () => 0, log: log.origin },
        rebuild: (from) => void rebuilds.push(from),
        indexAt: async () => 1,
      },
      tail: { place: () => undefined, ending: new AbortController().signal, nowUs: () => 0 },
      ...{ seal: createSealOwn(take, parts.clock), reports: () => [] },
      queries: new SavedQueries(),
      sourcesDoor: {
        ...{ sources, tokens, traffic, refusals, protocols: ["native", "github"] },
        record: createSourceRecorder({
          ...{ seal: createSealOwn(take, parts.clock), sources, secrets, changed: () => undefined },
        }),
        ...{ silencesInFile: () => new Map(), reports: () => [] },
      },
      exports: await Exports.load({
        ...{ search, log: log.origin, files: new MemoryFiles(), limits: EXPORT_LIMITS, nowUs: () => 0 },
        ...{ hasRoom: () => true, newId: () => "export", diagnose: () => undefined },
        openFormat: (format, query) => FORMATS[format].open({ log, query }),
      }),
      metrics,
      version: { version: "0.0.0" },
      diagnose: () => undefined,
    });
  });

  after(async () => {
    await log.close();
    await temp.remove();
  });

  async function get(path: string, secret?: string, init: RequestInit = {}): Promise<Response> {
    const headers = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
    return await api.request(path, { ...init, headers });
  }

  test("the API gives a sealed event by its id and by its index", async () => {
    const [first] = sealed;
    for (const name of [first?.id, String(first?.index)]) {
      const event = JSON.parse(await (await get(`/api/v1/events/${name}`, reader.secret)).text());
      assert.equal(event.id, first?.id);
      assert.equal(event.index, first?.index);
      assert.equal(event.raw, '{"actor":"<script>","n":1}');
      assert.equal(event.header.sender.name, "web-1");
      assert.equal(event.events[0].log.name, log.origin);
      assert.match(event.received, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/);
    }
  });

  test("the API tells how much of the sources is understood to whoever may read, and to nobody else", async () => {
    const statuses: number[] = [];
    for (const secret of [undefined, ingest.secret, reader.secret])
      statuses.push((await get("/api/v1/coverage?since=never", secret)).status);
    assert.deepEqual(statuses, [401, 403, 400]);
  });

  test("the API tells an event in OCSF and in ECS, with the hash that the log's tree has for it", async () => {
    const entry = await log.reader.entry(sealed[0]?.index ?? 0);
    const leafHash = Buffer.from(log.leafHash(entry.bytes)).toString("hex");
    const viewed = async (view: string): Promise<unknown> => {
      const { events, raw } = JSON.parse(
        await (await get(`/api/v1/events/${sealed[0]?.id}?view=${view}`, reader.secret)).text(),
      );
      assert.equal(raw, '{"actor":"<script>","n":1}', "the record stays as it is");
      return events[0];
    };
    const ocsf = await viewed("ocsf");
    assert.equal(valueAt(ocsf, "class_uid"), 6003);
    const [attestation] = listAt(ocsf, "attestation_list");
    assert.equal(valueAt(attestation, "fingerprint", "value"), leafHash);
    assert.ok(log.vkey.startsWith(`${textAt(attestation, "authority_uid")}+`));
    const checkpoint = parseNote(encodeUtf8(textAt(ocsf, "unmapped", "checkpoint") ?? ""));
    const root = parseCheckpoint(checkpoint?.text ?? "")?.root ?? new Uint8Array(0);
    const [signature] = listAt(attestation, "signatures");
    assert.equal(valueAt(signature, "digest", "value"), Buffer.from(root).toString("hex"));
    assert.equal(valueAt(await viewed("ecs"), "event", "hash"), leafHash);
    assert.deepEqual(valueAt(await viewed("event"), "log", "name"), log.origin);
    assert.equal((await get(`/api/v1/events/${sealed[0]?.id}?view=cef`, reader.secret)).status, 400);
  });

  function listAt(value: unknown, name: string): readonly unknown[] {
    const list = valueAt(value, name);
    return Array.isArray(list) ? list : [];
  }

  test("the API gives the exact bytes of an event, and no browser may take them for a page", async () => {
    const response = await get(`/api/v1/events/${sealed[0]?.id}/raw`, reader.secret);
    assert.equal(await response.text(), '{"actor":"<script>","n":1}');
    assert.equal(response.headers.get("content-type"), "application/octet-stream");
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
  });

  test("the API gives a receipt that verifies offline against the bytes that were sent", async () => {
    const response = await get(`/api/v1/events/${sealed[1]?.id}/proof`, reader.secret);
    const receipt = parseReceipt(Buffer.from(await response.arrayBuffer())) ?? assert.fail("no receipt");
    const key = parseVerifierKey(log.vkey, sha256) ?? assert.fail("no key");
    const hasher = createTreeHasher(sha256);
    const context = {
      verifiers: [createVerifier(key, { sha256, verifyEd25519 })],
      origin: key.name,
      sha256,
      hasher,
    };
    const verdict = verifyReceipt(receipt, sent.subarray(26), context);
    assert.equal(verdict.kind === "verified" && verdict.index, sealed[1]?.index);
    assert.equal(verifyReceipt(receipt, sent.subarray(25), context).kind, "refused");
  });

  const unknown = [
    "01a20636-1f8f-7e32-aa61-41e06b0cd24b",
    "999999",
    "-1",
    "01",
    "..%2f..%2fstate",
    "__proto__",
  ];
  for (const id of unknown) {
    test(`the API answers 404 for the event ${id}`, async () => {
      for (const part of ["", "/raw", "/proof"]) {
        assert.equal((await get(`/api/v1/events/${id}${part}`, reader.secret)).status, 404);
      }
    });
  }

  test("the API lets read and admin tokens read, and nobody else", async () => {
    const path = `/api/v1/events/${sealed[0]?.id}`;
    const statuses = [];
    for (const secret of [undefined, "tlyr_wrong", ingest.secret, reader.secret, admin.secret]) {
      statuses.push((await get(path, secret)).status);
    }
    assert.deepEqual(statuses, [401, 401, 403, 200, 200]);
  });

  test("the API tells of unknown actors to whoever may read, and asks the engine for them", async () => {
    const path = "/api/v1/actors/unknown";
    const statuses = [];
    for (const secret of [undefined, ingest.secret, reader.secret])
      statuses.push((await get(path, secret)).status);
    // No engine is there in these tests.
    assert.deepEqual(statuses, [401, 403, 503]);
    assert.equal((await get(`${path}?limit=0`, reader.secret)).status, 400);
  });

  test("the API lets only admins see and change tokens", async () => {
    assert.equal((await get("/api/v1/tokens", reader.secret)).status, 403);
    assert.equal((await get("/api/v1/tokens")).status, 401);
    const listed = await (await get("/api/v1/tokens", admin.secret)).text();
    assert.ok(!listed.includes(ingest.token.hash), "hashes are not shown");
    assert.ok(listed.includes(ingest.token.id));
  });

  test("a token that an admin makes works, is sealed as an event of that admin, and ends when it is revoked", async () => {
    const wanted = JSON.stringify({ kind: "ingest", name: "ci-runner", type: "machine" });
    const made = await get("/api/v1/tokens", admin.secret, { method: "POST", body: wanted });
    assert.equal(made.status, 201);
    const { secret, token } = JSON.parse(await made.text());
    assert.equal(tokens.find(secret)?.name, "ci-runner");
    const raw = await (await get(`/api/v1/events/${log.writer.head.size - 1}`, reader.secret)).text();
    assert.ok(raw.includes("token.create") && raw.includes("bob"));
    assert.ok(!raw.includes(secret), "the secret is nowhere in the log");
    const revoked = await get(`/api/v1/tokens/${token.id}`, admin.secret, { method: "DELETE" });
    assert.equal(revoked.status, 204);
    assert.equal(tokens.find(secret), undefined);
    assert.equal((await get("/api/v1/tokens/nobody", admin.secret, { method: "DELETE" })).status, 404);
  });

  test("tokens come back from the log when their snapshot is lost", async () => {
    const wanted = JSON.stringify({ kind: "read", name: "carol", type: "human" });
    const made = await get("/api/v1/tokens", admin.secret, { method: "POST", body: wanted });
    const { secret } = JSON.parse(await made.text());
    const files = await createNodeFiles(`${temp.folder}/fresh-state`);
    const again = await IntakeState.load(files, log.reader, log.writer.head.size, systemClock.nowUs());
    assert.equal(again.tokens.find(secret)?.name, "carol");
    const saved = await IntakeState.load(files, log.reader, log.writer.head.size, systemClock.nowUs());
    assert.equal(saved.tokens.find(secret)?.name, "carol", "and from the snapshot");
  });

  test("a saved query is its owner's alone until it is shared, is sealed, and comes back from the log", async () => {
    const body = (value: object): RequestInit => ({ method: "POST", body: JSON.stringify(value) });
    const own = { name: "failed logins", q: "is:failed is:login", since: "24h" };
    const made = await get("/api/v1/queries", reader.secret, body(own));
    assert.equal(made.status, 201);
    const { id } = JSON.parse(await made.text());
    const listed = async (secret: string): Promise<unknown[]> =>
      JSON.parse(await (await get("/api/v1/queries", secret)).text()).queries;
    assert.deepEqual(await listed(reader.secret), [{ ...own, id, until: "", shared: false, mine: true }]);
    assert.deepEqual(await listed(admin.secret), []);
    const shared = { ...own, shared: true };
    const put = { method: "PUT", body: JSON.stringify(shared) };
    assert.equal((await get(`/api/v1/queries/${id}`, reader.secret, put)).status, 200);
    assert.deepEqual(await listed(admin.secret), [{ ...shared, id, until: "", mine: false }]);
    assert.match(
      await (await get(`/api/v1/events/${log.writer.head.size - 1}`, reader.secret)).text(),
      /query\.save/,
    );
    const files = await createNodeFiles(`${temp.folder}/state-of-queries`);
    const again = await IntakeState.load(files, log.reader, log.writer.head.size, systemClock.nowUs());
    assert.deepEqual(
      again.queries.list().map(({ isShared, name }) => [name, isShared]),
      [["failed logins", true]],
    );
    const other = await get("/api/v1/queries", admin.secret, body({ name: "all", q: "" }));
    const theirs = JSON.parse(await other.text()).id;
    assert.equal((await get(`/api/v1/queries/${theirs}`, reader.secret, { method: "DELETE" })).status, 404);
    assert.equal((await get(`/api/v1/queries/${id}`, admin.secret, { method: "DELETE" })).status, 204);
    assert.deepEqual(await listed(admin.secret), [
      { name: "all", q: "", since: "", until: "", id: theirs, shared: false, mine: true },
    ]);
    assert.equal((await get(`/api/v1/queries/${id}`, reader.secret, put)).status, 201, "back under its id");
    assert.deepEqual(await listed(reader.secret), [{ ...shared, id, until: "", mine: true }]);
    assert.equal((await get(`/api/v1/queries/${theirs}`, admin.secret, { method: "DELETE" })).status, 204);
    assert.equal((await get(`/api/v1/queries/${theirs}`, reader.secret, put)).status, 404, "nobody else's");
    const never = "00000000-0000-4000-8000-000000000000";
    assert.equal((await get(`/api/v1/queries/${never}`, reader.secret, put)).status, 404);
  });

  for (const bad of [
    {},
    { name: "x" },
    { name: "", q: "" },
    { name: "x", q: "actor:" },
    { name: "x", q: "", since: "soon" },
  ]) {
    test(`the API refuses to save ${JSON.stringify(bad)} as a query`, async () => {
      const answer = await get("/api/v1/queries", reader.secret, {
        method: "POST",
        body: JSON.stringify(bad),
      });
      assert.equal(answer.status, 400);
    });
  }

  const badTokens = [
    "",
    "{",
    "[]",
    '{"kind":"root","name":"x"}',
    '{"kind":"read"}',
    `{"kind":"read","name":"${"x".repeat(101)}"}`,
  ];
  for (const body of badTokens) {
    test(`the API refuses to make a token from ${body.slice(0, 40) || "nothing"}`, async () => {
      assert.equal((await get("/api/v1/tokens", admin.secret, { method: "POST", body })).status, 400);
    });
  }

  test("the log's files are served as published, without a token", async () => {
    const note = await (await get("/logs/main/checkpoint")).text();
    const checkpoint = parseCheckpoint(note.split("\n\n")[0]?.concat("\n") ?? "");
    const size = checkpoint?.size ?? assert.fail(note);
    const bundle = await get(`/logs/main/tile/entries/000.p/${size}`);
    assert.equal(parseBundle(Buffer.from(await bundle.arrayBuffer()))?.length, size);
    assert.match(bundle.headers.get("cache-control") ?? "", /immutable/);
    const smaller = await get(`/logs/main/tile/0/000.p/${size - 1}`);
    assert.equal(
      (await smaller.arrayBuffer()).byteLength,
      (size - 1) * 32,
      "every smaller partial is there too",
    );
    assert.equal((await (await get("/logs/main/vkey")).text()).trim(), log.vkey);
    assert.equal(await (await get("/logs/main/policy")).text(), "quorum none\n");
    const day = new Date().toISOString().slice(0, 10);
    assert.ok((await (await get(`/logs/main/checkpoints/${day}`)).text()).includes(note));
  });

  const notServed = [
    "/logs/main/tile/entries/000",
    "/logs/main/tile/0/000.p/200",
    "/logs/main/tile/0/001.p/1",
    "/logs/main/tile/0/x001/000",
    "/logs/main/tile/0/..%2f..%2fstate%2fkey",
    "/logs/main/state/key",
    "/logs/main/body/000",
    "/logs/main/wal/0000000000",
    "/logs/main/checkpoints/..",
    "/logs/other/checkpoint",
  ];
  for (const path of notServed) {
    test(`the log's files do not hold ${path}`, async () => {
      assert.equal((await get(path)).status, 404);
    });
  }

  test("the API says whether the server is ready, and why not", async () => {
    assert.equal((await get("/healthz")).status, 200);
    assert.equal((await get("/readyz")).status, 200);
    checks.push({ name: "disk", ok: false, detail: "full" });
    const response = await get("/readyz");
    assert.deepEqual([response.status, await response.text()], [503, "[+]log fine\n[-]disk full\n"]);
    checks.pop();
    assert.match(await (await get("/readyz?verbose")).text(), /\[\+\]log fine/);
  });

  test("the API shows what Prometheus reads, without a token and without a name of a person", async () => {
    watchServer(metrics, {
      log,
      disk: new DiskGate(1),
      receiving: new Budget(1),
      isReady: () => true,
      search: () => copy,
      sources: () => [reportNamed("github-main", false), reportNamed("web-1", true)],
    });
    const response = await get("/metrics");
    assert.match(response.headers.get("content-type") ?? "", /^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    assert.match(text, /^tally_build_info\{version="0\.0\.0"\} 1$/m);
    assert.match(text, new RegExp(`^tally_log_size ${log.writer.head.size}$`, "m"));
    assert.match(text, /^tally_checkpoint_timestamp_seconds 1\d{9}/m);
    assert.match(text, /^process_resident_memory_bytes \d+/m);
    assert.match(text, /^tally_source_events_total\{source="github-main"\} 1$/m);
    assert.match(text, /^tally_source_unparsed_events_total\{source="github-main"\} 1$/m);
    assert.match(text, /^tally_source_lag_seconds\{source="github-main",quantile="0.95"\} 2.4/m);
    assert.match(text, /^tally_source_silent\{source="github-main"\} 0$/m);
    assert.doesNotMatch(text, /tally_source_silence_allowed_seconds\{/);
    assert.doesNotMatch(text, /web-1/);
  });

  /** A source that was heard once. */
  function reportNamed(name: string, isPerson: boolean): SourceReport {
    const moment = { index: 0, t: 3_000_000, awakeUs: 0 };
    const source = createSource(name, moment);
    const events = [{ timeUs: 1_000_000, skewSeconds: 0, isUnparsed: true }];
    takeRecord(source, { source: name, src: "1", isPerson, seq: undefined, bytes: 10, events }, moment);
    return reportOf(source, { awakeUs: 0, t: 3_000_000, rules: { floorUs: 1, own: new Map() } });
  }

  async function searchFor(query: string): Promise<{ status: number; error: Record<string, unknown> }> {
    const headers = { authorization: `Bearer ${reader.secret}` };
    const answer = await api.request(`/api/v1/events?${query}`, { headers });
    const { error } = JSON.parse(await answer.text());
    return { status: answer.status, error };
  }

  test("a sentence is read as a query that a person can look at, and is not run", async () => {
    const headers = { authorization: `Bearer ${reader.secret}` };
    const size = log.writer.head.size;
    const q = encodeURIComponent("failed logins by alice");
    const { english, problems, query } = JSON.parse(
      await (await api.request(`/api/v1/query?q=${q}`, { headers })).text(),
    );
    assert.equal(english.query, "is:failed is:login actor:alice");
    assert.deepEqual(problems, []);
    assert.equal(query, "failed logins by alice");
    const typed = await api.request("/api/v1/query?q=actor:alice%20(", { headers });
    assert.match(await typed.text(), /"problems":\[\{"message":"there is nothing between the parentheses"/);
    assert.equal(log.writer.head.size, size, "reading a text seals nothing");
  });

  test("a text is explained term by term, and its times as moments or as what is wrong with them", async () => {
    const headers = { authorization: `Bearer ${reader.secret}` };
    const asked = new URLSearchParams({ q: "-actor:alice login", since: "2026-11-01", until: "yesterdax" });
    const answer = await api.request(`/api/v1/query?${asked}&tz=Europe/Berlin`, { headers });
    const { since, terms, until } = JSON.parse(await answer.text());
    const [first, second] = terms;
    assert.deepEqual(first, {
      ...{ offset: 0, length: 12, kind: "field", field: "actor", operator: ":", value: "alice" },
      ...{ negated: "actor:alice", is_negated: true },
    });
    assert.deepEqual(second, {
      ...{ offset: 13, length: 5, kind: "word", value: "login", negated: "-login", is_negated: false },
    });
    assert.deepEqual(since, { at: "2026-10-31T23:00:00Z" });
    assert.equal(until.message, "until is no time");
  });

  for (const [query, code] of [
    ["q=actor:", "query-syntax"],
    ["q=is:nosuchthing", "query-syntax"],
    ["tz=Nowhere", "bad-time"],
    ["since=yesterdax", "bad-time"],
    ["until=2026-13-01", "bad-time"],
    ["limit=0", "bad-limit"],
    ["limit=1001", "bad-limit"],
    ["order=up", "bad-order"],
    ["sort=name", "bad-order"],
    ["view=leef", "bad-view"],
    ["cursor=AAAA", "bad-cursor"],
  ] as const) {
    test(`a search with ${query} is refused as ${code}`, async () => {
      const { error, status } = await searchFor(query);
      assert.equal(status, 400);
      assert.equal(error["code"], code);
    });
  }

  test("a search that can't be read says where", async () => {
    const { error } = await searchFor("q=actor:alice%20%22open");
    assert.equal(error["offset"], 12);
  });

  test("a search waits for nobody when no engine is there", async () => {
    const { error, status } = await searchFor("q=actor:alice&limit=1000");
    assert.equal(status, 503);
    assert.equal(error["code"], "search-unavailable");
  });

  test("the search copy says where it stands, to whoever may read", async () => {
    const url = "/api/v1/search";
    assert.equal((await api.request(url)).status, 401);
    const answer = await api.request(url, { headers: { authorization: `Bearer ${reader.secret}` } });
    const { position, restarts, state } = JSON.parse(await answer.text());
    assert.deepEqual(
      { position, restarts, state },
      { position: 2, restarts: { engine: 0, follow: 1 }, state: "following" },
    );
  });

  async function rebuild(body: string, secret = admin.secret): Promise<number> {
    const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
    return (await api.request("/api/v1/search/rebuild", { method: "POST", headers, body })).status;
  }

  test("an admin, and nobody else, has the copy built again from an index or a time", async () => {
    assert.equal(await rebuild("{}", reader.secret), 403);
    assert.equal(await rebuild("{}"), 202);
    assert.equal(await rebuild('{"from":"2"}'), 202);
    assert.equal(await rebuild('{"from":"2026-01-01"}'), 202);
    assert.deepEqual(rebuilds, [0, 2, 1]);
  });

  for (const body of ['{"from":"99999"}', '{"from":"soon"}', '{"from":1}', "3"]) {
    test(`a rebuild from ${body} is refused`, async () => assert.equal(await rebuild(body), 400));
  }

  test("a rebuild is refused while one runs", async () => {
    const before = copy;
    copy = { ...copy, state: "rebuilding" };
    assert.equal(await rebuild("{}"), 409);
    copy = before;
  });

  async function json(path: string): Promise<Record<string, unknown>> {
    return JSON.parse(await (await get(path, reader.secret)).text());
  }

  test("the API reports what the log's integrity rests on, and what nobody has checked", async () => {
    const told = await json("/api/v1/integrity");
    assert.equal((await get("/api/v1/integrity")).status, 401);
    const { head } = log.writer;
    const root = Buffer.from(head.root).toString("base64");
    const [, keyId = ""] = log.vkey.split("+");
    assert.deepEqual(told["log"], { origin: log.origin, key: log.vkey, key_id: keyId });
    const shown = JSON.stringify(told);
    assert.ok(shown.includes(`"head":{"size":${head.size},"root":"${root}"`), shown);
    assert.match(shown, /"checkpoint":\{"size":\d+,.*"text":"[^"]+\\n\d+\\n/);
    assert.deepEqual([told["witnesses"], told["verified"], told["unplanned_stops"]], [[], null, null]);
    assert.match(shown, /"guards":\[\{"name":"log","state":"ok","size":\d+/);
  });

  test("the API tells what the last verification of the data directory found, and nothing that is not one", async () => {
    const found = { at: "2026-11-30T12:00:00.000Z", by: "alice", verdict: "ok", size: 5, root: "AA==" };
    await replaceFile(stateFiles, "verified.json", Buffer.from(JSON.stringify(found)));
    assert.deepEqual((await json("/api/v1/integrity"))["verified"], { ...found, first_bad_index: null });
    for (const bad of [
      "",
      "{",
      "[]",
      JSON.stringify({ ...found, verdict: "fine" }),
      JSON.stringify({ ...found, size: -1 }),
    ]) {
      await replaceFile(stateFiles, "verified.json", Buffer.from(bad));
      assert.equal((await json("/api/v1/integrity"))["verified"], null, bad);
    }
  });

  test("the API tells how each sender is set up, with this server's address and places for the secrets", async () => {
    const { senders } = await json("/api/v1/connect");
    const names = JSON.stringify(senders);
    for (const name of [
      "curl",
      "sdk",
      "python",
      "go",
      "otel-collector",
      "kubernetes-audit",
      "github",
      "aws",
      "syslog",
    ])
      assert.ok(names.includes(`{"name":"${name}",`), name);
    const github = await json("/api/v1/connect/github");
    assert.equal(github["signed"], true);
    assert.match(String(github["text"]), /http:\/\/localhost\/in\/\$\{TOKEN\}[\s\S]*\$\{SIGNING_SECRET\}/);
    for (const name of ["nobody", "..%2fapi", "README", "__proto__"])
      assert.equal((await get(`/api/v1/connect/${name}`, reader.secret)).status, 404, name);
  });

  test("the API tells a first visit where events go, and that nobody can say yet whether there are any", async () => {
    assert.deepEqual(await json("/api/v1/setup"), {
      ...{ has_events: null, first_event: null },
      ingest: { url: "http://localhost/api/v1/events", general: "http://localhost/in/" },
      syslog: { udp: null, tcp: "127.0.0.1:5514", tls: null, source: "syslog" },
    });
  });
});

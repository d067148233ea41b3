import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, describe, test } from "node:test";
import { jsonAnswer, type RanCommand, runCommand, type Script } from "../../../test/support/run-command.ts";
import type { ExchangeAnswer } from "../exchange.ts";
import type { Io } from "../io.ts";
import { fileNameOf } from "./export.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("export", () => {
  const ID = "01a20647-ccc3-71a8-9b02-4b26fa46ddb5";
  const CONTENT = Buffer.from('{"id":"1"}\n{"id":"2"}\n');
  const SHA256 = createHash("sha256").update(CONTENT).digest("hex");
  const PATH = `/api/v1/exports/${ID}`;

  let folder = "";
  let out = "";
  beforeEach(async () => {
    await rm(folder, { recursive: true, force: true });
    folder = await mkdtemp(join(tmpdir(), "tally-export-"));
    out = join(folder, "events.ndjson");
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const begun = (): ExchangeAnswer => said({ state: "running", events: 0, bytes: 0 }, 202);
  const running = (): ExchangeAnswer => said({ state: "running", events: 1, total: 2, bytes: 11 });
  const done = (): ExchangeAnswer =>
    said({ state: "done", events: 2, total: 2, bytes: CONTENT.length, sha256: SHA256 });
  const file = (): ExchangeAnswer => new Response(CONTENT);
  const removed = (): ExchangeAnswer => new Response(null, { status: 204 });

  test("tally export begins an export, waits, downloads it, checks it, and removes it from the server", async () => {
    const ran = await run(
      ["actor:alice", "role", "--since", "7d", "--until", "1h", "--format", "ndjson"],
      [begun, running, done, file, removed],
    );
    assert.equal(ran.code, 0, ran.err);
    assert.equal(ran.out, `${SHA256}  ${out}\n`);
    assert.equal(ran.err, `tally: 2 events, 22 bytes, in ${out}\n`);
    assert.deepEqual(asked(ran), [
      "POST /api/v1/exports",
      `GET ${PATH}`,
      `GET ${PATH}`,
      `GET ${PATH}/file`,
      `DELETE ${PATH}`,
    ]);
    assert.deepEqual(JSON.parse(Buffer.from(ran.requests[0]?.body ?? []).toString()), {
      ...{ q: "actor:alice role", since: "7d", until: "1h", format: "ndjson" },
    });
    assert.deepEqual(ran.pauses, [500, 500]);
    assert.deepEqual(await readFile(out), CONTENT);
    assert.equal((await stat(out)).mode & 0o777, 0o600);
  });

  test("tally export --keep leaves the export on the server", async () => {
    const ran = await run(["--keep"], [done202, file]);
    assert.deepEqual([ran.code, asked(ran).length], [0, 2]);
  });

  test("tally export names the file after the export's id and its format, where no name is given", () => {
    assert.equal(fileNameOf(ID, "proof"), "tally-export-4b26fa46ddb5.proof.ndjson");
  });

  test("tally export shows a person how far it is, and a file nothing", async () => {
    const err: string[] = [];
    const stderr = { isTty: true, write: (data: string | Uint8Array) => void err.push(String(data)) };
    let ms = 0;
    const now = (): number => {
      ms += 1000;
      return ms;
    };
    await run([], [begun, running, done, file, removed], { stderr, now });
    assert.match(
      err.join("").replaceAll("\u001b[K", "<clear>"),
      /\r\[#{12}\.{12}\] 1 of 2 events, .*<clear>\r<clear>\r\[#{24}\] 0\.0 of 0\.0 MB/,
    );
    const quiet = await run([], [begun, running, done, file, removed], { now });
    assert.match(quiet.err, /^tally: 2 events[^\n]*\n$/);
  });

  test("tally export exits with 3 when what comes is not what the server made, and keeps no file", async () => {
    const other = Buffer.from(CONTENT);
    other[3] = 0x7a;
    const ran = await run([], [done202, new Response(other)]);
    assert.equal(ran.code, 3);
    assert.match(ran.err, /its SHA-256 is another/);
    assert.deepEqual(await readdir(folder), []);
  });

  test("tally export exits with 6 when the download breaks off, and keeps no file", async () => {
    const broken = (async function* () {
      yield CONTENT.subarray(0, 5);
      throw new Error("reset");
    })();
    const ran = await run([], [done202, { status: 200, headers: new Headers(), body: broken }]);
    assert.equal(ran.code, 6);
    assert.match(ran.err, /broke off: reset/);
    assert.deepEqual(await readdir(folder), []);
  });

  test("tally export exits with 1 when the file can't be written", async () => {
    const ran = await runCommand(["export", "-o", join(folder, "nowhere", "x")], [done202, file]);
    assert.equal(ran.code, 1);
    assert.match(ran.err, /couldn't write /);
  });

  const ends: readonly (readonly [string, Script, number, RegExp])[] = [
    [
      "a failed export",
      [begun, said({ state: "failed", events: 0, bytes: 0, error: "the disk\u001b is full" })],
      1,
      /the export failed: the disk\\u001b is full/,
    ],
    [
      "a cancelled export",
      [begun, said({ state: "cancelled", events: 0, bytes: 0 })],
      1,
      /somebody cancelled/,
    ],
    ["an export that is gone", [begun, refusal(404, "not-found")], 1, /why/],
    [
      "an answer that is none",
      [jsonAnswer({ id: "../../x", state: "done" }, 202)],
      1,
      /not one about an export/,
    ],
    ["a later answer that is none", [begun, jsonAnswer({})], 1, /not one about an export/],
    [
      "a done export without a hash",
      [said({ state: "done", events: 1, bytes: 1 }, 202)],
      1,
      /not one about an export/,
    ],
    ["a query that can't be read", [refusal(400, "query-syntax")], 2, /why/],
    ["a time that is none", [refusal(400, "bad-time")], 2, /why/],
    ["pipes", [refusal(400, "bad-request")], 2, /why/],
    ["too many exports", [refusal(409, "too-many-exports")], 1, /why\n {2}what to do/],
    ["a token that may not", [refusal(403, "token-not-allowed")], 5, /why/],
    ["a server that is away", [new Error("connect ECONNREFUSED")], 6, /couldn't reach/],
    ["a file that is refused", [done202, refusal(503, "not-sealed")], 1, /why/],
  ];
  for (const [name, script, code, message] of ends) {
    test(`tally export exits with ${code} for ${name}`, async () => {
      const ran = await run([], script);
      assert.equal(ran.code, code, ran.err);
      assert.match(ran.err, message);
      assert.equal(ran.out, "");
    });
  }

  test("tally export exits with 2 for a format that there is not", async () => {
    assert.equal((await run(["--format", "xlsx"], [])).code, 2);
  });

  test("tally export cancels the export when it is interrupted, and exits as a shell does", async () => {
    let interrupt: (signal: "SIGINT") => void = () => undefined;
    const ran = await run([], [begun, running, removed], {
      onSignal: (listener) => {
        interrupt = listener;
        return () => undefined;
      },
      sleep: async () => interrupt("SIGINT"),
    });
    assert.equal(ran.code, 130);
    assert.match(ran.err, /the export was cancelled\n$/);
    assert.equal(asked(ran).at(-1), `DELETE ${PATH}`);
    assert.deepEqual(await readdir(folder), []);
  });

  function done202(): ExchangeAnswer {
    return said({ state: "done", events: 2, total: 2, bytes: CONTENT.length, sha256: SHA256 }, 202);
  }

  function said(value: object, status = 200): ExchangeAnswer {
    return jsonAnswer({ id: ID, format: "ndjson", ...value }, status);
  }

  function refusal(status: number, code: string): ExchangeAnswer {
    return jsonAnswer({ error: { code, message: "why", hint: "what to do" } }, status);
  }

  async function run(args: readonly string[], script: Script, parts: Partial<Io> = {}): Promise<RanCommand> {
    return await runCommand(["export", ...args, "-o", out], script, parts);
  }

  function asked({ requests }: RanCommand): string[] {
    return requests.map(({ method, url }) => `${method} ${url.pathname}`);
  }
});

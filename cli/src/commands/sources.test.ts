import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { jsonAnswer, runCommand, type ScriptedRequest } from "../../../test/support/run-command.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("sources", () => {
  const NOW = 1_750_000_000_000;
  const GITHUB = {
    ...{ id: "1", name: "github", type: "github", rate: 100, signed: true, from: "api", hint: "abcd" },
    silence: "2h",
    arrived: { events: 1200, bytes: 9, last: new Date(NOW - 7_200_000).toISOString(), is_silent: true },
    ...{ events: 7, bytes: 70, refused: 1, protocols: ["github"], last: new Date(NOW - 3000).toISOString() },
  };
  const QUIET = {
    ...{ id: "2", name: "new\u001b", type: "any", rate: null, signed: false, from: "token", hint: "wxyz" },
    silence: "rhythm",
    arrived: null,
    ...{ events: 0, bytes: 0, refused: 0, protocols: [], last: null },
  };
  const REFUSAL = {
    ...{ at: new Date(NOW - 3000).toISOString(), atMs: NOW - 3000, protocol: "github", peer: "192.0.2.1:5" },
    ...{ status: 401, code: "bad-token", message: "this token is not known here", whole: true },
  };
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tally-sources-"));
    await writeFile(join(folder, "secret"), "what the vendor showed\n");
  });
  after(() => rm(folder, { recursive: true }));

  function bodyOf(request: ScriptedRequest | undefined): unknown {
    return JSON.parse(Buffer.from(request?.body ?? []).toString());
  }

  test("tally sources list shows what each source sent, and when", async () => {
    const { code, out } = await runCommand(["sources", "list"], [jsonAnswer({ sources: [GITHUB, QUIET] })]);
    assert.equal(code, 0);
    assert.equal(
      out,
      `NAME       TYPE    SENDS   EVENTS  LAST             REFUSED  LIMIT  SILENT AFTER  SIGNED  TOKEN ENDS IN
github     github  github  1200    2 h ago, silent  1        100/s  2h            yes     …abcd
new\\u001b  any     –       0       –                0        –      –             no      …wxyz
`,
    );
  });

  test("tally sources add prints the token and nothing else on standard output", async () => {
    const args = ["sources", "add", "github", "--type", "github", "--rate", "100", "--silence", "2h"];
    const made = jsonAnswer({ token: "tlyi_secret", source: GITHUB }, 201);
    const { code, err, out, requests } = await runCommand(args, [made]);
    assert.deepEqual(
      [code, out, err],
      [0, "tlyi_secret\n", "tally: the source github: its token, shown this once\n"],
    );
    assert.deepEqual(bodyOf(requests[0]), { name: "github", type: "github", rate: 100, silence: "2h" });
  });

  test("tally sources add takes a signing secret from a file or from standard input, and has one made", async () => {
    const made = jsonAnswer({ token: "t", source: GITHUB }, 201);
    const file = ["sources", "add", "a", "--signing-secret-file", join(folder, "secret")];
    assert.deepEqual(bodyOf((await runCommand(file, [made])).requests[0]), {
      ...{ name: "a", signingSecret: "what the vendor showed" },
    });
    const stdin = (async function* () {
      yield Buffer.from("from input\n");
    })();
    const input = ["sources", "add", "a", "--signing-secret-file", "-"];
    const { requests } = await runCommand(input, [jsonAnswer({ token: "t", source: GITHUB }, 201)], {
      stdin,
    });
    assert.deepEqual(bodyOf(requests[0]), { name: "a", signingSecret: "from input" });
    const sign = jsonAnswer({ token: "t", signingSecret: "s", source: GITHUB }, 201);
    const { err, out } = await runCommand(["sources", "add", "a", "--sign"], [sign]);
    assert.equal(out, "t\ns\n");
    assert.match(err, /its token and its signing secret, shown this once/);
  });

  test("tally sources add refuses two ways to a signing secret, a file that is not there, and a rate of nothing", async () => {
    for (const more of [
      ["--sign", "--signing-secret-file", join(folder, "secret")],
      ["--signing-secret-file", join(folder, "missing")],
      ["--rate", "0"],
    ]) {
      const { code, requests } = await runCommand(["sources", "add", "a", ...more], []);
      assert.equal(code, 2);
      assert.equal(requests.length, 0);
    }
  });

  test("tally sources silence says how long a source may be quiet, and tells what the server takes instead", async () => {
    const { code, err, requests } = await runCommand(
      ["sources", "silence", "github", "never"],
      [jsonAnswer({ source: GITHUB })],
    );
    assert.deepEqual([code, err], [0, "tally: the source github is silent after: never\n"]);
    assert.equal(requests[0]?.url.pathname, "/api/v1/sources/github/silence");
    assert.deepEqual(bodyOf(requests[0]), { silence: "never" });
    const error = { code: "bad-request", message: "the silence must be a length of time" };
    const refused = await runCommand(["sources", "silence", "github", "soon"], [jsonAnswer({ error }, 400)]);
    assert.match(refused.err, /the silence must be a length of time/);
    assert.notEqual(refused.code, 0);
    assert.equal((await runCommand(["sources", "silence", "a/b", "1h"], [])).code, 2);
  });

  test("tally sources rotate asks for a new token, or for a new signing secret", async () => {
    const made = jsonAnswer({ token: "tlyi_next", source: GITHUB });
    const { out, requests } = await runCommand(["sources", "rotate", "github"], [made]);
    assert.equal(out, "tlyi_next\n");
    assert.equal(requests[0]?.url.pathname, "/api/v1/sources/github/rotate");
    const signed = jsonAnswer({ signingSecret: "s", source: GITHUB });
    const again = await runCommand(["sources", "rotate", "github", "--sign"], [signed]);
    assert.equal(again.out, "s\n");
    assert.deepEqual(bodyOf(again.requests[0]), { sign: true });
  });

  test("tally sources remove ends a source, and a name that is none goes nowhere", async () => {
    const removed = await runCommand(["sources", "remove", "github"], [new Response(null, { status: 204 })]);
    assert.deepEqual([removed.code, removed.err], [0, "tally: removed the source github\n"]);
    const bad = await runCommand(["sources", "remove", "../tokens"], []);
    assert.deepEqual([bad.code, bad.requests.length], [2, 0]);
  });

  test("tally sources refused says when, what, from where and why", async () => {
    const refusals = [
      { ...REFUSAL, source: "github", code: "invalid-json", status: 400, offset: 41 },
      REFUSAL,
    ];
    const { code, out, requests } = await runCommand(["sources", "refused"], [jsonAnswer({ refusals })]);
    assert.equal(code, 0);
    assert.equal(
      out,
      `3 s ago: 401 bad-token: github from 192.0.2.1:5, no known source: this token is not known here
3 s ago: 400 invalid-json: github from 192.0.2.1:5, github: this token is not known here (byte 41)
`,
    );
    assert.equal(String(requests[0]?.url.searchParams), "since=0");
  });

  test("tally sources refused --follow asks again behind what it has shown, until a signal", async () => {
    let stop = (): void => undefined;
    const script = [
      jsonAnswer({ refusals: [REFUSAL] }),
      () => {
        stop();
        return jsonAnswer({ refusals: [] });
      },
    ];
    const onSignal = (listener: (signal: "SIGINT") => void) => {
      stop = () => listener("SIGINT");
      return () => undefined;
    };
    const { code, out, requests } = await runCommand(["sources", "refused", "-f"], script, { onSignal });
    assert.equal(code, 0);
    assert.equal(out.split("\n").length, 2);
    assert.equal(String(requests[1]?.url.searchParams), `since=${REFUSAL.atMs}`);
  });

  test("tally connect lists the senders that there are pages for", async () => {
    const { code, requests } = await runCommand(["connect"], []);
    assert.deepEqual([code, requests.length], [0, 0]);
  });

  test("tally connect knows no sender without a page", async () => {
    const { code, err } = await runCommand(["connect", "no-such"], []);
    assert.equal(code, 4);
    assert.match(err, /no snippet for no-such/);
  });

  const notSources: readonly (readonly [string, unknown])[] = [
    ["no list", {}],
    ["a source without a name", { sources: [{ ...GITHUB, name: 1 }] }],
    ["a source whose count is none", { sources: [{ ...GITHUB, events: -1 }] }],
    ["protocols that are no texts", { sources: [{ ...GITHUB, protocols: [1] }] }],
  ];
  for (const [name, body] of notSources) {
    test(`tally sources list does not believe ${name}`, async () => {
      assert.equal((await runCommand(["sources", "list"], [jsonAnswer(body)])).code, 1);
    });
  }
});

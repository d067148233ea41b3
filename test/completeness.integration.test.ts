import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { blockCodec } from "../server/src/block-codec.ts";
import { dataPaths } from "../server/src/config.ts";
import { admit } from "../server/src/intake/admit.ts";
import { OpenLog } from "../server/src/sequencer/open.ts";
import { createNodeFiles } from "../server/src/system/node-files.ts";
import { createRandom } from "../server/src/system/random.ts";
import { processesBelow } from "./support/processes.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("completeness", () => {
  const SECOND_US = 1_000_000;
  const DAY_SECONDS = 86_400;
  /** A rhythm of a day: at three times as much quiet the source is silent. */
  const EVERY_SECONDS = 2;
  /** Of one request as much as the writer takes at once. */
  const AT_ONCE = 1000;
  const POLL_MS = 200;
  const TIMEOUT_MS = 120_000;
  const SOURCE = "billing-cron";

  let dataFolder: string;
  let server: StartedServer;
  /** Another source, whose events move the log's clock on. */
  let other: string;

  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "tally-completeness-"));
    await writeHistory(dataFolder);
    server = await startServerProcess({ dataFolder, args: ["--silence-min", "1s"] });
    other = String((await ask("/api/v1/sources", "admin", { name: "checkout" }))["token"]);
  });
  after(async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  test("a source that falls silent is told once, whatever is killed, and once when it is back", async () => {
    const made = await ask("/api/v1/sources", "admin", { name: SOURCE });
    const token = String(made["token"]);
    await until("it is silent", async () => (await silent()) === 1 && (await count("source.silent")) === 1);
    await killFollow();
    await until("follow was started again", async () => (await metric("tally_follow_restarts")) === 1);
    // What was kept is lost, too: all of it is made again from the log.
    await rm(join(dataPaths(dataFolder).state, "completeness.json"), { force: true });
    await killFollow();
    await until("follow was started again", async () => (await metric("tally_follow_restarts")) === 2);
    await settled();
    assert.equal(await silent(), 1);
    assert.equal(await count("source.silent"), 1);
    // Of the newest hour, in which it sent nothing, it has a row all the same.
    const report = await tally(["coverage", "--since", "1h"]);
    assert.match(report, /^source +type +events +last +silent +gaps/m);
    assert.match(report, new RegExp(`^${SOURCE} +– +0 +2026-01-06T\\S+ +yes `, "m"));
    assert.match(report, /^checkout +native +\d+ +20\S+ +unknown .* 100 /m);
    assert.match(
      report,
      /^Actions that no parser knows.*\naction +type +taken_for +events\n(?:.*\n)*invoice\.create +native/m,
    );
    await send(token);
    await until("it is back", async () => (await silent()) === 0 && (await count("source.resume")) === 1);
    assert.equal(await count("source.silent"), 1);
    assert.equal(
      await metric(`tally_source_events_total{source="${SOURCE}"}`),
      DAY_SECONDS / EVERY_SECONDS + 2,
    );
  });

  test("a source is silent after what somebody said of it, and is silent no more when more is allowed", async () => {
    const made = await ask("/api/v1/sources", "admin", { name: "job", silence: "1s" });
    await send(String(made["token"]));
    const isSilent = () => metric('tally_source_silent{source="job"}');
    await until("it is silent", async () => (await isSilent()) === 1);
    await ask("/api/v1/sources/job/silence", "admin", { silence: "never" });
    await until("it is silent no more", async () => (await isSilent()) === 0);
  });

  test("what our own system seals carries its time, and nothing about it is guessed", async () => {
    const signIn = (token: string) =>
      fetch(`${server.url}/api/v1/session`, { method: "POST", body: JSON.stringify({ token }) });
    assert.deepEqual(
      [(await signIn(server.tokens.read)).status, (await signIn("mallory")).status],
      [200, 401],
    );
    await ask("/api/v1/session/link", "admin", {});
    await ask("/api/v1/events?q=actor:billing", "read");
    const expected = new Set(
      "log.start token.create source.create source.change source.silent user.login link.create events.search".split(
        " ",
      ),
    );
    await until("all of it is found", async () => {
      for (const { action } of await own()) expected.delete(String(action));
      return expected.size === 0;
    });
    for (const { action, marks, message } of await own())
      assert.equal(marks, undefined, `${String(action)}: ${String(message)}`);
  });

  /** A log of a day and a bit, in which a source speaks every two seconds. The server that opens it is told that it did not run since. */
  async function writeHistory(folder: string): Promise<void> {
    const random = createRandom();
    let nowUs = Date.UTC(2026, 0, 5) * 1000;
    const clock = { nowUs: () => nowUs, monotonicMs: () => nowUs / 1000 };
    const log = await OpenLog.open({
      ...{ files: await createNodeFiles(dataPaths(folder).log), guardCopies: [], policy: undefined },
      ...{
        origin: "log.example.com/completeness",
        segmentBytes: 67_108_864,
        clock,
        random,
        codec: blockCodec,
        fetch,
      },
      ...{ diagnose: () => undefined, program: { program: "test" } },
      onFatal: (error) => {
        throw error;
      },
    });
    const content = Buffer.from('{"action":"invoice.create","actor":"billing"}');
    for (let sent = 0; sent <= DAY_SECONDS / EVERY_SECONDS; ) {
      const appended: unknown[] = [];
      for (let i = 0; i < AT_ONCE && sent <= DAY_SECONDS / EVERY_SECONDS; i++, sent++) {
        nowUs += EVERY_SECONDS * SECOND_US;
        const { sealed } = admit(
          {
            sender: { id: "before", name: SOURCE, type: "machine" },
            ...{
              content,
              records: [{ start: 0, end: content.length, item: 1, nativeId: undefined }],
              total: 1,
            },
            ...{ peer: "127.0.0.1:1", transport: "http", contentType: "application/json" },
            ...{ contentEncoding: undefined, key: undefined, sequence: undefined },
          },
          { clock, random },
        );
        appended.push(log.writer.append(sealed));
      }
      assert.ok(!(await Promise.all(appended)).includes("full"));
    }
    await log.close();
  }

  /** Somebody else sends meanwhile, so that the log's clock goes on; until what is waited for holds. */
  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (const end = performance.now() + TIMEOUT_MS; performance.now() < end; await delay(POLL_MS)) {
      await send(other);
      if (await holds()) return;
    }
    throw new Error(`${what}: not within ${TIMEOUT_MS / 1000} s; ${server.lines.slice(-5).join("\n")}`);
  }

  /** Waits until follow has told of a record that is sent now, and so of everything before. */
  async function settled(): Promise<void> {
    const name = 'tally_source_events_total{source="checkout"}';
    const first = await metric(name);
    await until("follow is as far as the log", async () => (await metric(name)) > first);
  }

  async function send(token: string): Promise<void> {
    await ask("/api/v1/events", token, { action: "invoice.create", actor: "billing" });
  }

  async function silent(): Promise<number> {
    return await metric(`tally_source_silent{source="${SOURCE}"}`);
  }

  async function count(action: string): Promise<number> {
    const { events } = await ask(`/api/v1/events?q=action:${action}`, "read");
    return Array.isArray(events) ? events.length : Number.NaN;
  }

  async function own(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { events } = await ask("/api/v1/events?q=source:tallystick&limit=1000", "read");
    assert.ok(Array.isArray(events));
    return events;
  }

  async function metric(name: string): Promise<number> {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const line = text.split("\n").find((one) => one.startsWith(`${name} `));
    return Number(line?.slice(name.length + 1));
  }

  /** Runs the command line; gives what it printed. */
  async function tally(args: readonly string[]): Promise<string> {
    const program = join(import.meta.dirname, "..", "cli", "bin", "tally.js");
    const { TALLY_DATA, TALLY_TOKEN, TALLY_URL, ...rest } = process.env;
    const env = { ...rest, TALLY_URL: server.url, TALLY_TOKEN: server.tokens.read };
    const child = spawn(process.execPath, [program, ...args], { env, stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    for await (const piece of child.stdout) text += String(piece);
    return text;
  }

  async function killFollow(): Promise<void> {
    const below = await processesBelow(server.pid);
    const pid = below.find(({ command }) => command.includes("main-follow"))?.pid;
    assert.ok(pid !== undefined, "follow runs");
    process.kill(pid, "SIGKILL");
  }

  async function ask(path: string, token: string, body?: object): Promise<Readonly<Record<string, unknown>>> {
    const secret = token === "read" || token === "admin" ? server.tokens[token] : token;
    const response = await fetch(server.url + path, {
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    return JSON.parse(await response.text());
  }
});

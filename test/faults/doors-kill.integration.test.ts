import assert from "node:assert/strict";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { createNodeFiles } from "../../server/src/system/node-files.ts";
import { DOOR_FORMS } from "../support/door-forms.ts";
import { startServerProcess } from "../support/server-process.ts";
import { readLog } from "./sender.ts";

const ROUNDS = 6;
const KILL_AFTER_MS = 250;
const CHANNEL = { "x-splunk-request-channel": "0aeeac95-ac74-4aa9-b30d-6c4c0ac581ba" };

interface Acknowledged {
  readonly protocol: string;
  readonly record: string;
}

/** What HEC said of its ack ids, which it must never take back. */
interface Acks {
  readonly ids: number[];
  readonly records: Map<number, string>;
}

test(`a server that is killed ${ROUNDS} times while each protocol sends loses nothing that it acknowledged`, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "tally-doors-"));
  const followed = join(dataFolder, "app.log");
  const config = join(dataFolder, "tally.yaml");
  await writeFile(followed, "");
  await writeFile(config, `syslog: {tcp: "127.0.0.1:0"}\nfiles: [{name: app, paths: ["${followed}"]}]\n`);
  const acknowledged: Acknowledged[] = [];
  const lines: string[] = [];
  const syslog: string[] = [];
  const acks: Acks = { ids: [], records: new Map() };
  const args = ["--segment-mib", "1", "--config", config];
  let number = 0;
  const next = (): number => {
    number += 1;
    return number;
  };
  const eventOf = (name: string): string => `{"from":"${name}","n":${next()}}`;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await startServerProcess({ dataFolder, args });
      let isEnding = false;
      const senders = Object.entries(DOOR_FORMS).map(async ([name, form]) => {
        while (!isEnding) {
          const events = [eventOf(name), eventOf(name)];
          const { body, headers, path } = form.request(events);
          const more = form.protocol === "splunk-hec" ? CHANNEL : {};
          // A request id that came before is a repeat, which this is not.
          const again = form.protocol === "firehose" ? { "x-amz-firehose-request-id": `r${number}` } : {};
          const answer = await post(server.url + path, {
            ...{
              body,
              headers: { authorization: `Bearer ${server.tokens.ingest}`, ...headers, ...more, ...again },
            },
          });
          if (answer?.status !== form.taken) continue;
          const records = events.map(form.record);
          acknowledged.push(...records.map((record) => ({ protocol: form.protocol, record })));
          const ackId = /"ackId":(\d+)/.exec(answer.text)?.[1];
          if (ackId !== undefined) acks.records.set(Number(ackId), records.at(-1) ?? "");
        }
      });
      const port = await syslogPort(server.lines);
      const socket = connect(port, "127.0.0.1").on("error", () => undefined);
      const streaming = (async () => {
        while (!isEnding) {
          const message = `<13>1 - web app - - - message ${next()}`;
          syslog.push(message);
          socket.write(`${message}\n`);
          const line = `line ${number}`;
          lines.push(line);
          await appendFile(followed, `${line}\n`);
          await delay(1);
        }
      })();
      const asking = (async () => {
        while (!isEnding) {
          const asked = [...acks.records.keys()].slice(-50);
          const answer = await post(`${server.url}/services/collector/ack`, {
            body: JSON.stringify({ acks: asked }),
            headers: { authorization: `Splunk ${server.tokens.ingest}`, ...CHANNEL },
          });
          const said: Record<string, boolean> = JSON.parse(answer?.text ?? "{}").acks ?? {};
          acks.ids.push(...asked.filter((id) => said[id] === true));
          await delay(5);
        }
      })();
      await delay(50 + ((round * 97) % KILL_AFTER_MS));
      await server.kill();
      isEnding = true;
      socket.destroy();
      await Promise.all([...senders, streaming, asking]);
    }
    const last = await startServerProcess({ dataFolder, args });
    await untilFollowed(last.url, last.tokens.admin);
    assert.equal((await last.stop()).code, 0);

    const log = await readLog(await createNodeFiles(`${dataFolder}/logs/main`));
    const sealed = new Map<string, number>();
    for (const { raw } of log) if (raw !== undefined) sealed.set(raw, (sealed.get(raw) ?? 0) + 1);
    const protocols = new Set(acknowledged.map(({ protocol }) => protocol));
    assert.equal(protocols.size, new Set(Object.values(DOOR_FORMS).map(({ protocol }) => protocol)).size);
    for (const { protocol, record } of acknowledged)
      assert.ok(sealed.has(record), `${protocol} lost ${record}`);
    assert.ok(acks.ids.length > 0, "HEC's acknowledgements were asked for");
    for (const id of acks.ids)
      assert.equal(log[id]?.raw, acks.records.get(id), `HEC said that ${id} is sealed`);
    for (const line of lines)
      assert.equal(sealed.get(line), 1, `${line} of the file was sealed ${sealed.get(line)} times`);
    for (const message of syslog) assert.ok((sealed.get(message) ?? 0) <= 1, `${message} was sealed twice`);
    assert.ok(syslog.some((message) => sealed.has(message)));
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

async function post(
  url: string,
  { body, headers }: { readonly body: string | Uint8Array; readonly headers: Record<string, string> },
): Promise<{ readonly status: number; readonly text: string } | undefined> {
  try {
    const response = await fetch(url, { method: "POST", headers, body: Buffer.from(body) });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}

async function syslogPort(lines: readonly string[]): Promise<number> {
  for (;;) {
    const port = /"at":\["tcp 127\.0\.0\.1:(\d+)"\]/.exec(lines.join("\n"))?.[1];
    if (port !== undefined) return Number(port);
    await delay(10);
  }
}

/** Waits until nothing more of the file is sealed for a second. */
async function untilFollowed(url: string, token: string): Promise<void> {
  for (let before = -1; ; ) {
    await delay(1000);
    const response = await fetch(`${url}/api/v1/sources`, { headers: { authorization: `Bearer ${token}` } });
    const { sources }: { sources: { name: string; events: number }[] } = JSON.parse(await response.text());
    const events = sources.find(({ name }) => name === "app")?.events ?? 0;
    if (events === before) return;
    before = events;
  }
}

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { installed, pathOf } from "../support/installed.ts";
import { openTestDoor } from "../support/test-door.ts";

const PROGRAM = "prometheus-alertmanager";
const skip = installed(PROGRAM) ? false : `${PROGRAM} is not installed`;
const ALERT = { labels: { alertname: "DiskFull", instance: "web-1" }, annotations: { summary: "full" } };

test("an Alertmanager tells of an alert, and its end, and sends again what was not taken", {
  skip,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-alertmanager-"));
  const door = await openTestDoor();
  const config = join(folder, "alertmanager.yml");
  await writeFile(
    config,
    `route: {receiver: tally, group_wait: 0s, group_interval: 1s, repeat_interval: 1h}
receivers:
  - name: tally
    webhook_configs: [{url: "${door.url}/in/${door.token}", send_resolved: true}]
`,
  );
  const port = await freePort();
  const child = spawn(
    pathOf(PROGRAM) ?? PROGRAM,
    [
      ...[`--config.file=${config}`, `--storage.path=${folder}`, `--web.listen-address=127.0.0.1:${port}`],
      "--cluster.listen-address=",
    ],
    { stdio: "ignore" },
  );
  const ended = once(child, "exit");
  const sealed: string[] = [];
  const until = async (part: string): Promise<void> => {
    for (let i = 0; i < 1500 && !sealed.some((text) => text.includes(part)); i += 1) {
      sealed.push(...(await door.sealedTexts()));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    assert.ok(sealed.some((text) => text.includes(part)));
  };
  const tell = async (alert: object): Promise<boolean> => {
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify([alert]) };
    return await fetch(`http://127.0.0.1:${port}/api/v2/alerts`, init).then(
      ({ ok }) => ok,
      () => false,
    );
  };
  try {
    door.freeBytes(0);
    while (!(await tell(ALERT))) await new Promise((resolve) => setTimeout(resolve, 50));
    while (door.refusals().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    door.freeBytes(1000);
    await until('"status":"firing"');
    await tell({ ...ALERT, endsAt: new Date().toISOString() });
    await until('"status":"resolved"');
    assert.equal(sealed.length, 2);
  } finally {
    child.kill("SIGTERM");
    await ended;
    await door.close();
    await rm(folder, { recursive: true });
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

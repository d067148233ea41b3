import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("sign in", () => {
  const folders: string[] = [];
  const servers: StartedServer[] = [];
  after(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  interface Answer {
    readonly status: number;
    readonly text: string;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  }

  async function start(...args: string[]): Promise<StartedServer> {
    const dataFolder = await mkdtemp(join(tmpdir(), "tally-sign-in-"));
    folders.push(dataFolder);
    const server = await startServerProcess({ dataFolder, args });
    servers.push(server);
    return server;
  }

  /** Plain HTTP: a browser's client sets no Host, and this must. */
  function ask(
    { url }: StartedServer,
    method: string,
    path: string,
    { body = "", headers = {} }: { body?: string; headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, url), { method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (piece: string) => {
          text += piece;
          // A stream goes on: its first event is enough here.
          if (text.includes("data: ")) {
            resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
            response.destroy();
          }
        });
        response.once("end", () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
        response.once("error", reject);
      });
      asked.once("error", reject);
      asked.end(body);
    });
  }

  test("a link opens a session that reads and follows events, below a path and without it, and sends none", async () => {
    const server = await start("--base-path", "/audit");
    const authorization = `Bearer ${server.tokens.admin}`;
    const made = await ask(server, "POST", "/api/v1/session/link", { headers: { authorization } });
    const { link, path } = JSON.parse(made.text);
    assert.equal(path, `/audit/sign-in#${link}`);
    const opened = await ask(server, "POST", "/audit/api/v1/session", { body: JSON.stringify({ link }) });
    assert.equal(opened.status, 200, opened.text);
    const [cookie = ""] = opened.headers["set-cookie"]?.[0]?.split(";") ?? [];
    const sent = await ask(server, "POST", "/audit/api/v1/events", {
      body: '{"actor":"alice","action":"role.grant"}',
      headers: { authorization: `Bearer ${server.tokens.ingest}` },
    });
    assert.equal(sent.status, 202);
    const { index } = JSON.parse(sent.text).events[0];
    const headers = { cookie };
    assert.match(
      (await ask(server, "GET", `/audit/api/v1/events/${index}`, { headers })).text,
      /role\.grant/,
    );
    assert.match((await ask(server, "GET", `/api/v1/events/${index}`, { headers })).text, /role\.grant/);
    const bySession = await ask(server, "POST", "/api/v1/events", {
      ...{ body: '{"actor":"mallory"}', headers: { ...headers, "tally-session": "1" } },
    });
    assert.equal(bySession.status, 401, "senders show a token");
    const tail = await follow(server, headers, index);
    assert.match(tail.text, /role\.grant/);
    const first = await ask(server, "GET", `/api/v1/events/tail?lastEventId=${index - 1}`, { headers });
    assert.match(first.text, /role\.grant/);
  });

  /** Live tail is served by a process that may still start. */
  async function follow(
    server: StartedServer,
    headers: Record<string, string>,
    index: number,
  ): Promise<Answer> {
    for (;;) {
      const last = { ...headers, "last-event-id": String(index - 1) };
      const answer = await ask(server, "GET", "/api/v1/events/tail", { headers: last });
      if (answer.status !== 503) return answer;
    }
  }

  test("a name that is not ours gets no page and no API, and senders and probes are answered under any", async () => {
    const server = await start("--hosts", "audit.example.com");
    const status = async (method: string, path: string, host: string, more: Record<string, string> = {}) =>
      (await ask(server, method, path, { headers: { host, accept: "text/html", ...more } })).status;
    for (const path of ["/", "/explore", "/api/v1/session", "/api/v1/events?limit=1"])
      assert.equal(await status("GET", path, "evil.example"), 421, path);
    for (const path of ["/healthz", "/readyz", "/metrics", "/logs/main/vkey"])
      assert.equal(await status("GET", path, "evil.example"), 200, path);
    assert.equal(await status("GET", "/", "audit.example.com"), 200);
    const { ingest } = server.tokens;
    const sent = await ask(server, "POST", "/api/v1/events", {
      ...{
        body: '{"actor":"alice"}',
        headers: { host: "tally.internal", authorization: `Bearer ${ingest}` },
      },
    });
    assert.equal(sent.status, 202);
    const handshake = await ask(server, "GET", "/", { headers: { host: "es.internal" } });
    assert.match(handshake.text, /You Know, for Search/);
  });

  test("a tail by a session ends when the session does", async () => {
    const server = await start();
    const opened = await fetch(`${server.url}/api/v1/session`, {
      ...{ method: "POST", body: JSON.stringify({ token: server.tokens.read }) },
    });
    const [cookie = ""] = opened.headers.get("set-cookie")?.split(";") ?? [];
    await follow(server, { cookie }, 1);
    const tail = await fetch(`${server.url}/api/v1/events/tail?after=0`, { headers: { cookie } });
    assert.equal(tail.status, 200);
    const out = await fetch(`${server.url}/api/v1/session`, {
      ...{ method: "DELETE", headers: { cookie, "tally-session": "1" } },
    });
    assert.equal(out.status, 204);
    // Sealing that somebody signed out is an event of the tail, behind which nothing comes.
    await tail.text();
  });
});

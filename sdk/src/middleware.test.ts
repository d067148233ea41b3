import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import express from "express";
import fastify from "fastify";
import { Hono } from "hono";
import type { AuditEvent } from "./event.ts";
import { expressAudit } from "./express.ts";
import { fastifyAudit } from "./fastify.ts";
import { honoAudit } from "./hono.ts";

const INIT = {
  method: "POST",
  headers: { "x-user": "alice", authorization: "Bearer secret", cookie: "session=s" },
};

function recorder() {
  const events: AuditEvent[] = [];
  const client = {
    log(event: AuditEvent) {
      events.push(event);
      return { kind: "kept", id: "1" } as const;
    },
  };
  return { client, events };
}

function assertEvents(events: readonly AuditEvent[], hasRoute: boolean): void {
  assert.deepEqual(
    events.map(({ action, actor, outcome }) => [action, actor, outcome]),
    [
      ["http.post", "alice", "success"],
      ["http.post", "alice", "denied"],
    ],
  );
  const text = JSON.stringify(events);
  assert.ok(!text.includes("secret") && !text.includes("session="), text);
  assert.ok(text.includes('"path":"/users/5"'));
  if (hasRoute) assert.ok(text.includes('"route":"/users/:id"'));
}

async function ask(url: string): Promise<void> {
  for (const path of ["/users/5?token=secret", "/denied"])
    await (await fetch(url + path, INIT)).arrayBuffer();
  await (await fetch(`${url}/users/5`)).arrayBuffer();
}

test("Express: requests that change something are events, and those that read are not", async () => {
  const { client, events } = recorder();
  const app = express();
  app.use(expressAudit({ client, actor: (request) => String(request.headers["x-user"]) }));
  app.all("/users/:id", (_request, response) => void response.status(201).send("made"));
  app.post("/denied", (_request, response) => void response.status(403).send("no"));
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await ask(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
  server.closeAllConnections();
  server.close();
  await once(server, "close");
  assertEvents(events, true);
  assert.match(JSON.stringify(events[0]?.["from"]), /127\.0\.0\.1/);
});

test("Fastify: requests that change something are events, and those that read are not", async () => {
  const { client, events } = recorder();
  const app = fastify();
  app.addHook("onResponse", fastifyAudit({ client, actor: (request) => String(request.headers["x-user"]) }));
  app.all("/users/:id", async (_request, reply) => await reply.status(201).send("made"));
  app.post("/denied", async (_request, reply) => await reply.status(403).send("no"));
  await ask(await app.listen({ port: 0, host: "127.0.0.1" }));
  await app.close();
  assertEvents(events, true);
});

test("Hono: requests that change something are events, and those that read are not", async () => {
  const { client, events } = recorder();
  const app = new Hono();
  app.use(honoAudit({ client, actor: (context) => context.req.header("x-user") }));
  app.all("/users/:id", (context) => context.text("made", 201));
  app.post("/denied", (context) => context.text("no", 403));
  for (const path of ["/users/5?token=secret", "/denied"]) await app.request(path, INIT);
  await app.request("/users/5");
  assertEvents(events, false);
});

test("what goes wrong with an audit fails no request, and is told", async () => {
  const told: string[] = [];
  const refusing = { log: () => ({ kind: "refused", message: "the spool is full" }) as const };
  const app = new Hono();
  app.use(honoAudit({ client: refusing, actor: () => "a", onRefused: (message) => void told.push(message) }));
  app.use(
    honoAudit({
      client: refusing,
      actor: () => {
        throw new Error("nobody is known");
      },
      onRefused: (message) => void told.push(message),
    }),
  );
  app.post("/", (context) => context.text("fine"));
  assert.equal((await app.request("/", { method: "POST" })).status, 200);
  assert.deepEqual(told, ["nobody is known", "the spool is full"]);
});

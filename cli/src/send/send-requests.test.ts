import assert from "node:assert/strict";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { createTestIo } from "../../../test/support/cli-io.ts";
import type { Exchange } from "../exchange.ts";
import { type SendRequestsOptions, sendInputs } from "./send-requests.ts";

const TARGET = { url: "http://127.0.0.1:8080", token: "t" };
const OPTIONS: SendRequestsOptions = { output: "text", retries: 2, gzip: false, receipts: undefined };

interface Asked {
  readonly url: string;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** A door that seals every line as an event and refuses those that hold "bad"; `before` may answer in its place. */
function door(before: (asked: Asked, nth: number) => Response | undefined = () => undefined) {
  const asked: Asked[] = [];
  let size = 0;
  const exchange: Exchange = async (url, init) => {
    assert(init.body instanceof Uint8Array);
    const one = { url, headers: new Headers(init.headers), body: Buffer.from(init.body) };
    asked.push(one);
    const instead = before(one, asked.length);
    if (instead !== undefined) return instead;
    const lines = one.body
      .toString()
      .split("\n")
      .map((text, i) => ({ text, line: i + 1 }));
    const records = lines.filter(({ text }) => text.trim() !== "");
    const errors = records
      .filter(({ text }) => text.includes("bad"))
      .map(({ line }) => ({ line, item: line, code: "invalid-json", message: `line ${line}: no` }));
    const events = records
      .filter(({ text }) => !text.includes("bad"))
      .map(() => ({ id: idOf(size), index: size++, leafHash: "h" }));
    return Response.json(
      { accepted: events.length, rejected: errors.length, events, errors, checkpoint: "c" },
      { status: events.length > 0 ? 202 : 400 },
    );
  };
  return { exchange, asked };
}

function idOf(index: number): string {
  return `01939f1c-7d00-7000-8000-${String(index).padStart(12, "0")}`;
}

function input(text: string) {
  return {
    name: "f.ndjson",
    isLines: true,
    chunks: (async function* () {
      yield Buffer.from(text);
    })(),
  };
}

test("sendInputs prints each id and index, and exits 0 when everything was accepted", async () => {
  const { io, out, err } = createTestIo({ exchange: door().exchange });
  assert.equal(await sendInputs(TARGET, [input("{}\n{}\n")], OPTIONS, io), 0);
  assert.equal(out(), `${idOf(0)}  0\n${idOf(1)}  1\n`);
  assert.equal(err(), "");
});

test("sendInputs gives each request a key of its own, and each attempt of one request the same", async () => {
  const busy = (_: Asked, nth: number) => (nth === 1 ? new Response("", { status: 503 }) : undefined);
  const { exchange, asked } = door(busy);
  const text = `${"{}\n".repeat(1000)}{}\n`;
  assert.equal(await sendInputs(TARGET, [input(text)], OPTIONS, createTestIo({ exchange }).io), 0);
  const keys = asked.map(({ headers }) => headers.get("idempotency-key"));
  assert.equal(keys.length, 3);
  assert.equal(keys[0], keys[1]);
  assert.notEqual(keys[1], keys[2]);
  assert.deepEqual(asked[0]?.body, asked[1]?.body);
});

test("sendInputs names refused events by their line in the file and exits 1, with the others sent", async () => {
  const text = `${"{}\n".repeat(1000)}\n{}\nbad \u001b\n{}\n`;
  const { io, err, out } = createTestIo({ exchange: door().exchange });
  assert.equal(await sendInputs(TARGET, [input(text)], { ...OPTIONS, output: "ndjson" }, io), 1);
  assert.equal(err(), "f.ndjson:1003: no [invalid-json]\n");
  assert.equal(out().trim().split("\n").length, 1002);
});

test("sendInputs counts refused events that the server did not name", async () => {
  const answer = { events: [], rejected: 5, errors: [{ line: 1, code: "c", message: "m" }] };
  const { exchange } = door(() => Response.json(answer, { status: 400 }));
  const { io, out, err } = createTestIo({ exchange });
  assert.equal(await sendInputs(TARGET, [input("{}")], { ...OPTIONS, output: "json" }, io), 1);
  assert.equal(JSON.parse(out()).rejected, 5);
  assert.match(err(), /4 more events were refused/);
});

test("sendInputs goes on after a request that was refused whole", async () => {
  const error = { code: "key", message: "not this", hint: "but that" };
  const { exchange } = door((_, nth) => (nth === 1 ? Response.json({ error }, { status: 422 }) : undefined));
  const { io, out, err } = createTestIo({ exchange });
  assert.equal(await sendInputs(TARGET, [input("{}\n"), input("{}\n")], OPTIONS, io), 1);
  assert.equal(err(), "f.ndjson:1: not this (but that) [refused]\n");
  assert.equal(out(), `${idOf(0)}  0\n`);
});

test("sendInputs stops at a failure that the next request would meet too, and says what was acknowledged", async () => {
  for (const [status, code] of [
    [401, 5],
    [404, 1],
    [500, 1],
    [503, 1],
  ] as const) {
    const { exchange, asked } = door(({ body }) =>
      body.includes("stop") ? new Response("", { status }) : undefined,
    );
    const { io, err } = createTestIo({ exchange });
    const inputs = [input("{}\n"), input("stop"), input("{}\n")];
    assert.equal(await sendInputs(TARGET, inputs, OPTIONS, io), code);
    assert.match(err(), /stopped; 1 events were acknowledged before\n$/);
    assert.equal(asked.at(-1)?.body.toString(), "stop");
  }
});

test("sendInputs compresses when it is asked to", async () => {
  const { exchange, asked } = door(({ body }) =>
    Response.json({ events: [], rejected: 2, errors: [], size: body.length }),
  );
  await sendInputs(TARGET, [input("{}\n{}\n")], { ...OPTIONS, gzip: true }, createTestIo({ exchange }).io);
  assert.equal(asked[0]?.headers.get("content-encoding"), "gzip");
  assert.equal(gunzipSync(asked[0]?.body ?? Buffer.alloc(0)).toString(), "{}\n{}\n");
});

test("sendInputs says when sealed events came without the receipts that were asked for", async () => {
  const { exchange, asked } = door();
  const { io, err } = createTestIo({ exchange });
  assert.equal(await sendInputs(TARGET, [input("{}\n")], { ...OPTIONS, receipts: "." }, io), 1);
  assert.equal(asked[0]?.url, "http://127.0.0.1:8080/api/v1/events?receipt=proof");
  assert.match(err(), /is sealed, but the server gave no receipt/);
});

test("sendInputs does not believe that all is well when the server leaves events out of its answer", async () => {
  const { exchange } = door(() => Response.json({ events: [], rejected: 1, errors: [] }, { status: 202 }));
  const { io, err } = createTestIo({ exchange });
  assert.equal(await sendInputs(TARGET, [input("{}\n{}\n")], OPTIONS, io), 1);
  assert.match(err(), /what became of 1 events, and was sent 2/);
});

test("sendInputs keeps going when a receipt can't be kept, and exits 1", async () => {
  const receipt = { entry: "e", proof: "p" };
  const event = { id: idOf(0), index: 0, leafHash: "h", receipt };
  const { exchange } = door(() =>
    Response.json({ events: [event], rejected: 0, errors: [] }, { status: 202 }),
  );
  const { io, out, err } = createTestIo({ exchange });
  const nowhere = { ...OPTIONS, receipts: `${import.meta.filename}/none` };
  assert.equal(await sendInputs(TARGET, [input("{}\n")], nowhere, io), 1);
  assert.match(err(), /its receipt couldn't be kept/);
  assert.equal(out(), `${idOf(0)}  0\n`);
});

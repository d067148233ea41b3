import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import { test } from "node:test";
import { exchange } from "./exchange.ts";

/** Runs `use` with the address of a server on the loopback that answers with `listener`. */
async function withServer(
  listener: RequestListener,
  use: (url: string, server: Server) => Promise<void>,
): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    await use(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/x`, server);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const POST = { method: "POST", headers: { "x-a": "b" }, body: Buffer.from("hello") };
const never = (): AbortSignal => new AbortController().signal;

async function read(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

test("exchange sends method, headers and body, and gives status, headers and body", async () => {
  const echo: RequestListener = async (request, response) => {
    const said = `${request.method} ${request.headers["x-a"]} ${request.headers["content-length"]} ${await read(request)}`;
    response.writeHead(202, { "retry-after": "3" }).end(said);
  };
  await withServer(echo, async (url) => {
    const { status, headers, body } = await exchange(url, { ...POST, signal: never() });
    assert.deepEqual([status, headers.get("retry-after"), await read(body)], [202, "3", "POST b 5 hello"]);
  });
});

test("exchange gives a redirect as an answer and does not follow it", async () => {
  let requests = 0;
  const redirect: RequestListener = (_, response) => {
    requests += 1;
    response.writeHead(307, { location: "/elsewhere" }).end();
  };
  await withServer(redirect, async (url) => {
    assert.equal((await exchange(url, { ...POST, signal: never() })).status, 307);
    assert.equal(requests, 1);
  });
});

test("exchange fails when the server goes before its answer, or in the middle of it", async () => {
  await withServer(
    (request) => request.socket.destroy(),
    async (url) => {
      await assert.rejects(exchange(url, { ...POST, signal: never() }), /socket hang up|ECONNRESET/);
    },
  );
  const half: RequestListener = (request, response) => {
    response.writeHead(200, { "content-length": "10" });
    response.write("12345", () => request.socket.destroy());
  };
  await withServer(half, async (url) => {
    const { body } = await exchange(url, { ...POST, signal: never() });
    await assert.rejects(read(body), /aborted|ECONNRESET/);
  });
});

test("exchange fails when it is told to end while nothing comes", async () => {
  const controller = new AbortController();
  await withServer(
    () => controller.abort(),
    async (url) => {
      await assert.rejects(exchange(url, { ...POST, signal: controller.signal }), /aborted/);
    },
  );
});

for (const [when, listener] of [
  ["before the answer", () => undefined],
  ["within it", (_, response) => response.writeHead(200).write("12345")],
] as const satisfies readonly (readonly [string, RequestListener])[]) {
  test(`exchange fails when nothing comes for as long as it may be idle, ${when}`, async () => {
    await withServer(listener, async (url) => {
      const asked = exchange(url, { method: "GET", headers: {}, signal: never(), idleMs: 20 });
      await assert.rejects(
        asked.then(({ body }) => read(body)),
        /nothing came for 0\.02 s/,
      );
    });
  });
}

test("exchange fails when nobody listens", async () => {
  await assert.rejects(exchange("http://127.0.0.1:1/", { ...POST, signal: never() }), /ECONNREFUSED/);
});

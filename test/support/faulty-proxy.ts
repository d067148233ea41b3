/** What can go wrong between the server and ClickHouse: a proxy that doesn't forward a request, loses its answer, or forwards it late. */
import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import type { SearchAddress } from "../../server/src/search/search-client.ts";

/** `not-sent`: it never arrives. `answer-lost`: it is done, and nobody hears of it. `late`: the same, after the caller gave up. */
export type ProxyFault = "not-sent" | "answer-lost" | "late";

export interface FaultyProxy {
  readonly address: SearchAddress;
  /** Asked for each request, with its statement and its token; undefined lets it pass. */
  decide: (statement: string, token: string | undefined) => ProxyFault | undefined;
  /** Waits for what is late. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const LATE_MS = 30;

export async function startFaultyProxy(target: SearchAddress): Promise<FaultyProxy> {
  const late = new Set<Promise<unknown>>();
  const server = createServer((request, response) => void pass(request, response));
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const { searchParams } = new URL(request.url ?? "", target.url);
    const statement = searchParams.get("query") ?? body.toString("utf8");
    const fault = proxy.decide(statement, searchParams.get("insert_deduplication_token") ?? undefined);
    if (fault === "not-sent" || fault === "late") request.socket.destroy();
    if (fault === "not-sent") return;
    const answering = (fault === "late" ? delay(LATE_MS) : Promise.resolve()).then(() => ask(request, body));
    late.add(answering);
    const answer = await answering.catch(() => undefined);
    late.delete(answering);
    if (fault !== undefined || answer === undefined) return void request.socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const ask = async (
    { headers, method, url }: IncomingMessage,
    body: Buffer,
  ): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> => {
    const { connection, host, "transfer-encoding": chunked, ...given } = headers;
    const sent = httpRequest(new URL(url ?? "", target.url), {
      ...{ method, agent: false },
      headers: { ...given, "content-length": body.length },
    });
    sent.end(body);
    const answered = await new Promise<IncomingMessage>((resolve, reject) =>
      sent.once("response", resolve).once("error", reject),
    );
    return { status: answered.statusCode ?? 500, headers: answered.headers, body: await buffer(answered) };
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const proxy: FaultyProxy = {
    address: { ...target, url: `http://127.0.0.1:${port}` },
    decide: () => undefined,
    async settled() {
      await Promise.allSettled([...late]);
    },
    async stop() {
      await proxy.settled();
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
}

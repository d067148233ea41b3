/** The load: requests over kept connections from a process of its own, so that its CPU is told from the server's. */
import { connect } from "node:net";
import { cloudTrailLines } from "./events.ts";
import { percentile } from "./percentile.ts";

export interface LoadOptions {
  readonly port: number;
  readonly token: string;
  /** Events in one request. */
  readonly batch: number;
  readonly connections: number;
  readonly seconds: number;
  /** Events a second; undefined sends the next request as soon as one is answered. */
  readonly rate: number | undefined;
}

export interface LoadResult {
  readonly acknowledged: number;
  readonly refused: number;
  readonly eventsPerSecond: number;
  readonly eventBytes: number;
  /** From the moment at which a request was due (with a rate) or sent, to its answer. */
  readonly latencyMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly cpuMicrosecondsPerEvent: number;
}

/** Distinct request bodies: enough that compression finds nothing that a real day would not have. */
const EVENTS = 4000;

/** Sends for some seconds. With a rate a late answer delays what follows, and that delay counts (no coordinated omission). */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { batch, connections, seconds, rate } = options;
  const lines = cloudTrailLines(EVENTS);
  const requests = Array.from({ length: Math.floor(EVENTS / batch) }, (_, i) => {
    return printRequest(options.token, lines.slice(i * batch, (i + 1) * batch).join("\n"));
  });
  const start = performance.now();
  const end = start + seconds * 1000;
  const cpuStart = process.cpuUsage();
  const latencies: number[] = [];
  let sent = 0;
  let refused = 0;
  const nextDue = (): number =>
    rate === undefined ? performance.now() : start + (sent * batch * 1000) / rate;

  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = await openConnection(options.port);
      for (let due = nextDue(); due < end && performance.now() < end; due = nextDue()) {
        const request = requests[sent++ % requests.length] ?? requests[0];
        const wait = due - performance.now();
        if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
        const status = await connection.send(request ?? Buffer.alloc(0));
        latencies.push(performance.now() - due);
        if (status !== 202) refused += 1;
      }
      connection.close();
    }),
  );

  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuStart);
  const acknowledged = (latencies.length - refused) * batch;
  return {
    acknowledged,
    refused: refused * batch,
    eventsPerSecond: Math.round(acknowledged / elapsed),
    eventBytes: Math.round(lines.reduce((sum, line) => sum + line.length, 0) / lines.length),
    latencyMs: {
      p50: percentile(latencies, 50),
      p99: percentile(latencies, 99),
      max: percentile(latencies, 100),
    },
    cpuMicrosecondsPerEvent: (user + system) / Math.max(1, acknowledged),
  };
}

function printRequest(token: string, body: string): Buffer {
  const head = [
    "POST /api/v1/events HTTP/1.1",
    "host: localhost",
    `authorization: Bearer ${token}`,
    "content-type: application/x-ndjson",
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** A connection that sends one request at a time and reads its answer: as little work as HTTP allows. */
function openConnection(port: number): Promise<{ send(request: Buffer): Promise<number>; close(): void }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answered: ((status: number) => void) | undefined;
    let head = "";
    let missing = -1;
    socket.on("error", reject);
    socket.on("data", (data: Buffer) => {
      if (missing === -1) {
        head += data.toString("latin1");
        const headEnd = head.indexOf("\r\n\r\n");
        if (headEnd === -1) return;
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
        missing = length - (head.length - headEnd - 4);
      } else missing -= data.length;
      if (missing > 0) return;
      const status = Number(head.slice(9, 12));
      head = "";
      missing = -1;
      answered?.(status);
    });
    const send = (request: Buffer): Promise<number> => {
      return new Promise((done) => {
        answered = done;
        socket.write(request);
      });
    };
    socket.on("connect", () => resolve({ send, close: () => socket.destroy() }));
  });
}

// Run as a process of its own: options come as JSON, the result goes out as JSON.
if (process.argv[2] === "--load") {
  process.stdout.write(JSON.stringify(await runLoad(JSON.parse(process.argv[3] ?? "{}"))));
}

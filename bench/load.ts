/** The load: requests over kept connections from a process of its own, so that its CPU is told from the server's. */
import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { DOOR_FORMS, type DoorRequest, REQUEST_ID } from "../test/support/door-forms.ts";
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
  /** The door that they are sent to, of DOOR_FORMS; the native one where it is not told. */
  readonly form?: string;
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

interface PrintedRequest {
  readonly bytes: Buffer;
  readonly idsAt: readonly number[];
}

/** In the place of a status: the server ended the connection. */
const CLOSED = 0;
/** Distinct request bodies: enough that compression finds nothing that a real day would not have. */
const EVENTS = 4000;

/** Sends for some seconds. With a rate a late answer delays what follows, and that delay counts (no coordinated omission). */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { batch, connections, seconds, rate } = options;
  const lines = cloudTrailLines(EVENTS);
  const requests = Array.from({ length: Math.floor(EVENTS / batch) }, (_, i) => {
    const form = DOOR_FORMS[options.form ?? "native"] ?? fail(`there is no form ${options.form}`);
    return printRequest(options.token, form.request(lines.slice(i * batch, (i + 1) * batch)));
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
        const request = requests[sent++ % requests.length] ?? fail("there is no request");
        const wait = due - performance.now();
        if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
        renew(request);
        const status = await connection.send(request.bytes);
        latencies.push(performance.now() - due);
        if (status < 200 || status > 299) refused += 1;
        if (status === CLOSED) break;
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

function printRequest(token: string, { body, headers, path }: DoorRequest): PrintedRequest {
  const head = [
    `POST ${path} HTTP/1.1`,
    "host: localhost",
    `authorization: Bearer ${token}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${body.length}`,
  ];
  const bytes = Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), body]);
  const idsAt: number[] = [];
  for (let at = bytes.indexOf(REQUEST_ID); at !== -1; at = bytes.indexOf(REQUEST_ID, at + 1)) idsAt.push(at);
  return { bytes, idsAt };
}

/** A request that is known by an id is another one each time that it is sent. */
function renew({ bytes, idsAt }: PrintedRequest): void {
  if (idsAt.length === 0) return;
  const id = randomUUID();
  for (const at of idsAt) bytes.write(id, at, "latin1");
}

function fail(message: string): never {
  throw new Error(message);
}

/** A connection that sends one request at a time and reads its answer: as little work as HTTP allows. */
function openConnection(port: number): Promise<{ send(request: Buffer): Promise<number>; close(): void }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answered: ((status: number) => void) | undefined;
    let head = "";
    let missing = -1;
    socket.on("error", reject);
    socket.on("close", () => answered?.(CLOSED));
    socket.on("data", (data: Buffer) => {
      if (missing === -1) {
        head += data.toString("latin1");
        const headEnd = head.indexOf("\r\n\r\n");
        if (headEnd === -1) return;
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
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

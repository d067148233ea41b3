/** Puts the engine behind ClickHouse's HTTP interface on a port of the loopback. The stock client can't tell the difference. */
import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Diagnose } from "../system/diagnostics.ts";
import { answerDone, answerRefusal, answerText } from "./answer.ts";
import { refusePages, refuseStrangers } from "./guard.ts";
import { readRequest } from "./read-request.ts";
import { openScratch, type Scratch, type ScratchPlaces } from "./scratch.ts";
import { Sessions } from "./sessions.ts";

export interface EngineParts {
  /** Where the engine keeps its data. Made when it is missing. */
  readonly folder: string;
  readonly password: string;
  /** Where bodies stand while they are read. */
  readonly scratch: ScratchPlaces;
  /** How many statements may read at once. */
  readonly readers: number;
  /** A name that is given once, for what has none. */
  readonly newId: () => string;
  readonly diagnose: Diagnose;
}

export interface Engine {
  readonly url: string;
  /** Ends what reads, waits a moment for what writes, and lets engine and files go. Rejects when something still runs. */
  stop(): Promise<void>;
}

/** As ClickHouse's own limit for an address; Node's is 16 KiB, and parameters stand there. */
const HEADERS_BYTES_MAX = 1_048_576;
/** Starts the engine; rejects when its folder can't be opened. */
export async function startEngine(parts: EngineParts): Promise<Engine> {
  const { diagnose, folder, newId, readers } = parts;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const sessions = await Sessions.open({ folder, readers, newTag: newId, diagnose });
  // Only now is it certain that nobody else uses them.
  const scratch = await openScratch(folder, parts.scratch);
  const underWay = new Set<AbortController>();
  const server = createServer({ maxHeaderSize: HEADERS_BYTES_MAX }, (request, response) => {
    const gone = new AbortController();
    underWay.add(gone);
    // It is closed after each answer, too: then there is nothing left to stop.
    response.once("close", () => {
      underWay.delete(gone);
      gone.abort();
    });
    answer(parts, { sessions, scratch, signal: gone.signal }, request, response).catch((cause: unknown) => {
      if (!gone.signal.aborted) diagnose("error", "the engine couldn't answer a request", { cause });
      response.destroy();
    });
  });
  const url = await listen(server);
  return {
    url,
    async stop() {
      server.close();
      for (const gone of underWay) gone.abort();
      try {
        await sessions.close();
      } finally {
        server.closeAllConnections();
        await scratch.close();
      }
    },
  };
}

interface Behind {
  readonly sessions: Sessions;
  readonly scratch: Scratch;
  readonly signal: AbortSignal;
}

async function answer(
  { newId, password }: EngineParts,
  { scratch, sessions, signal }: Behind,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? "/").split("?", 1)[0];
  const isPing = path === "/ping";
  const stranger =
    refusePages(request.headers) ?? (isPing ? undefined : refuseStrangers(request.headers, password));
  if (stranger !== undefined) return answerRefusal(response, stranger);
  if (request.method !== "GET" && request.method !== "POST")
    return answerText(response, 405, "GET or POST\n", { Allow: "GET, POST" });
  if (isPing) return answerText(response, 200, "Ok.\n");
  if (path !== "/") return answerText(response, 404, "there is nothing here but / and /ping\n");

  const asked = await readRequest(request, scratch);
  if (asked.kind === "refused") return answerRefusal(response, asked);
  const { file, format, prepare, queryId = newId(), sql, work } = asked;
  try {
    const done = await sessions.run({ kind: work, prepare, sql, format, signal });
    if (done.kind === "refused") answerRefusal(response, done, queryId);
    else answerDone(response, { queryId, format }, done);
  } finally {
    if (file !== undefined) await scratch.remove(file);
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
    });
  });
}

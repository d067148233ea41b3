/** systemd-journal-upload's door: a request whose body is as long as the journal, sealed as it streams in, and answered at its end. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Received } from "@tallystick/event";
import type { Asked } from "../asked.ts";
import type { DoorRefusal } from "../dialect.ts";
import type { Door } from "../door.ts";
import { senderTokenOf } from "../http-token.ts";
import { refuseProtocol, type Sending } from "../request-checks.ts";
import { JournalEntries, type JournalEntry } from "./entries.ts";

export const JOURNALD = "journald";
const PATH = "/upload";
const ENTRY_TYPE = "application/vnd.fdo.journal";
/** As often as is looked whether the log takes more. */
const PAUSE_MS = 100;
/** Longer than a commit takes when the disk is busy; then the client has to begin again, at its last cursor. */
const PAUSES_MAX = 300;

export function isJournalUpload({ method, path }: Asked): boolean {
  return method === "POST" && path === PATH;
}

/** Answers one request: 200 when every entry of it is sealed. Never throws. */
export async function takeJournal(
  request: IncomingMessage,
  response: ServerResponse,
  { asked, door }: { readonly asked: Asked; readonly door: Door },
): Promise<void> {
  const sending = door.authenticate(senderTokenOf(asked));
  const refusal = "kind" in sending ? sending : await takeEntries(request, sending, door);
  const peer = peerOf(request);
  if (refusal === undefined) {
    response.writeHead(200, { "content-type": "text/plain" }).end("OK.\n");
    return;
  }
  const source = "sender" in sending ? sending.sender : undefined;
  const { code, message, offset, status } = refusal;
  door.refused({ protocol: JOURNALD, source, peer, status, code, message, offset, isWhole: true });
  const retry = status === 503 || status === 429 ? { "retry-after": "1" } : {};
  // The rest of the body is not read: the connection ends with the answer.
  response
    .writeHead(status, { "content-type": "text/plain", connection: "close", ...retry })
    .end(`${code}: ${message}\n`);
}

async function takeEntries(
  request: IncomingMessage,
  sending: Sending,
  door: Door,
): Promise<DoorRefusal | undefined> {
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity")
    return refuse(415, "unknown-encoding", "a journal is taken as it is; set Compression= to nothing");
  if (sending.secret !== undefined)
    return refuse(
      401,
      "not-signed",
      "this source takes signed requests only, and a journal has no signatures",
    );
  const closed = refuseProtocol(sending, [JOURNALD]) ?? door.gate(sending);
  if (closed !== undefined) return closed;
  const journal = new JournalEntries(door.limits.eventBytesMax);
  try {
    // A refusal in the middle has to be answered, which a request that is destroyed can't be.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const { broken, entries } = journal.push(chunk);
      const refusal = await seal(entries, { door, peer: peerOf(request), sending });
      if (refusal !== undefined) return refusal;
      if (broken !== undefined) return refuse(400, "bad-body", `this is no journal: ${broken}`);
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return request.complete
      ? refuse(503, "log-stopped", `nothing more was acknowledged: ${why}`)
      : refuse(400, "aborted", "the connection closed before the whole journal had come");
  }
  return journal.isInside ? refuse(400, "bad-body", "the journal ends in the middle of an entry") : undefined;
}

/** Reading stops meanwhile, so that a client which is faster than the disk is held back. */
async function seal(
  entries: readonly JournalEntry[],
  { door, peer, sending }: { readonly door: Door; readonly peer: string; readonly sending: Sending },
): Promise<DoorRefusal | undefined> {
  if (entries.length === 0) return undefined;
  const received = receivedOf(entries, { peer, sending });
  for (let pause = 0; ; pause += 1) {
    const closed = door.gate(sending);
    if (closed?.code === "stopping" || (closed !== undefined && pause >= PAUSES_MAX)) return closed;
    const accepted = closed === undefined ? await door.accept(received) : undefined;
    if (accepted?.kind === "accepted") {
      const bytes = received.content.length;
      door.taken(sending, {
        protocol: JOURNALD,
        bytes,
        accepted: entries.length,
        replayed: false,
        reasons: [],
      });
      return undefined;
    }
    if (pause >= PAUSES_MAX) return refuse(503, "busy", "the disk is behind and the queue is full");
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function receivedOf(
  entries: readonly JournalEntry[],
  { peer, sending }: { readonly peer: string; readonly sending: Sending },
): Received {
  let end = 0;
  const records = entries.map(({ bytes, cursor }, i) => {
    const start = end;
    end += bytes.length;
    return { start, end, item: i + 1, nativeId: cursor };
  });
  return {
    ...{ sender: sending.sender, content: Buffer.concat(entries.map(({ bytes }) => bytes)), records },
    ...{ total: records.length, peer, transport: "http", protocol: JOURNALD, onReusedId: "seal" },
    ...{ contentType: ENTRY_TYPE, contentEncoding: undefined, key: undefined, sequence: undefined },
  };
}

function refuse(status: number, code: string, message: string): DoorRefusal {
  return { kind: "refused", status, code, message };
}

function peerOf({ socket }: IncomingMessage): string {
  return `${socket.remoteAddress ?? ""}:${socket.remotePort ?? ""}`;
}

/** The native door's ties to the rest of the house: who may send, whether the log takes anything, and receipts. */
import type { IncomingMessage } from "node:http";
import type { Accepted, Received, Sender } from "@tallystick/event";
import { proofReceipts } from "./api/receipts.ts";
import { isTokenText, type Tokens } from "./intake/tokens.ts";
import type { OpenLog } from "./sequencer/open.ts";
import { tokenOf } from "./sources/http-token.ts";
import { DOOR_LIMITS, RECEIVING_BYTES_MAX } from "./sources/limits.ts";
import type { DoorRefusal, NativeDoor } from "./sources/native.ts";
import { Budget } from "./system/budget.ts";
import type { DiskGate } from "./system/disk-gate.ts";
import type { Metrics } from "./system/metrics.ts";

export interface DoorParts {
  readonly log: OpenLog;
  readonly tokens: Tokens;
  readonly take: (received: Received) => Promise<Accepted>;
  readonly disk: DiskGate;
  readonly isDraining: () => boolean;
  readonly metrics: Metrics;
}

/** A quorum answers within a publication or two; a sender should not hold a connection for longer. */
const WITNESSED_TIMEOUT_MS = 30_000;

export function createDoor({ log, tokens, take, disk, isDraining, metrics }: DoorParts): NativeDoor {
  return {
    limits: DOOR_LIMITS,
    budget: new Budget(RECEIVING_BYTES_MAX),
    metrics,
    authenticate: (request) => authenticate(request, tokens),
    gate() {
      if (isDraining())
        return unavailable("stopping", "the server is stopping; send it again to the next one");
      if (!disk.open)
        return unavailable(
          "disk-full",
          `the disk has ${Math.floor(disk.freeBytes / 1_048_576)} MiB left; nothing is lost, but nothing more is taken until there is room`,
        );
      if (!log.accepts)
        return unavailable("busy", "the store is behind; send it again after the time in Retry-After");
      return undefined;
    },
    accept: take,
    async receipts(accepted, kind) {
      const indexes = accepted.map(({ index }) => index);
      if (kind === "proof")
        return await proofReceipts(log.reader, indexes, log.writer.head.size, log.writer.checkpoint);
      if (!log.hasWitnesses) return undefined;
      const size = Math.max(...indexes) + 1;
      const witnessed = await Promise.race([log.publisher.witnessed(size), timeout(WITNESSED_TIMEOUT_MS)]);
      if (witnessed === undefined) return undefined;
      return await proofReceipts(log.reader, indexes, witnessed.size, witnessed.checkpoint);
    },
  };
}

function authenticate(request: IncomingMessage, tokens: Tokens): Sender | DoorRefusal {
  const secret = tokenOf(request.headers.authorization, request.headers["x-api-key"]);
  if (secret === undefined)
    return denied(401, "no-token", "this door needs an ingest token", "send Authorization: Bearer tlyi_…");
  const token = tokens.find(secret);
  if (token === undefined) {
    const mistyped = isTokenText(secret)
      ? "it was revoked, or belongs to another server"
      : "it was cut short or mistyped";
    return denied(401, "bad-token", `this token is not known here: ${mistyped}`);
  }
  if (token.kind !== "ingest")
    return denied(
      403,
      "token-not-allowed",
      `${token.kind} tokens may not send events`,
      "use an ingest token (tlyi_…)",
    );
  return { id: token.id, name: token.name, type: token.type };
}

function denied(status: number, code: string, message: string, hint?: string): DoorRefusal {
  return { kind: "refused", status, code, message, ...(hint === undefined ? {} : { hint }) };
}

function unavailable(code: string, message: string): DoorRefusal {
  return { kind: "refused", status: 503, code, message };
}

function timeout(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref());
}

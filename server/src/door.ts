/** The doors' ties to the rest of the house: who may send, whether the log takes anything, and receipts. */
import type { Accepted, Received } from "@tallystick/event";
import { proofReceipts } from "./api/receipts.ts";
import type { SigningSecrets } from "./intake/signing-secrets.ts";
import { ANY_PROTOCOL, type Sources } from "./intake/sources.ts";
import { isTokenText, type Tokens } from "./intake/tokens.ts";
import type { OpenLog } from "./sequencer/open.ts";
import type { DoorRefusal } from "./sources/dialect.ts";
import type { Door } from "./sources/door.ts";
import { DOOR_LIMITS, RECEIVING_BYTES_MAX } from "./sources/limits.ts";
import type { Refusals } from "./sources/refusals.ts";
import type { Sending } from "./sources/request-checks.ts";
import type { Traffic } from "./sources/traffic.ts";
import { Budget } from "./system/budget.ts";
import type { Clock } from "./system/clock.ts";
import type { DiskGate } from "./system/disk-gate.ts";
import type { Metrics } from "./system/metrics.ts";

export interface DoorParts {
  readonly log: OpenLog;
  readonly tokens: Tokens;
  readonly sources: Sources;
  readonly secrets: Pick<SigningSecrets, "get">;
  readonly take: (received: Received) => Promise<Accepted>;
  readonly disk: DiskGate;
  readonly isDraining: () => boolean;
  readonly metrics: Metrics;
  readonly refusals: Refusals;
  readonly traffic: Traffic;
  readonly clock: Clock;
}

/** A quorum answers within a publication or two; a sender should not hold a connection for longer. */
const WITNESSED_TIMEOUT_MS = 30_000;

export function createDoor(parts: DoorParts): Door {
  const { clock, disk, isDraining, log, metrics, refusals, take, traffic } = parts;
  const nowMs = (): number => Math.floor(clock.nowUs() / 1000);
  return {
    limits: DOOR_LIMITS,
    budget: new Budget(RECEIVING_BYTES_MAX),
    nowMs,
    size: () => log.writer.head.size,
    taken({ rate, sender }, taken) {
      metrics.taken(taken);
      const { accepted, bytes, protocol, replayed } = taken;
      traffic.taken(
        sender.id,
        { protocol, bytes, events: replayed ? 0 : accepted },
        { nowMs: nowMs(), rate },
      );
    },
    refused(refused) {
      if (refused.isWhole) metrics.refused(refused.protocol, refused.code);
      if (refused.source !== undefined) traffic.refused(refused.source.id);
      refusals.note(refused, nowMs());
    },
    authenticate: (secret) => authenticate(secret, parts),
    gate({ rate, sender }) {
      if (isDraining())
        return unavailable("stopping", "the server is stopping; send it again to the next one");
      if (!disk.open)
        return unavailable(
          "disk-full",
          `the disk has ${Math.floor(disk.freeBytes / 1_048_576)} MiB left; nothing is lost, but nothing more is taken until there is room`,
        );
      if (!log.accepts)
        return unavailable("busy", "the store is behind; send it again after the time in Retry-After");
      const retryAfterSeconds = traffic.secondsToWait(sender.id, rate, nowMs());
      return retryAfterSeconds === 0
        ? undefined
        : {
            ...{ kind: "refused", status: 429, code: "source-limit", retryAfterSeconds },
            message: `the source ${sender.name} may send ${rate} events a second, and sent more; send it again after the time in Retry-After`,
          };
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

function authenticate(
  secret: string | undefined,
  { secrets, sources, tokens }: DoorParts,
): Sending | DoorRefusal {
  if (secret === undefined)
    return denied(401, "no-token", "this door needs an ingest token", "send Authorization: Bearer tlyi_…");
  const source = sources.find(secret);
  if (source !== undefined) {
    const { id, isSigned, name, rate, type } = source;
    const signingSecret = secrets.get(id);
    if (isSigned && signingSecret === undefined)
      return denied(
        503,
        "signing-secret-lost",
        `the secret that the requests of ${name} are signed with is not on this server any more`,
        `give it again: tally sources rotate ${name} --signing-secret-file FILE`,
      );
    return {
      sender: { id, name, type: "machine" },
      ...{ secret: isSigned ? signingSecret : undefined, rate },
      protocol: type === ANY_PROTOCOL ? undefined : type,
    };
  }
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
  const { id, name, type } = token;
  return { sender: { id, name, type }, secret: undefined, protocol: undefined, rate: null };
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

/** Signatures of webhooks: computed over the bytes as they came, compared in constant time, and too old after five minutes. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { DoorRefusal } from "./dialect.ts";

/** As Standard Webhooks and Slack have it: long enough for a clock that is off, too short to play a request back. */
const TOLERANCE_MS = 300_000;
const SECONDS = /^\d{1,12}$/;

/** HMAC over the parts, one after the other. */
export function hmac(
  algorithm: "sha256" | "sha512",
  secret: string | Uint8Array,
  parts: readonly (string | Uint8Array)[],
): Buffer {
  const computed = createHmac(algorithm, secret);
  for (const part of parts) computed.update(part);
  return computed.digest();
}

/** Whether two texts are the same, without telling by the time where they differ. */
export function isSame(one: string | Uint8Array, other: string | Uint8Array): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Whether a signature in hex is this one. */
export function isHexOf(text: string, signature: Buffer): boolean {
  return isSame(text.toLowerCase(), signature.toString("hex"));
}

/** Refuses a time that is not now: undefined where it is. `text`: seconds since 1970. */
export function refuseStale(text: string | undefined, nowMs: number): DoorRefusal | undefined {
  if (text === undefined || !SECONDS.test(text))
    return denied(401, "not-signed", "the request does not say in seconds when it was signed");
  if (Math.abs(nowMs - Number(text) * 1000) <= TOLERANCE_MS) return undefined;
  return denied(
    401,
    "signature-stale",
    `the request was signed more than ${TOLERANCE_MS / 60_000} minutes from now, by its timestamp ${text}`,
  );
}

export function refuseMissing(name: string): DoorRefusal {
  return denied(401, "not-signed", `this source takes signed requests only, and ${name} is missing`);
}

export function refuseWrong(name: string): DoorRefusal {
  return denied(
    401,
    "bad-signature",
    `the signature in ${name} is not that of these bytes by this source's signing secret`,
  );
}

function denied(status: 401, code: string, message: string): DoorRefusal {
  return { kind: "refused", status, code, message };
}

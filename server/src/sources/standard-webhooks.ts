/** Standard Webhooks: the body is the record, known by its message's id. */
import { createPublicKey, verify as verifyEd25519 } from "node:crypto";
import { GENERAL_DOOR, headerOf } from "./asked.ts";
import { type Dialect, refuseInOurForm, type Signed } from "./dialect.ts";
import { hmac, isSame, refuseMissing, refuseStale, refuseWrong } from "./signature.ts";
import { answerWebhook } from "./webhook-answer.ts";
import { cutWhole } from "./whole-body.ts";

// github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md.
const ID = "webhook-id";
const TIMESTAMP = "webhook-timestamp";
const SIGNATURE = "webhook-signature";
const SHARED = "whsec_";
const PUBLIC = "whpk_";
/** A header may hold several while a secret is changed. */
const SIGNATURES_MAX = 10;
/** An Ed25519 key as SPKI begins with these bytes (RFC 8410). */
const SPKI = Buffer.from("302a300506032b6570032100", "hex");

export const standardWebhooks: Dialect = {
  protocol: "standard-webhooks",
  recognises: (asked) =>
    asked.path === GENERAL_DOOR &&
    headerOf(asked, ID) !== undefined &&
    headerOf(asked, SIGNATURE) !== undefined,
  keptHeaders: [ID, TIMESTAMP, SIGNATURE],
  verify({ asked, content, nowMs, secret }: Signed) {
    const [id, timestamp, given] = [ID, TIMESTAMP, SIGNATURE].map((name) => headerOf(asked, name));
    if (id === undefined || timestamp === undefined || given === undefined) return refuseMissing(SIGNATURE);
    const stale = refuseStale(timestamp, nowMs);
    if (stale !== undefined) return stale;
    const parts = [`${id}.${timestamp}.`, content];
    const isRight = given
      .split(" ", SIGNATURES_MAX)
      .some((signature) =>
        secret.startsWith(PUBLIC)
          ? isSignedBy(secret, parts, signature)
          : isSharedOf(secret, parts, signature),
      );
    return isRight ? undefined : refuseWrong(SIGNATURE);
  },
  cut: (content, asked, { limits }) => cutWhole(content, { limits, nativeId: headerOf(asked, ID) }),
  answer: answerWebhook,
  refuse: refuseInOurForm,
};

function isSharedOf(secret: string, parts: readonly (string | Uint8Array)[], signature: string): boolean {
  const key = secret.startsWith(SHARED)
    ? Buffer.from(secret.slice(SHARED.length), "base64")
    : Buffer.from(secret);
  return isSame(signature, `v1,${hmac("sha256", key, parts).toString("base64")}`);
}

function isSignedBy(secret: string, parts: readonly (string | Uint8Array)[], signature: string): boolean {
  const raw = Buffer.from(secret.slice(PUBLIC.length), "base64");
  if (raw.length !== 32 || !signature.startsWith("v1a,")) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: "der", type: "spki" });
  const signed = Buffer.from(signature.slice(4), "base64");
  return verifyEd25519(null, Buffer.concat(parts.map((part) => Buffer.from(part))), key, signed);
}

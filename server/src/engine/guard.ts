/** Who may ask the engine: a program on this machine that knows the password. No page in a browser, whatever it resolves names to. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { type Refusal, refuse } from "./refusals.ts";

const USER = "tally";
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;
const DENIED = refuse(
  "AUTHENTICATION_FAILED",
  "tally: Authentication failed: password is incorrect, or there is no user with such name.",
);

/** Refuses what only a browser sends, and names that are not this machine's own: a page may have had them lead here. */
export function refusePages({ host, origin }: IncomingHttpHeaders): Refusal | undefined {
  if (origin !== undefined) return refuse("ACCESS_DENIED", "pages are not answered here");
  if (host === undefined || !LOOPBACK.test(host))
    return refuse("ACCESS_DENIED", "this is answered under a loopback address only");
  return undefined;
}

/** Refuses who does not show the user's name and the password. */
export function refuseStrangers(headers: IncomingHttpHeaders, password: string): Refusal | undefined {
  const shown = basicOf(headers.authorization) ?? [headers["x-clickhouse-user"], headers["x-clickhouse-key"]];
  const isUser = isSame(shown[0], USER);
  return isSame(shown[1], password) && isUser ? undefined : DENIED;
}

function basicOf(authorization: string | undefined): readonly string[] | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return [text.slice(0, colon === -1 ? text.length : colon), colon === -1 ? "" : text.slice(colon + 1)];
}

// Hashes have one length, so neither it nor the first difference shows in the time that this takes.
function isSame(shown: string | readonly string[] | undefined, wanted: string): boolean {
  if (typeof shown !== "string") return false;
  const [a, b] = [shown, wanted].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

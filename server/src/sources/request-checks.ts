/** What a request has to show before it is cut: its source's protocol, its signature, headers that can be kept. */
import type { Sender } from "@tallystick/event";
import type { Asked } from "./asked.ts";
import type { Dialect, DoorRefusal, Signed } from "./dialect.ts";
import { KEPT_HEADERS_BYTES_MAX } from "./limits.ts";

/** Who sends, and what its source wants of it. */
export interface Sending {
  readonly sender: Sender;
  /** What its requests have to be signed with; undefined: they need not be. */
  readonly secret: string | undefined;
  /** The one protocol that is taken of it; undefined: any. */
  readonly protocol: string | undefined;
  /** Events a second that are taken of it; null: as many as come. */
  readonly rate: number | null;
}

/** The headers that belong to the records; undefined: none do. */
export interface KeptHeaders {
  readonly kind: "headers";
  readonly headers: Readonly<Record<string, string>> | undefined;
}

const NO_HEADERS: KeptHeaders = { kind: "headers", headers: undefined };
const HEADERS_TOO_LARGE: DoorRefusal = {
  kind: "refused",
  status: 431,
  code: "headers-too-large",
  message: `the headers that belong to the events have more than ${KEPT_HEADERS_BYTES_MAX} bytes`,
};

/** A source that was given a type takes that protocol alone, so that a token that leaks is of little use elsewhere. */
export function refuseProtocol(
  { protocol, sender }: Sending,
  asked: readonly string[],
): DoorRefusal | undefined {
  if (protocol === undefined || asked.includes(protocol)) return undefined;
  return {
    ...{ kind: "refused", status: 403, code: "wrong-protocol" },
    message: `the source ${sender.name} takes ${protocol}, and this request is ${asked[0]}`,
    hint: "send it to the source that is meant, or make one of this type: tally sources add",
  };
}

/** Checks the signature of a request of a source that signs; undefined when it is right. */
export function refuseUnsigned(
  dialect: Dialect,
  contentEncoding: string | undefined,
  signed: Signed,
): DoorRefusal | undefined {
  if (dialect.verify === undefined)
    return unsigned(`this source takes signed requests only, and ${dialect.protocol} has no signatures`);
  if (contentEncoding !== undefined)
    return unsigned("a signed request has to come without Content-Encoding, as it was signed");
  return dialect.verify(signed);
}

function unsigned(message: string): DoorRefusal {
  return { kind: "refused", status: 401, code: "not-signed", message };
}

/** The headers that are kept with the records, or the refusal of more than can be kept. */
export function keptHeaders(asked: Asked, wanted: Dialect["keptHeaders"]): KeptHeaders | DoorRefusal {
  if (wanted === undefined) return NO_HEADERS;
  const names = typeof wanted === "function" ? wanted(asked) : wanted;
  const kept: [string, string][] = [];
  let bytes = 0;
  for (const name of names) {
    const value = asked.headers[name];
    const text = Array.isArray(value) ? value.join(", ") : value;
    if (text === undefined) continue;
    bytes += Buffer.byteLength(JSON.stringify(text)) + name.length + 4;
    kept.push([name, text]);
  }
  if (bytes > KEPT_HEADERS_BYTES_MAX) return HEADERS_TOO_LARGE;
  return kept.length === 0 ? NO_HEADERS : { kind: "headers", headers: Object.fromEntries(kept) };
}

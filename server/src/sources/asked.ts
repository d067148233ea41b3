/** A request as the doors look at it, before its body is read: where it goes, and what stands in its head. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

export interface Asked {
  readonly method: string;
  /** Without the query, and without a token that stood before it. */
  readonly path: string;
  /** What follows the question mark. */
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The token that stood in the path, for senders that can set no headers. */
  readonly pathToken: string | undefined;
  /** When it came, in milliseconds since 1970. */
  readonly atMs: number;
}

/** The general door. A token may follow it, and any dialect's path may follow the token: `/in/tlyi_…/v1/logs`. */
export const GENERAL_DOOR = "/in";
const NO_QUERY = new URLSearchParams();
const TOKEN_PREFIX = `${GENERAL_DOOR}/tly`;

export function readAsked({ headers, method = "GET", url = "/" }: IncomingMessage, atMs: number): Asked {
  const mark = url.indexOf("?");
  const place = mark === -1 ? url : url.slice(0, mark);
  const query = mark === -1 ? NO_QUERY : new URLSearchParams(url.slice(mark));
  if (!place.startsWith(TOKEN_PREFIX))
    return { method, path: place, query, headers, pathToken: undefined, atMs };
  const start = GENERAL_DOOR.length + 1;
  const slash = place.indexOf("/", start);
  const pathToken = slash === -1 ? place.slice(start) : place.slice(start, slash);
  const rest = slash === -1 ? "/" : place.slice(slash);
  return { method, path: rest === "/" ? GENERAL_DOOR : rest, query, headers, pathToken, atMs };
}

/** A header that can stand once only; of several, none. */
export function headerOf({ headers }: Asked, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}

/** The Content-Type without its parameters, in lower case; empty where there is none. */
export function mediaTypeOf({ headers }: Asked): string {
  return (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

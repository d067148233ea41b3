/** Addresses of single events. They say which leaf of the log is meant, so that another event in its place shows. */
import { formatOpened, type OpenedEvent, parseOpened } from "./page-state.ts";

export interface Permalink {
  readonly opened: OpenedEvent;
  /** The first hexadecimal digits of the leaf hash; empty in a link that says none. */
  readonly leaf: string;
}

/** 48 bits: nobody finds another entry that an honest log would seal and that begins so, and a line still has room for it. */
const LEAF_DIGITS = 12;
/** All of a leaf hash, and no less than what is written. */
const LEAF = /^[0-9a-f]{12,64}$/;

/** The path of an event's page; `leaf` is its leaf hash in hexadecimal. */
export function permalinkPath(opened: OpenedEvent, leaf: string): string {
  return `/e/${formatOpened(opened)}${leaf === "" ? "" : `~${leaf.slice(0, LEAF_DIGITS)}`}`;
}

/** Reads the last part of such a path; undefined for one that names no event. */
export function parsePermalink(part: string): Permalink | undefined {
  const [name = "", leaf, ...more] = part.split("~");
  const opened = parseOpened(name);
  if (opened === undefined || more.length > 0) return undefined;
  if (leaf === undefined) return { opened, leaf: "" };
  return LEAF.test(leaf) ? { opened, leaf } : undefined;
}

/** What a server says about searching, as types. What has another form is undefined, never half believed. */
import { isCount, isObject, readObject } from "../json.ts";
import { type FoundEvent, readFoundEvent } from "./found-event.ts";

/** One page of what was found. */
export interface SearchPage {
  readonly events: readonly FoundEvent[];
  /** Where the next page begins; absent on the last. */
  readonly cursor: string | undefined;
  readonly searchable: Searchable;
}

/** How many entries of the log the search copy holds, and of how many. */
export interface Searchable {
  readonly size: number;
  readonly of: number;
}

/** How the search copy is. */
export interface SearchState {
  readonly state: (typeof STATES)[number];
  readonly detail: string | undefined;
  /** How many of the log's entries the copy holds. */
  readonly position: number;
  readonly size: number;
  /** How far a rebuild is, while one runs. */
  readonly rebuild: { readonly position: number; readonly of: number } | undefined;
}

const STATES = ["following", "rebuilding", "starting", "down", "refused"] as const;
/** Our own server's are far shorter; the next request has to carry it. */
const CURSOR_CHARACTERS_MAX = 4096;

export function readSearchPage(bytes: Uint8Array): SearchPage | undefined {
  const { events, cursor, searchable } = readObject(bytes) ?? {};
  if (!Array.isArray(events) || !isObject(searchable)) return undefined;
  const { size, of } = searchable;
  if (!isCount(size) || !isCount(of) || !(cursor === undefined || isCursor(cursor))) return undefined;
  const found = events.map(readFoundEvent);
  if (!found.every((event) => event !== undefined)) return undefined;
  return { events: found, cursor, searchable: { size, of } };
}

export function readSearchState(bytes: Uint8Array): SearchState | undefined {
  const { state, detail, position, size, rebuild } = readObject(bytes) ?? {};
  const known = STATES.find((one) => one === state);
  if (known === undefined || !isCount(position) || !isCount(size)) return undefined;
  const text = typeof detail === "string" ? detail : undefined;
  if (rebuild === undefined) return { state: known, detail: text, position, size, rebuild };
  if (!isObject(rebuild) || !isCount(rebuild["position"]) || !isCount(rebuild["of"])) return undefined;
  const { position: done, of } = rebuild;
  return isCount(done) && isCount(of)
    ? { state: known, detail: text, position, size, rebuild: { position: done, of } }
    : undefined;
}

function isCursor(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value.length <= CURSOR_CHARACTERS_MAX;
}

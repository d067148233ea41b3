/** What a server says about searching, as types. What has another form is undefined, never half believed. */
import { type QueryProblem, readProblems } from "../answers.ts";
import { isCount, isObject, readObject } from "../json.ts";
import { type FoundEvent, readFoundEvent } from "./found-event.ts";
import { type FoundTable, readFoundTable } from "./found-table.ts";

/** One page of what was found. */
export interface SearchPage extends Said {
  readonly kind: "page";
  readonly events: readonly FoundEvent[];
  /** Where the next page begins; absent on the last. */
  readonly cursor: string | undefined;
  /** How many there are on all pages, where that was asked for. */
  readonly total: number | undefined;
}

/** What a query with pipes comes to: all of it at once. */
export interface TableAnswer extends Said {
  readonly kind: "table";
  readonly table: FoundTable;
}

interface Said {
  readonly searchable: Searchable;
  /** What is worth saying about a query that was answered all the same. */
  readonly notices: readonly QueryProblem[];
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

export function readSearchAnswer(bytes: Uint8Array): SearchPage | TableAnswer | undefined {
  const { table, searchable: copy, notices: told, ...page } = readObject(bytes) ?? {};
  const notices = readProblems(told);
  const searchable = readSearchable(copy);
  if (notices === undefined || searchable === undefined) return undefined;
  if (table === undefined) return readSearchPage(page, { searchable, notices });
  const found = readFoundTable(table);
  return found && { kind: "table", table: found, searchable, notices };
}

function readSearchPage(
  { cursor, events, total }: Readonly<Record<string, unknown>>,
  said: Said,
): SearchPage | undefined {
  if (!Array.isArray(events) || !(cursor === undefined || isCursor(cursor))) return undefined;
  if (!(total === undefined || isCount(total))) return undefined;
  const found = events.map(readFoundEvent);
  if (!found.every((event) => event !== undefined)) return undefined;
  return { kind: "page", events: found, cursor, total, ...said };
}

function readSearchable(value: unknown): Searchable | undefined {
  if (!isObject(value)) return undefined;
  const { size, of } = value;
  return isCount(size) && isCount(of) ? { size, of } : undefined;
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

/** Whether an event answers a query, found in memory: what live tail asks, and what must agree with the SQL. */
import type { Event } from "@tallystick/event";
import ipaddr from "ipaddr.js";
import { addressRange } from "./address-range.ts";
import { isPattern } from "./compile.ts";
import { type Field, fieldOf } from "./fields.ts";
import type { Query, Term } from "./parse-query.ts";

/** An event with what its record says besides. */
export interface Candidate {
  readonly event: Event;
  readonly paths: {
    readonly ids: readonly (readonly [string, string])[];
    readonly attrs: readonly (readonly [string, string])[];
    readonly nums: readonly (readonly [string, number])[];
    readonly body: string;
  };
}

/** Whether all terms hold. The query must be one that `compile` takes. */
export function matches(query: Query, candidate: Candidate): boolean {
  return query.terms.every((term) => holds(term, candidate) !== term.isNegated);
}

function holds(term: Term, candidate: Candidate): boolean {
  if (term.field === undefined) return hasWord(term, candidate);
  const field = fieldOf(term.field);
  return field !== undefined && hasField(field, term, candidate);
}

function hasWord({ isQuoted, value }: Term, { event, paths }: Candidate): boolean {
  if (paths.ids.some(([, id]) => wellFormed(id) === value) || event.id === value.toLowerCase()) return true;
  const text = fold(`${event.message} ${paths.body}`);
  const wanted = fold(value);
  const tokens = new Set(tokensOf(text));
  return tokensOf(wanted).every((token) => tokens.has(token)) && (!isQuoted || text.includes(wanted));
}

/** As the text index cuts them: at every ASCII character that is no letter and no digit. */
function tokensOf(text: string): string[] {
  return text.split(/[\0-/:-@[-`{-\x7f]+/).filter((token) => token !== "");
}

function hasField(field: Field, term: Term, { event, paths }: Candidate): boolean {
  const { value } = term;
  switch (field.kind) {
    case "keyword": {
      const isIt = comparison(term);
      return [...field.columns, ...field.lists].some((column) =>
        (VALUES.get(column)?.(event) ?? [""]).some(isIt),
      );
    }
    case "text":
      if (isPattern(term)) return comparison({ ...term, value: `*${value}*` })(event.message);
      return fold(event.message).includes(fold(value));
    case "address": {
      const range = addressRange(value);
      const hosts = field.hosts.flatMap((column) => VALUES.get(column)?.(event) ?? [""]);
      return range === undefined ? hosts.some(comparison(term)) : isWithin(event.from?.ip, range);
    }
    case "id":
      return event.id === value.toLowerCase();
    case "map": {
      const isIt = comparison(term);
      const texts = field.maps.flatMap((map) => pairsOf(map, { event, paths }));
      if (texts.some(([key, text]) => key === field.key && isIt(text))) return true;
      const wanted = Number(value);
      if (field.numbers === undefined || value.trim() === "" || !Number.isFinite(wanted)) return false;
      return paths.nums.some(([key, number]) => key === field.key && number === wanted);
    }
  }
}

function comparison(term: Term): (text: string) => boolean {
  const wanted = fold(term.value);
  if (!isPattern(term)) return (text) => fold(text) === wanted;
  const pieces = wanted.split("*");
  return (text) => hasPieces(fold(text), pieces);
}

/** Without regard to case, as lowerUTF8 does it: both follow Unicode's full mapping. */
function fold(text: string): string {
  return wellFormed(text).toLowerCase();
}

/** As a text stands in the copy, where half a surrogate pair has no place. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Whether a text is made of these pieces with anything between them: from the left, each as early as it can stand. */
function hasPieces(text: string, pieces: readonly string[]): boolean {
  const [first = "", ...others] = pieces;
  const last = others.pop() ?? "";
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function isWithin(address: string | undefined, [first, last]: readonly [string, string]): boolean {
  // No address stands as :: in the copy.
  const [at, from, to] = [address ?? "::", first, last].map((text) => bytesOf(text));
  if (at === undefined || from === undefined || to === undefined) return false;
  return Buffer.compare(at, from) >= 0 && Buffer.compare(at, to) <= 0;
}

function bytesOf(address: string): Buffer | undefined {
  if (!ipaddr.isValid(address)) return Buffer.alloc(16);
  const parsed = ipaddr.parse(address);
  return Buffer.from((parsed instanceof ipaddr.IPv4 ? parsed.toIPv4MappedAddress() : parsed).toByteArray());
}

function pairsOf(map: string, { event, paths }: Candidate): readonly (readonly [string, string])[] {
  if (map === "ids") return paths.ids;
  if (map === "attrs") return paths.attrs;
  const fields: object = (map === "labels" ? event.labels : event.context) ?? {};
  return Object.entries(fields).map(([key, value]) => [key, String(value)]);
}

/** What stands in a column, for events that are not rows yet. What is unknown stands as an empty text. */
const VALUES: ReadonlyMap<string, (event: Event) => readonly string[]> = new Map<
  string,
  (event: Event) => readonly string[]
>([
  ["category", ({ category }) => [category]],
  ["action", ({ action }) => [action]],
  ["verb", ({ verb }) => [verb]],
  ["outcome", ({ outcome }) => [outcome]],
  ["severity", ({ severity }) => [severity]],
  ["reason", ({ reason = "" }) => [reason]],
  ["actor_type", ({ actor }) => [actor?.type ?? ""]],
  ["actor_id", ({ actor }) => [actor?.id ?? ""]],
  ["actor_name", ({ actor }) => [actor?.name ?? ""]],
  ["actor_email", ({ actor }) => [actor?.email ?? ""]],
  ["actor_session", ({ actor }) => [actor?.session ?? ""]],
  ["actor_credential_id", ({ actor }) => [actor?.credential?.id ?? ""]],
  ["actor_groups", ({ actor }) => actor?.groups ?? []],
  ["target_ids", ({ targets }) => targets.map(({ id = "" }) => id)],
  ["target_names", ({ targets }) => targets.map(({ name = "" }) => name)],
  ["target_types", ({ targets }) => targets.map(({ type = "" }) => type)],
  ["change_paths", ({ changes = [] }) => changes.map(({ path }) => path)],
  ["from_host", ({ from }) => [from?.host ?? ""]],
  ["from_user_agent", ({ from }) => [from?.user_agent ?? ""]],
  ["service_name", ({ service }) => [service?.name ?? ""]],
  ["service_environment", ({ service }) => [service?.environment ?? ""]],
  ["service_region", ({ service }) => [service?.region ?? ""]],
  ["service_account", ({ service }) => [service?.account ?? ""]],
  ["service_cluster", ({ service }) => [service?.cluster ?? ""]],
  ["service_namespace", ({ service }) => [service?.namespace ?? ""]],
  ["service_host", ({ service }) => [service?.host ?? ""]],
  ["source_name", ({ source }) => [source.name]],
  ["source_type", ({ source }) => [source.type]],
  ["source_parser", ({ source }) => [source.parser]],
  ["source_event_id", ({ source }) => [source.event_id ?? ""]],
]);

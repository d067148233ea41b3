/** A parser made of a table: where each part of an event stands in a record. For vendors whose records are plain, and for mapping files. */
import type { ActorType, Category, Mark, Outcome } from "@tallystick/event";
import { actionTable, called } from "./action-table.ts";
import { fromAddress } from "./addresses.ts";
import { changesBetween } from "./changes.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome, toSeverity } from "./event.ts";
import { type Fields, toText } from "./fields.ts";
import { type Certainty, NO, type Parser, SURE } from "./parser.ts";
import { type Reader, textAt, topNames, valueAt } from "./paths.ts";

/** Paths of members, parted by ` | `: the first where there is anything. `=word`, at the end, is the word itself. */
export type Paths = string;

/** The table. What is left out is not in these records. */
export interface Mapping {
  readonly name: string;
  readonly version?: number;
  /** What every record of it has: members by path, and what stands there; null: anything. */
  readonly match: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  readonly certainty?: Certainty;
  readonly time?: Paths;
  /** The vendor's word for what was done; the texts of paths beside `+` are joined by dots: `kind + verb | type`. */
  readonly action: Paths;
  /** Of actions that the catalogue does not know; otherwise their words say it. */
  readonly category?: Category;
  /** Stands before actions that the catalogue does not know. */
  readonly prefix?: string;
  /** The vendor's words, by the catalogue's: lines as {@link actionTable} reads them. */
  readonly actions?: string;
  /** The vendor's words by which somebody gets all rights, where no target says so. */
  readonly privileged?: readonly string[];
  readonly actor?: {
    readonly id?: Paths;
    readonly name?: Paths;
    readonly email?: Paths;
    readonly type?: Paths;
    readonly session?: Paths;
    readonly credential?: Paths;
    /** In whose name, or through what, it was done. */
    readonly via?: Paths;
  };
  /** The vendor's words for kinds of actors. */
  readonly actorTypes?: Readonly<Record<string, ActorType>>;
  readonly targets?: readonly { readonly type?: Paths; readonly id?: Paths; readonly name?: Paths }[];
  readonly from?: { readonly ip?: Paths; readonly userAgent?: Paths };
  readonly outcome?: Paths;
  /** Words for outcomes that are the vendor's own, in lower case; others are known. `*`: any other, `undefined`: none. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  readonly reason?: Paths;
  readonly severity?: Paths;
  readonly service?: {
    readonly name?: Paths;
    readonly account?: Paths;
    readonly region?: Paths;
    readonly environment?: Paths;
    readonly host?: Paths;
    readonly cluster?: Paths;
    readonly namespace?: Paths;
  };
  readonly context?: {
    readonly request?: Paths;
    readonly session?: Paths;
    readonly trace?: Paths;
    readonly deployment?: Paths;
    readonly change?: Paths;
    readonly incident?: Paths;
  };
  readonly before?: Paths;
  readonly after?: Paths;
  readonly eventId?: Paths;
  readonly message?: Paths;
}

/** The parser of a table. Throws for a table whose actions the catalogue does not have. */
export function mapped(mapping: Mapping): Parser {
  const { match, name, prefix = name.replaceAll("-", "_") } = mapping;
  const actions = actionTable(mapping.actions ?? "");
  const tests = Object.entries(match).map(([path, wanted]) => ({ read: valueAt(...pathsOf(path)), wanted }));
  const read = readersOf(mapping);
  const privileged = new Set(mapping.privileged);
  return {
    name,
    version: mapping.version ?? 1,
    actions,
    keys: keysOf(match),
    recognises: (record) =>
      tests.every((test) => isAsWanted(record, test)) ? (mapping.certainty ?? SURE) : NO,
    parse(record, how) {
      const word = read.action(record);
      const call = called(word, actions, {
        prefix,
        ...(mapping.category === undefined ? {} : { category: mapping.category }),
      });
      const targets = read.targets.map(({ id, name: named, type }) =>
        makeTarget(type(record), id(record), named(record)),
      );
      const before = read.before(record);
      const after = read.after(record);
      const changes = before === undefined && after === undefined ? [] : changesBetween(before, after);
      return [
        makeEvent({
          call,
          how,
          targets,
          at: read.time(record),
          outcome: outcomeOf(record, read),
          reason: read.reason(record),
          severity: toSeverity(read.severity(record)),
          actor: actorOf(record, read),
          from: fromAddress(read.ip(record)?.split(",")[0], { user_agent: read.userAgent(record) }),
          service: groupOf(record, read.service),
          context: groupOf(record, read.context),
          changes: changes.length === 0 ? undefined : changes,
          event_id: read.eventId(record),
          message: read.message(record),
          marks: word !== undefined && privileged.has(word) ? ["privileged"] : NO_MARKS,
        }),
      ];
    },
  };
}

/** Names that so many records have that they tell little. */
const FREQUENT: ReadonlySet<string> = new Set(
  [
    "type",
    "action",
    "time",
    "timestamp",
    "event",
    "id",
    "user",
    "actor",
    "name",
    "status",
    "data",
    "title",
  ].concat([
    "created_at",
    "message",
    "severity",
    "category",
    "description",
    "service",
    "kind",
    "account",
    "target",
  ]),
);

/** Of what every record has, what others have least. */
function keysOf(match: Mapping["match"]): readonly string[] {
  const all = Object.keys(match).map((paths) => pathsOf(paths).flatMap(topNames));
  const [least = []] = all.toSorted((a, b) => weightOf(a) - weightOf(b));
  return least;
}

function weightOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (FREQUENT.has(name) ? 100 : 1), 0);
}

const NO_MARKS: readonly Mark[] = [];

type Readers = ReturnType<typeof readersOf>;

function readersOf(mapping: Mapping) {
  const { actor, context, from, service, targets = [] } = mapping;
  return {
    action: joined(mapping.action),
    time: anyAt(mapping.time),
    id: textOf(actor?.id),
    name: textOf(actor?.name),
    email: textOf(actor?.email),
    type: textOf(actor?.type),
    session: textOf(actor?.session),
    credential: textOf(actor?.credential),
    via: textOf(actor?.via),
    targets: targets.map((target) => ({
      type: textOf(target.type),
      id: textOf(target.id),
      name: textOf(target.name),
    })),
    ip: textOf(from?.ip),
    userAgent: textOf(from?.userAgent),
    outcome: anyAt(mapping.outcome),
    reason: textOf(mapping.reason),
    severity: textOf(mapping.severity),
    before: anyAt(mapping.before),
    after: anyAt(mapping.after),
    service: Object.entries(service ?? {}).map(([key, paths]) => [key, textOf(paths)] as const),
    context: Object.entries(context ?? {}).map(([key, paths]) => [key, textOf(paths)] as const),
    eventId: textOf(mapping.eventId),
    message: textOf(mapping.message),
    outcomes: new Map(Object.entries(mapping.outcomes ?? {})),
    actorTypes: new Map(Object.entries(mapping.actorTypes ?? {})),
  };
}

function isAsWanted(
  record: Fields,
  { read, wanted }: { readonly read: Reader<unknown>; readonly wanted: Mapping["match"][string] },
): boolean {
  const value = read(record);
  if (value === undefined) return false;
  if (wanted === null) return true;
  return typeof wanted === "object" ? wanted.includes(toText(value) ?? "") : value === wanted;
}

function pathsOf(paths: Paths): string[] {
  return paths.split("|").map((path) => path.trim());
}

function textOf(paths: Paths | undefined): Reader<string> {
  const [read, constant] = readerOf(paths, textAt);
  return (record) => read(record) ?? constant;
}

function anyAt(paths: Paths | undefined): Reader<unknown> {
  const [read, constant] = readerOf(paths, valueAt);
  return (record) => read(record) ?? constant;
}

function readerOf<T>(
  paths: Paths | undefined,
  at: (...paths: readonly string[]) => Reader<T>,
): readonly [Reader<T>, string | undefined] {
  const all = paths === undefined ? [] : pathsOf(paths);
  const constant = all.at(-1)?.startsWith("=") === true ? all.pop()?.slice(1) : undefined;
  return [at(...all), constant];
}

/** The texts of the first way of which all are there; where none is whole, what there is of one. */
function joined(paths: Paths): Reader<string> {
  if (!paths.includes("+")) return textOf(paths);
  const ways = pathsOf(paths).map((way) => way.split("+").map((part) => textOf(part.trim())));
  return (record) => {
    let partly: string | undefined;
    for (const readers of ways) {
      const words = readers.flatMap((read) => read(record) ?? []);
      if (words.length === readers.length) return words.join(".");
      if (words.length > 0) partly ??= words.join(".");
    }
    return partly;
  };
}

function outcomeOf(record: Fields, read: Readers): Outcome | undefined {
  const value = read.outcome(record);
  // Of what is no word, none of these is meant.
  const word = typeof value === "object" ? "" : String(value).toLowerCase();
  const own = read.outcomes.get(word) ?? (value === undefined ? undefined : read.outcomes.get("*"));
  return own ?? toOutcome(value) ?? outcomeOfStatus(value);
}

function actorOf(record: Fields, read: Readers): ReturnType<typeof makeActor> {
  const kind = read.type(record)?.toLowerCase();
  const type = kind === undefined ? undefined : (read.actorTypes.get(kind) ?? read.actorTypes.get("*"));
  const credential = read.credential(record);
  const [id, name, email] = [read.id(record), read.name(record), read.email(record)];
  if (id === undefined && name === undefined && email === undefined && credential === undefined)
    return undefined;
  const via = read.via(record);
  const link =
    via === undefined || via === id || via === name ? undefined : makeActor({ id: via, name: via });
  return makeActor({
    via: link === undefined ? undefined : [link],
    id,
    name,
    email,
    type,
    session: read.session(record),
    credential: credential === undefined ? undefined : { id: credential },
  });
}

function groupOf(
  record: Fields,
  readers: readonly (readonly [string, Reader<string>])[],
): Readonly<Record<string, string>> | undefined {
  let group: Record<string, string> | undefined;
  for (const [key, read] of readers) {
    const value = read(record);
    if (value === undefined) continue;
    group ??= {};
    group[key] = value;
  }
  return group;
}

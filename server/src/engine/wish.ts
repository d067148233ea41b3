/** What a request asks for besides its statement: settings, parameters and the rest of ClickHouse's URL parameters. */
import { literal } from "./literal.ts";
import { type Refusal, refuse } from "./refusals.ts";

export interface Wish {
  readonly kind: "wish";
  /** The statement, if it stands in the address. */
  readonly query: string | undefined;
  readonly queryId: string | undefined;
  readonly database: string | undefined;
  readonly format: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly parameters: ReadonlyMap<string, string>;
}

/** A query that runs longer keeps one of few places from everybody else. */
const READ_SECONDS_MAX = 60;
/** Whoever asks for more is answered in pages; this much stands in memory at once. */
const RESULT_BYTES_MAX = 268_435_456;
/** Parts may have to be rewritten; but a statement that hangs would stop all others that write. */
const WRITE_SECONDS_DEFAULT = 600;

/** The longest statement that is taken, and what is put before it. */
const QUERY_BYTES_MAX = 1_100_000;
/** The engine reads so many bytes of a statement, and no more, unless it is told otherwise; a third of them is enough for any. */
const QUERY_CHARACTERS_DEFAULT = 87_000;
const BYTES_PER_CHARACTER = 3;

const FORMAT_DEFAULT = "TabSeparated";
const NAME = /^[A-Za-z0-9_]{1,128}$/;
const SETTING = /^[a-z0-9_]{1,128}$/;
const QUERY_ID = /^[\x21-\x7e]{1,128}$/;
/** What is meant for ClickHouse's own HTTP server, or what an answer that is sent whole has no use for. */
const IGNORED = new Set([
  ...[
    "user",
    "password",
    "quota_key",
    "role",
    "session_timeout",
    "session_check",
    "close_session",
    "stacktrace",
  ],
  ...["enable_http_compression", "send_progress_in_http_headers", "wait_end_of_query", "buffer_size"],
]);

/** Reads the parameters of a request. */
export function readWish(pairs: Iterable<readonly [string, string]>): Wish | Refusal {
  const [own, settings, parameters] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  for (const [name, value] of pairs) {
    const kind = kindOf(name);
    if (kind === "ignored") continue;
    const [key, into] =
      kind === "parameter"
        ? [name.slice("param_".length), parameters]
        : [name, kind === "own" ? own : settings];
    if (!(kind === "parameter" ? NAME : SETTING).test(key))
      return refuse(
        "BAD_ARGUMENTS",
        `the name of a parameter or setting is not one: ${literal(name.slice(0, 100))}`,
      );
    if (into.has(key)) return refuse("BAD_ARGUMENTS", `${name} is given twice`);
    into.set(key, value);
  }
  return wishOf(own, settings, parameters);
}

type Kind = "own" | "ignored" | "parameter" | "setting";
const OWN = new Set([
  "query",
  "query_id",
  "database",
  "default_format",
  "session_id",
  "compress",
  "decompress",
]);

function kindOf(name: string): Kind {
  if (OWN.has(name)) return "own";
  if (IGNORED.has(name) || name.startsWith("http_")) return "ignored";
  return name.startsWith("param_") ? "parameter" : "setting";
}

function wishOf(
  own: ReadonlyMap<string, string>,
  settings: ReadonlyMap<string, string>,
  parameters: ReadonlyMap<string, string>,
): Wish | Refusal {
  if (own.has("session_id"))
    return refuse(
      "NOT_IMPLEMENTED",
      "there are no sessions to come back to: each request has one of its own",
    );
  for (const name of ["compress", "decompress"]) {
    if ((own.get(name) ?? "0") !== "0")
      return refuse("NOT_IMPLEMENTED", `${name}: use HTTP's own compression of the body, gzip, instead`);
  }
  const [queryId, database] = [own.get("query_id") || undefined, own.get("database") || undefined];
  const format = own.get("default_format") || FORMAT_DEFAULT;
  if (queryId !== undefined && !QUERY_ID.test(queryId))
    return refuse("BAD_ARGUMENTS", "query_id holds 1 to 128 visible characters of ASCII");
  if (database !== undefined && !NAME.test(database))
    return refuse("BAD_ARGUMENTS", "a database's name holds letters, digits and underscores only");
  if (!NAME.test(format))
    return refuse("UNKNOWN_FORMAT", "a format's name holds letters, digits and underscores only");
  return {
    kind: "wish",
    query: own.get("query") || undefined,
    queryId,
    database,
    format,
    settings,
    parameters,
  };
}

/** The statements that bring a new session to where the request wants it. */
export function preparations(wish: Wish, work: "read" | "write"): readonly string[] | Refusal {
  const limits =
    work === "read"
      ? { max_execution_time: READ_SECONDS_MAX, max_result_bytes: RESULT_BYTES_MAX }
      : { max_result_bytes: RESULT_BYTES_MAX };
  const settings = new Map([
    // A misspelt column is an error, not a column less; and times are UTC whatever the machine's zone is.
    ["input_format_skip_unknown_fields", "0"],
    ["session_timezone", "UTC"],
    ["max_query_size", String(QUERY_BYTES_MAX)],
    ["max_execution_time", String(WRITE_SECONDS_DEFAULT)],
    ...wish.settings,
    ["result_overflow_mode", "throw"],
    // What was answered is in the table.
    ["async_insert", "0"],
  ]);
  for (const [name, max] of Object.entries(limits)) {
    const value = smaller(wish.settings.get(name), max);
    if (value === undefined) return refuse("BAD_ARGUMENTS", `${name} is a number`);
    settings.set(name, value);
  }
  const assignments = [
    ...[...settings].map(([name, value]) => `${name} = ${literal(value)}`),
    ...[...wish.parameters].map(([name, value]) => `param_${name} = ${literal(value)}`),
  ];
  const set = `SET ${assignments.join(", ")}`;
  const grown =
    set.length > QUERY_CHARACTERS_DEFAULT ? [`SET max_query_size = ${set.length * BYTES_PER_CHARACTER}`] : [];
  const use = wish.database === undefined ? [] : [`USE \`${wish.database}\``];
  return [...grown, set, ...use];
}

// 0 means without a limit.
function smaller(text: string | undefined, max: number): string | undefined {
  if (text === undefined) return String(max);
  if (!/^\d{1,19}(?:\.\d{1,9})?$/.test(text)) return undefined;
  const wanted = Number(text);
  return wanted > 0 && wanted <= max ? text : String(max);
}

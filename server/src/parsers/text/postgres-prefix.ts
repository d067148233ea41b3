/** What stands before the message in a line of PostgreSQL's stderr log: who sets it up says what, by `log_line_prefix` (postgresql.org/docs, "Error Reporting and Logging"). */
import { onceInARow } from "../remembered.ts";

const TIME = /^<?(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: ?(?:[A-Z]{2,5}|[+-]\d{2,4}))?)/;
const LEVEL =
  /\b(DEBUG\d?|INFO|NOTICE|WARNING|ERROR|LOG|FATAL|PANIC|DETAIL|HINT|STATEMENT|CONTEXT|QUERY|LOCATION):\s+/;
/** Two blanks stand behind it, as behind no other program's. */
const BARE = /^(LOG|FATAL|ERROR|PANIC|STATEMENT|DETAIL|HINT): {2}(?=\S)/;
/** What stands between the time and the level, and the level. */
const PREFIX_CHARACTERS_MAX = 412;
/** Amazon RDS' prefix, `%t:%r:%u@%d:[%p]:`, with or without more behind it. */
const RDS = /^:([^:(]*(?:\([^)]*\))?):([^@:]*)@([^:]*):\[(\d+)\]:/;
/** A client and its port wherever the prefix has them, `%r`. */
const REMOTE = /(?:^|[\s:])([\da-f.:]{2,45}\(\d{1,5}\))/;
/** `[%p] %d %a %u %h %c `, which monitors ask for. */
const BY_PLACE = / \[\d+\] (\S{1,63}) .{1,63} (\S{1,63}) (\S{1,255}) [\da-f]{8}\.[\da-f]{1,8} $/;
/** Heroku's, which is one of pairs: `sql_error_code = 00000 time_ms = "…" … LOG:`. */
const PAIRED = /^\s*sql_error_code = \w{5} time_ms = "/;
const PAIR = /\b(\w{1,32})="([^"]{0,255})"/g;
const USER = /(?:user=)?([\w.$-]{1,63})@([\w.$-]{1,63})|user=([\w.$-]{1,63})/;
const DATABASE = /(?:db=|database=)([\w.$-]{1,63})/;
const CLIENT = /(?:client=|host=)([\w.:-]{1,255})/;

/** Who was connected from where to what when it was written, and how bad it was. */
export interface About {
  readonly at: string | undefined;
  readonly level: string | undefined;
  readonly user: string | undefined;
  readonly database: string | undefined;
  readonly client: string | undefined;
  readonly session?: string | undefined;
}

/** A line, taken apart. */
interface Read {
  readonly about: About;
  readonly message: string;
  readonly isPaired: boolean;
}

/** Prefix and message of a line of the stderr form; undefined for other lines. */
export const withPrefix = onceInARow((record: string): Read | undefined =>
  PAIRED.test(record) ? fromPairs(record) : (fromPlaces(record) ?? withoutTime(record)),
);

/** Into syslog, which has the time and the process, the level may be all that stands before the message. */
function withoutTime(record: string): Read | undefined {
  const [whole, level] = BARE.exec(record) ?? [];
  if (whole === undefined) return undefined;
  const about = { at: undefined, level, user: undefined, database: undefined, client: undefined };
  return { about, message: record.slice(whole.length), isPaired: false };
}

function fromPlaces(record: string): Read | undefined {
  const [before, at] = TIME.exec(record) ?? [];
  if (before === undefined) return undefined;
  const found = LEVEL.exec(record.slice(before.length, before.length + PREFIX_CHARACTERS_MAX));
  if (found === null) return undefined;
  const [whole, level] = found;
  const end = before.length + found.index;
  const prefix = record.slice(before.length, end);
  const rds = RDS.exec(prefix);
  const place = rds === null ? BY_PLACE.exec(prefix) : null;
  const [, both, database, alone] = USER.exec(prefix) ?? [];
  const about = {
    at,
    level,
    user: rds?.[2] ?? place?.[2] ?? both ?? alone,
    database: rds?.[3] ?? place?.[1] ?? database ?? DATABASE.exec(prefix)?.[1],
    client: withPort(rds?.[1] ?? place?.[3] ?? CLIENT.exec(prefix)?.[1] ?? REMOTE.exec(prefix)?.[1]),
  };
  return { about, message: record.slice(end + whole.length), isPaired: false };
}

function fromPairs(record: string): Read | undefined {
  const found = LEVEL.exec(record.slice(0, 2 * PREFIX_CHARACTERS_MAX));
  if (found === null) return undefined;
  const pairs = new Map(
    [...record.slice(0, found.index).matchAll(PAIR)].map(([, name, value]) => [name, value]),
  );
  const [, at] = /time_ms = "([^"]{1,64})"/.exec(record) ?? [];
  const about = {
    at,
    level: found[1],
    user: pairs.get("user"),
    database: pairs.get("database"),
    client: withPort(pairs.get("connection_source")),
    session: pairs.get("session_id"),
  };
  return { about, message: record.slice(found.index + found[0].length), isPaired: true };
}

function withPort(client: string | undefined): string | undefined {
  return client?.replace(/\((\d+)\)$/, ":$1");
}

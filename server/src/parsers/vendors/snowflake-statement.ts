/** What a statement of Snowflake's SQL says that the type of the query does not: what is made or removed, and who gets what. */
import type { Target } from "@tallystick/event";
import { makeTarget } from "../event.ts";

export interface Statement {
  /** The type of the query, such as `CREATE_STAGE` where it was only `CREATE`. */
  readonly type: string;
  /** What it is in the catalogue, where the words of the statement tell more than its type. */
  readonly action?: string;
  readonly targets: readonly (Target | undefined)[];
}

/** Of a statement no more words are read; names stand near its beginning. */
const WORDS_MAX = 24;
const CHARACTERS_MAX = 2048;

const PREAMBLE: ReadonlySet<string> = new Set([
  ...[
    "OR",
    "REPLACE",
    "TEMP",
    "TEMPORARY",
    "TRANSIENT",
    "VOLATILE",
    "LOCAL",
    "GLOBAL",
    "SECURE",
    "RECURSIVE",
  ],
  ...["DYNAMIC", "EXTERNAL", "HYBRID", "MATERIALIZED"],
]);
/** Second words of kinds that have two. */
const SECOND: ReadonlySet<string> = new Set([
  "POLICY",
  "INTEGRATION",
  "RULE",
  "FORMAT",
  "MONITOR",
  "ACCESS",
  "POOL",
]);
const EXISTS: ReadonlySet<string> = new Set(["IF", "NOT", "EXISTS"]);

/** Reads the beginning of a statement. Never throws; what has another form gives the type alone. */
export function readStatement(type: string, sql: string): Statement {
  const words = sql.slice(0, CHARACTERS_MAX).trim().split(/\s+/, WORDS_MAX);
  const [first = ""] = words.map(upper);
  if (first === "GRANT" || first === "REVOKE") return gift(first, words, type);
  if (["CREATE", "ALTER", "DROP", "DESCRIBE", "SHOW"].includes(first) && type.startsWith(first))
    return definition(words, type, sql);
  if (first === "USE" && upper(words[1] ?? "") === "ROLE")
    return { type: "USE_ROLE", targets: [makeTarget("role", nameOf(words[2]))] };
  return { type, targets: [] };
}

/** `GRANT ROLE a TO USER b`, `GRANT SELECT ON TABLE a TO ROLE b`, and the same with REVOKE and FROM. */
function gift(first: "GRANT" | "REVOKE", words: readonly string[], type: string): Statement {
  const upperWords = words.map(upper);
  const verb = first === "GRANT" ? "grant" : "revoke";
  const to = upperWords.indexOf(first === "GRANT" ? "TO" : "FROM");
  if (to < 2) return { type, action: `permission.${verb}`, targets: [] };
  const hasKind = ["USER", "ROLE", "SHARE"].includes(upperWords[to + 1] ?? "");
  const kind = hasKind ? upperWords[to + 1]?.toLowerCase() : "role";
  const who = makeTarget(kind, nameOf(words[hasKind ? to + 2 : to + 1]));
  if (upperWords[1] === "ROLE")
    return { type, action: `role.${verb}`, targets: [who, makeTarget("role", nameOf(words[2]))] };
  const on = upperWords.indexOf("ON");
  const privilege = words.slice(1, on > 1 && on < to ? on : to).join(" ");
  const object = on > 1 && on < to ? nameOf(words[to - 1]) : undefined;
  const named = on > 1 && on + 2 < to ? upperWords[on + 1]?.toLowerCase() : undefined;
  return {
    type,
    action: `permission.${verb}`,
    targets: [who, makeTarget("privilege", privilege), makeTarget(named, object)],
  };
}

function definition(words: readonly string[], type: string, sql: string): Statement {
  const upperWords = words.map(upper);
  let at = 1;
  while (PREAMBLE.has(upperWords[at] ?? "")) at += 1;
  const kind: string[] = [];
  while (at < words.length && kind.length < 3 && (kind.length === 0 || SECOND.has(upperWords[at] ?? ""))) {
    kind.push(upperWords[at] ?? "");
    at += 1;
  }
  while (EXISTS.has(upperWords[at] ?? "")) at += 1;
  const whole = /^[A-Z_]{1,64}$/.test(kind.join("_")) ? `${upperWords[0]}_${kind.join("_")}` : type;
  const named = type.includes("_") ? type : whole;
  const target = makeTarget(kind.join("-").toLowerCase(), nameOf(words[at]));
  const action = named === "ALTER_USER" ? userAction(sql) : undefined;
  return action === undefined
    ? { type: named, targets: [target] }
    : { type: named, action, targets: [target] };
}

/** What changes of a user that has a name of its own. */
function userAction(sql: string): string | undefined {
  const set = sql.slice(0, CHARACTERS_MAX).toUpperCase().replace(/\s/g, "");
  if (set.includes("DISABLED=TRUE")) return "user.disable";
  if (set.includes("DISABLED=FALSE")) return "user.enable";
  return /SETPASSWORD=|RESETPASSWORD/.test(set) ? "password.reset" : undefined;
}

/** A name without quotes, without what follows it. */
function nameOf(word: string | undefined): string | undefined {
  const name = word?.split(/[(;,]/, 1)[0]?.replace(/^["']|["']$/g, "");
  return name === "" ? undefined : name;
}

function upper(word: string): string {
  return word.toUpperCase();
}

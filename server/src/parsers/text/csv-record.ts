/** A line of a CSV without its heading: what its columns are is told by their values. */
import { isIP } from "node:net";
import { type Called, call, called } from "../action-table.ts";
import { isEmail } from "../actor-type.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type How, MAYBE, NO, type Parser } from "../parser.ts";
import { type ReadTime, readTime } from "../time.ts";
import { readCsv } from "./csv.ts";

const COLUMNS_MIN = 4;
/** A name stands at the beginning, behind a number and a time at most. */
const NAME_COLUMN_MAX = 2;
/** In longer columns an id is one of many. */
const ID_COLUMN_CHARACTERS_MAX = 256;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const WORDS = /^[A-Za-z][A-Za-z0-9 _./-]{1,80}$/;
const PERSON = /^\p{L}[\p{L}'., -]{1,60}$/u;
const FULL_NAME = /^\p{Lu}[\p{L}'.-]{1,30} \p{Lu}[\p{L}'.-]{1,30}$/u;

export const csvRecord: Parser<string> = {
  name: "csv",
  version: 2,
  signs: ",",
  recognises: (record, how) => (readColumns(record, how, COLUMNS_MIN) === undefined ? NO : MAYBE),
  parse(record, how) {
    const read = readColumns(record, how);
    if (read === undefined) return [];
    const { columns, time } = read;
    const email = columns.find(isEmail);
    const address = columns.find((column) => isIP(column) !== 0);
    const name = nameIn(columns, email);
    const others = columns.filter(
      (column) => ![...NOTHING, email, address, name].includes(column) && readTime(column, how) === undefined,
    );
    // What is only how it ended is no part of what was done.
    const words = others.filter((column) => WORDS.test(column) && toOutcome(column) === undefined);
    const outcome =
      others.map(toOutcome).find((one) => one !== undefined) ??
      (words.some((word) => /fail|denied/i.test(word))
        ? "failure"
        : words.some((word) => /success/i.test(word))
          ? "success"
          : undefined);
    const id = others.find((column) => column.length <= ID_COLUMN_CHARACTERS_MAX && UUID.test(column));
    return [
      makeEvent({
        call: callOf(words),
        how,
        outcome,
        read: time,
        actor: makeActor({ id: email ?? name, name: name ?? email, email }),
        targets: [makeTarget(words[0]?.toLowerCase(), UUID.exec(id ?? "")?.[0])],
        from: fromAddress(address),
      }),
    ];
  },
};

const NOTHING: readonly string[] = ["", "-", "N/A"];

/** The name of a person stands before the address of mail; without one, only what looks like first and last name is one. */
function nameIn(columns: readonly string[], email: string | undefined): string | undefined {
  const before = email === undefined ? undefined : columns[columns.indexOf(email) - 1];
  if (before !== undefined && PERSON.test(before)) return before;
  if (email !== undefined) return undefined;
  // Where the address's column is there and empty, the one before it is the name all the same.
  const nameless = columns.find(
    (column, i) => i <= NAME_COLUMN_MAX && PERSON.test(column) && columns[i + 1] === "",
  );
  return nameless ?? columns.find((column) => FULL_NAME.test(column));
}

function readColumns(
  record: string,
  how: How,
  max?: number,
): { readonly columns: readonly string[]; readonly time: ReadTime } | undefined {
  if (!record.includes(",") || record.includes("\n")) return undefined;
  const columns = readCsv(record, max).map((column) => column.trim());
  if (columns.length < COLUMNS_MIN) return undefined;
  const time = readTime(columns[0], how) ?? readTime(columns[1], how);
  return time === undefined ? undefined : { columns, time };
}

const LOGIN: Called = { ...call("user.login"), marks: ["guessed_verb"] };
const LOGOUT: Called = { ...call("user.logout"), marks: ["guessed_verb"] };

/** The kind and then what was done: `User activity`, `Successful login`. */
function callOf(words: readonly string[]): Called {
  if (words.some((word) => /log[- ]?in|sign[- ]?in/i.test(word))) return LOGIN;
  if (words.some((word) => /log[- ]?out|sign[- ]?out/i.test(word))) return LOGOUT;
  const action = words
    .slice(0, 2)
    .map((word) => word.replace(/[ /.-]+/g, "_"))
    .join(".");
  return called(action === "" ? "log.write" : action, undefined);
}

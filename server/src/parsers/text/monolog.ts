/** Lines of Monolog, PHP's logger, with which Laravel, Symfony and Drupal write (github.com/Seldaek/monolog, "LineFormatter"): a sentence, and what it is about as JSON. */
import { readText } from "../envelopes/envelope.ts";
import { type Fields, isFields } from "../fields.ts";
import { commonNames } from "../names/names.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { onceInARow } from "../remembered.ts";

const LINE =
  /^\[(\d{4}-\d\d-\d\d[T ][^\]]{8,24})\] ([\w.-]{1,64})\.(DEBUG|INFO|NOTICE|WARNING|ERROR|CRITICAL|ALERT|EMERGENCY): /;
/** What was added by the program for every line stands behind the context. */
const EXTRA = / (?:\[\]|\{[^{}]{0,1024}\})$/;

const headOf = onceInARow((text: string) => (text.startsWith("[") ? LINE.exec(text) : null));

export const monolog: Parser<string> = {
  name: "monolog",
  version: 1,
  signs: "[",
  begins: "[",
  recognises: (record) => (headOf(record) === null ? NO : SURE),
  parse(record, how) {
    const [head = "", timestamp, logger, level] = headOf(record) ?? [];
    const { context, message } = partsOf(record.slice(head.length).trimEnd());
    return commonNames.parse({ timestamp, logger, level, message, ...context }, how);
  },
};

function partsOf(rest: string): { readonly message: string; readonly context: Fields } {
  const at = rest.indexOf(' {"');
  const whole = rest.slice(at + 1);
  const context = at === -1 ? undefined : [whole, whole.replace(EXTRA, "")].map(readText).find(isFields);
  const message = context === undefined ? rest : rest.slice(0, at);
  return { message: message.replace(/(?: \[\]){1,4}$/, ""), context: context ?? {} };
}

/** Lines of CockroachDB's log files that hold an event (cockroachlabs.com/docs, "Log Formats", `crdb-v2`). */
import { readText } from "../envelopes/envelope.ts";
import { type Fields, isFields } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { COCKROACH_ACTIONS, cockroachEvent } from "../vendors/cockroach.ts";

/** Level and date, time, goroutine, channel and place in the code, tags in brackets, a counter. */
const LINE =
  /^[IWEF]\d{6} \d\d:\d\d:\d\d\.\d{6} \d{1,10} (?:\d{1,3}@)?[^\s[{]{1,256} (?:⋮ )?\[([^\]]{0,512})\] (?:\d{1,10} )?=?\{/;
const TAGS_MAX = 32;

export const cockroachText: Parser<string> = {
  name: "cockroachdb",
  version: 1,
  actions: COCKROACH_ACTIONS,
  signs: '"',
  begins: "a",
  recognises: (record) => (LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [head = "", tags = ""] = LINE.exec(record) ?? [];
    const event = readText(record.slice(head.length - 1));
    return isFields(event) ? [cockroachEvent(event, tagsOf(tags), how)] : [];
  },
};

function tagsOf(text: string): Fields {
  return Object.fromEntries(
    text.split(",", TAGS_MAX).flatMap((tag) => {
      const at = tag.indexOf("=");
      return at === -1 ? [] : [[tag.slice(0, at), tag.slice(at + 1).replace(/[‹›]/g, "")]];
    }),
  );
}

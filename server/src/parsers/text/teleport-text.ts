/** Teleport's audit events as the process that makes them logs them: pairs with a colon (goteleport.com/docs, "Audit events"). */
import { NO, type Parser, SURE } from "../parser.ts";
import { teleport } from "../vendors/teleport.ts";

/** Time, level, the component in brackets, the event, its pairs. */
const LINE = /^\d{4}-\d\d-\d\dT\S{8,24} [A-Z]{4,8} +\[AUDIT(?::[\w:]{1,16})?\] +[\w.]{1,64} /;
/** What ends the line is the place in the code. */
const PLACE = / [\w/]{1,64}\.go:\d{1,5}$/;
const PAIRS_MAX = 64;

export const teleportText: Parser<string> = {
  name: teleport.name,
  version: teleport.version,
  signs: "[",
  begins: "0",
  recognises: (record) => (LINE.test(record) && record.includes(" code:") ? SURE : NO),
  parse(record, how) {
    const [head = ""] = LINE.exec(record) ?? [];
    const body = record.slice(head.length).replace(PLACE, "");
    // A value may hold blanks: it ends where the next name begins.
    const pairs = body.split(/ (?=[a-z_.]{1,32}:)/, PAIRS_MAX).flatMap((pair): [string, string][] => {
      const at = pair.indexOf(":");
      return at < 1 || pair.length === at + 1 ? [] : [[pair.slice(0, at), pair.slice(at + 1)]];
    });
    return teleport.parse(Object.fromEntries(pairs), how);
  },
};

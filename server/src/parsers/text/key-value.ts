/** Lines of `key=value` pairs: logfmt, firewalls, and whoever prints them so. The names say what they are, as in JSON. */
import { commonPairs } from "../names/names.ts";
import { LIKELY, MAYBE, NO, type Parser } from "../parser.ts";
import { nameCommonly } from "./key-value-dialects.ts";
import { hasPairs, pairsIn } from "./pairs.ts";

const PAIRS_MIN = 3;

export const keyValue: Parser<string> = {
  name: "key-value",
  version: 2,
  signs: "=",
  recognises(record) {
    // Attributes of XML are pairs, too.
    if (/^\s*<[A-Za-z?!]/.test(record) || !hasPairs(record.slice(0, 4096), PAIRS_MIN)) return NO;
    return /^[A-Za-z_][\w.-]{0,63}=/.test(record) ? LIKELY : MAYBE;
  },
  parse(record, how) {
    const pairs = pairsIn(record);
    nameCommonly(pairs);
    return commonPairs(pairs, how, record);
  },
};

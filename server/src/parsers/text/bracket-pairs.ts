/** `[ NAME = value ]` one behind another, as ADAudit Plus and others of ManageEngine send them (manageengine.com, "ADAudit Plus, SIEM integration"). The names say what they are, as in JSON. */
import { commonPairs } from "../names/names.ts";
import { LIKELY, NO, type Parser } from "../parser.ts";
import { onceAName } from "../remembered.ts";

const PAIR = /\[ ?([A-Za-z][\w ]{0,63}?) ?= ?([^\]]{0,4096}?) ?\]/g;
const START = /^\[ ?[A-Za-z][\w ]{0,63}?= ?[^\]]{0,1024}\] ?\[ ?[A-Za-z][\w ]{0,63}?=/;
const PAIRS_MAX = 96;
/** Its own names, in lower case, and those that everybody has for them. */
const COMMON_NAMES: ReadonlyMap<string, string> = new Map([
  ["alert_profile_name", "event_name"],
  ["report_profile", "event_name"],
  ["report_profile_name", "event_name"],
  ["profile_name", "event_name"],
  ["caller_user_name", "username"],
  ["caller_user", "username"],
  ["account_name", "target_user"],
  ["client_ip_address", "client_ip"],
  ["unique_id", "event_id"],
]);

const plainOf = onceAName((name) => {
  const own = name.trim().replaceAll(" ", "_");
  return COMMON_NAMES.get(own.toLowerCase()) ?? own;
});

export const bracketPairs: Parser<string> = {
  name: "bracket-pairs",
  version: 1,
  signs: "[=",
  begins: "[",
  recognises: (record) => (record.startsWith("[") && START.test(record) ? LIKELY : NO),
  parse(record, how) {
    const pairs = new Map<string, string>();
    for (const [, name = "", value = ""] of record.matchAll(PAIR)) {
      if (pairs.size >= PAIRS_MAX) break;
      const plain = plainOf(name);
      if (value !== "" && value !== "-" && !pairs.has(plain)) pairs.set(plain, value);
    }
    return commonPairs(pairs, how, record);
  },
};

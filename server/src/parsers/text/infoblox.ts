/** Infoblox NIOS' audit: `2026-11-23 04:05:06.123Z [alice]: Modified Network 10.0.0.0/24 network_view=default: Changed …` (docs.infoblox.com, "Monitoring Administrative Actions"). */
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn } from "./pairs.ts";

const LINE =
  /^(?:(?:\S{1,255} )?httpd(?:\[\])?: )?(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z?) \[([^\]]{0,256})\]: (?:(Created|Modified|Deleted|Called|Restored|Inserted|Moved|Added|Removed)|([A-Z][A-Za-z]{2,24}(?:_[A-Za-z]{2,24}){0,4}))(?: (?:- )?(.*))?$/s;
/** What an object is, and what it is called. */
const OBJECT = /^(\w{1,64})(?: ([^:=]{1,512}?))?(?= \w{1,64}=|:? |:?$)/;
const ACTIONS = actionTable(`
  user.login login_allowed login_denied first_login
  user.logout logout
  password.reset password_reset password_reset_error
  config.create created inserted added
  config.update modified moved restored
  config.delete deleted removed
  command.run called
`);
/** Kinds of objects that are something by themselves. */
const NOUNS: readonly (readonly [pattern: RegExp, noun: string])[] = [
  [/^(?:Admin(?:User|Member)|LocalUser)/i, "user"],
  [/^AdminGroup/i, "group"],
  [/^(?:AdminRole|Role)/i, "role"],
  [/^(?:\w*Record|Zone|AuthZone|HostAddress|Alias)/i, "dns"],
  [/^(?:Network|NetworkView|NetworkContainer|DhcpRange|Range)$/i, "network"],
];

export const infoblox: Parser<string> = {
  name: "infoblox",
  version: 1,
  actions: ACTIONS,
  signs: "[",
  // Some relays leave the program's name, or another host's, before it.
  recognises: (record, { hints }) =>
    (hints.program === "httpd" || record.slice(0, 280).includes("httpd")) && LINE.test(record) ? SURE : NO,
  parse(record, how) {
    const [, at, who = "", verb, name = "", rest = ""] = LINE.exec(record) ?? [];
    const pairs = pairsIn(rest);
    const [, kind = "", named] = verb === undefined ? [] : (OBJECT.exec(rest) ?? []);
    const word = verb ?? name;
    const action = called(word, ACTIONS, { prefix: "infoblox" });
    const noun = NOUNS.find(([pattern]) => pattern.test(kind))?.[1];
    const isObject = verb !== undefined && verb !== "Called";
    const known =
      isObject && noun !== undefined ? called(action.action.replace("config", noun), undefined) : action;
    return [
      makeEvent({
        call: known,
        how,
        at,
        outcome: /Denied|Error|Fail/i.test(name) ? "failure" : "success",
        reason: plain(pairs.get("error")),
        actor: makeActor({ name: plain(who), groups: groupsOf(pairs.get("group")) }),
        targets: [
          makeTarget(
            isObject ? kind : "command",
            isObject ? (plain(named) ?? kind) : verb === undefined ? undefined : kind,
          ),
          makeTarget("service", verb === undefined ? plain(pairs.get("to")) : undefined),
        ],
        from: fromAddress(verb === undefined ? pairs.get("ip") : undefined),
        service: some({ name: "infoblox", host: how.hints.host }),
        labels: some({ via: plain(pairs.get("apparently_via")) }),
      }),
    ];
  },
};

/** A blank in a value is written as `\040`. */
function plain(text: string | undefined): string | undefined {
  return text?.includes("\\") === true
    ? text.replace(/\\([0-3][0-7]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)))
    : text;
}

function groupsOf(group: string | undefined): readonly string[] | undefined {
  const name = plain(group);
  return name === undefined ? undefined : [name];
}

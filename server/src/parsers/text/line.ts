/** A line that some program wrote: its words are kept as they are, and addresses, names and outcomes in it are guessed. */
import type { ParsedEvent, Target } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, type Parts, toSeverity } from "../event.ts";
import { MAYBE, NO, type Parser } from "../parser.ts";
import { doneIn } from "./done.ts";
import { glogLevel, leadingTime } from "./leading-time.ts";

const LEVEL =
  /\b(EMERG(?:ENCY)?|ALERT|CRIT(?:ICAL)?|FATAL|ERR(?:OR)?|WARN(?:ING)?|NOTICE|INFO|DEBUG|TRACE)\b/;
const ADDRESS = /(?:^|[\s[(="'/@,:])((?:\d{1,3}\.){3}\d{1,3})(?=$|[\s\])"',;:/])/;
/** What follows is looked at without being taken: `for user bob` has two of these words. */
const USER =
  /\b(?:user(?:name)?|login|account|acct|for|by)[=: ]+(?=["'<[(]?([A-Za-z][\w.@+\\-]{0,63}[\w$])["'>\])]?(?=[\s,;:.)]|$))/gi;
const STOP =
  /^(?:user|from|the|a|an|and|invalid|unknown|is|was|not|in|on|at|to|of|host|session|request|failed|admin's|this|all|each|any|error|agent|password|process|connection|client|data|service|denied|succeeded|successful|successfully|rejected|accepted|attempts?|timeout|page|with|without|for|by|failure|success|logged|requested|requests?|queue|protocols?|class|has|had|have|been|will|can|does|did|login|logon|name|id|ip|more|being|created|deleted|updated|removed|added|changed|role|group|via|using|it|you|your|its|their|server|new|application|no|only|use|reason|method|details|action|access|input|interface|mode|space|defined|level|log|logs|list|security)$/i;
const FAILURE =
  /\b(?:fail(?:ed|ure|s)?|error|invalid|unable|could ?n[o']t|cannot|refused|timed? ?out|abort(?:ed)?|fatal|illegal|not (?:logged|signed))\b/i;
const DENIED =
  /\b(?:den(?:y|ied)|block(?:ed)?|forbidden|unauthori[sz]ed|reject(?:ed)?|not allowed|dropp?(?:ed)?|disallowed)\b/i;
const SUCCESS =
  /\b(?:success(?:ful(?:ly)?)?|succeeded|accepted|granted|allowed|permitted|completed|(?:logged|signed)[- ](?:in|on|out|off))\b/i;
const LOGIN = /\b(?:log(?:ged)?[- ]?(?:in|on)|sign(?:ed)?[- ]?in|authenticat(?:ed|ion)|logon)\b/i;
const LOGOUT = /\b(?:log(?:ged)?[- ]?(?:out|off)|sign(?:ed)?[- ]?out|disconnected)\b/i;

export const line: Parser<string> = {
  name: "line",
  version: 3,
  recognises: (record) => (isText(record) ? MAYBE : NO),
  parse(record, how) {
    const read = leadingTime(record, how);
    const text = record.slice(0, 4096);
    const level = glogLevel(record) ?? LEVEL.exec(text.slice(0, 200))?.[1];
    const request = requestIn(text);
    const address = ADDRESS.exec(text)?.[1];
    const user = [...text.matchAll(USER)].map(([, name = ""]) => name).find((name) => !STOP.test(name));
    const done = request === undefined ? doneIn(text) : undefined;
    return [
      makeEvent({
        call: request?.call ?? done?.call ?? callOf(text, how.hints.program),
        how,
        read,
        outcome: request?.outcome ?? outcomeInText(text) ?? (done === undefined ? undefined : "success"),
        targets: [request?.target ?? done?.target],
        severity: toSeverity(level) ?? how.hints.severity ?? "info",
        actor: makeActor({ name: user === done?.target?.id ? undefined : user }),
        from: fromAddress(address),
        message: record,
      }),
    ];
  },
};

/** Whether a text is one for people: with a word in it, and without what no program prints. */
function isText(record: string): boolean {
  const start = record.slice(0, 1024);
  return /\p{L}{2}/u.test(start) && !start.includes("\ufffd\ufffd\ufffd");
}

/** A request that the line is about, as Ruby prints it. */
const RUBY_REQUEST = /:status=>(\d{3}), :request_method=>"(?:[A-Z]{3,7})", :path_info=>"([^"]{1,2048})"/;
/** And as servers do: `"GET /health HTTP/1.1" 200`. */
const REQUEST =
  /"?\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (\/\S{0,2048}) HTTP\/[\d.]{1,3}"?(?:[^\d]{0,3}\b(\d{3})\b)?/;

/** And Rails, before it answers. */
const STARTED =
  /\bStarted (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) "([^"]{1,2048})" for [\da-fA-F.:]{2,45} at /;

function requestIn(
  text: string,
): (Pick<Parts, "call" | "outcome"> & { target: Target | undefined }) | undefined {
  const started = text.includes("Started ") ? STARTED.exec(text)?.[1] : undefined;
  if (started !== undefined)
    return { call: call("http.request"), outcome: undefined, target: makeTarget("url", started) };
  const ruby = RUBY_REQUEST.exec(text);
  const [, , path, status] = ruby === null ? (REQUEST.exec(text) ?? []) : [ruby[0], "", ruby[2], ruby[1]];
  if (path === undefined) return undefined;
  return { call: call("http.request"), outcome: outcomeOfStatus(status), target: makeTarget("url", path) };
}

const LOGIN_CALL: Called = { ...call("user.login"), marks: ["guessed_verb"] };
const LOGOUT_CALL: Called = { ...call("user.logout"), marks: ["guessed_verb"] };

function callOf(text: string, program: string | undefined): Called {
  if (SIGNING.test(text)) return LOGIN.test(text) ? LOGIN_CALL : LOGOUT_CALL;
  if (program === undefined || !/^[A-Za-z]/.test(program)) return call("log.write");
  const { action } = called(program.replaceAll(".", "_").toLowerCase(), undefined);
  return { action: `${action}.log`, verb: "other", category: "other", marks: ["guessed_verb"] };
}

/** Any of the words above, which most lines have none of. */
const OUTCOME = new RegExp([DENIED, FAILURE, SUCCESS].map(({ source }) => source).join("|"), "i");
const SIGNING = new RegExp([LOGIN, LOGOUT].map(({ source }) => source).join("|"), "i");

/** How it ended, by the words of a sentence. */
export function outcomeInText(text: string): ParsedEvent["outcome"] | undefined {
  if (!OUTCOME.test(text)) return undefined;
  if (DENIED.test(text)) return "denied";
  if (FAILURE.test(text)) return "failure";
  return SUCCESS.test(text) ? "success" : undefined;
}

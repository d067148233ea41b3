/** ArcSight's Common Event Format, versions 0 and 1 ("ArcSight Common Event Format Implementation Standard", version 26). */
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { some, toNumber } from "../fields.ts";
import { isNobody } from "../names/members.ts";
import { COMMON, commonCall, commonWord } from "../names/words.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { vendorSaid } from "./cef-vendors.ts";
import {
  DEVICE_ACTIONS,
  isMatter,
  isVerdict,
  nounFirst,
  outcomeInName,
  outcomeOfAct,
} from "./device-words.ts";
import { loosePairsIn, readerOf } from "./pairs.ts";

const NAME = "CEF:";
const VERSION = /CEF: ?[01]\|/y;
/** What relays put before it. */
const FRAME_CHARACTERS_MAX = 256;
/** Version, vendor, product, version of the product, class, name, severity; a bar in a value stands behind a backslash. */
const HEADERS = 6;
/** Without the format's name, which some relays take away: version to severity, and a pair. */
const BARE =
  /^[01](?:\|[^|]{1,128}){2}(?:\|[^|]{0,128}){3}\|(?:\d{1,2}|Low|Medium|High|Very-High|Unknown)\|[\w.]{1,64}=/;
/** FortiGate's stand first: they count from 1970, and say no zone because they need none. */
const TIMES = [
  "FTNTFGTeventtime",
  "FortinetFortiGateeventtime",
  "eventtime",
  "rt",
  "end",
  "start",
  "deviceReceiptTime",
  "timeStamp",
  "deviceCustomDate1",
  "UNIFIutcTime",
];
const NAME_WORDS_MAX = 6;
/** A value that was never filled in. */
const PLACEHOLDER = /^\$\{[^}]{0,64}\}$/;
/** A date in a relay's own form: `#arcsightDate(Sat, 04 May 2024, 10:11:12 UTC)`. */
const ARCSIGHT_DATE = /^#arcsightDate\((?:[A-Z][a-z]{2}, )?(\d{1,2} [A-Z][a-z]{2} \d{4}),? ([^()]{1,32})\)$/;
/** Incapsula's numbers of accounts stand where others have who it was (docs.imperva.com, "Cloud WAF, Log file structure"). */
const GATEWAY = /^(?:Incapsula|Imperva Incapsula)$/;

export const cef: Parser<string> = {
  name: "cef",
  version: 7,
  actions: DEVICE_ACTIONS,
  signs: "|",
  recognises(received, how) {
    const record = whole(received, how);
    return startOf(record) === undefined ? NO : SURE;
  },
  parse(received, how) {
    const record = whole(received, how);
    const start = startOf(record);
    if (start === undefined) return [];
    const [headers, extension] = split(record.slice(start));
    const [vendor, product, , eventClass, name, severity] = headers;
    const pairs = loosePairsIn(extension);
    const of = readerOf(pairs, isNothing);
    const said = of("msg");
    const act = of("act");
    const isGateway = GATEWAY.test(vendor ?? "");
    const isRequest =
      of("requestMethod") !== undefined &&
      (isGateway || [name, act].some((word) => isVerdict(word) || /\brequest\b/i.test(word ?? "")));
    const own = isRequest ? undefined : vendorSaid({ vendor, product, eventClass, name, of });
    const named = own?.call ?? (isRequest ? call("http.request") : calledBy([act, name, eventClass]));
    const custom = customOf(pairs);
    // Who signs in is often named as whom it is about.
    const isSelf =
      (named.category === "authentication" || own?.user !== undefined) &&
      of("suser", "sourceUserName", "suid", "loginName", "loginID") === undefined;
    const about = of("duser", "destinationUserName", "duid");
    const user = isSelf ? undefined : makeTarget(undefined, of("duid") ?? about, of("duser"));
    const object = makeTarget("object", of("fname", "filePath", "request", "destinationServiceName"));
    const other = makeTarget(undefined, of("target"));
    const place = makeTarget("object", of("dhost", "dst"));
    const things = [user, object, other].filter((target) => target !== undefined);
    const threat = makeTarget("malware", custom?.["VirusName"] ?? custom?.["Threat Name"]);
    const who =
      of("loginName", "loginID", "suser", "sourceUserName") ??
      (isSelf ? (about ?? own?.user ?? custom?.["userName"]) : undefined);
    return [
      makeEvent({
        call: named,
        how,
        at: of(...TIMES)?.replace(ARCSIGHT_DATE, "$1 $2"),
        outcome:
          own?.outcome ??
          toOutcome(of("outcome") ?? of("status")) ??
          toOutcome(act) ??
          outcomeOfAct(act) ??
          toOutcome(of("categoryOutcome")?.replace("/", "")) ??
          (custom?.["actionSuccess"] === "1" ? "success" : undefined) ??
          toldOutcome(named, name),
        reason: own?.reason ?? of("reason"),
        severity: severityOf(severity),
        actor: makeActor({ id: isGateway ? undefined : of("suid"), name: who }),
        targets: [threat, ...(own?.targets ?? []), ...(things.length > 0 ? things : [place])],
        from: fromAddress(addressIn(of) ?? own?.address ?? of("shost") ?? throughOf(of, named.category), {
          port: toNumber(of("spt") ?? (isGateway ? of("cpt") : undefined)),
          user_agent: of("requestClientApplication"),
        }),
        service: some({
          name: [vendor, product].filter((part) => part !== undefined && part !== "").join(" "),
          host: of("dvchost", "dvc", "deviceHostName"),
        }),
        event_id: of("externalId"),
        labels: custom,
        // One word is no sentence.
        message: isSentence(name)
          ? name
          : who === undefined && said?.includes(" ") === true
            ? said
            : undefined,
      }),
    ];
  },
};

/** What says nothing, or was to be filled in and was not. */
function isNothing(value: string): boolean {
  return isNobody(value) || PLACEHOLDER.test(value);
}

/** That an attack was seen is no success of anybody's. */
function toldOutcome(
  { category }: ReturnType<typeof called>,
  name: string | undefined,
): ReturnType<typeof outcomeInName> {
  const told = outcomeInName(name);
  return category === "security" && told === "success" ? undefined : told;
}

type Reads = (...names: readonly string[]) => string | undefined;

function addressIn(of: Reads): string | undefined {
  return of("src", "sourceAddress", "sourceIp", "c6a2");
}

/** Who signed in came from where a gateway saw them. */
function throughOf(of: Reads, category: string): string | undefined {
  return category === "authentication"
    ? of("destinationTranslatedAddress", "sourceTranslatedAddress")
    : undefined;
}

function calledBy(words: readonly (string | undefined)[]): ReturnType<typeof called> {
  const [, told, eventClass] = words;
  const name = nounFirst(told);
  const found = [...words, name].filter(
    (word) => word !== undefined && DEVICE_ACTIONS.has(word.toLowerCase()),
  );
  // What was decided says less than what it was decided about.
  const known = found.find((word) => isMatter(word)) ?? found[0];
  if (known !== undefined) return called(known, DEVICE_ACTIONS);
  // A class that is a name of its own, such as `user.session.start`, says more than what is shown of it.
  const common = [...words, name].find((word) => COMMON.has(commonWord(word) ?? ""));
  if (common !== undefined) return commonCall(common, { prefix: "cef" });
  const isNamed = name !== undefined && name !== "" && !isSentence(name);
  return commonCall(isNamed ? name : eventClass, { prefix: "cef" });
}

/** Where the header's values begin: behind the format's name and version. */
function startOf(record: string): number | undefined {
  const first = record.indexOf(NAME);
  // A relay puts its own before it.
  const at = record.startsWith(NAME, first + NAME.length) ? first + NAME.length : first;
  if (at === -1 || at > FRAME_CHARACTERS_MAX || (at > 0 && !/[\s:]/.test(record[at - 1] ?? "")))
    return undefined;
  VERSION.lastIndex = at;
  return VERSION.test(record) ? VERSION.lastIndex : undefined;
}

/** Where a blank stands behind the colon, syslog takes the beginning for a program. */
function whole(record: string, { hints }: How): string {
  return hints.program === "CEF" || BARE.test(record) ? `CEF:${record}` : record;
}

/** A sentence is no name of an action; what it is about has a short one, its class. */
function isSentence(name: string | undefined): boolean {
  return (name ?? "").split(" ").length > NAME_WORDS_MAX;
}

/** The header's values, and what stands behind the last bar of it. */
function split(text: string): readonly [string[], string] {
  const headers: string[] = [];
  let value = "";
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at] ?? "";
    if (c === "\\" && at + 1 < text.length) {
      value += text[at + 1];
      at += 1;
    } else if (c === "|") {
      headers.push(value.trim());
      value = "";
      if (headers.length === HEADERS) return [headers, text.slice(at + 1)];
    } else value += c;
  }
  return [[...headers, value.trim()], ""];
}

/** 0 to 10, or a word. */
function severityOf(value: string | undefined): "info" | "low" | "medium" | "high" | "critical" | undefined {
  const number = Number(value);
  if (value === undefined || value === "") return undefined;
  if (!Number.isNaN(number))
    return number >= 9
      ? "critical"
      : number >= 7
        ? "high"
        : number >= 4
          ? "medium"
          : number >= 2
            ? "low"
            : "info";
  const words = {
    low: "low",
    medium: "medium",
    high: "high",
    "very-high": "critical",
    critical: "critical",
  } as const;
  const found = Object.entries(words).find(([word]) => word === value.toLowerCase());
  return found?.[1];
}

/** `cs1Label=Rule cs1=42` as the label `Rule`. */
function customOf(pairs: ReadonlyMap<string, string>): Readonly<Record<string, string>> | undefined {
  let labels: [string, string][] | undefined;
  for (const [name, label] of pairs) {
    const [, key] = name.endsWith("Label") ? (/^([a-zA-Z]{1,24}\d)Label$/.exec(name) ?? []) : [];
    const value = key === undefined ? undefined : pairs.get(key);
    if (value === undefined) continue;
    labels ??= [];
    labels.push([label, value]);
  }
  return labels === undefined ? undefined : Object.fromEntries(labels);
}

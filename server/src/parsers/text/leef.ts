/** IBM's Log Event Extended Format, versions 1.0 and 2.0 (IBM QRadar, "LEEF overview" and "Predefined LEEF event attributes"). */
import { called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { some } from "../fields.ts";
import { commonCall } from "../names/words.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { vendorSaid } from "./cef-vendors.ts";
import { DEVICE_ACTIONS, outcomeInName, outcomeOfAct } from "./device-words.ts";
import { loosePairsIn, readerOf } from "./pairs.ts";

const START = /(?:^|\s)LEEF:([12])\.0\|([^|]{0,256})\|([^|]{0,256})\|([^|]{0,256})\|([^|]{0,256})\|/;
const DELIMITER = /^(?:(.)|0?x([0-9a-fA-F]{2}))\|/;
const PAIRS_MAX = 256;

/** An event about an account, whose target is one. */
const USER = /^user\b/i;

export const leef: Parser<string> = {
  name: "leef",
  version: 4,
  actions: DEVICE_ACTIONS,
  signs: "|",
  recognises: (record) => (START.test(record.slice(0, 2048)) ? SURE : NO),
  parse(record, how) {
    const start = START.exec(record);
    if (start === null) return [];
    const [all, version, vendor, product, , eventId] = start;
    let rest = record.slice(start.index + all.length);
    let delimiter = "\t";
    const parting = version === "2" ? DELIMITER.exec(rest) : null;
    if (parting !== null) {
      delimiter = parting[1] ?? String.fromCharCode(Number.parseInt(parting[2] ?? "09", 16));
      rest = rest.slice(parting[0].length);
    }
    const pairs = pairsOf(rest, delimiter);
    const of = readerOf(pairs);
    const port = Number(of("srcPort") ?? Number.NaN);
    // A number says nothing where the event has a name as well.
    const name = /^\d*$/.test(eventId ?? "") ? (of("name", "cat") ?? eventId) : eventId;
    const who = of("usrName", "dbUser", "accountName", "identUserName");
    const own =
      vendor === "Trend Micro" || vendor === "Sophos"
        ? vendorSaid({ vendor, product, eventClass: eventId, name, of })
        : undefined;
    const account = makeTarget("user", of("accountName") === who ? undefined : of("accountName"));
    return [
      makeEvent({
        call:
          own?.call ??
          (DEVICE_ACTIONS.has(name?.toLowerCase() ?? "")
            ? called(name, DEVICE_ACTIONS)
            : commonCall(name, { prefix: "leef", category: "security" })),
        how,
        at: of("devTime"),
        outcome:
          toOutcome(of("action")) ??
          toOutcome(of("outcome")) ??
          outcomeOfAct(of("result", "action", "act")) ??
          outcomeInName(name),
        severity: severityOf(of("sev")),
        actor: makeActor({ name: who }),
        targets: [
          account,
          account === undefined
            ? makeTarget("user", USER.test(name ?? "") ? of("target") : undefined)
            : undefined,
          ...(own?.targets ?? []),
          makeTarget("file", of("filePath")),
          makeTarget(undefined, of("resource", "url") ?? (account ? undefined : of("dst", "HostName"))),
          makeTarget("policy", of("policy")),
        ],
        from: fromAddress(of("src", "identSrc", "srcPreNAT"), { port }),
        service: some({
          name: `${vendor} ${product}`.trim(),
          host: of("identHostName", "HostName", "devName"),
        }),
        labels: some({ cat: of("cat"), event: name === eventId ? undefined : eventId }),
        reason: of("reason"),
      }),
    ];
  },
};

/** Tabs part the pairs; some products write bars all the same, and relays blanks. */
function pairsOf(rest: string, delimiter: string): ReadonlyMap<string, string> {
  const isParted = rest.includes(delimiter);
  const parting = !isParted && /\|\w{1,64}=/.test(rest) ? "|" : delimiter;
  if (!isParted && parting === delimiter) return loosePairsIn(rest);
  return new Map(
    rest
      .split(parting)
      .slice(0, PAIRS_MAX)
      .map((pair): [string, string] => {
        const at = pair.indexOf("=");
        return at === -1 ? [pair.trim(), ""] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      }),
  );
}

/** 1 to 10. */
function severityOf(value: string | undefined): "info" | "low" | "medium" | "high" | "critical" | undefined {
  const number = Number(value ?? Number.NaN);
  if (Number.isNaN(number)) return undefined;
  return number >= 9
    ? "critical"
    : number >= 7
      ? "high"
      : number >= 4
        ? "medium"
        : number >= 2
          ? "low"
          : "info";
}

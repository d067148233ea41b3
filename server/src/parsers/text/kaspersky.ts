/** What Kaspersky's endpoint protection says of an event, a name and a value in each line, as its console forwards it without a format (support.kaspersky.com, "Kaspersky Security Center, Exporting events to SIEM systems"). */
import { call } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const START =
  /^(?:Event type|Result description|Result|Result\\Description|Type|Name): [^\r\n]{1,256}?(?:\\r\\n|\r?\n)/;
/** Line feeds, or what stands for them where a relay wrote them out. */
const LINE_FEED = /\\r\\n|\r?\n/;
const LINES_MAX = 64;
const BLOCKED = /block|delet|disinfect|quarantin|terminat|denied|prohibited|cured/i;

export const kaspersky: Parser<string> = {
  name: "kaspersky",
  version: 1,
  begins: "a",
  recognises: (record) =>
    START.test(record) && /\bObject: |\bResult description: /.test(record.slice(0, 4096)) ? SURE : NO,
  parse(record, how) {
    const pairs = new Map<string, string>();
    for (const line of record.split(LINE_FEED, LINES_MAX)) {
      const at = line.indexOf(": ");
      if (at > 0 && !pairs.has(line.slice(0, at)))
        pairs.set(line.slice(0, at).trim(), line.slice(at + 2).trim());
    }
    const of = (...names: readonly string[]): string | undefined =>
      names.map((name) => pairs.get(name)).find((value) => value !== undefined && value !== "");
    const result = of("Result description", "Result", "Action", "Event type");
    const isMalware = /virus|trojan|worm|malware|adware|riskware/i.test(
      `${of("Type")} ${of("Name", "Threat name")}`,
    );
    return [
      makeEvent({
        call: call(
          isMalware
            ? "malware.detect"
            : of("Name", "Threat name") === undefined
              ? "log.write"
              : "threat.detect",
        ),
        how,
        at: of("Event time", "Time"),
        outcome: BLOCKED.test(result ?? "")
          ? "denied"
          : /error|not processed|fail/i.test(result ?? "")
            ? "failure"
            : undefined,
        reason: of("Reason"),
        actor: makeActor({ name: of("User")?.replace(/ \([\w ]{1,32}\)$/, "") }),
        targets: [
          makeTarget("malware", of("Name", "Threat name")),
          makeTarget("file", of("Object", "Object path", "Object name")),
          makeTarget("application", of("Application", "Application\\Name")),
        ],
        service: some({ name: "kaspersky", host: of("Computer", "Device") }),
        message: [result, of("Name", "Threat name"), of("Object")]
          .filter((part) => part !== undefined)
          .join(" "),
      }),
    ];
  },
};

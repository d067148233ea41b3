/** Threats that Trellix' (McAfee's) ePolicy Orchestrator forwards to syslog as XML (docs.trellix.com, "ePolicy Orchestrator, Forward events to syslog"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { elementsIn } from "./xml.ts";

const START = /<EPO[Ee]vent\b/;
/** How far the prologue of the document and what relays put before it may reach. */
const START_CHARACTERS_MAX = 512;

export const trellixEpo: Parser<string> = {
  name: "trellix-epo",
  version: 1,
  signs: "<",
  recognises: (record) => (START.test(record.slice(0, START_CHARACTERS_MAX)) ? SURE : NO),
  parse(record, how) {
    const of = elementsIn(record);
    const category = of("ThreatCategory") ?? "";
    const taken = of("ThreatActionTaken", "ActionTaken");
    // What would have been blocked was not.
    const isBlocked = /^(?!would)(?=.{0,64}(?:block|del|clean|quarantin|deny|denied))/i.test(taken ?? "");
    const isMalware = /^av\.|malware|virus/i.test(category);
    const isThreat = of("ThreatName") !== undefined && of("ThreatName") !== "_";
    const user = of("SourceUserName") ?? of("TargetUserName", "UserName");
    return [
      makeEvent({
        call: call(
          isMalware ? "malware.detect" : isThreat || category !== "" ? "threat.detect" : "log.write",
        ),
        how,
        at: of("DetectedUTC", "GMTTime", "ReceivedUTC"),
        outcome: isBlocked ? "denied" : undefined,
        reason: taken,
        actor: makeActor({ name: user }),
        targets: [
          makeTarget("threat", of("ThreatName")),
          makeTarget("file", of("TargetFileName", "TargetPath")),
          makeTarget("process", of("TargetProcessName")),
          makeTarget("host", of("TargetHostName", "MachineName")),
        ],
        from: fromAddress(of("SourceIPV4", "SourceIPV6", "IPAddress", "SourceHostName")),
        service: some({ name: of("ProductName", "AnalyzerName") ?? "epo", host: of("MachineName") }),
        event_id: of("AgentGUID") === undefined ? undefined : of("AutoID"),
      }),
    ];
  },
};

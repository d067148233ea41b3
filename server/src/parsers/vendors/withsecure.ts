/** Security events of WithSecure Elements (connect.withsecure.com, "Security events"). The engine says what kind it is, its details what it was about. */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "withsecure",
  version: 1,
  match: { engine: null, action: null, "persistenceTimestamp | serverTimestamp": null },
  time: "clientTimestamp | madeTime | serverTimestamp | persistenceTimestamp",
  action: "madeAction",
  prefix: "withsecure",
  category: "security",
  actions: `
  malware.detect filescanning,realtimescanning,manualscanning,scheduledscanning,amsi,emailscan,inboundattachmentscan,antivirus,fileScanning
  threat.detect deepguard,edr,dataguard,activitymonitor,xdr
  network.block firewall
  http.request browsingprotection,webtrafficscanning,webcontentcontrol,reputationbasedbrowsing,connectioncontrol,harmfulpage
  policy.violate applicationcontrol,devicecontrol,xmlenforcement
  detection.disable tamperprotection
  scan.finish scanningcompleted
  user.login 4624,4625,4648
  user.logout 4634,4647
  log.write systemeventslog,setting,systemeventslog.reported`,
  actor: { name: "userName | details.userName | details.userPrincipalName" },
  targets: [
    { type: "=threat", id: "details.infectionName | details.name | details.threat" },
    {
      type: "=object",
      id: "details.filePath | details.path | details.url | details.domain | details.process",
    },
    { type: "=address", id: "details.remoteAddress" },
    { type: "=host", id: "device.id", name: "device.name | target.name" },
  ],
  from: { ip: "madeFrom" },
  outcome: "madeOutcome",
  severity: "severity",
  service: { name: "=withsecure", account: "organization.name | account.name" },
  eventId: "id",
  message: "madeMessage",
});

export const withSecure = prepared(table, (record) => {
  const details = object(record, "details");
  const [number, engine] = [text(details, "systemDataEventId"), text(record, "engine") ?? ""];
  const action = text(record, "action") ?? "";
  const told = text(details, "description") ?? text(details, "name");
  return {
    madeTime: text(details, "clientTimestamp"),
    madeAction: number !== undefined && LOGONS.has(number) ? number : engine,
    madeFrom: addressOf(details),
    madeOutcome: outcomeOf(action, number),
    madeMessage: text(record, "message") ?? told,
  };
});

/** Of Windows' own log, who signed in. */
const LOGONS: ReadonlySet<string> = new Set(["4624", "4625", "4648", "4634", "4647"]);

/** `192.0.2.7/24`, the machine's own address with its net. */
function addressOf(details: Fields | undefined): string | undefined {
  return (text(details, "sourceAddress") ?? text(details, "hostIpAddress"))?.split("/")[0];
}

function outcomeOf(action: string, number: string | undefined): string | undefined {
  if (number !== undefined && LOGONS.has(number)) return number === "4625" ? "failure" : "success";
  return /block|quarantin|delet|remov|disinfect|denied/i.test(action) ? "denied" : undefined;
}

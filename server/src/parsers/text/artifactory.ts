/** JFrog Artifactory's access log and its request log (jfrog.com/help, "Artifactory log files"). */
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";

/** Time, trace, what was decided about what, where in the repositories, who asked from where. */
const ACCESS =
  /^(\d{4}-\d\d-\d\d[T ]\S{8,20}) (?:\[([\w-]{0,64})\] )?\[(ACCEPTED|DENIED) ([A-Z_ ]{3,32})\] (?:(\S{1,1024}) )?for (?:client )?: ?([^/\s]{1,128}) ?\/ ?([\da-fA-F.:]{2,45}?)\.?(?: \[[^\]]{0,64}\])?\.?$/;
/** Time, trace, address, user, method, path, status, lengths, duration, agent. */
const REQUEST =
  /^(\d{4}-\d\d-\d\dT\S{8,20})\|([\da-f]{0,32})\|([\da-fA-F.:]{2,45})\|([^|]{1,128})\|([A-Z]{3,10})\|([^|]{1,2048})\|(\d{3})\|-?\d+\|-?\d+\|\d+\|?([^|]{0,512})/;
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ["LOGIN", "user.login"],
  ["LOGOUT", "user.logout"],
  ["DEPLOY", "artifact.publish"],
  ["DOWNLOAD", "object.download"],
  ["DELETE", "artifact.delete"],
  ["MOVE", "object.move"],
  ["COPY", "object.create"],
  ["ANNOTATE SET", "object.update"],
  ["ANNOTATE DELETE", "object.update"],
  ["CREATE", "object.create"],
  ["SEARCH", "object.list"],
  ["CONFIGURATION CHANGE", "config.update"],
  ["PERMISSIONS_CHANGE", "permission.update"],
]);

export const artifactory: Parser<string> = {
  name: "artifactory",
  version: 1,
  begins: "0",
  recognises: (record) => (ACCESS.test(record) || REQUEST.test(record) ? SURE : NO),
  parse(record, how) {
    const [, , trace, decided, what = "", path, user, address] = ACCESS.exec(record) ?? [];
    const [, , span, from, name, method, url, status, agent] = REQUEST.exec(record) ?? [];
    const who = user ?? name;
    const outcome = outcomeOfStatus(status);
    return [
      makeEvent({
        call: decided === undefined ? call("http.request") : decidedCall(what),
        how,
        read: leadingTime(record, how),
        outcome: decided === undefined ? outcome : decided === "ACCEPTED" ? "success" : "denied",
        reason: decided === undefined && outcome !== "success" ? status : undefined,
        actor: makeActor({
          name: who === "NA" || who === "anonymous" || who === "non_authenticated_user" ? undefined : who,
        }),
        targets: [makeTarget(decided === undefined ? "url" : "artifact", path ?? url)],
        from: fromAddress(address ?? from, { user_agent: agent === "" ? undefined : agent }),
        service: { name: "artifactory" },
        context: some({ trace: trace ?? span }),
        labels: some({ method, status }),
      }),
    ];
  },
};

function decidedCall(what: string): Called {
  const known = ACTIONS.get(what);
  return known === undefined
    ? called(what.toLowerCase().replaceAll(" ", "_"), undefined, { prefix: "artifactory" })
    : call(known);
}

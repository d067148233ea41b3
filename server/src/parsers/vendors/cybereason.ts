/** Cybereason's malicious operations and the log of what its users do (nest.cybereason.com, "Malops", "Retrieve all Malops"). */
import { isFields, list, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "cybereason",
  version: 1,
  match: { guid: null, "malopDetectionType | malopPriority": null, "creationTime | lastUpdateTime": null },
  time: "creationTime | lastUpdateTime",
  action: "=threat.detect",
  actor: { name: "madeWho" },
  targets: [
    { type: "=threat", id: "malopDetectionType | decisionFeature" },
    { type: "=process", id: "displayName" },
    { type: "=host", id: "madeHost" },
  ],
  severity: "malopPriority | severity",
  service: { name: "=cybereason" },
  eventId: "guid",
});

export const cybereason = prepared(table, (record) => {
  const [user] = list(record, "users");
  const [machine] = list(record, "machines");
  return {
    madeWho: isFields(user) ? text(user, "displayName") : undefined,
    madeHost: isFields(machine) ? text(machine, "displayName") : undefined,
  };
});

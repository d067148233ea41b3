/** Results of osquery (osquery.readthedocs.io, "Logging": results in the event format and as snapshots). */
import { mapped } from "../mapping.ts";

export const osquery = mapped({
  name: "osquery",
  match: { name: null, action: ["added", "removed", "snapshot"], "columns | snapshot": null },
  time: "unixTime | calendarTime",
  action: "=log.write",
  actor: { name: "columns.username | columns.user" },
  targets: [
    { type: "=query", id: "name" },
    { type: "=object", id: "columns.path | columns.name | columns.label | columns.key | columns.pid" },
  ],
  from: { ip: "columns.remote_address" },
  service: { name: "=osquery", host: "hostIdentifier | host_identifier" },
});

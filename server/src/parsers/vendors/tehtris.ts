/** Events of TEHTRIS' EDR (tehtris.com, "TEHTRIS EDR"; names that end in two underscores say which machine it was). */
import { mapped } from "../mapping.ts";

export const tehtris = mapped({
  name: "tehtris",
  version: 1,
  match: { uuid__: null, time: null, "description | eventName | module": null },
  time: "time",
  action: "eventName | module | =event",
  prefix: "tehtris",
  category: "security",
  actions: `
  threat.detect heuristicalert,das,edr,event,policyalert,applicationpolicy,yaraalert
  malware.detect antivirusalert,antivirus,sandboxalert,sandbox,oletools`,
  actor: { name: "username" },
  targets: [
    { type: "=process", id: "path | cmdline" },
    { type: "=address", id: "ipDst" },
    { type: "=host", id: "uuid__", name: "hostname__" },
  ],
  from: { ip: "ipSrc | ip__" },
  service: { name: "=tehtris", host: "hostname__" },
  eventId: "id",
  message: "description",
});

/** Tanium's Threat Response, as Tanium Connect sends its events (docs.tanium.com, "Connect", "Threat Response"). What matched is JSON in a text. */

import { readText } from "../envelopes/envelope.ts";
import { isFields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "tanium",
  version: 1,
  match: {
    "Event-Name | Event Name": null,
    "Computer-Name | Computer Name": null,
    "Match-Details | Match Details | Event-Id | Event Id": null,
  },
  time: "Timestamp",
  action: "Event-Name | Event Name",
  category: "security",
  actions: "threat.detect detect.match,detect.unmatch,detect.endpoint.alert",
  actor: { name: "madeWho" },
  targets: [
    { type: "=intel", id: "Intel Id | Intel-Id", name: "Intel Name | Intel-Name" },
    { type: "=process", id: "madePath" },
    { type: "=host", id: "Computer-Name | Computer Name" },
  ],
  from: { ip: "Computer-IP | Computer IP" },
  service: { name: "=tanium" },
  eventId: "Event-Id | Event Id",
});

export const tanium = prepared(table, (record) => {
  const read = readText(text(record, "Match-Details") ?? text(record, "Match Details") ?? "");
  const properties = isFields(read) ? object(object(read, "match"), "properties") : undefined;
  return { madeWho: text(properties, "user"), madePath: text(properties, "fullpath") };
});

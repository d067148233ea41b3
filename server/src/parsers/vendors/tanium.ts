/** Tanium's Threat Response, as Tanium Connect sends its events (docs.tanium.com, "Connect", "Threat Response"). What matched may be JSON in a text. And the history of its actions. */

import { readText } from "../envelopes/envelope.ts";
import { isFields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "tanium",
  version: 1,
  match: {
    "Computer-Name | Computer Name": null,
    "Match-Details | Match Details | Event-Id | Event Id": null,
    "Event-Name | Event Name | Alert Id": null,
  },
  time: "Timestamp",
  action: "Event-Name | Event Name | =detect.match",
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
  eventId: "Event-Id | Event Id | Alert Id",
});

export const taniumThreat: Parser = prepared(table, (record) => {
  const told = text(record, "Match-Details") ?? text(record, "Match Details");
  const read = told === undefined ? object(record, "Match Details") : readText(told);
  const properties = isFields(read) ? object(object(read, "match"), "properties") : undefined;
  return { madeWho: text(properties, "user"), madePath: text(properties, "fullpath") };
});

export const taniumAction: Parser = mapped({
  name: "tanium",
  version: 1,
  match: { ActionName: null, PackageName: null, ActionId: null, Issuer: null },
  time: "StartTime | InsertTime",
  action: "=action.run",
  category: "process",
  actions: "command.run action.run",
  actor: { name: "Issuer" },
  targets: [
    { type: "=action", id: "ActionId", name: "ActionName" },
    { type: "=package", id: "PackageName" },
    { type: "=command", id: "Command" },
  ],
  service: { name: "=tanium" },
  message: "Comment",
});

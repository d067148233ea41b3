/** Netwrix Auditor's activity records, as its integration gives them (helpcenter.netwrix.com, "Integration API", "Activity records"). */
import { isFields, list, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "netwrix",
  version: 1,
  match: { Who: null, What: null, When: null, Action: null, ObjectType: null },
  time: "When",
  action: "madeAction",
  prefix: "netwrix",
  category: "configuration",
  actions: `
  user.login logon.successful logon,interactive logon.successful logon,logon.failed logon,session.activity start
  user.create user.added
  user.update user.modified
  user.delete user.removed
  group.create group.added
  group.update group.modified
  group.delete group.removed
  policy.create grouppolicy.added,policy.added
  policy.update grouppolicy.modified,policy.modified
  policy.delete grouppolicy.removed,policy.removed
  object.create file.added,folder.added,document.added
  object.update file.modified,folder.modified,document.modified
  object.delete file.removed,folder.removed,document.removed
  object.read file.read,folder.read,document.read
  object.move file.moved,file.renamed,folder.moved,folder.renamed,document.moved
  device.add computer.added
  device.update computer.modified
  device.remove computer.removed`,
  actor: { name: "Who" },
  targets: [
    { type: "madeType", id: "What" },
    { type: "=host", id: "Where" },
  ],
  from: { ip: "Workstation" },
  outcome: "madeOutcome",
  service: { name: "DataSource | =netwrix" },
  eventId: "RID",
  message: "madeMessage",
});

/** In Netwrix' words an act that did not succeed is named so. */
const FAILED = /\(failed attempt\)|^failed /i;

export const netwrix: Parser = prepared(table, (record) => {
  const told = text(record, "Action") ?? "";
  const type = (text(record, "ObjectType") ?? "object").toLowerCase().replaceAll(" ", "");
  const [first] = list(record, "DetailList");
  return {
    madeAction: `${type}.${told.replace(/ {0,4}\(failed attempt\)$/i, "").toLowerCase()}`,
    madeType: type,
    madeOutcome: FAILED.test(told) ? "failure" : "success",
    madeMessage: isFields(first) ? text(first, "Message") : undefined,
  };
});

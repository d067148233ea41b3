/** Incidents of Thinkst's canaries and of canary tokens: webhooks, the console's interface, and canarytokens.org (help.canary.tools, "Webhooks"; docs.canary.tools/incidents; docs.canarytokens.org). */
import { type Fields, list, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { textAt } from "../paths.ts";

const TABLE = mapped({
  name: "thinkst-canary",
  version: 2,
  match: {
    "AlertType | manage_url | description.logtype": null,
    "IncidentKey | IncidentHash | CanaryID | Token | channel | hash_id": null,
  },
  time: "told.time | description.created",
  action: "=threat.detect",
  actor: { name: "told.user" },
  targets: [
    {
      type: "=canary",
      id: "CanaryID | Token | told.token | description.node_id",
      name: "CanaryName | Reminder | memo | description.memo | description.name",
    },
    { type: "=address", id: "CanaryIP | description.dst_host" },
    { type: "=file", id: "told.file" },
  ],
  from: {
    ip: "SourceIP | additional_data.src_ip | description.src_host",
    userAgent: "additional_data.useragent | told.agent",
  },
  severity: "=high",
  service: { name: "=thinkst-canary" },
  message: "Intro | Description | told.about | description.description | summary",
  eventId: "IncidentKey | IncidentHash | hash_id",
});

const userOf = textAt(
  "description.events.0.logdata.USERNAME",
  "description.events.0.logdata.USER",
  "description.events.0.username",
);

export const thinkstCanary: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: toldOf(record), ...record }, how),
};

/** The zone stands behind the time in brackets, and what was tried in a list of pairs of names and values. */
function toldOf(record: Fields): Fields {
  const details = new Map(
    list(record, "AdditionalDetails").flatMap((pair) =>
      Array.isArray(pair) && typeof pair[0] === "string" ? [[pair[0], pair[1]] as const] : [],
    ),
  );
  const [, token] = /[?&]token=([^&]{1,128})/.exec(text(record, "manage_url") ?? "") ?? [];
  const time = text(record, "Timestamp") ?? text(record, "time");
  const kind = text(record, "channel");
  return {
    time: time?.replace(/\((UTC)\)$/, "$1"),
    user: details.get("Username") ?? details.get("User") ?? userOf(record),
    file: details.get("Filename"),
    agent: details.get("User-Agent") ?? details.get("User Agent") ?? details.get("Useragent"),
    token,
    about: kind === undefined ? undefined : `a canary token was used (${kind})`,
  };
}

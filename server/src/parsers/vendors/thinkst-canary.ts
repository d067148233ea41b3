/** Incidents of Thinkst's canaries and of canary tokens, those of canarytokens.org too (help.canary.tools, "Webhooks"; docs.canarytokens.org, "Webhook"). */
import { type Fields, list, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const TABLE = mapped({
  name: "thinkst-canary",
  version: 2,
  match: {
    "AlertType | manage_url": null,
    "IncidentKey | IncidentHash | CanaryID | Token | channel": null,
  },
  time: "told.time",
  action: "=threat.detect",
  actor: { name: "told.user" },
  targets: [
    { type: "=canary", id: "CanaryID | Token | told.token", name: "CanaryName | Reminder | memo" },
    { type: "=address", id: "CanaryIP" },
    { type: "=file", id: "told.file" },
  ],
  from: { ip: "SourceIP | additional_data.src_ip", userAgent: "additional_data.useragent | told.agent" },
  severity: "=high",
  service: { name: "=thinkst-canary" },
  message: "Intro | Description | told.about",
  eventId: "IncidentKey | IncidentHash",
});

export const thinkstCanary: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ ...record, told: toldOf(record) }, how),
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
    user: details.get("Username") ?? details.get("User"),
    file: details.get("Filename"),
    agent: details.get("User-Agent") ?? details.get("User Agent") ?? details.get("Useragent"),
    token,
    about: kind === undefined ? undefined : `a canary token was used (${kind})`,
  };
}

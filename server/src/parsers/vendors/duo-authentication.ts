/** Duo's authentication logs of both versions (duo.com/docs/adminapi, "Authentication Logs"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { textAt } from "../paths.ts";
import { prepared } from "../prepared.ts";

export const duoAuthentication = prepared(
  mapped({
    name: "duo-authentication",
    version: 2,
    match: {
      "event_type | eventtype": ["authentication", "enrollment"],
      "factor | access_device | result": null,
      "user | username": null,
    },
    time: "isotimestamp | timestamp",
    action: "madeWord",
    prefix: "duo",
    actions: `
    user.login authentication
    mfa.bypass bypass
    mfa.enroll enrollment`,
    actor: { id: "user.key", name: "user.name | username | email", email: "email" },
    targets: [{ type: "=application", id: "application.key", name: "application.name | integration" }],
    from: { ip: "access_device.ip | ip" },
    outcome: "result",
    outcomes: { fraud: "denied" },
    reason: "reason",
    severity: "madeSeverity",
    service: { name: "=duo", account: "host" },
    context: { request: "txid" },
    eventId: "txid",
  }),
  (record) => {
    const type = text(record, "event_type") ?? text(record, "eventtype") ?? "";
    const isBypass = BYPASS.test(`${FACTOR(record) ?? ""} ${text(record, "reason") ?? ""}`);
    return {
      madeWord: type === "authentication" && isBypass ? "bypass" : type,
      // Somebody said of a request that they had not made it.
      madeSeverity: /^fraud$/i.test(text(record, "result") ?? "") ? "high" : undefined,
    };
  },
);

const FACTOR = textAt("factor");
/** Codes and states that stand in for the second factor. */
const BYPASS = /bypass[ _](?:code|user|status)/i;

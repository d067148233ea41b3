/** What Vectra's sensors send to syslog as JSON: detections, scores, lockdowns and the audit of the console (support.vectra.ai, "Syslog guide"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "vectra",
  version: 1,
  match: { vectra_timestamp: null, "headend_addr | dvchost": null },
  time: "vectra_timestamp",
  action: "madeAction",
  category: "configuration",
  actions: `
  threat.detect detection
  finding.update scoring
  account.lock lockdown
  incident.create campaign
  log.write health
  user.login log in,logged in,login
  user.logout log out,logged out,logout
  config.create create
  config.update update,edit,saved
  config.delete delete
  detection.update triage`,
  actor: { id: "account_uid", name: "user | account_name" },
  targets: [
    { type: "=detection", id: "detection_id", name: "d_type_vname" },
    { type: "=campaign", id: "campaign_id", name: "campaign_name" },
    { type: "=account", id: "madeAccount" },
    { type: "=host", id: "host_id", name: "host_name" },
    { type: "=service", id: "service_name" },
    { type: "=address", id: "madeTarget" },
  ],
  from: { ip: "source_ip | host_ip | dd_src_ip | src_ip" },
  outcome: "result",
  severity: "madeSeverity",
  service: { name: "=vectra", host: "dvchost" },
  message: "message | d_type_vname",
});

export const vectra = prepared(table, (record) => {
  const [message, category] = [text(record, "message"), text(record, "category") ?? ""];
  const isAudit = message !== undefined && text(record, "result") !== undefined;
  const target = text(record, "dd_dst_ip") ?? text(record, "dest_ip");
  const threat = Number(text(record, "threat") ?? Number.NaN);
  return {
    madeAction: isAudit ? wordOf(message) : kindOf(category, text(record, "d_type"), text(record, "action")),
    madeAccount: isAudit ? undefined : text(record, "account_name"),
    madeTarget: target === "0.0.0.0" ? text(record, "dd_dst_dns") : target,
    madeSeverity: Number.isNaN(threat) ? undefined : threat >= 50 ? "high" : threat >= 20 ? "medium" : "low",
  };
});

/** The sentences of the audit begin with what was done. */
function wordOf(message: string): string {
  const word = message.toLowerCase().trim();
  if (/^log(?:ged)? (?:in|out)\b/.test(word)) return word.split(" ", 2).join(" ");
  if (/\binvalid authentication\b/.test(word)) return "login";
  if (word.includes("triage")) return "triage";
  if (/\bwas changed\b|^\w+d\b/.test(word) && !/^(?:created|deleted)/.test(word)) return "update";
  return word.split(" ", 1)[0]?.replace(/^(create|delete)d$/, "$1") ?? word;
}

function kindOf(category: string, detection: string | undefined, action: string | undefined): string {
  if (/lockdown/i.test(category) || /lock/i.test(action ?? "")) return "lockdown";
  if (/scoring/i.test(category)) return "scoring";
  if (/campaign/i.test(category)) return "campaign";
  return detection === undefined && category === "" ? "health" : "detection";
}

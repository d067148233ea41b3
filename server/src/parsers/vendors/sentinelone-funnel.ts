/** SentinelOne's Cloud Funnel, which has what its agents see under flat names, and the alerts of its other products (SentinelOne, "Cloud Funnel 2.0", "Deep Visibility", "Unified Alerts"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

export const sentinelOneFunnel: Parser = prepared(
  mapped({
    name: "sentinelone",
    version: 1,
    match: {
      "event\\.type": null,
      "event\\.category | meta\\.event\\.name": null,
      "agent\\.uuid | endpoint\\.name": null,
      "dataSource\\.name | i\\.scheme | mgmt\\.id": null,
    },
    time: "event\\.time | timestamp",
    action: "event\\.type",
    category: "security",
    prefix: "sentinelone",
    actions: `
    user.login login
    user.logout logout
    process.start process creation,process modification
    process.end process exit,process termination
    network.flow ip connect,ip listen
    dns.query dns resolved,dns unresolved
    http.request get,post,put,delete,options,connect,head,url
    object.create file creation,file_creation
    object.update file modification,file_modification
    object.move file rename,file_rename
    object.delete file deletion,file_deletion
    object.read file scan,file open
    config.create registry key create,registry value create
    config.update registry value modified,registry key rename,registry key import,registry key security changed
    config.delete registry key delete,registry value delete
    schedule.create task register,task_register
    schedule.update task update,task_update
    schedule.delete task delete,task_delete
    cron.run task start,task trigger
    command.run command script,command_script
    kernel_module.load driver load,module load
    threat.detect behavioral indicators,pre execution detection,threat intelligence indicators`,
    actor: { id: "madeWhoId", name: "madeWho" },
    targets: [
      { type: "=object", id: "tgt\\.file\\.path" },
      { type: "=registry-key", id: "registry\\.keyPath" },
      { type: "=domain", id: "event\\.dns\\.request" },
      { type: "=url", id: "url\\.address" },
      { type: "=address", id: "dst\\.ip\\.address" },
      { type: "=schedule", id: "task\\.path | task\\.name" },
      { type: "=module", id: "module\\.path | driver\\.imagePath" },
      { type: "=indicator", id: "indicator\\.name" },
      { type: "=process", id: "tgt\\.process\\.cmdline | tgt\\.process\\.image\\.path" },
      { type: "=command", id: "cmdScript\\.content" },
      { type: "=host", id: "agent\\.uuid", name: "endpoint\\.name" },
    ],
    from: { ip: "madeFrom" },
    outcome: "madeOutcome",
    reason: "event\\.login\\.failureReason",
    service: { name: "=sentinelone", account: "account\\.id" },
    eventId: "event\\.id",
    message: "indicator\\.description",
  }),
  (record) => {
    const isLogin = record["event.category"] === "logins";
    const who = isLogin ? text(record, "event.login.userName") : undefined;
    const domain = text(record, "event.login.accountDomain") ?? "-";
    const sid = text(record, "event.login.accountSid") ?? "S-1-0-0";
    const done = String(record["event.login.loginIsSuccessful"]);
    const from = text(record, "src.endpoint.ip.address") ?? "-";
    return {
      madeWho:
        who === undefined ? text(record, "src.process.user") : domain === "-" ? who : `${domain}\\${who}`,
      // The nobody of Windows is who a failed sign-in was for.
      madeWhoId: isLogin && sid !== "S-1-0-0" && sid !== "-" ? sid : undefined,
      madeFrom: isLogin ? (from === "-" ? undefined : from) : text(record, "src.ip.address"),
      madeOutcome: done === "false" ? "failure" : done === "true" ? "success" : undefined,
    };
  },
);

export const sentinelOneAlert: Parser = mapped({
  name: "sentinelone",
  version: 1,
  match: { detectedAt: null, detectionSource: null, name: null, "classification | status": null },
  time: "detectedAt | firstSeenAt | createdAt",
  action: "=threat.detect",
  actor: { name: "process.username | asset.lastLoggedInUser" },
  targets: [
    { type: "=threat", id: "classification", name: "name" },
    { type: "=process", id: "process.cmdLine | process.file.path" },
    { type: "=host", id: "asset.id", name: "asset.name" },
  ],
  severity: "severity",
  service: { name: "=sentinelone" },
  eventId: "id",
  message: "description",
});

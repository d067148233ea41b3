/** VMware Carbon Black Cloud's alerts and the events of its sensors, as its data forwarder sends them (developer.carbonblack.com, "Data Forwarder Data", "Alerts API"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

export const carbonBlackAlert: Parser = prepared(
  mapped({
    name: "carbon-black",
    version: 1,
    match: {
      org_key: null,
      device_id: null,
      "alert_url | threat_id | reason_code | watchlists": null,
      "backend_timestamp | backend_update_timestamp | create_time": null,
    },
    time: "detection_timestamp | first_event_time | first_event_timestamp | create_time | backend_timestamp",
    action: "type",
    category: "security",
    actions: `
    threat.detect cb_analytics,watchlist,intrusion_detection_system,host_based_firewall,containers_runtime,network_traffic_analysis,threat
    policy.violate device_control`,
    actor: { name: "device_username | process_username" },
    targets: [
      { type: "=process", id: "process_path | process_name | process_cmdline" },
      { type: "=threat", id: "threat_id", name: "report_name | threat_cause_actor_name" },
      { type: "=device", id: "madeUsb" },
      { type: "=host", id: "device_id", name: "device_name" },
    ],
    from: { ip: "device_internal_ip | device_external_ip" },
    outcome: "madeOutcome",
    severity: "madeSeverity",
    service: { name: "=carbon-black", account: "org_key" },
    eventId: "id",
    message: "reason",
  }),
  (record) => {
    const severity = Number(text(record, "severity") ?? Number.NaN);
    return {
      madeUsb: text(record, "external_device_friendly_name"),
      madeOutcome: /deny|terminate|block/i.test(
        `${text(record, "sensor_action")} ${text(record, "run_state")}`,
      )
        ? "denied"
        : undefined,
      madeSeverity: Number.isNaN(severity)
        ? undefined
        : severity >= 8
          ? "high"
          : severity >= 4
            ? "medium"
            : "low",
    };
  },
);

export const carbonBlackEvent: Parser = mapped({
  name: "carbon-black",
  version: 1,
  match: { event_origin: null, org_key: null, type: null, device_id: null },
  time: "device_timestamp | create_time | backend_timestamp",
  action: "type",
  category: "process",
  prefix: "carbon_black",
  actions: `
  process.start endpoint.event.procstart,endpoint.event.fileless_scriptload,endpoint.event.scriptload
  process.end endpoint.event.procend
  network.flow endpoint.event.netconn,endpoint.event.netconn_proxy
  object.update endpoint.event.filemod
  config.update endpoint.event.regmod
  kernel_module.load endpoint.event.moduleload
  process.fail endpoint.event.crossproc
  user.login endpoint.event.auth
  command.run endpoint.event.apicall`,
  actor: { name: "process_username | childproc_username" },
  targets: [
    { type: "=address", id: "remote_ip | netconn_domain" },
    { type: "=object", id: "filemod_name | regmod_name | modload_name | scriptload_name" },
    { type: "=process", id: "childproc_name | target_cmdline | process_cmdline | process_path" },
    { type: "=host", id: "device_id", name: "device_name" },
  ],
  from: { ip: "local_ip | device_internal_ip | device_external_ip" },
  service: { name: "=carbon-black", account: "org_key" },
  eventId: "event_id",
});

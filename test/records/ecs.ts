/** Elastic's Common Schema, as ten modules of agents and beats fill it. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const from = (module: string, event: object, more: object): Readonly<Record<string, unknown>> => ({
  ...{ "@timestamp": AT, ecs: { version: "8.11.0" }, event: { module, kind: "event", ...event } },
  ...{ agent: { type: "filebeat", version: "8.15.0" }, host: { name: "web-1", ip: ["10.0.0.5"] }, ...more },
});
const SOURCE = { source: { ip: "198.51.100.7", port: 50022 } };

export const ECS: SourceRecords = {
  parser: "ecs",
  documented: "elastic.co/docs/reference/ecs, fields and allowed values; exported fields of beats' modules",
  records: [
    {
      record: from(
        "system",
        { action: "ssh_login", category: ["authentication"], type: ["info"], outcome: "failure" },
        { ...SOURCE, user: { name: "bob" }, process: { name: "sshd", pid: 123 } },
      ),
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: from(
        "okta",
        {
          action: "user.session.end",
          category: ["authentication", "session"],
          type: ["end"],
          outcome: "success",
        },
        { client: { ip: "198.51.100.7", user: { id: "00u1", full_name: "Alice" } }, ...SOURCE },
      ),
      line: `unknown Alice | user.logout success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: from(
        "nginx",
        { category: ["web"], type: ["access"], outcome: "failure", dataset: "nginx.access" },
        {
          ...{
            source: { address: "198.51.100.7", ip: "198.51.100.7" },
            url: { path: "/admin", original: "/admin?x=1" },
          },
          http: { request: { method: "GET" }, response: { status_code: 403 } },
        },
      ),
      line: `- | http.request denied | /admin?x=1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: from(
        "panw",
        { action: "flow_denied", category: ["network"], type: ["connection", "denied"], outcome: "success" },
        {
          ...SOURCE,
          destination: { ip: "203.0.113.9", port: 22 },
          observer: { vendor: "Palo Alto Networks" },
        },
      ),
      line: `- | network.block denied | 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: from(
        "endpoint",
        { action: "start", category: ["process"], type: ["start"], outcome: "unknown" },
        {
          user: { name: "alice", id: "1000" },
          process: { executable: "/usr/bin/curl", args: ["curl", "x"], parent: { executable: "/bin/sh" } },
        },
      ),
      line: `unknown alice | process.start unknown | /usr/bin/curl | - | ${AT}`,
    },
    {
      record: from(
        "file_integrity",
        { action: ["deleted"], category: ["file"], type: ["deletion"] },
        { file: { path: "/etc/audit/audit.rules", type: "file" } },
      ),
      line: `- | object.delete unknown | /etc/audit/audit.rules | - | ${AT}`,
    },
    {
      record: from(
        "security",
        { action: "added-member-to-group", category: ["iam"], type: ["group", "change"], outcome: "success" },
        {
          user: {
            name: "alice",
            id: "S-1-5-21-1-2-3-1105",
            target: { name: "bob", id: "S-1-5-21-1-2-3-1106" },
          },
          group: { name: "Administrators", id: "S-1-5-32-544" },
        },
      ),
      line: `unknown alice | group.grant! success | bob, Administrators | - | ${AT}`,
    },
    {
      record: from(
        "azure",
        { action: "Add user", category: ["iam"], type: ["user", "creation"], outcome: "success" },
        { user: { email: "alice@example.com", target: { email: "bob@example.com" } }, ...SOURCE },
      ),
      line: `human alice@example.com | user.create success | bob@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: from(
        "suricata",
        { kind: "alert", category: ["network", "intrusion_detection"], type: ["allowed"], severity: 2 },
        { ...SOURCE, destination: { ip: "203.0.113.9" }, rule: { name: "Web shell", id: "2000001" } },
      ),
      line: `- | threat.detect unknown | Web shell, 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: from(
        "github",
        { action: "org.add_member", category: ["configuration", "iam"], type: ["user", "group"] },
        { user: { name: "svc-deploy", target: { name: "bob" } }, github: { org: "example" } },
      ),
      line: `machine svc-deploy | github.org.add_member? unknown | bob | - | ${AT}`,
    },
    {
      // As some agents write it: dots in the names.
      record: {
        ...{
          "@timestamp": AT,
          "event.action": "config-changed",
          "event.category": "configuration",
          "event.type": "change",
        },
        ...{
          "event.outcome": "success",
          "user.name": "alice",
          "service.name": "shop",
          "source.ip": "198.51.100.7",
        },
        "ecs.version": "1.6.0",
      },
      line: `unknown alice | config.update success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: from(
        "shop",
        { action: "widget-spun", category: ["configuration"] },
        { user: { name: "alice" } },
      ),
      line: `unknown alice | shop.widget_spun? unknown | - | - | ${AT}`,
    },
    {
      record: { event: { action: "reset-password", category: "iam", kind: "event" } },
      line: "- | password.reset unknown | - | - | -",
    },
    {
      record: {
        ...{ event: { action: "saved_object_delete", category: ["database"], outcome: "success" } },
        ...{ kibana: { space_id: "default", saved_object: { type: "dashboard", id: "d-7" } } },
        ...{ user: { name: "alice" }, ecs: { version: "8.4.0" }, "@timestamp": "2026-11-23T04:05:06.123Z" },
        client: { ip: "198.51.100.7" },
      },
      line: "unknown alice | document.delete success | d-7 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};

/** Falco's alerts: of system calls, and of its plugins for Kubernetes, CloudTrail, Okta, GitHub and Google Cloud. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456789Z";
const alert = (
  rule: string,
  output_fields: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ hostname: "node-1", output: `04:05:06.123456789: Notice ${rule}`, priority: "Notice", rule },
  ...{ source: "syscall", tags: ["T1059", "container"], time: AT, output_fields, ...more },
});
const CONTAINER = {
  ...{ "container.id": "c-1", "container.name": "web", "container.image.repository": "shop/web" },
  ...{ "k8s.ns.name": "prod", "k8s.pod.name": "web-1" },
};

export const FALCO: SourceRecords = {
  parser: "falco",
  documented: "falco.org/docs, Output formatting; Supported fields; github.com/falcosecurity/plugins",
  records: [
    {
      record: alert("Terminal shell in container", {
        ...CONTAINER,
        ...{ "user.name": "root", "user.uid": 0, "user.loginuid": -1, "user.loginname": "<NA>" },
        ...{ "proc.name": "bash", "proc.cmdline": "bash -i", "proc.pname": "runc", "proc.tty": 34816 },
      }),
      line: `unknown root | threat.detect unknown | Terminal shell in container, bash -i, web, web-1 | - | ${AT}`,
    },
    {
      // Somebody who became root.
      record: alert("Read sensitive file untrusted", {
        ...{ "user.name": "root", "user.uid": 0, "user.loginuid": 1000, "user.loginname": "alice" },
        ...{ "proc.cmdline": "cat /etc/shadow", "fd.name": "/etc/shadow", "evt.res": "SUCCESS" },
        ...{ "container.id": "host", "container.name": "host", "k8s.pod.name": null },
      }),
      line: `unknown alice < root | threat.detect success | Read sensitive file untrusted, cat /etc/shadow, /etc/shadow | - | ${AT}`,
    },
    {
      record: alert(
        "Redirect STDOUT/STDIN to Network Connection in Container",
        {
          ...CONTAINER,
          ...{ "user.name": "<NA>", "user.uid": 33, "proc.cmdline": "sh -i" },
          ...{ "fd.name": "10.0.0.5:50022->203.0.113.9:4444", "fd.sip": "203.0.113.9", "fd.sport": 4444 },
        },
        { priority: "Critical" },
      ),
      line: `unknown 33 | threat.detect unknown | Redirect STDOUT/STDIN to Network Connection in Container, sh -i, 203.0.113.9, web, web-1 | - | ${AT}`,
    },
    {
      record: alert(
        "Attach/Exec Pod",
        {
          ...{ "ka.user.name": "alice@example.com", "ka.verb": "create", "ka.target.name": "web-1" },
          ...{ "ka.target.namespace": "prod", "ka.target.resource": "pods", "ka.target.subresource": "exec" },
          ...{ "ka.uri.param[command]": "bash", "ka.sourceips": ["198.51.100.7"], "ka.response.code": "403" },
        },
        { source: "k8s_audit" },
      ),
      line: `human alice@example.com | threat.detect denied | Attach/Exec Pod, web-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: alert(
        "Anonymous Request Allowed",
        { "ka.user.name": "system:serviceaccount:prod:web", "ka.verb": "get", "ka.uri": "/version" },
        { source: "k8s_audit", priority: "Warning" },
      ),
      line: `machine system:serviceaccount:prod:web | threat.detect unknown | Anonymous Request Allowed | - | ${AT}`,
    },
    {
      record: alert(
        "Console Login Without MFA",
        {
          ...{
            "ct.user": "bob",
            "ct.user.arn": "arn:aws:iam::111122223333:user/bob",
            "ct.region": "eu-central-1",
          },
          ...{ "ct.srcip": "198.51.100.7", "ct.name": "ConsoleLogin", "ct.useragent": "Mozilla/5.0" },
        },
        { source: "aws_cloudtrail", priority: "Critical" },
      ),
      line: `unknown bob | threat.detect unknown | Console Login Without MFA | 198.51.100.7 | ${AT}`,
    },
    {
      record: alert(
        "Detecting unknown logins using Okta",
        {
          ...{ "okta.actor.name": "Alice", "okta.actor.alternateid": "alice@example.com" },
          ...{
            "okta.client.ip": "198.51.100.7",
            "okta.evt.type": "user.session.start",
            "okta.target.user.name": "Bob",
          },
        },
        { source: "okta" },
      ),
      line: `human Alice | threat.detect unknown | Detecting unknown logins using Okta, Bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: alert(
        "Secret pushed into a public repository",
        { "github.user": "bob", "github.repo": "shop/web", "github.type": "push", "github.owner": "shop" },
        { source: "github", priority: "Emergency" },
      ),
      line: `unknown bob | threat.detect unknown | Secret pushed into a public repository, shop/web | - | ${AT}`,
    },
    {
      record: alert(
        "GCP Bucket made public",
        {
          ...{ "gcp.user": "deploy@shop.iam.gserviceaccount.com", "gcp.callerIP": "198.51.100.7" },
          ...{
            "gcp.methodName": "storage.setIamPermissions",
            "json.value[/resource/labels/bucket_name]": "pay",
          },
        },
        { source: "gcp_auditlog" },
      ),
      line: `machine deploy@shop.iam.gserviceaccount.com | threat.detect unknown | GCP Bucket made public, pay | 198.51.100.7 | ${AT}`,
    },
    {
      record: alert("Read sensitive file untrusted", {
        ...{ "user.name": "www-data", "proc.cmdline": "cat /etc/shadow", "fd.name": "/etc/shadow" },
        ...{ "evt.res": "EACCES", "evt.failed": true },
      }),
      line: `unknown www-data | threat.detect denied | Read sensitive file untrusted, cat /etc/shadow, /etc/shadow | - | ${AT}`,
    },
    {
      // Falco itself lost events: nothing was seen of anybody.
      record: alert(
        "Falco internal: syscall event drop",
        { n_drops: "12", n_evts: "1024", ebpf_enabled: "1" },
        { source: "internal", priority: "Debug" },
      ),
      line: `- | log.write unknown | Falco internal: syscall event drop | - | ${AT}`,
    },
    {
      record: { rule: "My rule", output: "seen", priority: "Error" },
      line: "- | threat.detect unknown | My rule | - | -",
    },
  ],
};

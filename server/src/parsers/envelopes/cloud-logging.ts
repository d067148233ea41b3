/** Entries of Google's Cloud Logging that hold what a program wrote, a line or an object, and are no logs of Google's own (cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry). */
import { toSeverity } from "../event.ts";
import { type Fields, isFields, member, object, text } from "../fields.ts";
import type { Hints } from "../parser.ts";
import { toTime } from "../time.ts";
import { type Content, type Envelope, readText } from "./envelope.ts";

/** What runs somebody's programs. */
const RUNS = /^(?:k8s_|gce_instance$|cloud_run_|cloud_function$|gae_app$|generic_|aws_ec2_instance$|global$)/;
/** Lines of hosts, as syslog writes them into a file: the entry's own time says more than theirs. */
const SYSLOG = /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (\S{1,128}) ([\w./-]{1,64})(?:\[\d{1,10}\])?: /;
/** What is in objects that Google writes of networks and of itself. */
const GOOGLES = ["connection", "queryName", "enforcedSecurityPolicy", "accesses", "@type"];

export const cloudLogging: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const resource = object(content, "resource");
  const isEntry = (text(content, "logName") ?? text(content, "insertId")) !== undefined;
  if (!isEntry || text(resource, "type") === undefined || member(content, "httpRequest") !== undefined)
    return undefined;
  const line = text(content, "textPayload");
  if (line !== undefined) return opened(content, line);
  const held = object(content, "jsonPayload");
  const isProgram = RUNS.test(text(resource, "type") ?? "");
  if (held === undefined || !isProgram || GOOGLES.some((name) => Object.hasOwn(held, name))) return undefined;
  return { contents: [held], hints: hintsOf(content) };
};

function opened(content: Fields, line: string): ReturnType<Envelope> {
  const [head = "", host, program] = SYSLOG.exec(line) ?? [];
  const inner: Content = readText(line.slice(head.length).trim());
  const hints = hintsOf(content);
  return { contents: [inner], hints: host === undefined ? hints : { ...hints, host, program } };
}

function hintsOf(content: Fields): Hints {
  const labels = object(object(content, "resource"), "labels");
  const own = object(content, "labels");
  return {
    time: toTime(text(content, "timestamp") ?? text(content, "receiveTimestamp")),
    severity: toSeverity(text(content, "severity")),
    eventId: text(content, "insertId"),
    trace: text(content, "trace"),
    span: text(content, "spanId"),
    account: text(labels, "project_id"),
    region: text(labels, "region") ?? text(labels, "location") ?? text(labels, "zone"),
    namespace: text(labels, "namespace_name"),
    service:
      text(labels, "container_name") ??
      text(labels, "service_name") ??
      text(labels, "function_name") ??
      text(labels, "module_id"),
    host:
      text(own, "compute.googleapis.com/resource_name") ??
      text(labels, "database_id") ??
      text(labels, "pod_name") ??
      text(labels, "node_name") ??
      text(labels, "instance_id"),
  };
}

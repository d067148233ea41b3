/** Events of Docker and Podman as their commands print them: `docker events`, `podman events`, `docker compose events` (docs.docker.com, docs.podman.io). */
import type { ParsedEvent } from "@tallystick/event";
import { call, called } from "../action-table.ts";
import { readText } from "../envelopes/envelope.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { isFields, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { calledByDocker, outcomeOfDocker } from "../vendors/docker.ts";
import { loosePairsIn } from "./pairs.ts";

const LINE =
  /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d| [+-]\d{4} [A-Z]{3,4})) (container|image|network|volume|pod|plugin|daemon|service|node|secret|config|system) ([a-z_-]{2,32}(?::\s\S.{0,512}?)?) (\S{1,256})(?: \((.{0,8192})\))?$/s;

/** Containerd's, as `ctr events` prints them: time, namespace, topic, and what it is about as JSON (github.com/containerd/containerd, api/events). */
const CONTAINERD =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,9} [+-]\d{4}) [A-Z]{3,4} (\S{1,64}) \/(containers|tasks|images|snapshot|namespaces)\/([a-z-]{2,32}) (\{.*\})$/s;
const TOPICS: ReadonlyMap<string, string> = new Map([
  ["containers/create", "container.create"],
  ["containers/update", "instance.update"],
  ["containers/delete", "container.delete"],
  ["tasks/start", "container.start"],
  ["tasks/exit", "container.stop"],
  ["tasks/oom", "process.fail"],
  ["tasks/exec-started", "pod.exec"],
  ["tasks/paused", "container.stop"],
  ["tasks/resumed", "container.start"],
  ["images/create", "image.pull"],
  ["images/delete", "image.delete"],
  ["namespaces/create", "resource.create"],
  ["namespaces/delete", "resource.delete"],
]);

export const containerEvents: Parser<string> = {
  name: "docker",
  version: 5,
  recognises: (record, how) =>
    (record[4] === "-" && record[19] === "." && (LINE.test(record) || CONTAINERD.test(record))) ||
    isFramed(how)
      ? SURE
      : NO,
  parse(record, how) {
    const containerd = CONTAINERD.exec(record);
    if (containerd !== null) return containerdEvent(containerd, how);
    const line = isFramed(how)
      ? `${how.hints.time} ${how.hints.host} ${how.hints.program}: ${record}`
      : record;
    const [whole, at = "", kind = "", action = "", id, attributes = ""] = LINE.exec(line) ?? [];
    if (whole === undefined) return [];
    const [word = "", ...rest] = action.split(": ");
    const detail = rest.length === 0 ? undefined : rest.join(": ");
    const pairs = loosePairsIn(attributes.replaceAll(", ", " "));
    return [
      makeEvent({
        call: calledByDocker(kind, word),
        how,
        // Podman names the zone a second time.
        at: at.replace(/ [A-Z]{3,4}$/, ""),
        targets: [makeTarget(kind, id, pairs.get("name")), makeTarget("image", pairs.get("image"))],
        outcome: outcomeOfDocker(word, detail, pairs.get("exitCode") ?? pairs.get("containerExitCode")),
        service: { name: "docker" },
        labels: word.startsWith("exec_") && detail !== undefined ? { command: detail } : undefined,
      }),
    ];
  },
};

/** `… container exec_start: sh …` looks like a line of syslog: a time, a host and a program. */
function isFramed({ hints }: How): boolean {
  return hints.host === "container" && /^(?:exec_|health_status)/.test(hints.program ?? "");
}

function containerdEvent(
  [, at, namespace, kind, topic, json = ""]: RegExpExecArray,
  how: How,
): readonly ParsedEvent[] {
  const about = readText(json);
  const fields = isFields(about) ? about : {};
  const action = TOPICS.get(`${kind}/${topic}`);
  const status = text(fields, "exit_status");
  const isFailed = topic === "oom" || (status !== undefined && status !== "0");
  return [
    makeEvent({
      call:
        action === undefined ? called(`${kind}.${topic}`, undefined, { prefix: "containerd" }) : call(action),
      how,
      at,
      outcome: isFailed ? "failure" : "success",
      reason: isFailed && status !== undefined ? `exit status ${status}` : undefined,
      targets: [
        makeTarget(
          "container",
          text(fields, "container_id") ?? (kind === "containers" ? text(fields, "id") : undefined),
        ),
        makeTarget("image", text(fields, "image") ?? (kind === "images" ? text(fields, "name") : undefined)),
      ],
      service: some({ name: "containerd", namespace }),
    }),
  ];
}

/** Events of Docker and Podman as their commands print them: `docker events`, `podman events`, `docker compose events` (docs.docker.com, docs.podman.io). */
import { makeEvent, makeTarget } from "../event.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { calledByDocker, outcomeOfDocker } from "../vendors/docker.ts";
import { loosePairsIn } from "./pairs.ts";

const LINE =
  /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d{1,9}(?:Z|[+-]\d\d:\d\d| [+-]\d{4} [A-Z]{3,4})) (container|image|network|volume|pod|plugin|daemon|service|node|secret|config|system) ([a-z_-]{2,32}(?::\s\S.{0,512}?)?) (\S{1,256})(?: \((.{0,8192})\))?$/s;

export const containerEvents: Parser<string> = {
  name: "docker",
  version: 3,
  recognises: (record, how) =>
    (record[4] === "-" && record[19] === "." && LINE.test(record)) || isFramed(how) ? SURE : NO,
  parse(record, how) {
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

/** Docker's engine events (docs.docker.com/reference/cli/docker/system/events), also within what a collector puts around them. */
import type { Outcome } from "@tallystick/event";
import { actionTable, type Called, called } from "../action-table.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, object, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  container.create container.create
  container.start container.start container.restart container.unpause
  container.stop container.stop container.die container.died container.kill container.pause
  container.delete container.destroy container.remove
  process.end container.exec_die
  process.fail container.oom
  pod.exec container.exec_start container.exec_create container.exec
  pod.attach container.attach
  object.read container.archive-path container.copy container.export
  object.create container.extract-to-dir
  image.pull image.pull
  image.push image.push image.load image.import
  image.delete image.delete image.untag image.remove
  data.export image.save
  network.create network.create
  network.update network.connect network.disconnect
  network.delete network.destroy network.remove
  bucket.create volume.create
  bucket.delete volume.destroy
  package.install plugin.install plugin.pull
  package.remove plugin.remove
  config.update daemon.reload config.update
  config.create config.create
  config.delete config.remove
  secret.create secret.create
  secret.update secret.update
  secret.delete secret.remove
  service.create service.create
  service.update service.update
  service.delete service.remove
  device.add node.create
  device.update node.update
  device.remove node.remove
`);

export const docker: Parser = {
  name: "docker",
  version: 5,
  actions: ACTIONS,
  keys: ["Type", "docker", "attributes"],
  recognises: (record) => (eventOf(record) === undefined ? NO : SURE),
  parse(record, how) {
    const event = eventOf(record);
    if (event === undefined) return [];
    const [kind, actor] = [text(event, "Type"), object(event, "Actor")];
    const attributes = object(actor, "Attributes");
    // `exec_start: /bin/sh -c ls`, `health_status: healthy`.
    const [word = "", ...rest] = (text(event, "Action") ?? "").split(": ");
    const detail = rest.length === 0 ? undefined : rest.join(": ");
    return [
      makeEvent({
        call: calledByDocker(kind, word),
        how,
        at: member(event, "timeNano") ?? member(event, "time"),
        targets: [
          makeTarget(kind, text(actor, "ID"), text(attributes, "name")),
          makeTarget("image", text(attributes, "image")),
          makeTarget("container", text(attributes, "container")),
        ],
        outcome: outcomeOfDocker(word, detail, text(attributes, "exitCode")),
        service: { name: "docker" },
        labels: word.startsWith("exec_") && detail !== undefined ? { command: detail } : undefined,
      }),
    ];
  },
};

/** What Docker and Podman call what happened to a thing. */
export function calledByDocker(kind: string | undefined, word: string): Called {
  return called(`${kind}.${word}`, ACTIONS, { prefix: "docker" });
}

/** The event, or the one that a collector has put under its own name. */
function eventOf(record: Fields): Fields | undefined {
  const event = object(record, "docker") ?? podman(record) ?? compose(record) ?? record;
  const isEvent = [text(event, "Type"), text(event, "Action"), text(object(event, "Actor"), "ID")];
  return isEvent.includes(undefined) ? undefined : event;
}

/** What is told has happened; a program that ended says by its code how. 137 is no status of HTTP. */
export function outcomeOfDocker(
  word: string,
  detail: string | undefined,
  exitCode: string | undefined,
): Outcome {
  if (word === "oom" || (word === "health_status" && detail === "unhealthy")) return "failure";
  return exitCode === undefined || exitCode === "0" ? "success" : "failure";
}

/** `podman events --format json`: the thing's name and image stand beside what happened to it (docs.podman.io, "podman-events"). */
function podman(record: Fields): Fields | undefined {
  const [kind, status, id] = [text(record, "Type"), text(record, "Status"), text(record, "ID")];
  if (kind === undefined || status === undefined || id === undefined) return undefined;
  const [name, image] = [text(record, "Name"), text(record, "Image")];
  const exitCode = text(record, "ContainerExitCode");
  return {
    Type: kind,
    Action: status,
    time: member(record, "Time") ?? member(record, "time"),
    Actor: { ID: id, Attributes: { name, image, ...(status === "died" ? { exitCode } : {}) } },
  };
}

/** `docker compose events --json`: the same in small letters, with the service. */
function compose(record: Fields): Fields | undefined {
  const attributes = object(record, "attributes");
  const [kind, action, id] = [text(record, "type"), text(record, "action"), text(record, "id")];
  if (attributes === undefined || kind !== "container" || action === undefined || id === undefined)
    return undefined;
  return {
    Type: kind,
    Action: action,
    time: member(record, "time"),
    Actor: { ID: id, Attributes: attributes },
  };
}

/** What containerd and Docker's daemon log of what they are asked to do with containers, pods and images (github.com/containerd/containerd, internal/cri; github.com/moby/moby, daemon). */
import type { Outcome, ParsedEvent, Target } from "@tallystick/event";
import { call } from "../action-table.ts";
import { makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

const LINE =
  /^time="([^"]{10,40})" level=([a-z]{4,8}) msg="((?:(?:Create|Start|Stop|Remove|Kill) ?[Cc]ontainer|(?:Run|Stop|Remove)PodSandbox|PullImage|RemoveImage|ExecSync|Exec for|Handler for [A-Z]{3,7} |Calling [A-Z]{3,7} )[^"\\]*(?:\\.[^"\\]*)*)"(?: error="([^"\\]*(?:\\.[^"\\]*)*)")?/;
const REQUEST = /^(?:Handler for|Calling) ([A-Z]{3,7}) (\S{1,2048})/;
const ACTIONS: readonly (readonly [start: string, action: string, type: string])[] = [
  ["CreateContainer", "container.create", "container"],
  ["StartContainer", "container.start", "container"],
  ["StopContainer", "container.stop", "container"],
  ["Stop container", "container.stop", "container"],
  ["Kill container", "container.stop", "container"],
  ["RemoveContainer", "container.delete", "container"],
  ["RunPodSandbox", "pod.create", "pod"],
  ["StopPodSandbox", "container.stop", "pod"],
  ["RemovePodSandbox", "pod.delete", "pod"],
  ["PullImage", "image.pull", "image"],
  ["RemoveImage", "image.delete", "image"],
  ["Exec", "pod.exec", "container"],
];

export const containerdLine: Parser<string> = {
  name: "docker",
  version: 5,
  signs: '"=',
  begins: "a",
  recognises: (record) => (record.startsWith('time="') && LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [, at, level, quoted = "", error] = LINE.exec(record) ?? [];
    const message = quoted.replace(/\\(.)/g, "$1");
    const asked = REQUEST.exec(message);
    if (asked !== null) return [requestOf(asked, { at, level, message }, how)];
    const known = ACTIONS.find(([start]) => message.startsWith(start));
    if (known === undefined) return [];
    const [, action, type] = known;
    return [
      makeEvent({
        call: call(action),
        how,
        at,
        outcome: outcomeOf(message, level),
        severity: level === "error" ? toSeverity("low") : undefined,
        reason: error?.replace(/\\(.)/g, "$1"),
        targets: targetsOf(message, type),
        service: { name: "containerd" },
        labels: some({ command: /with command \[([^\]]{1,1024})\]/.exec(message)?.[1] }),
        message,
      }),
    ];
  },
};

/** That it was asked says nothing of how it ended. */
function outcomeOf(message: string, level: string | undefined): Outcome | undefined {
  if (level === "error" || level === "fatal" || / failed\b/.test(message)) return "failure";
  return / returns? | successfully$/.test(message) ? "success" : undefined;
}

/** `"abc"`, and of what has no number yet, `&ContainerMetadata{Name:web,…}`. */
function targetsOf(message: string, type: string): readonly (Target | undefined)[] {
  const [, name] = /Metadata\{Name:([^,}]{1,256})/.exec(message) ?? [];
  const [, sandbox] = / within sandbox "([^"]{1,256})"/.exec(message) ?? [];
  const [, returned] = / returns (?:container|sandbox) id "([^"]{1,256})"/.exec(message) ?? [];
  const [, first] = sandbox === undefined ? (/"([^"]{1,512})"/.exec(message) ?? []) : [];
  return [
    makeTarget(type, returned ?? (name === undefined ? first : name), name),
    makeTarget("pod", sandbox),
  ];
}

interface Logged {
  readonly at: string | undefined;
  readonly level: string | undefined;
  readonly message: string;
}

/** A request of the API that was begun, or that ended in an error. */
function requestOf([, method, path]: RegExpExecArray, { at, level, message }: Logged, how: How): ParsedEvent {
  const [, error] = / returned error: (.{1,1024})$/s.exec(message) ?? [];
  return makeEvent({
    call: call("http.request"),
    how,
    at,
    outcome: error === undefined ? undefined : "failure",
    severity: level === "error" ? toSeverity("low") : undefined,
    reason: error,
    targets: [makeTarget("url", path)],
    service: { name: "docker" },
    labels: some({ method }),
    message,
  });
}

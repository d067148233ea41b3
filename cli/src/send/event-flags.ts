/** Builds the short native form of an event from flags. What was not said is absent from it, never guessed. */
import { EXIT, type Failure, failed } from "../exit.ts";
import { isJson } from "../json.ts";

/** The flags of `tally send` that make one event. */
export interface EventFlags {
  readonly actor?: string;
  readonly action?: string;
  readonly target?: string;
  readonly outcome?: string;
  readonly reason?: string;
  readonly message?: string;
  /** Each `key=value`. */
  readonly label?: readonly string[];
  /** JSON, sent as it was typed. */
  readonly before?: string;
  readonly after?: string;
}

/** Whether any flag of an event was given. */
export function hasEventFlags(flags: EventFlags): boolean {
  const { actor, action, target, outcome, reason, message, label, before, after } = flags;
  const all = [actor, action, target, outcome, reason, message, label, before, after];
  return all.some((value) => value !== undefined);
}

/** The event's JSON, or why the flags make none. */
export function formatEvent(flags: EventFlags): string | Failure {
  const { actor, action, target, outcome, reason, message, before, after } = flags;
  if (!actor || !action) return failed(EXIT.usage, "an event needs at least --actor and --action", EXAMPLE);
  const labels = parseLabels(flags.label ?? []);
  if (typeof labels === "string") return failed(EXIT.usage, labels);
  const members = Object.entries({ actor, action, target, outcome, reason, message, labels })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  for (const [name, json] of Object.entries({ before, after })) {
    if (json === undefined) continue;
    if (!isJson(json))
      return failed(EXIT.usage, `--${name} is not JSON: ${json}`, `such as --${name} '{"x":1}'`);
    members.push(`"${name}":${json.trim()}`);
  }
  return `{${members.join(",")}}`;
}

/** What to type, shown where something is missing. */
export const EXAMPLE = "such as: tally send --actor alice --action feature.update --target checkout-v2";

function parseLabels(texts: readonly string[]): Record<string, string> | undefined | string {
  const labels = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf("=");
    if (at < 1) return `--label ${text}: a label has the form key=value`;
    const key = text.slice(0, at);
    if (labels.has(key)) return `--label ${key} was given twice`;
    labels.set(key, text.slice(at + 1));
  }
  return labels.size === 0 ? undefined : Object.fromEntries(labels);
}

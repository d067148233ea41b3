/** One event of a search or a tail, as its server tells it. What lacks a part that every event has is none of ours. */
import { isCount, isObject } from "../json.ts";

/** What is shown of an event, and the whole of it. */
export interface FoundEvent {
  readonly id: string;
  readonly time: string;
  readonly received: string;
  readonly category: string;
  readonly action: string;
  readonly verb: string;
  readonly outcome: string;
  readonly severity: string;
  /** The sentence. */
  readonly message: string;
  readonly index: number;
  /** The best names there are, where the source gave any. */
  readonly actor: string | undefined;
  readonly target: string | undefined;
  readonly from: string | undefined;
  readonly service: string | undefined;
  /** Everything that the server said of it. */
  readonly json: Readonly<Record<string, unknown>>;
}

export function readFoundEvent(value: unknown): FoundEvent | undefined {
  if (!isObject(value) || !isObject(value["log"]) || !isCount(value["log"]["index"])) return undefined;
  const { id, time, received, category, action, verb, outcome, severity, message, targets } = value;
  if (typeof id !== "string" || typeof time !== "string" || typeof received !== "string") return undefined;
  if (typeof category !== "string" || typeof action !== "string" || typeof verb !== "string")
    return undefined;
  if (typeof outcome !== "string" || typeof severity !== "string" || typeof message !== "string")
    return undefined;
  const [main]: readonly unknown[] = Array.isArray(targets) ? targets : [];
  return {
    ...{ id, time, received, category, action, verb, outcome, severity, message },
    index: value["log"]["index"],
    actor: firstText(value["actor"], ["name", "email", "id"]),
    target: firstText(main, ["name", "id"]),
    from: firstText(value["from"], ["ip", "host"]),
    service: firstText(value["service"], ["name"]),
    json: value,
  };
}

function firstText(value: unknown, names: readonly string[]): string | undefined {
  if (!isObject(value)) return undefined;
  return names.map((name) => value[name]).find((text) => typeof text === "string");
}

/** What a line says of an event as values that can be asked for: each with the field that a query names it by. */
import { isObject, type JsonObject, textOf } from "../api/json.ts";

export interface EventValue {
  readonly field: string;
  readonly value: string;
}

/** In the order in which they are read: how it ended, who, what, to what, from where, and by whom it was told. */
export function valuesOf(event: JsonObject): readonly EventValue[] {
  const { actor, from, service, source, targets } = event;
  const target = Array.isArray(targets) ? nameOf(targets[0]) : undefined;
  const found: readonly (readonly [string, string | undefined])[] = [
    ["outcome", textOf(event["outcome"])],
    ["severity", textOf(event["severity"])],
    ["actor", nameOf(actor)],
    ["action", textOf(event["action"])],
    ["target", target],
    ["from", isObject(from) ? (textOf(from["ip"]) ?? textOf(from["host"])) : undefined],
    ["service", isObject(service) ? textOf(service["name"]) : undefined],
    ["source", isObject(source) ? textOf(source["name"]) : undefined],
  ];
  return found.flatMap(([field, value]) => (value === undefined || value === "" ? [] : [{ field, value }]));
}

/** Those of them that a line shows, and that can be asked for from it. A sentence stands for what was done. */
export function cellsOf(
  event: JsonObject,
  mode: "sentence" | "chips" | "columns" | "raw",
  columns: readonly string[],
): readonly EventValue[] {
  if (mode === "raw") return [];
  const values = valuesOf(event);
  if (mode === "columns")
    return ["outcome", ...columns.filter((column) => column !== "outcome")].flatMap(
      (column) => values.find(({ field }) => field === column) ?? [],
    );
  if (mode === "chips") return values.filter(({ field }) => field !== "severity" || isSevere(event));
  return values.filter(
    ({ field }) => field === "outcome" || field === "action" || (field === "severity" && isSevere(event)),
  );
}

/** The event as the text of a line: what all of them begin with, and what the line says anyway, stands at its end. */
export function rawOf({ id, received, time, ...others }: JsonObject): string {
  return JSON.stringify({ ...others, id, time, received });
}

/** What kind of being acted: human, machine, agent, system, or unknown. */
export function actorTypeOf({ actor }: JsonObject): string {
  return (isObject(actor) ? textOf(actor["type"]) : undefined) ?? "unknown";
}

/** High and critical are worth a mark on every line; the others are not. */
export function isSevere(event: JsonObject): boolean {
  return event["severity"] === "high" || event["severity"] === "critical";
}

/** Clocks differ by seconds, and records are under way for minutes. */
const SKEW_MS = 5 * 60_000;

/** By how much it was received after it happened, in milliseconds, where that is worth a mark: negative where the source's clock is ahead. */
export function skewOf({ received, time }: JsonObject): number | undefined {
  const difference = Date.parse(textOf(received) ?? "") - Date.parse(textOf(time) ?? "");
  return Math.abs(difference) > SKEW_MS ? difference : undefined;
}

function nameOf(thing: unknown): string | undefined {
  if (!isObject(thing)) return undefined;
  return textOf(thing["name"]) ?? textOf(thing["email"]) ?? textOf(thing["id"]);
}

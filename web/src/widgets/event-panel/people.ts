/** Who did it, in whose name and through what, as one chain; and what a reader has to know of how the event was made. */
import { isObject, type JsonObject, textOf } from "../../api/json.ts";

export interface ChainLink {
  readonly text: string;
  /** human, machine, agent, system or unknown. */
  readonly type: string;
  /** Whether it is the one who did it, and not in whose name or through what. */
  readonly isActor: boolean;
}

/** The chain of delegation, from the person on; only the actor where there is no more. */
export function chainOf(event: JsonObject): readonly ChainLink[] {
  const { actor } = event;
  if (!isObject(actor)) return [];
  const via = Array.isArray(actor["via"]) ? actor["via"] : [];
  const links = [linkOf(actor, true), ...via.map((link) => linkOf(link, false))].filter(
    (link) => link !== undefined,
  );
  // Whoever is a person is where it came from, whether they did it through others or others did it for them.
  return [...links.filter(({ type }) => type === "human"), ...links.filter(({ type }) => type !== "human")];
}

/** What was guessed or is missing, a sentence each. */
export function marksOf(event: JsonObject): readonly string[] {
  const marks = Array.isArray(event["marks"]) ? event["marks"] : [];
  return marks.flatMap((mark) => {
    const known = textOf(mark);
    return known === undefined ? [] : [SENTENCES.get(known) ?? known];
  });
}

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ["guessed_verb", "The verb was guessed from the words of the action."],
  ["guessed_type", "What kind of record it is was guessed from its names."],
  ["no_time", "The record says no time: the one at which it was sealed stands for it."],
  ["no_zone", "The record's time names no zone, and was taken for UTC."],
  ["guessed_date", "The record's date could be two, and the month was taken to stand first."],
  ["skew", "The source's clock and this log's disagree."],
  ["privileged", "It gives somebody all rights there are."],
]);

function linkOf(link: unknown, isActor: boolean): ChainLink | undefined {
  if (!isObject(link)) return undefined;
  const text = textOf(link["name"]) ?? textOf(link["email"]) ?? textOf(link["id"]);
  return text === undefined ? undefined : { text, type: textOf(link["type"]) ?? "unknown", isActor };
}

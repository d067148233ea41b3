/** An event as one line, so that what a record has to become can be read beside it. */
import type { Actor, Event, Target } from "@tallystick/event";

/** A record of a source, in the form in which it comes, and the lines of the events that it has to become. */
export interface SourceRecord {
  readonly record: Readonly<Record<string, unknown>> | string;
  /** One line for each event, as `lineOf` has it. */
  readonly line: string | readonly string[];
  /** How it came, where that says what it is. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly protocol?: string;
}

/** The records of a source, all of them for one parser. */
export interface SourceRecords {
  readonly parser: string;
  /** Where the vendor says what its records look like. */
  readonly documented: string;
  readonly records: readonly SourceRecord[];
}

/**
 * `human alice < Admin | policy.grant! success | bob, AdministratorAccess | 198.51.100.7 | 2026-11-23T04:05:06Z`: who (and behind
 * `<` through whom), what (`!` all rights, `?` guessed) and how it ended, what to, from where, when. `-` stands for what is not known.
 */
export function lineOf({ action, actor, from, marks = [], outcome, targets, time }: Event): string {
  const sign = `${marks.includes("privileged") ? "!" : ""}${marks.includes("guessed_verb") ? "?" : ""}`;
  const chain = (actor?.via ?? []).map((link) => ` < ${nameOf(link)}`).join("");
  return [
    actor === undefined ? "-" : `${actor.type} ${nameOf(actor)}${chain}`,
    `${action}${sign} ${outcome}`,
    targets.length === 0 ? "-" : targets.map(nameOf).join(", "),
    from?.ip ?? from?.host ?? "-",
    marks.includes("no_time") ? "-" : time,
  ].join(" | ");
}

function nameOf({ id, name, type }: Pick<Actor, "id" | "name"> & Target): string {
  return name ?? id ?? `a ${type}`;
}

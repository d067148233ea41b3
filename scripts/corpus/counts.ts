/** What our parsers made of a source's records, in numbers. */
import type { Event } from "@tallystick/event";
import { agrees, QUESTIONS, type Question } from "./compare.ts";
import type { Expected } from "./sample.ts";

export interface Counts {
  records: number;
  unparsed: number;
  /** Read by a parser of what is common to all, not of a vendor or a form. */
  common: number;
  readonly filled: { who: number; from: number; target: number; time: number };
  readonly right: Map<Question, number>;
  readonly expected: Map<Question, number>;
}

const COMMON: ReadonlySet<string> = new Set(["json", "line", "key-value"]);

export function newCounts(): Counts {
  const filled = { who: 0, from: 0, target: 0, time: 0 };
  return { records: 0, unparsed: 0, common: 0, filled, right: new Map(), expected: new Map() };
}

/** Counts the events of a record; gives the questions that they answer otherwise than expected. */
export function note(
  counts: Counts,
  events: readonly Event[],
  expected: Expected | undefined,
): readonly Question[] {
  const [event] = events;
  counts.records += 1;
  if (event === undefined) return [];
  if (isUnparsed(events)) counts.unparsed += 1;
  if (isCommon(events)) counts.common += 1;
  const { filled } = counts;
  if (event.actor !== undefined) filled.who += 1;
  if (event.from !== undefined) filled.from += 1;
  if (event.targets.length > 0) filled.target += 1;
  if (event.marks?.includes("no_time") !== true) filled.time += 1;
  return QUESTIONS.filter((question) => {
    const isRight = expected && agrees(event, expected, question);
    if (isRight === undefined) return false;
    increase(counts.expected, question, 1);
    if (isRight) increase(counts.right, question, 1);
    return !isRight;
  });
}

export function isUnparsed(events: readonly Event[]): boolean {
  return events.every(({ action }) => action === "unparsed");
}

/** Whether a parser of what is common to all read the record. */
export function isCommon([event]: readonly Event[]): boolean {
  return event !== undefined && COMMON.has(event.source.type);
}

/** All of them together. */
export function sumOf(all: Iterable<Counts>): Counts {
  const total = newCounts();
  for (const { common, expected, filled, records, right, unparsed } of all) {
    total.records += records;
    total.unparsed += unparsed;
    total.common += common;
    for (const name of ["who", "from", "target", "time"] as const) total.filled[name] += filled[name];
    for (const question of QUESTIONS) {
      increase(total.right, question, right.get(question) ?? 0);
      increase(total.expected, question, expected.get(question) ?? 0);
    }
  }
  return total;
}

function increase(counts: Map<Question, number>, question: Question, by: number): void {
  counts.set(question, (counts.get(question) ?? 0) + by);
}

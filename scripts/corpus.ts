/** Runs our parsers over a corpus of other people's records and prints, per source, what they made of it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "@tallystick/event";
import { eventsOf, NO_SETTINGS, readJson } from "../server/src/parsers/parse.ts";
import { agrees, QUESTIONS, type Question } from "./corpus/compare.ts";
import { readSamples } from "./corpus/read-samples.ts";
import type { Sample } from "./corpus/sample.ts";

/** `npm run corpus -- [--bad SOURCE] [--show SOURCE]`. */
const [flag, wanted = ""] = process.argv.slice(2);
const root = process.env["TALLY_CORPUS"] ?? join(import.meta.dirname, "..", "..", "shared", "corpus");
if (!existsSync(root)) {
  process.stderr.write(`there is no corpus at ${root}: set TALLY_CORPUS to the folder that holds it\n`);
  process.exit(1);
}

interface Count {
  records: number;
  events: number;
  unparsed: number;
  /** Read by the parser of what is common to all, not of a vendor. */
  common: number;
  readonly filled: { who: number; from: number; target: number; time: number };
  readonly right: Map<Question, number>;
  readonly expected: Map<Question, number>;
}
const counts = new Map<string, Count>();
const COMMON: ReadonlySet<string> = new Set(["json", "line", "key-value"]);

for (const sample of readSamples(root)) note(sample, eventsIn(sample));
print();

function eventsIn({ headers, protocol, text }: Sample): readonly Event[] {
  const bytes = Buffer.from(text);
  const header = {
    ...{
      source: "corpus",
      transport: "http",
      sender: { id: "corpus", name: "corpus", type: "machine" as const },
    },
    ...(headers === undefined ? {} : { headers }),
    ...(protocol === undefined ? {} : { protocol }),
  };
  const place = {
    log: "corpus",
    index: 0,
    id: "01a20647-ccc3-71a8-9b02-4b26fa46ddb5",
    leafHash: "",
    sequence: undefined,
  };
  return eventsOf(
    { ...place, t: Date.UTC(2026, 10, 24) * 1000, header, bytes },
    readJson(bytes),
    NO_SETTINGS,
  );
}

function note(sample: Sample, events: readonly Event[]): void {
  const count = counts.get(sample.source) ?? newCount();
  counts.set(sample.source, count);
  const [event] = events;
  count.records += 1;
  count.events += events.length;
  if (event === undefined) return;
  const isUnparsed = events.every(({ action }) => action === "unparsed");
  if (isUnparsed) count.unparsed += 1;
  if (COMMON.has(event.source.type)) count.common += 1;
  const { filled } = count;
  if (event.actor !== undefined) filled.who += 1;
  if (event.from !== undefined) filled.from += 1;
  if (event.targets.length > 0) filled.target += 1;
  if (event.marks?.includes("no_time") !== true) filled.time += 1;
  const wrong = QUESTIONS.filter((question) => {
    const isRight = sample.expected && agrees(event, sample.expected, question);
    if (isRight === undefined) return false;
    count.expected.set(question, (count.expected.get(question) ?? 0) + 1);
    if (isRight) count.right.set(question, (count.right.get(question) ?? 0) + 1);
    return !isRight;
  });
  const isAsked = sample.source.includes(wanted) && flag !== undefined;
  if (
    isAsked &&
    ((flag === "--unparsed" && isUnparsed) ||
      flag === "--show" ||
      (flag === "--bad" && (wrong.length > 0 || isUnparsed)))
  )
    show(sample, event, wrong);
}

function newCount(): Count {
  const filled = { who: 0, from: 0, target: 0, time: 0 };
  return { records: 0, events: 0, unparsed: 0, common: 0, filled, right: new Map(), expected: new Map() };
}

function show({ expected, file, text }: Sample, event: Event, wrong: readonly Question[]): void {
  const { action, actor, from, message, outcome, source, targets, time } = event;
  process.stdout.write(`${file}\n  ${text.slice(0, 400).replace(/\s+/g, " ")}\n`);
  process.stdout.write(
    `  ${source.parser}: ${JSON.stringify({ time, action, outcome, actor, targets, from, message })}\n`,
  );
  for (const question of wrong)
    process.stdout.write(`  ${question}: expected ${JSON.stringify(expected?.[question])}\n`);
}

function print(): void {
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b));
  const total = newCount();
  const questions = QUESTIONS.join(" | ");
  process.stdout.write(
    `| source | records | parsed | by its vendor's parser | with who / from / target / time | ${questions} |\n`,
  );
  process.stdout.write(`|---|---|---|---|---|${QUESTIONS.map(() => "---|").join("")}\n`);
  for (const [source, count] of rows) {
    process.stdout.write(rowOf(source, count));
    add(total, count);
  }
  process.stdout.write(rowOf("**all**", total));
}

function rowOf(source: string, { common, expected, filled, records, right, unparsed }: Count): string {
  const share = (part: number): string => `${Math.floor((part / records) * 100)} %`;
  const cells = QUESTIONS.map((question) => {
    const of = expected.get(question) ?? 0;
    return of === 0 ? "" : `${right.get(question) ?? 0} of ${of}`;
  });
  const { from, target, time, who } = filled;
  const shown = [
    source,
    records,
    share(records - unparsed),
    share(records - unparsed - common),
    [who, from, target, time].map(share).join(" / "),
    ...cells,
  ];
  return `| ${shown.join(" | ")} |\n`;
}

function add(total: Count, count: Count): void {
  total.records += count.records;
  total.unparsed += count.unparsed;
  total.common += count.common;
  for (const name of ["who", "from", "target", "time"] as const) total.filled[name] += count.filled[name];
  for (const question of QUESTIONS) {
    total.right.set(question, (total.right.get(question) ?? 0) + (count.right.get(question) ?? 0));
    total.expected.set(question, (total.expected.get(question) ?? 0) + (count.expected.get(question) ?? 0));
  }
}

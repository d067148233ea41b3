/** Runs our parsers over a corpus of other people's records and says, per source, what they made of it. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "@tallystick/event";
import { eventsOf, NO_SETTINGS, readJson } from "../server/src/parsers/parse.ts";
import type { Question } from "./corpus/compare.ts";
import { type Counts, isCommon, isUnparsed, newCounts, note } from "./corpus/counts.ts";
import { coveragePage, coverageTable } from "./corpus/coverage-page.ts";
import { readSamples } from "./corpus/read-samples.ts";
import type { Sample } from "./corpus/sample.ts";

/** `npm run corpus -- [--write | --bad SOURCE | --unparsed SOURCE | --common SOURCE | --show SOURCE]`. */
const [flag, wanted = ""] = process.argv.slice(2);
const root = process.env["TALLY_CORPUS"] ?? join(import.meta.dirname, "..", "..", "shared", "corpus");
if (!existsSync(root)) {
  process.stderr.write(`there is no corpus at ${root}: set TALLY_CORPUS to the folder that holds it\n`);
  process.exit(1);
}

const counts = new Map<string, Counts>();
for (const sample of readSamples(root)) {
  const events = eventsIn(sample);
  const count = counts.get(sample.source) ?? newCounts();
  counts.set(sample.source, count);
  const wrong = note(count, events, sample.expected);
  const [event] = events;
  if (event !== undefined && isAsked(sample, events, wrong)) show(sample, event, wrong);
}
process.stdout.write(coverageTable(counts));
if (flag === "--write")
  writeFileSync(join(import.meta.dirname, "..", "docs", "sources", "coverage.md"), coveragePage(counts));

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

function isAsked({ source }: Sample, events: readonly Event[], wrong: readonly Question[]): boolean {
  if (!source.includes(wanted)) return false;
  if (flag === "--unparsed") return isUnparsed(events);
  if (flag === "--common") return isCommon(events);
  return flag === "--show" || (flag === "--bad" && (wrong.length > 0 || isUnparsed(events)));
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

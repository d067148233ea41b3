/** What the demo tells at its end. Every figure in it was measured in this run. */
import type { Io } from "../io.ts";
import { escapeText, paint, usesColor } from "../output.ts";
import type { Answered } from "./ask-day.ts";

export interface Figures {
  readonly kind: "figures";
  readonly seed: number;
  readonly day: string;
  readonly count: number;
  readonly requests: number;
  readonly eventBytes: number;
  /** Without the time in which there was no server. */
  readonly sendingMs: number;
  readonly acknowledgedAtKill: number;
  /** Requests under way at the kill that got no answer. */
  readonly lostRequests: number;
  /** From the kill until the server listened again. */
  readonly downMs: number;
  readonly replayedRequests: number;
  readonly replayedEvents: number;
  readonly logSize: number;
  readonly kept: number;
  readonly rawSample: number;
  /** From the last acknowledgement until all of it could be found. */
  readonly searchableMs: number;
  readonly answers: readonly Answered[];
  /** Id of one event, to try things with. */
  readonly example: string;
}

/** Prints the story on standard output: it is what the demo is for. */
export function tellStory(figures: Figures, io: Io): void {
  const color = usesColor(io.stdout, io.env);
  for (const [word, text] of storyOf(figures))
    io.stdout.write(`${paint(word.padEnd(10), "bold", color)} ${text}\n`);
  for (const { count, first, query, question } of figures.answers) {
    io.stdout.write(`\n${paint("?", "bold", color)} ${question}\n`);
    io.stdout.write(`  ${paint(escapeText(query), "green", color)}  ${count} events\n`);
    for (const { message, time } of first)
      io.stdout.write(`  ${paint(time.slice(11, 19), "dim", color)}  ${escapeText(message)}\n`);
    if (count > first.length)
      io.stdout.write(`  ${paint(`… and ${count - first.length} more`, "dim", color)}\n`);
  }
  if (figures.answers.length > 0) io.stdout.write("\n");
  io.stdout.write(`${paint("Nothing that was acknowledged was lost.", "green", color)}\n`);
}

function storyOf(figures: Figures): [string, string][] {
  const { seed, day, count, requests, eventBytes, sendingMs, acknowledgedAtKill, lostRequests } = figures;
  const { downMs, replayedRequests, replayedEvents, logSize, kept, rawSample, searchableMs, answers } =
    figures;
  return [
    ["made", `${whole(count)} events of one company's ${day} with seed ${seed}: ${megabytes(eventBytes)}`],
    [
      "sent",
      `in ${whole(requests)} requests in ${seconds(sendingMs)}: lines, arrays and CloudTrail files, some compressed`,
    ],
    [
      "killed",
      `the server with SIGKILL after ${whole(acknowledgedAtKill)} acknowledgements, with ${lostRequests} requests under way`,
    ],
    [
      "recovered",
      `it listened again ${seconds(downMs)} after the kill; the unanswered requests went out again with their keys`,
    ],
    [
      "repeated",
      `${replayedRequests} of those requests (${whole(replayedEvents)} events) had been sealed just before the kill, and were not sealed again`,
    ],
    [
      "searchable",
      `${seconds(searchableMs)} after the last acknowledgement; each row is what the log says, and stands there once`,
    ],
    [
      "verified",
      `the published log over HTTP, and its files after an orderly stop: ${whole(logSize)} entries`,
    ],
    [
      "checked",
      `${whole(kept)} of ${whole(count)} acknowledged events: in the log once, at their index, with their leaf hash and the bytes that were sent (${rawSample} also through the door)`,
    ],
    ...(answers.length === 0
      ? []
      : [
          ["asked", `${answers.length} questions of somebody who looks into that night:`] satisfies [
            string,
            string,
          ],
        ]),
  ];
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What the demo tells at its end. Every figure in it was measured in this run. */
import type { Io } from "../io.ts";
import { escapeText, paint, usesColor } from "../output.ts";
import { cutToWidth } from "../search/text-width.ts";
import type { Answered } from "./ask-day.ts";

export interface Figures {
  readonly kind: "figures";
  readonly seed: number;
  readonly day: string;
  readonly count: number;
  readonly requests: number;
  readonly sources: number;
  /** As many as there are vendors, our own among them. */
  readonly formats: number;
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

/** The longest word before a line, and two spaces. */
const WORD_WIDTH = 12;
/** The cells before a message: the margin, the time of day, and two spaces. */
const MESSAGE_AT = 13;

/** Prints the story on standard output: it is what the demo is for. No line of ours is wider than 80 cells. */
export function tellStory(figures: Figures, io: Io): void {
  const color = usesColor(io.stdout, io.env);
  for (const [word, ...lines] of storyOf(figures)) {
    const indented = lines.join(`\n${" ".repeat(WORD_WIDTH)}`);
    io.stdout.write(`${paint(word.padEnd(WORD_WIDTH), "bold", color)}${indented}\n`);
  }
  if (figures.answers.length > 0)
    io.stdout.write("\nSomething happened that night. What one would ask, and what the log answers:\n");
  for (const [i, answered] of figures.answers.entries())
    io.stdout.write(`\n${answerOf(answered, { number: i + 1, color, columns: io.stdout.columns })}`);
  io.stdout.write(`\n${paint("Nothing that was acknowledged was lost.", "green", color)}\n`);
}

interface Layout {
  readonly number: number;
  readonly color: boolean;
  readonly columns: number | undefined;
}

function answerOf(
  { count, first, query, question }: Answered,
  { number, color, columns = Number.POSITIVE_INFINITY }: Layout,
): string {
  const room = Math.max(0, columns - MESSAGE_AT);
  const lines = [
    `${paint(`${number}.`, "bold", color)} ${question}`,
    `   ${paint(escapeText(query), "green", color)}  ${count} events`,
    ...first.map(
      ({ message, time }) =>
        `   ${paint(escapeText(time.slice(11, 19)), "dim", color)}  ${cutToWidth(escapeText(message), room)}`,
    ),
  ];
  const rest = count - first.length;
  if (rest > 0) lines.push(`   ${paint(`… and ${rest} more`, "dim", color)}`);
  return `${lines.join("\n")}\n`;
}

/** A word, and the lines that follow it. */
type Step = readonly [word: string, ...lines: readonly string[]];

function storyOf(figures: Figures): readonly Step[] {
  const { seed, day, count, requests, eventBytes, sendingMs, acknowledgedAtKill, lostRequests } = figures;
  const {
    formats,
    sources,
    downMs,
    replayedRequests,
    replayedEvents,
    logSize,
    kept,
    rawSample,
    searchableMs,
  } = figures;
  return [
    ["made", `${whole(count)} events of ${day} with seed ${seed}: ${megabytes(eventBytes)}`],
    [
      "sent",
      `in ${whole(requests)} requests in ${seconds(sendingMs)}, by ${sources} sources: in ${formats} formats,`,
      "each by its sender's own door, some compressed, some signed",
    ],
    [
      "killed",
      `the server with SIGKILL after ${whole(acknowledgedAtKill)} acknowledgements,`,
      `with ${lostRequests} requests under way`,
    ],
    [
      "recovered",
      `it listened again ${seconds(downMs)} after the kill;`,
      "the unanswered requests went out again, known by their keys and ids",
    ],
    [
      "repeated",
      `${replayedRequests} of those requests (${whole(replayedEvents)} events) had been sealed`,
      "just before the kill, and were not sealed again",
    ],
    ["searchable", `${seconds(searchableMs)} after the last acknowledgement`],
    [
      "verified",
      `the published log over HTTP, and its files after an orderly stop:`,
      `${whole(logSize)} entries`,
    ],
    ["compared", "the search copy with the log: it says the same, and each thing once"],
    [
      "checked",
      `${whole(kept)} of ${whole(count)} acknowledged events: in the log once,`,
      "with the bytes that were sent, at the index and with the leaf hash",
      "that the door told, where it tells them",
      `(${rawSample} of them also over HTTP)`,
    ],
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

/** Events as lines for people: when, how it ended, what, and the sentence. `search` and `tail` look alike. */
import { escapeText, paint, type Style } from "../output.ts";
import type { FoundEvent } from "./found-event.ts";
import { cutToWidth, padToWidth, widthOf } from "./text-width.ts";
import { createTimeText } from "./zoned-time.ts";

export interface RowOptions {
  readonly color: boolean;
  /** The cells of a terminal, asked for each row, since a terminal can be resized; undefined leaves rows whole. */
  readonly columns: () => number | undefined;
  /** Whose clock times are shown by; UTC when there is none. */
  readonly zone?: string | undefined;
}

/** Gives the lines of some events, each without a line feed. The columns stand where the longest action so far put them. */
export interface EventRows {
  heading(events: readonly FoundEvent[]): string;
  rows(events: readonly FoundEvent[]): readonly string[];
}

/** What stands in the four columns. */
interface Row<T = string> {
  readonly time: T;
  readonly outcome: T;
  readonly action: T;
  readonly sentence: T;
}

const TIME = "2026-01-02T03:04:05.678Z";
const OUTCOME_WIDTH = "OUTCOME".length;
/** One long action must not push all sentences off the screen: beyond this only its own row is moved. */
const ACTION_WIDTH_MAX = 36;
/** Room for most actions, so that a tail, which does not know what comes, seldom moves its columns. */
const ACTION_WIDTH_MIN = 16;
const GAP = "  ";
/** Meaning, and never colour alone: the word stands there too. */
const OUTCOME_STYLES: ReadonlyMap<string, Style> = new Map([
  ["success", "green"],
  ["failure", "red"],
  ["denied", "yellow"],
  ["unknown", "dim"],
]);

export function createEventRows({ color, columns, zone }: RowOptions): EventRows {
  const timeText = createTimeText(zone);
  const timeWidth = timeText(TIME).length;
  let actionWidth = ACTION_WIDTH_MIN;
  const widen = (events: readonly FoundEvent[]): void => {
    for (const { action } of events) {
      const width = widthOf(escapeText(action));
      if (width <= ACTION_WIDTH_MAX) actionWidth = Math.max(actionWidth, width);
    }
  };
  const line = (row: Row, styles: Pick<Row<Style>, "time" | "outcome"> | undefined): string => {
    const time = padToWidth(row.time, timeWidth);
    const outcome = padToWidth(row.outcome, OUTCOME_WIDTH);
    const rest = padToWidth(row.action, actionWidth) + GAP + row.sentence;
    const room = columns();
    const used = widthOf(time + GAP + outcome + GAP);
    // What is cut holds no colours, so that no cut falls into one.
    const fitting = room === undefined ? rest : cutToWidth(rest, Math.max(0, room - used));
    const painted =
      styles === undefined
        ? [time, outcome]
        : [paint(time, styles.time, color), paint(outcome, styles.outcome, color)];
    return [...painted, fitting].join(GAP).trimEnd();
  };
  return {
    heading(events) {
      widen(events);
      return line({ time: "TIME", outcome: "OUTCOME", action: "ACTION", sentence: "SENTENCE" }, undefined);
    },
    rows(events) {
      widen(events);
      return events.map(({ time, outcome, action, message }) => {
        const row = {
          time: escapeText(timeText(time)),
          outcome: escapeText(outcome),
          action: escapeText(action),
          sentence: escapeText(message),
        };
        return line(row, { time: "dim", outcome: OUTCOME_STYLES.get(outcome) ?? "dim" });
      });
    },
  };
}

/** A question that somebody asks about the demo's day, in English and in our language, and what answers it. */
import type { Day, DayRecord } from "./day.ts";

export interface Question {
  readonly question: string;
  /** `DAY` stands for the date. */
  readonly query: string;
  /** Whether a record answers it; found out from the record alone. */
  readonly isAnswer: (record: DayRecord, day: Day) => boolean;
  /** The rows of the table that pipes make of the answers. */
  readonly rows?: (answers: readonly DayRecord[]) => readonly (readonly unknown[])[];
}

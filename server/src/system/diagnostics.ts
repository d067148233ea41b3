/** Our own messages: one line of JSON each on stderr. Secrets never come here: callers pass ids, counts and paths. */

export type Level = "debug" | "info" | "warn" | "error";

/** Writes one diagnostic: what happened, and values. */
export type Diagnose = (level: Level, message: string, values?: Readonly<Record<string, unknown>>) => void;

/** Diagnostics as JSON lines through `write`, with the time of `now` (milliseconds). */
export function createDiagnose(write: (line: string) => void, now: () => number): Diagnose {
  return (level, message, values = {}) => {
    const line = { time: new Date(now()).toISOString(), level, msg: message, ...values };
    write(`${JSON.stringify(line, errorsAsText)}\n`);
  };
}

function errorsAsText(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return value.cause === undefined ? value.message : `${value.message}: ${describeCause(value.cause)}`;
}

function describeCause(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** What a command may touch of the process that it runs in. Commands read no globals, so that a test can be their process. */
import type { Exchange } from "./exchange.ts";

/** Standard output or standard error. */
export interface Output {
  write(data: string | Uint8Array): void;
  readonly isTty: boolean;
  /** How wide a terminal is now, in cells; absent where there is none, or none that says. */
  readonly columns?: number | undefined;
}

export interface Io {
  /** For data only: what a pipe should get. */
  readonly stdout: Output;
  /** For talk: progress, warnings, refusals. */
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exchange: Exchange;
  /** Ends early, and without an error, when `signal` says so. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to but without 1; for pauses between attempts, never for a secret. */
  readonly random: () => number;
  /** How this program is called in this shell, for commands that are shown to be pasted. */
  readonly invocation: string;
  /** Calls `listener` for each SIGINT and SIGTERM until the function that it gives is called. */
  readonly onSignal: (listener: (signal: "SIGINT" | "SIGTERM") => void) => () => void;
  /** The same for SIGHUP, which ends a process that does not listen. */
  readonly onHangup: (listener: () => void) => () => void;
  readonly setExitCode: (code: number) => void;
}

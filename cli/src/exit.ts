/** How a command ends: the exit codes, and failures as values that carry one. Scripts and cron jobs rely on the numbers. */
import type { Io } from "./io.ts";

export const EXIT = {
  ok: 0,
  runtime: 1,
  usage: 2,
  /** Something that was sealed is not what it should be: the code to page somebody for. */
  integrity: 3,
  notFound: 4,
  auth: 5,
  unreachable: 6,
  /** What is there verifies, but it is not all, or not fresh. */
  incomplete: 7,
} as const;

/** Why a command could not do what was asked, and what to do about it. */
export interface Failure {
  readonly kind: "failed";
  readonly exitCode: number;
  readonly message: string;
  readonly hint?: string;
}

export function failed(exitCode: number, message: string, hint?: string): Failure {
  return { kind: "failed", exitCode, message, ...(hint === undefined ? {} : { hint }) };
}

/** Tells a person what failed, on standard error, and gives the exit code. */
export function tell(io: Pick<Io, "stderr">, { exitCode, message, hint }: Failure): number {
  io.stderr.write(`tally: ${message}\n`);
  if (hint !== undefined) io.stderr.write(`  ${hint}\n`);
  return exitCode;
}

/** What an error of the system says; where fetch hides the real one behind its own, what that one says. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const real = error.cause instanceof Error ? error.cause : error;
  // A connection that was tried on several addresses fails with an error that has a code and no message.
  return real.message !== "" || !("code" in real) ? real.message : String(real.code);
}

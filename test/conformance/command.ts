/** Runs other people's programs, each with a time limit. One that is absent is an answer, not an error. */
import { execFile } from "node:child_process";

/** What another's verifier found in a log. `output` is what it printed. */
export interface Verdict {
  readonly kind: "ok" | "bad";
  readonly output: string;
}

/** Nothing was found out, because the program is not to be had here. */
export interface Skipped {
  readonly kind: "skipped";
  readonly reason: string;
}

export type Ended =
  | { readonly kind: "ended"; readonly exitCode: number; readonly output: string }
  | { readonly kind: "absent" }
  | { readonly kind: "stopped"; readonly output: string };

export interface CommandOptions {
  readonly timeoutMs: number;
  readonly folder?: string;
  /** Set on top of this process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A verifier that prints both versions of a wrong tile writes some 30 KB; this leaves room for hundreds. */
const OUTPUT_BYTES_MAX = 16_777_216;

/**
 * Runs a program to its end; `output` is what it wrote to either stream. A program that runs past the time
 * limit, or writes too much, is stopped.
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  { timeoutMs, folder, environment }: CommandOptions,
): Promise<Ended> {
  const options = {
    cwd: folder,
    env: { ...process.env, ...environment },
    maxBuffer: OUTPUT_BYTES_MAX,
    timeout: timeoutMs,
  };
  return new Promise((resolve) => {
    execFile(program, [...args], options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      if (error === null) resolve({ kind: "ended", exitCode: 0, output });
      else if (error.code === "ENOENT") resolve({ kind: "absent" });
      else if (typeof error.code === "number") resolve({ kind: "ended", exitCode: error.code, output });
      else resolve({ kind: "stopped", output: `${output}\nstopped: ${error.message}` });
    });
  });
}

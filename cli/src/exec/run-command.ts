/** Runs a command as if it had been started directly: it has our terminal, our signals reach it, and its end is ours. */
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** How a command ended. */
export interface Ended {
  /** What a shell would say: 128 and the signal's number where one ended it, 127 where it could not be started. */
  readonly exitCode: number;
  readonly signal: string | undefined;
  /** Why it could not be started. */
  readonly problem: string | undefined;
  readonly durationMs: number;
}

/** Signals that a terminal or a supervisor sends us are meant for the command. */
const PASSED = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"] as const;
const NOT_FOUND = 127;
const NOT_RUNNABLE = 126;
const SIGNALLED = 128;

export function runCommand(command: string, args: readonly string[], now: () => number): Promise<Ended> {
  const startMs = now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit" });
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const signal of PASSED) process.on(signal, pass);
    const end = (ended: Omit<Ended, "durationMs">): void => {
      for (const signal of PASSED) process.off(signal, pass);
      resolve({ ...ended, durationMs: now() - startMs });
    };
    child.once("error", (cause) => {
      const isMissing = "code" in cause && cause.code === "ENOENT";
      end({ exitCode: isMissing ? NOT_FOUND : NOT_RUNNABLE, signal: undefined, problem: cause.message });
    });
    child.once("exit", (code, signal) => {
      const exitCode = code ?? SIGNALLED + (signal === null ? 0 : constants.signals[signal]);
      end({ exitCode, signal: signal ?? undefined, problem: undefined });
    });
  });
}

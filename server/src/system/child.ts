/** A child process that is kept running: started again when it ends, later and later, until it is told to stop. */
import { type ChildProcess, fork } from "node:child_process";
import type { Diagnose } from "./diagnostics.ts";

export interface ChildParts {
  /** What it is called in diagnostics. */
  readonly name: string;
  /** The file of its program. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** Something it said. It is a program of ours, but what it says is checked all the same. */
  readonly onMessage: (message: unknown) => void;
  /** It ended, and is not there until it says something again. */
  readonly onEnd: () => void;
  readonly diagnose: Diagnose;
}

const FIRST_PAUSE_MS = 100;
const PAUSE_MS_MAX = 5000;
/** After running for so long a child counts as well. */
const WELL_MS = 60_000;
/** How long it may take to end in order. */
const STOP_MS = 4000;

export class Child {
  readonly #parts: ChildParts;
  #process: ChildProcess | undefined;
  #restarts = 0;
  #pauseMs = FIRST_PAUSE_MS;
  #timer: NodeJS.Timeout | undefined;
  #stopping = false;

  constructor(parts: ChildParts) {
    this.#parts = parts;
    this.#start();
  }

  /** How often it had to be started again. */
  get restarts(): number {
    return this.#restarts;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Says something to it; lost while it is not there. */
  send(message: object): void {
    const { diagnose, name } = this.#parts;
    const child = this.#process;
    if (child?.connected !== true) return;
    child.send(message, (cause) => {
      if (cause !== null) diagnose("debug", `couldn't reach the ${name} process`, { cause });
    });
  }

  /** Tells it to end by closing the channel, and waits; what does not end in time is killed. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#process;
    if (child === undefined) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (child.connected) child.disconnect();
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(late);
  }

  #start(): void {
    const { diagnose, env, name, onEnd, onMessage, program } = this.#parts;
    const startMs = performance.now();
    const child = fork(program, [], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      serialization: "json",
    });
    this.#process = child;
    child.on("message", onMessage);
    const ended = (values: object): void => {
      if (this.#process !== child) return;
      this.#process = undefined;
      onEnd();
      if (this.#stopping) return;
      if (performance.now() - startMs > WELL_MS) this.#pauseMs = FIRST_PAUSE_MS;
      diagnose("warn", `the ${name} process ended; it is started again`, { ...values, inMs: this.#pauseMs });
      this.#timer = setTimeout(() => {
        this.#restarts += 1;
        this.#start();
      }, this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, PAUSE_MS_MAX);
    };
    child.once("error", (cause) => ended({ cause }));
    child.once("exit", (code, signal) => ended({ code, signal }));
  }
}

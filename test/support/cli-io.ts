/** A process for the commands of `tally` to run in, in memory: what they print is kept, and nothing waits. */
import type { Io } from "../../cli/src/io.ts";

export interface TestIo {
  readonly io: Io;
  /** What was written so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** How long each pause would have been, in milliseconds. */
  readonly pauses: readonly number[];
}

/** An Io of a process that no person looks at, with the parts that a test gives. */
export function createTestIo(parts: Partial<Io> = {}): TestIo {
  const out: string[] = [];
  const err: string[] = [];
  const pauses: number[] = [];
  const io: Io = {
    stdout: { isTty: false, write: (data) => void out.push(Buffer.from(data).toString()) },
    stderr: { isTty: false, write: (data) => void err.push(Buffer.from(data).toString()) },
    stdin: (async function* () {})(),
    env: {},
    exchange: () => Promise.reject(new Error("this test has no network")),
    sleep: async (milliseconds) => void pauses.push(milliseconds),
    now: () => 1_750_000_000_000,
    random: () => 0,
    invocation: "tally",
    onSignal: () => () => undefined,
    onHangup: () => () => undefined,
    setExitCode: () => undefined,
    ...parts,
  };
  return { io, out: () => out.join(""), err: () => err.join(""), pauses };
}

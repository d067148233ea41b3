/** The fuzzer: mutates seeds, feeds them to a target, and says what it fed when the target fails. One seed makes one run, again and again. */
import { randomFillSync } from "node:crypto";
import { seededRandom } from "../test/support/memory-files.ts";

/** A parser of bytes with what must hold for any. `run` throws when it does not hold. */
export interface FuzzTarget {
  readonly name: string;
  readonly run: (bytes: Uint8Array) => void | Promise<void>;
  /** Valid inputs to begin with; without them everything begins with nothing. */
  readonly seeds?: readonly Uint8Array[];
  readonly start?: () => Promise<void>;
  readonly stop?: () => Promise<void>;
}

export interface FuzzResult {
  readonly executions: number;
  readonly seconds: number;
}

/** An input that a target could not take. */
export class FuzzFailure extends Error {}

/** Longer inputs take longer and hold no more ways to be wrong: each format's limits have their own tests. */
const INPUT_BYTES_MAX = 4096;
const MUTATIONS_MAX = 6;
/** Inputs that are kept to be mutated further, since a target took them without a word. */
const POOL_MAX = 256;
const INTERESTING = [0, 1, 0x0a, 0x20, 0x22, 0x2b, 0x30, 0x39, 0x7f, 0x80, 0xff];
const PIECES = ["\n\n", "— ", "-1", "00", "18446744073709551616", "9007199254740992", "\u0000", "é", "null"];

/** Runs one target for so many inputs or so many seconds, whatever comes first. Throws a FuzzFailure with seed and input. */
export async function runTarget(
  target: FuzzTarget,
  {
    seed,
    executionsMax,
    secondsMax,
  }: { seed: number; executionsMax?: number | undefined; secondsMax?: number | undefined },
): Promise<FuzzResult> {
  const random = seededRandom(seed);
  const pool = [...(target.seeds ?? []), new Uint8Array(0)];
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  let executions = 0;
  await target.start?.();
  try {
    // The seeds themselves come first: a target that does not take them tests nothing.
    for (const input of [...pool]) await runOne(target, input, seed);
    while (executions < (executionsMax ?? Infinity) && seconds() < (secondsMax ?? Infinity)) {
      const input = mutate(pool, random);
      await runOne(target, input, seed);
      executions += 1;
      if (pool.length < POOL_MAX && random() < 0.05) pool.push(input);
    }
  } finally {
    await target.stop?.();
  }
  return { executions, seconds: seconds() };
}

/** A seed for a run that is given none. */
export function freshSeed(): number {
  const [seed = 0] = randomFillSync(new Uint32Array(1));
  return seed;
}

async function runOne(target: FuzzTarget, input: Uint8Array, seed: number): Promise<void> {
  try {
    const running = target.run(input);
    if (running !== undefined) await running;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const hex = Buffer.from(input).toString("hex");
    throw new FuzzFailure(`${target.name}, seed ${seed}: ${message}\ninput: ${hex}`, { cause });
  }
}

function mutate(pool: readonly Uint8Array[], random: () => number): Uint8Array {
  const below = (max: number): number => Math.floor(random() * max);
  const pick = <T>(values: readonly T[]): T | undefined => values[below(values.length)];
  let bytes = Buffer.from(pick(pool) ?? new Uint8Array(0));
  for (let left = 1 + below(MUTATIONS_MAX); left > 0; left--) {
    const at = below(bytes.length + 1);
    const end = Math.min(bytes.length, at + 1 + below(16));
    const other = Buffer.from(pick(pool) ?? new Uint8Array(0));
    switch (below(8)) {
      case 0:
        if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
        break;
      case 1:
        if (at < bytes.length) bytes[at] = pick(INTERESTING) ?? 0;
        break;
      case 2:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(PIECES) ?? ""), bytes.subarray(at)]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length + 1))]);
        break;
      case 6:
        bytes = Buffer.from(bytes.subarray(0, at));
        break;
      default:
        for (let i = at; i < end; i++) bytes[i] = below(256);
    }
  }
  return new Uint8Array(bytes.subarray(0, INPUT_BYTES_MAX));
}

/** The saved state: the fold and its place in the log. A file that is not exactly what this version writes counts as none, and the log is read again. */
import { type Files, readWhole, replaceFile } from "../system/files.ts";
import { type CompletenessState, emptyState } from "./completeness.ts";
import { createSequence } from "./sequences.ts";
import { createSource } from "./source-state.ts";

const PATH = "completeness.json";
/** Counts up with every change of what is folded, and how. */
const VERSION = 3;

interface Snapshot {
  readonly version: number;
  /** The log's name: of another log nothing here is true. */
  readonly log: string;
  readonly state: CompletenessState;
}

/** The state that was saved for this log; undefined where there is none. */
export async function loadState(files: Files, log: string): Promise<CompletenessState | undefined> {
  const value = parseJson((await readWhole(files, PATH)) ?? new Uint8Array(0));
  if (!isLike(value, SAMPLE) || value.version !== VERSION || value.log !== log) return undefined;
  return value.state;
}

export async function saveState(files: Files, log: string, state: CompletenessState): Promise<void> {
  const snapshot: Snapshot = { version: VERSION, log, state };
  await replaceFile(files, PATH, Buffer.from(JSON.stringify(snapshot)));
}

/** A state with one of everything, by which the form of what was read is known. */
const SAMPLE: Snapshot = sample();

function sample(): Snapshot {
  const hole = { from: 0, to: 0, index: 0, awakeUs: 0, seenUs: 0, isSure: false };
  const source = {
    ...createSource("", { index: 0, t: 0, awakeUs: 0 }),
    days: [{ day: 0, longestUs: 0, spells: 0 }],
    sequences: [{ ...createSequence("", 0), holes: [hole] }],
  };
  source.untold.ranges.push([0, 0]);
  const state = { ...emptyState(), sources: [source], pending: [{ id: "", t: 0, event: "" }] };
  return { version: VERSION, log: "", state };
}

/** Whether a value has the members of a sample, of the same types; and every item of a list is like the sample's first. */
function isLike<T>(value: unknown, like: T): value is T {
  if (Array.isArray(like)) {
    const [item]: readonly unknown[] = like;
    return Array.isArray(value) && value.every((one: unknown) => isLike(one, item));
  }
  if (typeof like !== "object" || like === null) return typeof value === typeof like;
  if (typeof value !== "object" || value === null) return false;
  const members: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(like).every(([name, of]) => isLike(members[name], of));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

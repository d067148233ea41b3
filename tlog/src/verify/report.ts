/** The report of a run of `verify`: the verdict, why, and what no check could show. */
import { encodeBase64 } from "../base64.ts";
import { ENTRY_KINDS, type EntryKind } from "../entry.ts";
import type { Check, Finding, Findings } from "./findings.ts";
import type { PreviousRun } from "./previous-run.ts";

export interface Report {
  readonly verdict: "ok" | "incomplete" | "failed";
  /** What a command should exit with: 0, 7 and 3. */
  readonly exitCode: 0 | 3 | 7;
  /** Name of the log; undefined when not even its key could be read. */
  readonly origin: string | undefined;
  readonly vkey: string | undefined;
  /** What the checkpoint that was verified says; undefined when none was. The root is in base64. */
  readonly size: number | undefined;
  readonly root: string | undefined;
  /** Entries by kind, those of the write-ahead log included. */
  readonly entries: Readonly<Record<EntryKind, number>>;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  /** A sentence for each thing that only evidence from elsewhere could show, and what evidence would. */
  readonly unchecked: readonly string[];
  /** The smallest index that a failure names. */
  readonly firstBadIndex?: number;
  /** The two signed notes that contradict each other, for somebody else to see. */
  readonly evidenceFile?: string;
  /** What the next run should be given; undefined unless a checkpoint was verified. To be kept unless the verdict is failed. */
  readonly next?: PreviousRun;
}

/** What the steps learned about the log. */
export interface Learned {
  readonly origin?: string;
  readonly vkey?: string;
  readonly head?: { readonly size: number; readonly root: Uint8Array; readonly note: string };
  readonly entries?: ReadonlyMap<EntryKind, number>;
  readonly unchecked: readonly string[];
  readonly evidenceFile?: string | undefined;
}

/** Puts the report together. */
export function makeReport(findings: Findings, learned: Learned): Report {
  const { origin, vkey, head, entries, unchecked, evidenceFile } = learned;
  const verdict = findings.has("failure") ? "failed" : findings.has("incomplete") ? "incomplete" : "ok";
  const { firstBadIndex } = findings;
  const root = head && encodeBase64(head.root);
  return {
    verdict,
    exitCode: EXIT_CODES[verdict],
    origin,
    vkey,
    size: head?.size,
    root,
    entries: countByKind(entries),
    checks: findings.checks(),
    findings: findings.list(),
    unchecked,
    ...(firstBadIndex === undefined ? {} : { firstBadIndex }),
    ...(evidenceFile === undefined ? {} : { evidenceFile }),
    ...(origin === undefined || vkey === undefined || head === undefined || root === undefined
      ? {}
      : { next: { origin, vkey, size: head.size, root, note: head.note } }),
  };
}

const EXIT_CODES = { ok: 0, failed: 3, incomplete: 7 } as const;

function countByKind(entries: ReadonlyMap<EntryKind, number> | undefined): Record<EntryKind, number> {
  const counts: Record<EntryKind, number> = {
    event: 0,
    start: 0,
    stop: 0,
    clock: 0,
    heartbeat: 0,
    redact: 0,
    erase: 0,
    retain: 0,
    hold: 0,
    key: 0,
    anchor: 0,
    successor: 0,
  };
  for (const kind of ENTRY_KINDS) counts[kind] = entries?.get(kind) ?? 0;
  return counts;
}

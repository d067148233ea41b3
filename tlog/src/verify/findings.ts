/** What the checks of `verify` find. However much is wrong, a bounded number of findings is kept; the rest is counted. */

/** failure: what was sealed is not what is there. incomplete: what is there holds, but it is not all, or not fresh. */
export type Level = "failure" | "incomplete" | "note";

/** The checks, in the order of the report. */
export const CHECKS = [
  "key",
  "checkpoint",
  "witnesses",
  "freshness",
  "tree",
  "history",
  "write-ahead log",
  "guard",
  "previous run",
  "entries",
  "sequences",
  "bodies",
  "receipts",
] as const;

/** One of {@link CHECKS}. */
export type CheckName = (typeof CHECKS)[number];

/** One thing that a check found. */
export interface Finding {
  readonly level: Level;
  readonly check: CheckName;
  /** Stable, for programs. */
  readonly code: string;
  /** Index of the first entry that this is about, where it is about one. */
  readonly index?: number;
  /** What was found and what it means. It may quote the log, so it must be escaped before it is shown. */
  readonly message: string;
}

/** How a check ended; skipped when there was nothing to check it with. */
export interface Check {
  readonly name: CheckName;
  readonly result: "passed" | "failed" | "incomplete" | "skipped";
  readonly detail: string;
}

/** The first few findings of a code say what is the matter; a million of them say no more. */
export const FINDINGS_PER_CODE_MAX = 20;

export class Findings {
  readonly #list: Finding[] = [];
  readonly #counts = new Map<string, { finding: Finding; count: number }>();
  readonly #details = new Map<CheckName, string>();
  #firstBadIndex: number | undefined;

  add(finding: Finding): void {
    const seen = this.#counts.get(finding.code) ?? { finding, count: 0 };
    seen.count += 1;
    this.#counts.set(finding.code, seen);
    if (finding.level === "failure" && finding.index !== undefined)
      this.#firstBadIndex = Math.min(finding.index, this.#firstBadIndex ?? finding.index);
    if (seen.count <= FINDINGS_PER_CODE_MAX) this.#list.push(finding);
  }

  /** Says that a check was made, and what it covered. */
  cover(check: CheckName, detail: string): void {
    this.#details.set(check, detail);
  }

  /** The findings that were kept, and one more for each code of which there were too many. */
  list(): Finding[] {
    const rest = [...this.#counts.values()].filter(({ count }) => count > FINDINGS_PER_CODE_MAX);
    const sums = rest.map(({ finding: { level, check, code }, count }) => {
      return { level, check, code, message: `and ${count - FINDINGS_PER_CODE_MAX} more of this kind` };
    });
    return [...this.#list, ...sums];
  }

  has(level: Level): boolean {
    return [...this.#counts.values()].some(({ finding }) => finding.level === level);
  }

  /** The smallest index that a failure names. */
  get firstBadIndex(): number | undefined {
    return this.#firstBadIndex;
  }

  /** Every check with its result. */
  checks(): Check[] {
    return CHECKS.map((name) => {
      const levels = this.#list.filter(({ check }) => check === name).map(({ level }) => level);
      const detail = this.#details.get(name) ?? "";
      if (levels.includes("failure")) return { name, result: "failed", detail };
      if (levels.includes("incomplete")) return { name, result: "incomplete", detail };
      return { name, result: this.#details.has(name) ? "passed" : "skipped", detail };
    });
  }
}

/** What stands at the foot of every page about the log: in a few words, and green only for what this tab computed itself. */
import { grouped } from "./check-event.ts";
import type { ProofFindings } from "./proof-findings.ts";
import type { ProofText } from "./proof-text.ts";
import { durationOf } from "./walk-progress.ts";

export interface BadgeText extends ProofText {
  /** A sentence that says what it rests on. */
  readonly title: string;
}

/** A log seals something at least once a minute, and publishes it within a second: this much silence is none of its. */
export const STALE_MS = 180_000;

export function badgeText({ head, mismatches }: ProofFindings, nowMs: number): BadgeText {
  const [first] = mismatches;
  if (first !== undefined) return { tone: "red", text: "MISMATCH", title: `MISMATCH: ${first}` };
  if (head === undefined)
    return { tone: "grey", text: "Log: checking…", title: "This browser is about to check the log's head." };
  const { check, newestMs } = head;
  if (check.kind !== "right") {
    const reason = check.kind === "unchecked" ? check.reason : check.what;
    return { tone: "amber", text: "Log: not checked", title: `The browser could not check: ${reason}` };
  }
  const size = grouped(check.head.size);
  const checked = `This browser checked the signature of checkpoint ${size}, and that the log only grew since it saw it first.`;
  if (newestMs === undefined)
    return {
      tone: "amber",
      text: "Log: age unknown",
      title: `${checked} How old it is could not be proven.`,
    };
  const age = durationOf(Math.max(0, nowMs - newestMs) / 1000);
  if (nowMs - newestMs > STALE_MS)
    return { tone: "amber", text: `Log: ${age} old`, title: `${checked} Nothing newer was published.` };
  return { tone: "green", text: `Log checked · ${age}`, title: `${checked} Its newest entry is ${age} old.` };
}

/** What a run could not check, and what would show it. A verifier that keeps silent about this is worse than none. */
import type { LogKey } from "./find-key.ts";
import type { VerifyInput } from "./input.ts";

/** A sentence for each thing that the evidence at hand can't show. */
export function listUnchecked(
  { evidence, hasBodies, directory }: VerifyInput,
  key: LogKey | undefined,
): string[] {
  const { guard, receipts, previous, policy, maxAgeSeconds } = evidence;
  const hasQuorum = policy !== undefined && policy.quorum !== "none";
  const sentences: string[] = [];
  if (key?.isVouchedFor !== true) {
    sentences.push(
      "Whether the key is the right one: it was taken from the log itself, so a log with a swapped key would pass. A verifier key from elsewhere, a policy that names it, or a previous run would show it.",
    );
  }
  // Witnesses signed the older checkpoints as well: only with a greatest age do they show that this is the newest.
  const showsNewest = hasQuorum && maxAgeSeconds !== undefined;
  if (guard === undefined && receipts === undefined && previous === undefined && !showsNewest) {
    sentences.push(
      "Whether the end was cut off or the whole log was put back to an older copy: it shows only against something kept elsewhere. A guard on another volume, saved receipts, a previous run, or the signatures of witnesses with a greatest age would show it.",
    );
  }
  if (receipts === undefined && previous === undefined && !hasQuorum) {
    sentences.push(
      "Whether somebody who has the log's key rewrote it, or shows others another history: saved receipts, a previous run or the signatures of witnesses would show it.",
    );
  }
  if (!hasBodies) {
    sentences.push(
      "The bodies, which are what was received: a URL doesn't serve them. The data directory, or receipts with the bytes that were sent, would show whether they were changed or removed.",
    );
  }
  if (directory === undefined) {
    sentences.push(
      "What was acknowledged and is not published yet, at most about a second: the data directory would show it.",
    );
  }
  if (maxAgeSeconds === undefined) {
    sentences.push("Whether the log is up to date: no greatest age was given.");
  }
  sentences.push(
    "What was never sent, and whether what senders said is true: nothing in a log can show that. Senders that number their records show what was lost on the way.",
  );
  return sentences;
}

/** What a head must satisfy besides its signature: enough witnesses, young enough, and no less than what was seen before. */
import { encodeBase64 } from "../base64.ts";
import { encodeUtf8 } from "../bytes.ts";
import { COSIGNATURE_BYTES, cosignatureTime } from "../cosignature.ts";
import { evaluatePolicy, witnessesThatSigned } from "../policy.ts";
import type { Claim, Claims } from "./claims.ts";
import { timeOf } from "./entry-check.ts";
import type { LogKey } from "./find-key.ts";
import type { Findings } from "./findings.ts";
import type { VerifyInput } from "./input.ts";
import { openCheckpoint, type Snapshot } from "./snapshot.ts";

/** Makes the head that the previous run accepted a claim. */
export function addPreviousRun(
  { evidence }: VerifyInput,
  key: LogKey,
  claims: Claims,
  findings: Findings,
): void {
  const { previous } = evidence;
  if (previous === undefined) return;
  const { origin, size, note } = previous;
  findings.cover("previous run", `it accepted ${size} entries`);
  if (origin !== key.origin) {
    const message = `the previous run was about the log ${origin}, and this is ${key.origin}`;
    findings.add({ level: "failure", check: "previous run", code: "origin-changed", message });
    return;
  }
  const opened = openCheckpoint(encodeUtf8(note), key);
  const isSigned =
    opened.kind === "opened" && opened.head.size === size && encodeBase64(opened.head.root) === previous.root;
  if (!isSigned) {
    const message =
      "what is remembered of the previous run is not what this log's key signed: it is of no use";
    findings.add({ level: "incomplete", check: "previous run", code: "previous-run-unsigned", message });
    return;
  }
  const { root } = opened.head;
  const what = "the checkpoint that the previous run accepted";
  claims.add([{ size, root, note, check: "previous run", what, isOutside: true }], 0);
}

/** Whether the witnesses that the policy asks for have signed the checkpoint. */
export function checkWitnesses({ evidence }: VerifyInput, { by }: Snapshot, findings: Findings): void {
  const { policy } = evidence;
  if (policy === undefined) return;
  const names = witnessesThatSigned(policy, by);
  findings.cover("witnesses", names.size === 0 ? "none has signed" : `signed by ${[...names].join(", ")}`);
  if (evaluatePolicy(policy, names)) return;
  const message = `the checkpoint has not the signatures of witnesses that the policy asks for (quorum ${policy.quorum})`;
  findings.add({ level: "failure", check: "witnesses", code: "no-quorum", message });
}

/**
 * How old the checkpoint is. A cosignature says when a witness saw it; without one the log's last entry, at `tLast`,
 * says when it was made.
 */
export function checkFreshness(
  { evidence, now }: VerifyInput,
  { by }: Snapshot,
  tLast: number | undefined,
  findings: Findings,
): void {
  const { maxAgeSeconds, policy } = evidence;
  if (maxAgeSeconds === undefined) return;
  const keys = [...(policy?.witnesses.values() ?? [])].map(({ key }) => key.name);
  const cosigned = by.filter(
    ({ name, signature }) => keys.includes(name) && signature.length === COSIGNATURE_BYTES,
  );
  const times = cosigned.map(({ signature }) => (cosignatureTime(signature) ?? 0) * 1_000_000);
  const newest = times.length > 0 ? Math.max(...times) : tLast;
  findings.cover(
    "freshness",
    newest === undefined ? "nothing says when it was made" : `from ${timeOf(newest)}`,
  );
  if (newest !== undefined && now - newest <= maxAgeSeconds * 1_000_000) return;
  const age = newest === undefined ? "of unknown age" : `${Math.floor((now - newest) / 1_000_000)} s old`;
  const message = `the newest checkpoint is ${age}, and at most ${maxAgeSeconds} s were asked for: what came later is not here`;
  findings.add({ level: "incomplete", check: "freshness", code: "stale", message });
}

/**
 * Decides about claims beyond the end of the log at `size`. The history of a log that is served may have grown while it
 * was read, and then a newer checkpoint says so; everything else was cut off.
 */
export async function checkUnreached({
  input,
  key,
  claims,
  findings,
  size,
}: {
  input: VerifyInput;
  key: LogKey;
  claims: Claims;
  findings: Findings;
  size: number;
}): Promise<void> {
  const unreached = claims.takeUnreached();
  if (unreached.length === 0) return;
  const newest = openCheckpoint(await input.read("checkpoint"), key);
  const sizeNow = newest.kind === "opened" ? newest.head.size : 0;
  for (const claim of unreached) {
    if (claim.check === "history" && claim.size <= sizeNow) continue;
    failTruncated(claim, size, findings);
  }
}

function failTruncated({ check, what, size: claimed }: Claim, size: number, findings: Findings): void {
  const message = `${what} is over ${claimed} entries, but only ${size} are there: the end was cut off, or an older copy was put back`;
  findings.add({ level: "failure", check, code: "truncated", index: size, message });
}

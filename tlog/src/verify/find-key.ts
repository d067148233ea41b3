/** Step 1 of `verify`: which key the log must be signed with. What the log says of itself is believed only when nobody else says anything. */
import { decodeUtf8, equal } from "../bytes.ts";
import { createVerifier, formatVerifierKey, parseVerifierKey, type VerifierKey } from "../key.ts";
import { SIGNATURE_ED25519, type Verifier } from "../note.ts";
import type { Policy } from "../policy.ts";
import type { Findings } from "./findings.ts";
import type { VerifyInput } from "./input.ts";

/** The key that counts, as text and as a verifier, and the verifiers of the witnesses that the policy names. */
export interface LogKey {
  readonly origin: string;
  readonly vkey: string;
  readonly verifiers: readonly Verifier[];
  /** Whether something other than the log itself vouches for the key. */
  readonly isVouchedFor: boolean;
}

/**
 * Finds the log's key: the one that was given, else the policy's, else the previous run's, else what the log says.
 * Undefined when there is none. Throws a TypeError when the given key is malformed: that is the caller's mistake.
 */
export async function findKey(input: VerifyInput, findings: Findings): Promise<LogKey | undefined> {
  const { evidence, sha256, verifyEd25519 } = input;
  const own = await readOwnKey(input, findings);
  const given = evidence.vkey === undefined ? undefined : parseGiven(evidence.vkey, input);
  const fromPolicy = evidence.policy && keyOfPolicy(evidence.policy, own);
  const previous = evidence.previous && parseVerifierKey(evidence.previous.vkey, sha256);
  const key = given ?? fromPolicy ?? previous ?? own;
  if (key?.type !== SIGNATURE_ED25519) {
    const message = "there is no public key to check the log with: the log has none, and none was given";
    findings.add({ level: "failure", check: "key", code: "no-key", message });
    return undefined;
  }
  const vkey = formatVerifierKey(key);
  compare({ key, own, previous, policy: evidence.policy }, findings);
  const source = given
    ? "given"
    : fromPolicy
      ? "the policy's"
      : previous
        ? "the previous run's"
        : "the log's own word";
  findings.cover("key", `${vkey} (${source})`);
  const witnesses = [...(evidence.policy?.witnesses.values() ?? [])];
  const keys = [key, ...witnesses.map((witness) => witness.key)];
  return {
    origin: key.name,
    vkey,
    verifiers: keys.map((one) => createVerifier(one, { sha256, verifyEd25519 })),
    isVouchedFor: (given ?? fromPolicy ?? previous) !== undefined,
  };
}

/** The key in the log's own folder: one line, in the one form that a key has. */
async function readOwnKey(
  { read, sha256 }: VerifyInput,
  findings: Findings,
): Promise<VerifierKey | undefined> {
  const bytes = await read("vkey");
  if (bytes === undefined) {
    const message = "the log does not say its public key: the file vkey is missing";
    findings.add({ level: "note", check: "key", code: "vkey-missing", message });
    return undefined;
  }
  const text = decodeUtf8(bytes) ?? "";
  const key = text.endsWith("\n") ? parseVerifierKey(text.slice(0, -1), sha256) : undefined;
  if (key === undefined) {
    const message = "the file vkey is damaged: it holds no verifier key";
    findings.add({ level: "failure", check: "key", code: "vkey-malformed", message });
  }
  return key;
}

function parseGiven(vkey: string, { sha256 }: VerifyInput): VerifierKey {
  const key = parseVerifierKey(vkey, sha256);
  if (key?.type !== SIGNATURE_ED25519) throw new TypeError("the given key is not the verifier key of a log");
  return key;
}

/** A policy may name several logs: the one whose key this log says to have, or the only one. */
function keyOfPolicy(policy: Policy, own: VerifierKey | undefined): VerifierKey | undefined {
  const keys = policy.logs.map(({ key }) => key);
  const same = keys.find((key) => own !== undefined && isSameKey(key, own));
  return same ?? (keys.length === 1 ? keys[0] : undefined);
}

function compare(
  keys: {
    key: VerifierKey;
    own: VerifierKey | undefined;
    previous: VerifierKey | undefined;
    policy: Policy | undefined;
  },
  findings: Findings,
): void {
  const { key, own, previous, policy } = keys;
  if (own !== undefined && !isSameKey(own, key)) {
    const message = `the log says that its key is ${formatVerifierKey(own)}: the key was swapped, or this is another log`;
    findings.add({ level: "failure", check: "key", code: "key-differs", message });
  }
  if (previous !== undefined && !isSameKey(previous, key)) {
    const message = `the previous run accepted the key ${formatVerifierKey(previous)}, which is not the one that counts now`;
    findings.add({ level: "failure", check: "key", code: "key-changed", message });
  }
  const isForeign =
    policy !== undefined && policy.logs.length > 0 && !policy.logs.some((log) => isSameKey(log.key, key));
  if (isForeign) {
    const message = "the policy names other logs than this one: none of its keys is the one that counts here";
    findings.add({ level: "failure", check: "key", code: "key-not-in-policy", message });
  }
}

function isSameKey(a: VerifierKey, b: VerifierKey): boolean {
  return a.name === b.name && a.type === b.type && equal(a.publicKey, b.publicKey);
}

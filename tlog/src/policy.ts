/** Trust policies (c2sp.org/tlog-policy): whose signatures are enough. One doubtful line refuses it all. */
import { equal } from "./bytes.ts";
import type { Sha256 } from "./hash.ts";
import type { VerifierKey } from "./key.ts";
import { formatVerifierKey, parseVerifierKey } from "./key.ts";
import type { NoteSignature } from "./note.ts";
import { SIGNATURE_COSIGNATURE } from "./note.ts";

/** A log whose checkpoints are accepted. The name of its key is the origin that they must have. */
export interface PolicyLog {
  readonly key: VerifierKey;
  readonly url?: string;
}

/**
 * A witness. Its name means something within the policy only; the name that its signatures carry is its
 * key's.
 */
export interface PolicyWitness {
  readonly name: string;
  readonly key: VerifierKey;
  readonly url?: string;
}

/** A group: it has witnessed a checkpoint when at least `threshold` of its members have. */
export interface PolicyGroup {
  readonly name: string;
  readonly threshold: number;
  /** Names of witnesses or of groups above this one. No name is a member twice, so groups form trees. */
  readonly members: readonly string[];
}

/** A policy. A checkpoint is valid when any of the logs signed it and its cosignatures satisfy the quorum. */
export interface Policy {
  readonly kind: "policy";
  readonly logs: readonly PolicyLog[];
  readonly witnesses: ReadonlyMap<string, PolicyWitness>;
  readonly groups: ReadonlyMap<string, PolicyGroup>;
  /** Name of a witness or a group, or `none` when no cosignature is needed. */
  readonly quorum: string;
}

/** Why a text is no policy. Lines count from 1. */
export interface PolicyRefusal {
  readonly kind: "refused";
  readonly line: number;
  readonly message: string;
}

/** The specification asks for at least 32 logs, witnesses and groups; more would not be read by others. */
export const POLICY_LOGS_MAX = 32;
export const POLICY_WITNESSES_MAX = 32;
export const POLICY_GROUPS_MAX = 32;
/** In UTF-16 units: a kilobyte for each of 96 definitions, and as much again for comments. */
export const POLICY_LENGTH_MAX = 196_608;

const NONE = "none";
const COUNT = /^[1-9][0-9]*$/;

/**
 * Reads a policy. The specification treats names as octets: decode the file with decodeUtf8, which changes
 * none and gives undefined for a file that isn't UTF-8. A last line without its newline is refused, since a
 * policy that was cut short could ask for less than its author did.
 */
export function parsePolicy(text: string, sha256: Sha256): Policy | PolicyRefusal {
  if (text.length > POLICY_LENGTH_MAX) return refusal(1, `it is longer than ${POLICY_LENGTH_MAX} characters`);
  const lines = text.split("\n");
  const rest = lines.pop();
  const draft: Draft = {
    logs: [],
    witnesses: new Map(),
    groups: new Map(),
    members: new Set(),
    quorum: undefined,
  };
  for (const [index, line] of lines.entries()) {
    const message = addLine(draft, line, sha256);
    if (message !== undefined) return refusal(index + 1, message);
  }
  if (rest !== "") return refusal(lines.length + 1, "the line doesn't end in a newline");
  const { logs, witnesses, groups, quorum } = draft;
  if (quorum === undefined) return refusal(lines.length + 1, "the quorum line is missing");
  return { kind: "policy", logs, witnesses, groups, quorum };
}

/** Prints a policy for whoever checks by it: without addresses, which only those need who ask the witnesses. */
export function formatPolicy({ groups, logs, quorum, witnesses }: Policy): string {
  const lines = [
    ...logs.map(({ key }) => `log ${formatVerifierKey(key)}`),
    ...[...witnesses.values()].map(({ key, name }) => `witness ${name} ${formatVerifierKey(key)}`),
    ...[...groups.values()].map(({ members, name, threshold }) =>
      ["group", name, threshold, ...members].join(" "),
    ),
    `quorum ${quorum}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * Whether cosignatures satisfy the quorum. `cosigners` are the policy's names of its witnesses, as
 * {@link witnessesThatSigned} gives them. That a log of the policy signed, and that the origin is the name of
 * its key, is for the caller to check.
 */
export function evaluatePolicy(policy: Policy, cosigners: ReadonlySet<string>): boolean {
  return policy.quorum === NONE || hasWitnessed(policy, policy.quorum, cosigners);
}

/** The policy's names of the witnesses whose signatures stand among the verified ones (`by` of openNote). */
export function witnessesThatSigned(policy: Policy, verified: readonly NoteSignature[]): Set<string> {
  const names = new Set<string>();
  for (const { name, key } of policy.witnesses.values()) {
    if (verified.some((line) => line.name === key.name && equal(line.keyId, key.keyId))) names.add(name);
  }
  return names;
}

interface Draft {
  readonly logs: PolicyLog[];
  readonly witnesses: Map<string, PolicyWitness>;
  readonly groups: Map<string, PolicyGroup>;
  /** Every name that is a member of some group already. */
  readonly members: Set<string>;
  quorum: string | undefined;
}

/** Adds a line's definition to the draft, or says what is wrong with it. */
function addLine(draft: Draft, line: string, sha256: Sha256): string | undefined {
  if (Array.from(line).some(isForbidden)) return "it holds a control character other than tab and newline";
  // Only space and tab separate: what else Unicode calls a space may be part of a name.
  const [kind, ...items] = line.split(/[ \t]+/).filter((item) => item !== "");
  if (kind === undefined || kind.startsWith("#")) return undefined;
  switch (kind) {
    case "log":
      return addLog(draft, items, sha256);
    case "witness":
      return addWitness(draft, items, sha256);
    case "group":
      return addGroup(draft, items);
    case "quorum":
      return setQuorum(draft, items);
    default:
      return `a line can't begin with ${quote(kind)}: expected log, witness, group, quorum or #`;
  }
}

function addLog(draft: Draft, items: readonly string[], sha256: Sha256): string | undefined {
  const [vkey, url] = items;
  if (vkey === undefined || items.length > 2) return "expected: log <vkey> [<url>]";
  if (draft.logs.length === POLICY_LOGS_MAX) return `there are more than ${POLICY_LOGS_MAX} logs`;
  const key = parseVerifierKey(vkey, sha256);
  if (key === undefined) return "the key isn't an Ed25519 verifier key";
  if (hasKey(draft.logs, key)) return "the public key is that of another log";
  draft.logs.push({ key, ...(url !== undefined && { url }) });
  return undefined;
}

function addWitness(draft: Draft, items: readonly string[], sha256: Sha256): string | undefined {
  const [name, vkey, url] = items;
  if (name === undefined || vkey === undefined || items.length > 3) {
    return "expected: witness <name> <vkey> [<url>]";
  }
  if (draft.witnesses.size === POLICY_WITNESSES_MAX) {
    return `there are more than ${POLICY_WITNESSES_MAX} witnesses`;
  }
  if (isTaken(draft, name)) return `the name ${quote(name)} is taken`;
  const key = parseVerifierKey(vkey, sha256);
  if (key?.type !== SIGNATURE_COSIGNATURE) return "the key isn't that of an Ed25519 cosigner";
  if (hasKey([...draft.witnesses.values()], key)) return "the public key is that of another witness";
  draft.witnesses.set(name, { name, key, ...(url !== undefined && { url }) });
  return undefined;
}

function addGroup(draft: Draft, items: readonly string[]): string | undefined {
  const [name, rule, ...members] = items;
  if (name === undefined || rule === undefined || members.length === 0) {
    return "expected: group <name> any|all|<number> <member>...";
  }
  if (draft.groups.size === POLICY_GROUPS_MAX) return `there are more than ${POLICY_GROUPS_MAX} groups`;
  if (isTaken(draft, name)) return `the name ${quote(name)} is taken`;
  const threshold = thresholdOf(rule, members.length);
  if (threshold === undefined) return `${quote(rule)} isn't any, all or a number from 1 to ${members.length}`;
  for (const member of members) {
    if (!isDefined(draft, member)) return `no witness or group ${quote(member)} is defined above`;
    // Were a name in two groups, one witness could count twice.
    if (draft.members.has(member)) return `${quote(member)} is a member of a group already`;
    draft.members.add(member);
  }
  draft.groups.set(name, { name, threshold, members });
  return undefined;
}

function setQuorum(draft: Draft, items: readonly string[]): string | undefined {
  const [name] = items;
  if (name === undefined || items.length > 1) return "expected: quorum <name>";
  if (draft.quorum !== undefined) return "there is a quorum line already";
  if (name !== NONE && !isDefined(draft, name)) return `no witness or group ${quote(name)} is defined above`;
  draft.quorum = name;
  return undefined;
}

function thresholdOf(rule: string, members: number): number | undefined {
  if (rule === "any") return 1;
  if (rule === "all") return members;
  return COUNT.test(rule) && Number(rule) <= members ? Number(rule) : undefined;
}

/** The same public key is the same signer, whatever names and types it is given. */
function hasKey(defined: readonly { readonly key: VerifierKey }[], key: VerifierKey): boolean {
  return defined.some((other) => equal(other.key.publicKey, key.publicKey));
}

function isTaken(draft: Draft, name: string): boolean {
  return name === NONE || isDefined(draft, name);
}

function isDefined(draft: Draft, name: string): boolean {
  return draft.witnesses.has(name) || draft.groups.has(name);
}

/** Members stand above their group, so this ends; and each is in one group only, so each is asked once. */
function hasWitnessed(policy: Policy, name: string, cosigners: ReadonlySet<string>): boolean {
  const group = policy.groups.get(name);
  if (group === undefined) return cosigners.has(name);
  const count = group.members.filter((member) => hasWitnessed(policy, member, cosigners)).length;
  return count >= group.threshold;
}

function isForbidden(character: string): boolean {
  return (character < " " && character !== "\t") || character === "\u007f";
}

function quote(text: string): string {
  return JSON.stringify(text);
}

function refusal(line: number, message: string): PolicyRefusal {
  return { kind: "refused", line, message };
}

/** The objects of OCSF 1.8 that several classes share, made of an event's parts. Each says what it must: an id or a name. */
import { textAt, valueAt } from "./text-at.ts";
import { emailAt, type Fields, present } from "./view-fields.ts";

const UNKNOWN = "unknown";
/** Of the object `user`: a person, a service account, the system itself. */
const USER_TYPE_IDS: ReadonlyMap<string, number> = new Map([
  ["human", 1],
  ["system", 3],
  ["machine", 4],
  ["agent", 99],
]);

/** An actor as a user. */
export function userOf(actor: unknown): Fields {
  const type = textAt(actor, "type") ?? UNKNOWN;
  const [uid, email] = [textAt(actor, "id"), textAt(actor, "email")];
  const groups = valueAt(actor, "groups");
  return present({
    type_id: USER_TYPE_IDS.get(type) ?? 0,
    type: type === "agent" ? type : undefined,
    uid,
    name: textAt(actor, "name") ?? email ?? (uid === undefined ? UNKNOWN : undefined),
    email_addr: emailAt(actor, "email"),
    // What the directory of identities says, whatever the source calls somebody.
    ...{ full_name: textAt(actor, "identity", "name"), uid_alt: textAt(actor, "identity", "id") },
    credential_uid: textAt(actor, "credential", "id"),
    groups: Array.isArray(groups) && groups.length > 0 ? groups.map((name) => ({ name })) : undefined,
  });
}

/** The main target of an event, or whatever else is at hand. */
export function mainTarget(event: object): unknown {
  return valueAt(event, "targets", "0");
}

/** The targets behind the main one. */
export function otherTargets(event: object): readonly unknown[] {
  const targets = valueAt(event, "targets");
  return Array.isArray(targets) ? targets.slice(1) : [];
}

export function nameOf(target: unknown): string | undefined {
  return textAt(target, "name") ?? textAt(target, "id");
}

/** Something with a name and an id, and with a type where its class has one. */
export function entityOf(target: unknown, { hasType = true }: { readonly hasType?: boolean } = {}): Fields {
  return present({
    uid: textAt(target, "id"),
    name: nameOf(target) ?? UNKNOWN,
    type: hasType ? textAt(target, "type") : undefined,
  });
}

/** A target as a user that something is done to. */
export function targetUser(target: unknown): Fields {
  return present({
    uid: textAt(target, "id"),
    name: nameOf(target) ?? UNKNOWN,
    type: textAt(target, "type"),
    type_id: textAt(target, "type") === "user" ? 1 : textAt(target, "type") === undefined ? 0 : 99,
  });
}

/** A process has to have an id; where nobody gave one it is its name. */
export function processOf(target: unknown): Fields {
  const name = nameOf(target) ?? UNKNOWN;
  const command = textAt(target, "type") === "command" ? name : undefined;
  return present({ uid: textAt(target, "id") ?? name, name, cmd_line: command });
}

/** Where it happened. */
export function deviceOf(event: object): Fields {
  const hostname = textAt(event, "service", "host");
  const name = textAt(event, "service", "cluster") ?? textAt(event, "service", "name") ?? UNKNOWN;
  return { type_id: 0, ...(hostname === undefined ? { name } : { hostname }) };
}

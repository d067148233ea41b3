/** Windows' accounts and groups as Falcon's sensors name them: by the last number of their SID, in hexadecimal (learn.microsoft.com, "Security identifiers"). */

/** The groups that have the same number everywhere. */
const GROUPS: ReadonlyMap<number, string> = new Map([
  [512, "Domain Admins"],
  [518, "Schema Admins"],
  [519, "Enterprise Admins"],
  [544, "Administrators"],
  [545, "Users"],
  [551, "Backup Operators"],
  [555, "Remote Desktop Users"],
]);

const BUILT_IN_MIN = 544;
const BUILT_IN_END = 1000;

/** The SID of a member of a domain; undefined where one of both is missing. */
export function sidOf(domain: string | undefined, rid: string | undefined): string | undefined {
  const number = numberOf(rid);
  return domain === undefined || number === undefined ? undefined : `${domain}-${number}`;
}

/** The SID of a group: those that every Windows brings along belong to no domain. */
export function sidOfGroup(domain: string | undefined, rid: string | undefined): string | undefined {
  const number = numberOf(rid) ?? 0;
  return number >= BUILT_IN_MIN && number < BUILT_IN_END ? `S-1-5-32-${number}` : sidOf(domain, rid);
}

/** The name of a well-known group. */
export function nameOfGroup(rid: string | undefined): string | undefined {
  return GROUPS.get(numberOf(rid) ?? -1);
}

function numberOf(rid: string | undefined): number | undefined {
  return rid !== undefined && /^[0-9A-Fa-f]{1,8}$/.test(rid) ? Number.parseInt(rid, 16) : undefined;
}

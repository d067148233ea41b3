/** The names of an event's data by their places, for collectors that send the values alone (`StringInserts`): the order of the events' templates. */

const SUBJECT = "SubjectUserSid SubjectUserName SubjectDomainName SubjectLogonId";
const ACCOUNT = `TargetUserName TargetDomainName TargetSid ${SUBJECT}`;
const MEMBER = `MemberName MemberSid ${ACCOUNT}`;
const LOGON = "TargetUserSid TargetUserName TargetDomainName";

/** By number, in the security log (learn.microsoft.com, the events' "Event XML"). */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      [
        "4624",
        `${SUBJECT} ${LOGON} TargetLogonId LogonType LogonProcessName AuthenticationPackageName WorkstationName LogonGuid TransmittedServices LmPackageName KeyLength ProcessId ProcessName IpAddress IpPort`,
      ],
      [
        "4625",
        `${SUBJECT} ${LOGON} Status FailureReason SubStatus LogonType LogonProcessName AuthenticationPackageName WorkstationName TransmittedServices LmPackageName KeyLength ProcessId ProcessName IpAddress IpPort`,
      ],
      ["4634 4647", `${LOGON} TargetLogonId LogonType`],
      ["4672", `${SUBJECT} PrivilegeList`],
      ["4688", `${SUBJECT} NewProcessId NewProcessName TokenElevationType ProcessId CommandLine`],
      ["4720 4722 4723 4724 4725 4726 4727 4730 4731 4734 4740 4754 4758 4767", ACCOUNT],
      ["4728 4729 4732 4733 4756 4757", MEMBER],
    ] as const
  ).flatMap(([ids, names]) => ids.split(" ").map((id) => [id, names.split(" ")] as const)),
);

/** The values by name; those of other events as `param1`, `param2` and so on, as templates without names call them. */
export function namedInserts(id: string | undefined, values: readonly unknown[]): [string, unknown][] {
  const names = PLACES.get(id ?? "") ?? [];
  return values.map((value, place) => [names[place] ?? `param${place + 1}`, value]);
}

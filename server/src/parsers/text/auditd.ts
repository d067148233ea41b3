/** Records of the Linux audit system, as its daemon writes them (Linux Audit Documentation, "Audit record types"; auditd.conf(5)). */
import { decodeUtf8 } from "@tallystick/tlog";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn } from "./pairs.ts";

const HEAD = /^(?:node=(\S{1,255}) )?type=(\S{1,64}) msg=audit\((\d{1,12}\.\d{3}):(\d{1,20})\):\s?(.*)$/s;
/** As `aureport` and the kernel's ring have it, without a type. */
const BARE = /^audit\((\d{1,12}\.\d{3}):(\d{1,20})\):\s?(.*)$/s;
const KERNEL = /^(?:\[[\s\d.]{1,20}\] )?audit: type=(\d{4}) audit\((\d{1,12}\.\d{3}):(\d{1,20})\):\s?(.*)$/s;
const NOBODY = new Set(["4294967295", "-1", "?", "unset", "(none)", "(null)"]);

const ACTIONS = actionTable(`
  user.login USER_LOGIN USER_AUTH LOGIN
  user.logout USER_LOGOUT
  session.start USER_START
  session.end USER_END
  user.reauthenticate USER_ACCT CRED_REFR
  token.exchange CRED_ACQ
  token.delete CRED_DISP
  connection.open CRYPTO_SESSION
  sudo.run USER_CMD
  user.create ADD_USER
  user.delete DEL_USER
  user.update USER_MGMT ACCT_LOCK ACCT_UNLOCK
  group.create ADD_GROUP
  group.delete DEL_GROUP
  group.update GRP_MGMT GRP_CHAUTHTOK
  password.change USER_CHAUTHTOK CHUSER_ID
  group.grant ROLE_ASSIGN
  group.revoke ROLE_REMOVE
  role.update ROLE_MODIFY USER_ROLE_CHANGE
  service.start SERVICE_START
  service.stop SERVICE_STOP
  host.boot SYSTEM_BOOT
  host.shutdown SYSTEM_SHUTDOWN SYSTEM_RUNLEVEL
  audit.start DAEMON_START DAEMON_RESUME
  audit.stop DAEMON_END DAEMON_ABORT
  audit.update CONFIG_CHANGE DAEMON_CONFIG DAEMON_ROTATE FEATURE_CHANGE USYS_CONFIG
  policy.update MAC_POLICY_LOAD MAC_CONFIG_CHANGE MAC_STATUS
  policy.violate AVC SELINUX_ERR USER_AVC SECCOMP APPARMOR_DENIED APPARMOR_STATUS
  kernel_module.load KERN_MODULE
  process.start EXECVE PROCTITLE
  process.fail ANOM_ABEND
  threat.detect ANOM_LOGIN_FAILURES ANOM_PROMISCUOUS ANOM_ROOT_TRANS ANOM_EXEC INTEGRITY_DATA
  firewall.update NETFILTER_CFG
  key.use CRYPTO_KEY_USER
  instance.start VIRT_CONTROL
`);

/** System calls of x86-64 and of the generic table that name what is watched (arch/x86/entry/syscalls/syscall_64.tbl). */
const SYSCALLS: ReadonlyMap<string, string> = new Map([
  ...(["59", "322", "execve", "execveat"] as const).map((n) => [n, "process.start"] as const),
  ...(["2", "257", "openat", "open", "creat", "85"] as const).map((n) => [n, "object.read"] as const),
  ...(["87", "263", "unlink", "unlinkat", "rmdir", "84"] as const).map((n) => [n, "object.delete"] as const),
  ...(["82", "264", "316", "rename", "renameat"] as const).map((n) => [n, "object.move"] as const),
  ...(["90", "91", "268", "92", "93", "94", "260", "chmod", "fchmod", "chown"] as const).map(
    (n) => [n, "permission.update"] as const,
  ),
  ...(["42", "connect", "49", "bind", "43", "288", "accept"] as const).map(
    (n) => [n, "network.flow"] as const,
  ),
  ...(["62", "kill"] as const).map((n) => [n, "process.end"] as const),
  ...(["175", "313", "init_module", "finit_module"] as const).map((n) => [n, "kernel_module.load"] as const),
  ...(["176", "delete_module"] as const).map((n) => [n, "kernel_module.unload"] as const),
  ...(["159", "227", "164", "adjtimex", "clock_settime", "settimeofday"] as const).map(
    (n) => [n, "time.update"] as const,
  ),
]);
/** Types whose `acct` is whom it was done to, and not who did it. */
const IS_MANAGED = /^(?:ADD|DEL)_(?:USER|GROUP)$|^(?:USER|GRP)_(?:MGMT|CHAUTHTOK)$|^(?:ACCT|ROLE)_/;
/** Types by number, as the kernel prints them. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["1100", "USER_AUTH"],
  ["1105", "USER_START"],
  ["1106", "USER_END"],
  ["1112", "USER_LOGIN"],
  ["1130", "SERVICE_START"],
  ["1131", "SERVICE_STOP"],
  ["1300", "SYSCALL"],
  ["1305", "CONFIG_CHANGE"],
  ["1309", "EXECVE"],
  ["1325", "NETFILTER_CFG"],
  ["1326", "SECCOMP"],
  ["1327", "PROCTITLE"],
  ["1400", "AVC"],
  ["2404", "CRYPTO_KEY_USER"],
]);

export const auditd: Parser<string> = {
  name: "auditd",
  version: 1,
  actions: ACTIONS,
  recognises: (record) => (HEAD.test(record) || BARE.test(record) || KERNEL.test(record) ? SURE : NO),
  parse(record, how) {
    const [node, type, at, serial, body] = partsOf(record);
    if (at === undefined) return [];
    const outer = pairsIn(body.replace(/\bmsg='([^']*)'?/, " ").replace(/ msg=.*$/s, ""));
    const inner = pairsIn(/\bmsg='(.*)'?$/s.exec(body)?.[1]?.replace(/'$/, "") ?? body);
    const of = (...names: readonly string[]): string | undefined =>
      names
        .map((name) => said(text(inner, name)) ?? said(text(outer, name)))
        .find((value) => value !== undefined);
    const result = of("res", "result", "success");
    const action = callOf(type, of, outer);
    const group = of("grp", "new_group");
    return [
      makeEvent({
        ...{
          call: action,
          how,
          at,
          // What the kernel answers with EPERM and EACCES somebody may not do.
          outcome:
            (/^-(?:1|13)$/.test(of("exit") ?? "")
              ? "denied"
              : toOutcome(
                  result === "1" ? "success" : result === "0" && of("res") !== undefined ? "failure" : result,
                )) ?? (type === "AVC" && body.includes("denied") ? "denied" : undefined),
        },
        actor: actorOf(type, of),
        targets: [
          makeTarget(
            type === "USER_CMD" ? "command" : undefined,
            decoded(of("cmd")) ??
              decoded(of("unit", "name", "path", "exe_target")) ??
              decodedTitle(of("proctitle")),
          ),
          makeTarget("user", IS_MANAGED.test(type) ? decoded(of("acct", "id")) : undefined),
          group === undefined ? undefined : makeTarget("group", group),
          makeTarget("process", decoded(of("exe", "comm"))),
          makeTarget("terminal", of("terminal")),
        ],
        from: fromAddress(of("addr", "laddr", "hostname")),
        service: some({ name: "auditd", host: said(node) }),
        context: some({ request: serial, session: of("ses") }),
        reason: of("op") === undefined ? undefined : of("op"),
        labels: some({ type, key: of("key"), tty: of("tty", "terminal") }),
      }),
    ];
  },
};

function partsOf(
  record: string,
): [string | undefined, string, string | undefined, string | undefined, string] {
  const head = HEAD.exec(record);
  if (head !== null) return [head[1], unknownType(head[2]), head[3], head[4], head[5] ?? ""];
  const kernel = KERNEL.exec(record);
  if (kernel !== null)
    return [
      undefined,
      TYPES.get(kernel[1] ?? "") ?? `type_${kernel[1]}`,
      kernel[2],
      kernel[3],
      kernel[4] ?? "",
    ];
  const bare = BARE.exec(record);
  return [undefined, "SYSCALL", bare?.[1], bare?.[2], bare?.[3] ?? ""];
}

/** `UNKNOWN[1327]` is a type that the daemon did not know, and we may. */
function unknownType(type = ""): string {
  const number = /^UNKNOWN\[(\d{4})\]$/.exec(type)?.[1];
  return number === undefined ? type : (TYPES.get(number) ?? `type_${number}`);
}

function callOf(
  type: string,
  of: (...names: readonly string[]) => string | undefined,
  outer: Fields,
): ReturnType<typeof called> {
  if (type === "SYSCALL") {
    const key = SYSCALLS.get(text(outer, "syscall") ?? "");
    return key === undefined
      ? called("syscall", undefined, { prefix: "auditd", category: "process" })
      : call(key);
  }
  const operation = of("op") ?? "";
  if (type === "USER_MGMT" || type === "GRP_MGMT" || type === "USER_CHAUTHTOK") {
    if (/add-user-to-group|add-user-to-shadow-group|add-to-group/.test(operation)) return call("group.grant");
    if (/delete-user-from-group|remove/.test(operation)) return call("group.revoke");
  }
  if (type === "CONFIG_CHANGE" && /remove_rule|remove rule/.test(operation)) return call("audit.stop");
  return called(type, ACTIONS, { prefix: "auditd", category: "process" });
}

/** Who signed in first counts before what he became; before he has signed in, the account is all there is. */
function actorOf(
  type: string,
  of: (...names: readonly string[]) => string | undefined,
): ReturnType<typeof makeActor> {
  const [auid, uid] = [of("auid"), of("uid")];
  const account = IS_MANAGED.test(type) ? undefined : decoded(of("acct"));
  const name = of("AUID") ?? (type === "USER_CMD" ? of("UID") : account) ?? of("UID");
  if (type.startsWith("DAEMON") || type.startsWith("SERVICE") || type.startsWith("SYSTEM_"))
    return makeActor({
      id: auid ?? uid,
      name: type.startsWith("SERVICE") ? "systemd" : name,
      type: "system",
    });
  return makeActor({ id: auid ?? account ?? uid, name: name ?? account, session: of("ses") });
}

function said(value: string | undefined): string | undefined {
  return value === undefined || NOBODY.has(value) ? undefined : value;
}

/** Texts with signs in them are written in hexadecimal. */
function decoded(value: string | undefined): string | undefined {
  if (value === undefined || value.length % 2 !== 0 || value.length < 4 || !/^[0-9A-F]+$/.test(value))
    return value;
  return decodeUtf8(Buffer.from(value, "hex")) ?? value;
}

function decodedTitle(value: string | undefined): string | undefined {
  return decoded(value)?.replaceAll("\0", " ");
}

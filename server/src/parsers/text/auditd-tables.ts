/** The types of records of Linux audit, its system calls, and what they say. */
import { actionTable } from "../action-table.ts";

export const AUDIT_ACTIONS = actionTable(`
  user.login USER_LOGIN USER_AUTH LOGIN
  user.logout USER_LOGOUT
  session.start USER_START
  session.end USER_END CRED_DISP
  user.reauthenticate USER_ACCT CRED_REFR
  token.exchange CRED_ACQ
  connection.open CRYPTO_SESSION
  sudo.run USER_CMD
  user.create ADD_USER
  user.delete DEL_USER
  user.update USER_MGMT
  account.lock ACCT_LOCK RESP_ACCT_LOCK RESP_ACCT_LOCK_TIMED
  account.unlock ACCT_UNLOCK RESP_ACCT_UNLOCK_TIMED
  session.command TTY USER_TTY
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
  policy.violate FANOTIFY AVC SELINUX_ERR USER_AVC SECCOMP APPARMOR_DENIED APPARMOR_STATUS
  kernel_module.load KERN_MODULE
  process.start EXECVE PROCTITLE
  process.fail ANOM_ABEND
  threat.detect ANOM_LOGIN_FAILURES ANOM_PROMISCUOUS ANOM_ROOT_TRANS ANOM_EXEC INTEGRITY_DATA INTEGRITY_RULE ANOM_LOGIN_LOCATION ANOM_LOGIN_SESSIONS ANOM_LOGIN_TIME ANOM_ADD_ACCT ANOM_DEL_ACCT ANOM_MOD_ACCT
  firewall.update NETFILTER_CFG
  key.use CRYPTO_KEY_USER
  instance.start VIRT_CONTROL
  time.update TIME_INJOFFSET TIME_ADJNTPVAL
`);

/** System calls of x86-64 and of the generic table that name what is watched (arch/x86/entry/syscalls/syscall_64.tbl). */
export const SYSCALLS: ReadonlyMap<string, string> = new Map([
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
export const IS_MANAGED = /^(?:ADD|DEL)_(?:USER|GROUP)$|^(?:USER|GRP)_(?:MGMT|CHAUTHTOK)$|^(?:ACCT|ROLE)_/;
/** Types by number, as the kernel prints them. */
export const TYPES: ReadonlyMap<string, string> = new Map([
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

/** Records of the Linux audit system, as its daemon writes them (Linux Audit Documentation, "Audit record types"; auditd.conf(5)). */

import type { Outcome, Target } from "@tallystick/event";
import { decodeUtf8 } from "@tallystick/tlog";
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { AUDIT_ACTIONS, IS_MANAGED, SYSCALLS, TYPES } from "./auditd-tables.ts";
import { pairsIn } from "./pairs.ts";

/** The time in seconds, or as `ausearch -i` reads it. */
const HEAD =
  /^(?:node=(\S{1,255}) )?type=(\S{1,64}) msg=audit\((\d{1,12}\.\d{3}|\d\d\/\d\d\/\d{2,4} \d\d:\d\d:\d\d\.\d{3}):(\d{1,20})\) ?:\s?(.*)$/s;
/** As `aureport` and the kernel's ring have it, without a type. */
const BARE = /^audit\((\d{1,12}\.\d{3}):(\d{1,20})\):\s?(.*)$/s;
const KERNEL =
  /^(?:\[[\s\d.]{1,20}\] )?(?:audit: )?type ?=(\d{4}) audit\((\d{1,12}\.\d{3}):(\d{1,20})\):\s?(.*)$/s;
/** As the journal has it: the type alone, since the time is the journal's. */
const JOURNAL = /^([A-Z][A-Z0-9_]{2,40}) (?:\w{1,32}=|audit\b)/;
const NOBODY = new Set(["4294967295", "-1", "?", "unset", "(none)", "(null)"]);

export const auditd: Parser<string> = {
  name: "auditd",
  version: 5,
  actions: AUDIT_ACTIONS,
  begins: "a[",
  recognises: (record, how) =>
    HEAD.test(record) || BARE.test(record) || KERNEL.test(record) || isJournal(record, how) ? SURE : NO,
  parse(record, how) {
    const text = isJournal(record, how) ? `type=${record.replace(" ", NO_SERIAL)}` : record;
    const lines = text.split(NEXT, LINES_MAX).flatMap((one) => readLine(one) ?? []);
    const main = mainOf(lines);
    if (main === undefined) return [];
    const { at, node, serial, type } = main;
    const call = lines.find((one) => one.type === "SYSCALL");
    const places = [main.inner, main.outer, call?.outer];
    const of = (...names: readonly string[]): string | undefined => {
      for (const pairs of places) {
        for (const name of names) {
          const value = said(pairs?.get(name));
          if (value !== undefined) return value;
        }
      }
      return undefined;
    };
    const action = callOf(type, of, call?.outer ?? main.outer);
    return [
      makeEvent({
        call: action,
        how,
        at: serial === "0" ? how.hints.time : at,
        actor: actorOf(type, of),
        outcome: outcomeOf(main, of),
        targets: [
          ...targetsOf(main, of),
          ...besideOf(lines),
          makeTarget("process", decoded(of("exe", "comm"))),
          makeTarget("terminal", of("terminal")),
        ],
        from: fromAddress(of("addr", "laddr", "hostname")),
        service: some({ name: "auditd", host: said(node) }),
        context: some({ request: serial === "0" ? undefined : serial, session: of("ses") }),
        reason: of("op"),
        labels: some({ type, key: of("key"), tty: of("tty", "terminal") }),
      }),
    ];
  },
};

/** Stands for the time and number that the journal leaves out. */
const NO_SERIAL = " msg=audit(0.000:0): ";

function isJournal(record: string, { hints }: How): boolean {
  return hints.program === "audit" && JOURNAL.test(record);
}

type Pairs = ReadonlyMap<string, string>;

/** A collector that joins lines may put a blank between them. */
const NEXT = /\n| (?=type=[A-Z_]{2,32} msg=audit\()/;
/** Records of one system call come together; more lines than this are left to the record. */
const LINES_MAX = 64;
/** Types that only say more about the others of their serial. */
const BESIDE =
  /^(?:SYSCALL|CWD|PATH|PROCTITLE|EXECVE|SOCKADDR|EOE|BPRM_FCAPS|FD_PAIR|OBJ_PID|MMAP|CAPSET|SOCKETCALL)$/;

interface Line {
  readonly node: string | undefined;
  readonly type: string;
  readonly at: string;
  readonly serial: string | undefined;
  readonly body: string;
  readonly outer: Pairs;
  readonly inner: Pairs;
}

function readLine(record: string): Line | undefined {
  const [node, type, at, serial, body] = partsOf(record);
  if (at === undefined) return undefined;
  const message = body.includes("msg=") ? /\bmsg='(.*)'?$/s.exec(body)?.[1]?.replace(/'$/, "") : undefined;
  const outer = pairsIn(body.replace(/\bmsg='([^']*)'?/, " ").replace(/ msg=.*$/s, ""));
  const inner = message === undefined ? outer : pairsIn(message);
  return { node, type, at, serial, body, outer, inner };
}

/** What it is about: a record of its own, before the system call that it came of. */
function mainOf(lines: readonly Line[]): Line | undefined {
  return (
    lines.find(({ type }) => !BESIDE.test(type)) ?? lines.find(({ type }) => type === "SYSCALL") ?? lines[0]
  );
}

/** What a policy refused was refused, whatever became of the call; EPERM and EACCES are the kernel's words for it. */
function outcomeOf({ body, type }: Line, of: Of): Outcome | undefined {
  if (type === "AVC" && /denied/i.test(body)) return "denied";
  if (type === "FANOTIFY") return of("resp") === "2" ? "denied" : "success";
  if (/^-(?:1|13)$/.test(of("exit") ?? "")) return "denied";
  const result = of("res", "result", "success");
  if (result === "1") return "success";
  return toOutcome(result === "0" && of("res") !== undefined ? "failure" : result);
}

type Of = (...names: readonly string[]) => string | undefined;

function targetsOf({ inner, type }: Line, of: Of): readonly (Target | undefined)[] {
  return [
    makeTarget(
      type === "USER_CMD" || IS_TYPED.test(type) ? "command" : undefined,
      decoded(of("cmd")) ??
        (IS_TYPED.test(type) ? decoded(of("data"))?.trim() : undefined) ??
        decoded(of("unit", "name", "path", "exe_target")) ??
        decodedTitle(of("proctitle")),
    ),
    makeTarget("user", IS_MANAGED.test(type) ? (decoded(of("acct")) ?? of("ID", "id")) : undefined),
    // What the system did to an account because of what was tried.
    makeTarget("user", type.startsWith(RESPONSE) ? inner.get("uid") : undefined),
    makeTarget("package", type === "SOFTWARE_UPDATE" ? decoded(of("sw")) : undefined),
    makeTarget("instance", type.startsWith("VIRT_") ? decoded(of("vm")) : undefined),
    makeTarget("group", of("grp", "new_group")),
  ];
}

const RESPONSE = "RESP_ACCT_";
const IS_TYPED = /^(?:USER_)?TTY$/;

/** Files, commands and addresses that the other records of the serial name. */
function besideOf(lines: readonly Line[]): readonly (Target | undefined)[] {
  return lines.flatMap(({ body, inner, type }): (Target | undefined)[] => {
    if (type === "PATH" && inner.get("nametype") !== "PARENT")
      return [makeTarget("file", decoded(said(inner.get("name"))))];
    if (type === "EXECVE") return [makeTarget("command", commandOf(inner))];
    return type === "SOCKADDR" ? [makeTarget("address", addressOf(body))] : [];
  });
}

const ARGUMENTS_MAX = 32;
function commandOf(pairs: Pairs): string | undefined {
  const words = Array.from({ length: ARGUMENTS_MAX }, (_, i) => decoded(pairs.get(`a${i}`)));
  const end = words.indexOf(undefined);
  return end === 0 ? undefined : words.slice(0, end === -1 ? ARGUMENTS_MAX : end).join(" ");
}

/** `saddr=0200` and the port and address behind it: IPv4 as the kernel holds it. */
function addressOf(body: string): string | undefined {
  const [, bytes] = /\bsaddr=0200[0-9A-F]{4}([0-9A-F]{8})/i.exec(body) ?? [];
  return bytes === undefined ? undefined : Buffer.from(bytes, "hex").join(".");
}

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

function callOf(type: string, of: Of, outer: Pairs): ReturnType<typeof called> {
  if (type === "SYSCALL") {
    const key = SYSCALLS.get(outer.get("syscall") ?? "");
    return key === undefined
      ? called("syscall", undefined, { prefix: "auditd", category: "process" })
      : call(key);
  }
  const operation = of("op") ?? "";
  if (type === "USER_MGMT" || type === "GRP_MGMT" || type === "USER_CHAUTHTOK") {
    if (/add-user-to-group|add-user-to-shadow-group|add-to-group/.test(operation)) return call("group.grant");
    if (/delete-user-from-group|remove/.test(operation)) return call("group.revoke");
  }
  if (type === "GRP_MGMT" && /^(?:add|delete)-group$/.test(operation))
    return call(operation === "add-group" ? "group.create" : "group.delete");
  if (type === "CONFIG_CHANGE" && (/remove_rule|remove rule/.test(operation) || of("audit_enabled") === "0"))
    return call("audit.stop");
  if (type === "SOFTWARE_UPDATE") return call(PACKAGES.get(operation) ?? "package.update");
  if (type === "VIRT_CONTROL" && /^(?:stop|shutdown|destroy)/.test(operation)) return call("instance.stop");
  return called(type, AUDIT_ACTIONS, { prefix: "auditd", category: "process" });
}

const PACKAGES: ReadonlyMap<string, string> = new Map([
  ["install", "package.install"],
  ["remove", "package.remove"],
  ["erase", "package.remove"],
]);

/** Who signed in first counts before what he became; before he has signed in, the account is all there is. */
function actorOf(type: string, of: Of): ReturnType<typeof makeActor> {
  if (type.startsWith(RESPONSE)) return undefined;
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

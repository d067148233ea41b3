/** Tetragon's events of processes, files and sockets as its JSON export has them (tetragon.io/docs/reference/grpc-api; "Tetragon Events"). */
import type { ParsedEvent, Target } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, type Parts } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toNumber, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const KINDS = [
  "process_exec",
  "process_exit",
  "process_kprobe",
  "process_tracepoint",
  "process_lsm",
  "process_uprobe",
  "process_loader",
] as const;
/** What the kernel's function that a policy watches does, by its name. */
const FUNCTIONS: readonly (readonly [RegExp, string])[] = [
  [/tcp_connect|security_socket_connect|inet_csk_accept|tcp_close|udp_sendmsg/, "network.flow"],
  [/unlink|rmdir/, "object.delete"],
  [/rename/, "object.move"],
  [/chmod|chown|setxattr/, "permission.update"],
  [/init_module|kernel_read_file|module_request/, "kernel_module.load"],
  [/delete_module/, "kernel_module.unload"],
  [/file_permission|mmap_file|file_open|path_truncate|openat?|sys_write|sys_read|fd_install/, "object.read"],
  [/bprm|execve/, "process.start"],
];
/** What `security_file_permission` was asked for: MAY_WRITE (include/linux/fs.h). */
const WRITE = 2;

export const tetragon: Parser = {
  name: "tetragon",
  version: 1,
  keys: KINDS,
  recognises: (record) => (object(object(record, kindOf(record)), "process") === undefined ? NO : SURE),
  parse(record, how) {
    const kind = kindOf(record);
    const body = object(record, kind);
    const process = object(body, "process");
    const pod = object(process, "pod");
    const binary = text(process, "binary");
    const given = text(process, "arguments");
    const args = list(body, "args").filter(isFields);
    const socket = args.map((one) => object(one, "sock_arg")).find(isFields);
    const ended = toText(member(body, "status"));
    const isStopped = /SIGKILL|OVERRIDE/.test(text(body, "action") ?? "");
    const signal = text(body, "signal");
    return [
      makeEvent({
        call: callOf(kind, body, args),
        how,
        at: text(record, "time"),
        outcome: outcomeOf(kind, { ended, isStopped, signal }),
        reason: isStopped ? text(body, "action") : (signal ?? (ended === "0" ? undefined : ended)),
        actor: makeActor({ id: toText(member(process, "uid")), name: text(object(process, "user"), "name") }),
        targets: [
          ...args.map(targetOf),
          makeTarget("address", text(socket, "daddr")),
          makeTarget("command", given === undefined || binary === undefined ? binary : `${binary} ${given}`),
          makeTarget("pod", text(pod, "name")),
          makeTarget(
            "container",
            text(object(pod, "container"), "id"),
            text(object(pod, "container"), "name"),
          ),
        ],
        from: fromAddress(text(socket, "saddr"), { port: toNumber(member(socket, "sport")) }),
        service: some({
          name: "tetragon",
          host: text(record, "node_name"),
          namespace: text(pod, "namespace"),
        }),
        labels: some({
          policy: text(body, "policy_name"),
          function: text(body, "function_name"),
          parent: text(object(body, "parent"), "binary"),
        }),
      }),
    ];
  },
};

function kindOf(record: Fields): string {
  return KINDS.find((kind) => Object.hasOwn(record, kind)) ?? "";
}

function callOf(kind: string, body: Fields | undefined, args: readonly Fields[]): Parts["call"] {
  if (kind === "process_exec") return call("process.start");
  if (kind === "process_exit") return call("process.end");
  if (kind === "process_loader") return call("object.read");
  const name = text(body, "function_name") ?? text(body, "event") ?? "";
  const action = FUNCTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? "policy.violate";
  const isWrite =
    /write|truncate/.test(name) || args.some((one) => toNumber(member(one, "int_arg")) === WRITE);
  return call(action === "object.read" && isWrite ? "object.update" : action);
}

function outcomeOf(
  kind: string,
  of: {
    readonly ended: string | undefined;
    readonly isStopped: boolean;
    readonly signal: string | undefined;
  },
): ParsedEvent["outcome"] {
  if (of.isStopped) return "denied";
  if (kind !== "process_exit") return kind === "process_exec" ? "success" : "unknown";
  return of.signal === undefined && (of.ended === undefined || of.ended === "0") ? "success" : "failure";
}

function targetOf(arg: Fields): Target | undefined {
  const file = object(arg, "file_arg") ?? object(arg, "path_arg");
  return makeTarget("file", text(file, "path"));
}

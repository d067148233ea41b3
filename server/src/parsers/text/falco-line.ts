/** Falco's alerts as the lines that it prints without `json_output` (falco.org/docs/concepts/outputs/formatting). */
import { call } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { loosePairsIn, readerOf } from "./pairs.ts";

const LINE =
  /^(\d\d:\d\d:\d\d\.\d{9}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}(?:Z|[+-]\d\d:?\d\d)): (Emergency|Alert|Critical|Error|Warning|Notice|Informational|Debug) (.*)$/s;
const DAY_MS = 86_400_000;

export const falcoLine: Parser<string> = {
  name: "falco",
  version: 1,
  begins: "0",
  recognises: (record) => (isDigit(record.charCodeAt(0)) && LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [, at = "", priority, told = ""] = LINE.exec(record) ?? [];
    const open = told.lastIndexOf(" (");
    const pairs = loosePairsIn(
      open === -1
        ? told
        : told
            .slice(open + 2)
            .trimEnd()
            .replace(/\)$/, ""),
    );
    const of = readerOf(pairs, (value) => /^(?:<NA>|host|-1)$/.test(value));
    const user = of("user_loginname", "user.loginname", "user", "user_name", "user.name", "ka.user.name");
    return [
      makeEvent({
        call: call(told.startsWith("Falco internal: ") ? "log.write" : "threat.detect"),
        how,
        at: at.includes("T") ? at : dayOf(at, how),
        severity: toSeverity(priority),
        actor: makeActor({ name: user, id: user ?? of("user_uid", "user.uid") }),
        targets: [
          makeTarget("command", of("command", "cmdline", "proc.cmdline", "proc_cmdline")),
          makeTarget("file", of("file", "fd.name", "fd_name", "filename")),
          makeTarget("address", of("connection", "server_ip", "fd.rip")),
          makeTarget("container", of("container_id", "container.id", "container"), of("container_name")),
          makeTarget("pod", of("k8s_pod_name", "k8s.pod.name", "k8s.pod", "k8s_pod")),
        ],
        service: some({
          name: "falco",
          namespace: of("k8s_ns_name", "k8s.ns.name", "k8s.ns", "k8s_ns"),
        }),
        message: open === -1 ? told : told.slice(0, open),
      }),
    ];
  },
};

/** Without `time_format_iso_8601` the day is not told: it is the one at which the time was last reached. */
function dayOf(clock: string, { hints, receivedUs }: How): string | undefined {
  if (hints.time !== undefined) return undefined;
  const received = new Date(receivedUs / 1000);
  const today = `${received.toISOString().slice(0, 10)}T${clock}Z`;
  const isPast = Date.parse(`${today.slice(0, 23)}Z`) <= received.getTime();
  return isPast ? today : `${new Date(received.getTime() - DAY_MS).toISOString().slice(0, 10)}T${clock}Z`;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

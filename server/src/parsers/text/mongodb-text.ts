/** Lines of MongoDB's log before release 4.4, which wrote sentences (mongodb.com/docs/v4.2, "Log Messages"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";

const LINE =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d{4}) (?:([FEWID]\d?)\s{1,4}([A-Z]{2,16}|-)\s{1,16}\[[\w:.-]{1,64}\]|\[(?:conn\d{1,12}|initandlisten|rs\w{1,32}|signalProcessingThread)\]) /;
const SUCCEEDED =
  /^Successfully authenticated as principal (\S{1,256}) on (\S{1,64})(?: from client ([\d.a-f:]{2,45}))?/;
const FAILED = /authentication failed for (\S{1,256}) on (\S{1,64}) from client ([\d.a-f:]{2,45})/;
const UNAUTHORIZED = /^(?:Unauthorized|not authorized on (\S{1,64}) to execute command)/i;
const ACCEPTED = /^connection accepted from ([\d.a-f:]{2,45})/;
const ENDED = /^end connection ([\d.a-f:]{2,45})/;
/** What took long is told with what it was about; a command's own name stands behind that. */
const OPERATION =
  /^(command|query|getmore|update|remove|insert) ([\w$-]{1,64}(?:\.[\w.$-]{1,128})?) (?:.{0,64}?command: (\w{1,32}))?/;
const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ["update", "row.update"],
  ["findandmodify", "row.update"],
  ["remove", "row.delete"],
  ["delete", "row.delete"],
  ["insert", "row.create"],
  ["find", "row.read"],
  ["aggregate", "row.read"],
  ["count", "row.read"],
  ["distinct", "row.read"],
  ["drop", "table.drop"],
  ["create", "table.create"],
  ["createindexes", "table.alter"],
]);
const LEVELS: Readonly<Record<string, string>> = { F: "fatal", E: "error", W: "warning" };

export const mongodbText: Parser<string> = {
  name: "mongodb-log",
  version: 2,
  signs: "[",
  begins: "0",
  recognises: (record) => (LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [head = "", level = ""] = LINE.exec(record) ?? [];
    const message = record.slice(head.length);
    const { action, address, data, outcome, user } = told(message);
    return [
      makeEvent({
        call: call(action),
        how,
        read: leadingTime(record, how),
        outcome,
        reason: outcome === "failure" || outcome === "denied" ? message : undefined,
        severity: toSeverity(LEVELS[level.slice(0, 1)]),
        actor: makeActor({ name: user }),
        targets: [makeTarget(data?.includes(".") === true ? "namespace" : "database", data)],
        from: fromAddress(address),
        service: { name: "mongodb" },
        message: action === "log.write" ? message : undefined,
      }),
    ];
  },
};

interface Told {
  readonly action: string;
  readonly user?: string | undefined;
  readonly data?: string | undefined;
  readonly address?: string | undefined;
  readonly outcome?: "success" | "failure" | "denied";
}

function told(message: string): Told {
  const succeeded = SUCCEEDED.exec(message);
  if (succeeded !== null)
    return {
      action: "user.login",
      user: succeeded[1],
      data: succeeded[2],
      address: succeeded[3],
      outcome: "success",
    };
  const failed = FAILED.exec(message);
  if (failed !== null)
    return { action: "user.login", user: failed[1], data: failed[2], address: failed[3], outcome: "failure" };
  const refused = UNAUTHORIZED.exec(message);
  if (refused !== null) return { action: "query.run", data: refused[1], outcome: "denied" };
  const accepted = ACCEPTED.exec(message);
  if (accepted !== null) return { action: "connection.open", address: accepted[1], outcome: "success" };
  const ended = ENDED.exec(message);
  if (ended !== null) return { action: "connection.close", address: ended[1], outcome: "success" };
  const [, kind = "", namespace, command = kind] = OPERATION.exec(message) ?? [];
  if (namespace === undefined) return { action: "log.write" };
  return { action: OPERATIONS.get(command.toLowerCase()) ?? "query.run", data: namespace };
}

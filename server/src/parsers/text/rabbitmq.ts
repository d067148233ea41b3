/** RabbitMQ's own log: who connects, who may not, and who is made (rabbitmq.com/docs/logging; rabbit_reader, rabbit_auth_backend_internal). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { toNumber } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { readTime } from "../time.ts";
import { leadingTime } from "./leading-time.ts";

/** The process of Erlang's machine that wrote it. */
const HEAD =
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,6}(?:[+-]\d\d:\d\d)? \[(?:debug|info|notice|warning|error|critical)\] <[\d.]{3,32}> (.*)$/s;
/** And before release 3.7, on a line of its own. */
const REPORT = /^=[A-Z]{4,8} REPORT==== (\d{1,2}-[A-Z][a-z]{2}-\d{4})::(\d\d:\d\d:\d\d) ===\s(.*)$/s;
const SENTENCES: readonly (readonly [RegExp, action: string, outcome: "success" | "failure" | "denied"])[] = [
  [
    /\((?<ip>[0-9A-Fa-f.:]{2,45}):(?<port>\d{1,5}) -> .{1,128}?\): user '(?<user>[^']{1,256})' authenticated and granted access to vhost '(?<target>[^']{0,256})'/,
    "user.login",
    "success",
  ],
  [/login refused: user '(?<user>[^']{1,256})' - (?<reason>.{1,256})/, "user.login", "failure"],
  [
    /vhost (?<target>\S{1,256}) (?:by|for) user '(?<user>[^']{1,256})'.{0,64}(?<reason>refused|not found)/,
    "user.login",
    "denied",
  ],
  [
    /access to vhost '(?<target>[^']{0,256})' refused for user '(?<user>[^']{1,256})'/,
    "user.login",
    "denied",
  ],
  [
    /(?<reason>(?:(?:read|write|configure) )?access to (?<type>queue|exchange|topic) '(?<target>[^']{0,256})' in (?:exchange '[^']{0,256}' in )?vhost '(?<vhost>[^']{0,256})' refused) for user '(?<user>[^']{1,256})'/,
    "policy.violate",
    "denied",
  ],
  [/^HTTP access denied: user '(?<user>[^']{1,256})' - (?<reason>.{1,256})/, "user.login", "failure"],
  [/^Created user '(?<target>[^']{1,256})'/, "user.create", "success"],
  [/^Deleted user '(?<target>[^']{1,256})'/, "user.delete", "success"],
  [/^Successfully changed password for user '(?<target>[^']{1,256})'/, "password.reset", "success"],
  [
    /^Successfully set user tags for user '(?<target>[^']{1,256})' to \[(?<role>[^\]]{0,256})\]/,
    "role.grant",
    "success",
  ],
  [/^Successfully set permissions for (?:user )?'(?<target>[^']{1,256})'/, "permission.update", "success"],
  [/^(?:Successfully )?[Aa]dd(?:ing|ed) vhost '(?<target>[^']{1,256})'/, "resource.create", "success"],
  [
    /^accepting AMQP connection (?:<[\d.]{3,32}> )?\(?(?<ip>[0-9A-Fa-f.:]{2,45}):(?<port>\d{1,5}) -> /,
    "connection.open",
    "success",
  ],
  [
    /^closing AMQP connection (?:<[\d.]{3,32}> )?\((?<ip>[0-9A-Fa-f.:]{2,45}):(?<port>\d{1,5}) -> .{1,128}?user: '(?<user>[^']{1,256})'/,
    "connection.close",
    "success",
  ],
  [
    /^closing AMQP connection (?:<[\d.]{3,32}> )?\((?<ip>[0-9A-Fa-f.:]{2,45}):(?<port>\d{1,5}) -> /,
    "connection.close",
    "success",
  ],
  [/^Creating user '(?<target>[^']{1,256})'/, "user.create", "success"],
  [/^Deleting user '(?<target>[^']{1,256})'/, "user.delete", "success"],
  [/^Changing password for '(?<target>[^']{1,256})'/, "password.reset", "success"],
  [
    /^Setting user tags for user '(?<target>[^']{1,256})' to \[(?<role>[^\]]{0,256})\]/,
    "role.grant",
    "success",
  ],
  [/^Setting permissions for (?:user )?'(?<target>[^']{1,256})'/, "permission.update", "success"],
];

const CONNECTION =
  /^(?:Error on AMQP|Channel error on) connection (?:<[\d.]{3,32}> )?\(?([0-9A-Fa-f.:]{2,45}):(\d{1,5}) -> /;

export const rabbitmq: Parser<string> = {
  name: "rabbitmq",
  version: 3,
  begins: "=0",
  recognises(record) {
    if (record.startsWith("=")) return REPORT.test(record) ? SURE : NO;
    return record[4] === "-" && record.includes("] <") && HEAD.test(record) ? SURE : NO;
  },
  parse(record, how) {
    const [, day, clock, reported = ""] = REPORT.exec(record) ?? [];
    const [, message = reported] = HEAD.exec(record) ?? [];
    for (const [pattern, action, outcome] of SENTENCES) {
      const groups = pattern.exec(message)?.groups;
      if (groups === undefined) continue;
      const { ip, reason, role, target, type, user, vhost } = groups;
      // What went wrong in a connection stands behind the line that names it.
      const [, address, port] = groups["ip"] === undefined ? (CONNECTION.exec(message) ?? []) : [];
      const read = day === undefined ? leadingTime(record, how) : readTime(`${day} ${clock}`, how);
      return [
        makeEvent({
          call: call(action),
          how,
          read,
          outcome,
          reason,
          actor: makeActor({ name: user }),
          targets: [
            makeTarget(type ?? TYPES.get(action) ?? "vhost", target),
            makeTarget("vhost", vhost),
            makeTarget("role", role === "" ? undefined : role),
          ],
          from: fromAddress(ip ?? address, { port: toNumber(groups["port"] ?? port) }),
          service: { name: "rabbitmq" },
        }),
      ];
    }
    // What else it says is a line.
    return [];
  },
};

const TYPES: ReadonlyMap<string, string> = new Map(
  ["user.create", "user.delete", "password.reset", "role.grant", "permission.update"].map(
    (action) => [action, "user"] as const,
  ),
);

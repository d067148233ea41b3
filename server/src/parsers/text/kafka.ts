/** Kafka's authorizer log: who may do what to a topic, and who may not (kafka.apache.org, "Authorization and ACLs"; StandardAuthorizer, AclAuthorizer). */
import { call, called } from "../action-table.ts";
import { snakeCase } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { onceInARow } from "../remembered.ts";
import { leadingTime } from "./leading-time.ts";

const BEGIN = "Principal = ";
const DECISION =
  /^Principal = (.{1,512}?) is (Allowed|Denied) [oO]peration = (\w{1,32}) from host = (\S{1,255}) on resource = (\w{1,32}):(?:(?:LITERAL|PREFIXED):)?(.{1,255}?)(?= for request = | based on rule | \(kafka\.authorizer|\s*$)/s;
/** What newer versions say behind it. */
const REQUEST = / for request = (\w{1,64})/;
const RULE = / based on rule (.{1,512}?)(?: \(kafka\.authorizer\.logger\))?\s*$/s;
/** By the kind of thing and the operation on it, and by the operation alone. */
const ACTIONS: ReadonlyMap<string, string> = new Map([
  ["cluster:alter", "permission.update"],
  ["transactional_id:write", "message.send"],
  ["cluster:idempotent_write", "message.send"],
  ["cluster:create", "table.create"],
  ["topic:read", "row.read"],
  ["topic:write", "message.send"],
  ["topic:create", "table.create"],
  ["topic:delete", "table.drop"],
  ["topic:alter", "table.alter"],
  ["group:delete", "group.delete"],
  ["describe", "config.read"],
  ["describe_configs", "config.read"],
  ["alter_configs", "config.update"],
]);
/** Who could not prove who they are is told by the network's layer, which does not know who it was. */
const FAILED = "Failed authentication with ";
const SIGN_IN =
  /Failed authentication with \S{0,255}?\/([\da-fA-F.:]{2,45}) .{0,256}?\(((?:Authentication|SSL|Invalid|Unexpected)[^()]{1,512})\)/;
/** Strimzi's handlers tell also who could. */
const PASSED = "Successfully authenticated client: ";
const SIGNED_IN = /Successfully authenticated client: authenticationID=([^;\s]{1,255});/;
/** Where the sentence begins at the latest: behind a time, a level and a logger. */
const HEAD_CHARACTERS = 256;

export const kafka: Parser<string> = {
  name: "kafka-authorizer",
  version: 3,
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    if (head.includes(FAILED)) return SIGN_IN.test(record) ? SURE : NO;
    if (head.includes(PASSED)) return SIGNED_IN.test(record) ? SURE : NO;
    return head.includes(BEGIN) && decisionOf(record) !== null ? SURE : NO;
  },
  parse(record, how) {
    const refused = SIGN_IN.exec(record);
    if (refused !== null)
      return [
        makeEvent({
          call: call("user.login"),
          how,
          read: leadingTime(record, how),
          outcome: "failure",
          reason: refused[2],
          from: fromAddress(refused[1]),
          service: { name: "kafka" },
        }),
      ];
    const passed = SIGNED_IN.exec(record)?.[1];
    if (passed !== undefined)
      return [
        makeEvent({
          call: call("user.login"),
          how,
          read: leadingTime(record, how),
          outcome: "success",
          actor: makeActor({ name: passed }),
          service: { name: "kafka" },
        }),
      ];
    const [whole = "", principal = "", decision, operation = "", host, kind = "", name] =
      decisionOf(record) ?? [];
    const rest = record.slice(record.indexOf(BEGIN) + whole.length);
    const [type, thing] = [snakeCase(kind), snakeCase(operation)];
    const action = ACTIONS.get(`${type}:${thing}`) ?? ACTIONS.get(thing);
    const read = leadingTime(record, how);
    const isDenied = decision === "Denied";
    const request = REQUEST.exec(rest)?.[1];
    return [
      makeEvent({
        call:
          action === undefined
            ? called(`${type}.${thing}`, undefined, { prefix: "kafka", category: "data" })
            : call(action),
        how,
        read,
        outcome: isDenied ? "denied" : "success",
        reason: isDenied ? RULE.exec(rest)?.[1] : undefined,
        actor: makeActor({ id: principal, name: principal.replace(/^User:/, "") }),
        targets: [makeTarget(type, name)],
        from: fromAddress(host),
        service: { name: "kafka" },
        labels: request === undefined ? undefined : { request },
      }),
    ];
  },
};

const decisionOf = onceInARow((record: string) => DECISION.exec(record.slice(record.indexOf(BEGIN))));

/** The log of Oracle's listener, as text and as XML: who connected to which service (docs.oracle.com, Net Services Administrator's Guide, "Analyzing Listener Log Files"), and the XML of its alert log. */
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some, toNumber } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";
import { valuesIn } from "./xml.ts";

const ACTIONS = actionTable(`
  connection.open establish
  config.read status services version show
  config.reload reload
  config.update save_config set
  service.start start
  service.stop stop
  service.update service_update service_register service_died
`);

const LINE = /^\d\d-[A-Z]{3}-\d{4} \d\d:\d\d:\d\d \* /;
const XML = /^<msg time='[^']{19,40}' org_id='oracle' /;
/** What is worth less than a message of the fifth of the sixteen levels is one of every day. */
const LEVELS = ["critical", "critical", "high", "high", "medium", "medium"];

export const oracleListener: Parser<string> = {
  name: "oracle-listener",
  version: 1,
  actions: ACTIONS,
  begins: "0<",
  recognises: (record) => (LINE.test(record) || XML.test(record) ? SURE : NO),
  parse(record, how) {
    if (record.startsWith("<")) {
      const values = valuesIn(record);
      const text = values.get("txt") ?? "";
      return [LINE.test(text) ? eventOf(text, how, values) : messageOf(text, how, values)];
    }
    return [eventOf(record, how, new Map())];
  },
};

/** Time, what was asked, from where, what was done, the service, and how it ended: those in the middle may be missing. */
function eventOf(line: string, how: How, values: ReadonlyMap<string, string>): ReturnType<typeof makeEvent> {
  const [, ...parts] = line.trim().split(" * ");
  const asked = parts.find((part) => part.startsWith("(CONNECT_DATA=")) ?? "";
  const address = parts.find((part) => part.startsWith("(ADDRESS=")) ?? "";
  const [event, service, last] = parts.filter((part) => !part.startsWith("("));
  const code = last ?? (service !== undefined && /^\d+$/.test(service) ? service : undefined);
  const client = /\(CID=(.{0,512}?)\)\)/.exec(`${asked})`)?.[1] ?? "";
  const program = named(client, "PROGRAM");
  return makeEvent({
    call: called(event, ACTIONS, { prefix: "oracle_listener", category: "network" }),
    how,
    at: values.get("time"),
    read: values.get("time") === undefined ? leadingTime(line, how) : undefined,
    outcome: code === undefined ? undefined : code === "0" ? "success" : "failure",
    reason: code === undefined || code === "0" ? undefined : `TNS-${code.padStart(5, "0")}`,
    actor: makeActor({ name: named(client, "USER") }),
    targets: [makeTarget("service", service === code ? named(asked, "SERVICE") : service)],
    from: fromAddress(named(address, "HOST") ?? named(client, "HOST"), {
      port: toNumber(named(address, "PORT")),
    }),
    service: some({ name: "oracle", host: values.get("host_id") }),
    labels: some({ program }),
  });
}

function messageOf(
  message: string,
  how: How,
  values: ReadonlyMap<string, string>,
): ReturnType<typeof makeEvent> {
  return makeEvent({
    call: called("log.write", undefined),
    how,
    message,
    at: values.get("time"),
    severity: toSeverity(LEVELS[toNumber(values.get("level"))]),
    service: some({ name: "oracle", host: values.get("host_id") }),
  });
}

/** `(NAME=value)`; what stands in for a name that a driver does not tell is none. */
function named(text: string, name: string): string | undefined {
  const at = text.indexOf(`(${name}=`);
  if (at === -1) return undefined;
  const value = text.slice(at + name.length + 2).split(")", 1)[0];
  return value === "" || value === undefined || /^[(_]/.test(value) ? undefined : value;
}

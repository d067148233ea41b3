/** What an event says, as answers to the questions that are asked of it: who, what, where, when, how it ended. Each value knows its field. */
import { isObject, type JsonObject, textOf } from "../../api/json.ts";
import { formatTime } from "../../format/format.ts";
import { ownTime } from "../../format/own-clock.ts";
import { fieldPath } from "./field-path.ts";

export interface FactGroup {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly values: readonly FactValue[];
}

export interface FactValue {
  readonly text: string;
  /** The field that is asked for this value; absent where there is none. */
  readonly field?: string;
  /** What stands behind it and is no part of the value. */
  readonly note?: string;
}

type Row = readonly [name: string, value: unknown, field?: string];

/** The groups that have anything in them. */
export function factsOf(event: JsonObject, timeZone: string): readonly FactGroup[] {
  const [actor, from, log, source] = [event["actor"], event["from"], event["log"], event["source"]].map(part);
  const identity = part(actor?.["identity"]);
  const credential = part(actor?.["credential"]);
  return [
    group("Who", [
      ["Name", actor?.["name"], "actor.name"],
      ["Type", actor?.["type"], "actor.type"],
      ["Id", actor?.["id"], "actor.id"],
      ["Email", actor?.["email"], "actor.email"],
      ["Identity", identity["name"] ?? identity["id"], "identity"],
      ["Team", identity["team"], "team"],
      ["Answers for it", identity["owner"], "owner"],
      ["Groups", actor?.["groups"], "actor.groups"],
      ["Proved by", credential["type"], "actor.credential.type"],
      ["Credential", credential["id"], "actor.credential.id"],
      ["Session", actor?.["session"], "actor.session"],
    ]),
    group("What", [
      ["Action", event["action"], "action"],
      ["Verb", event["verb"], "verb"],
      ["Category", event["category"], "category"],
      ...listOf(event["targets"]).flatMap(targetRows),
    ]),
    {
      title: "When",
      facts: [
        timeFact("Happened", event["time"], timeZone, "by the source's clock"),
        ownTimeFact(event),
        timeFact("Sealed", event["received"], timeZone, "by this log's clock"),
        skewFact(event["skew"]),
      ].filter((fact) => fact !== undefined),
    },
    group("Where", [
      ["From", from?.["ip"], "from.ip"],
      ["Port", from?.["port"], "from.port"],
      ["Host", from?.["host"], "from.host"],
      ["Program", from?.["user_agent"], "from.user_agent"],
      ...membersOf(event["service"]).map(
        ([name, value]): Row =>
          name === "name" ? ["Service", value, "service"] : [capital(name), value, `service.${name}`],
      ),
    ]),
    group("How it ended", [
      ["Outcome", event["outcome"], "outcome"],
      ["Reason", event["reason"], "reason"],
      ["Severity", event["severity"], "severity"],
    ]),
    group("Belongs to", membersOf(event["context"]).map(contextRow)),
    group(
      "Labels",
      membersOf(event["labels"]).map(([name, value]) => [name, value, labelField(name)]),
    ),
    group("Place in the log", [
      ["Index", log?.["index"], "log.index"],
      ["Id", event["id"], "id"],
      ["Log", log?.["name"], "log"],
      ["Sent with", source?.["name"], "source"],
      ["Kind of record", source?.["type"], "source.type"],
      ["Read by", source?.["parser"], "source.parser"],
      ["Sender's id", source?.["event_id"], "source.event_id"],
      ["Sender's number", source?.["sequence"]],
    ]),
  ].filter(({ facts }) => facts.length > 0);
}

function group(title: string, rows: readonly Row[]): FactGroup {
  const facts = rows.map(([name, value, field]) => ({
    name,
    values: textsOf(value).map((text) => (field === undefined ? { text } : { text, field })),
  }));
  return { title, facts: facts.filter(({ values }) => values.length > 0) };
}

/** A target on one line: its name, its id where that is another, and its kind. */
function targetRows(target: unknown, i: number): readonly Row[] {
  const { id, name, type } = part(target);
  const which = i === 0 ? "Target" : `Target ${i + 1}`;
  const rows: readonly Row[] = [
    [which, name ?? id, name === undefined ? "target.id" : "target.name"],
    [`${which}: id`, name === undefined || name === id ? undefined : id, "target.id"],
    [`${which}: kind`, type, "target.type"],
  ];
  return rows;
}

function timeFact(name: string, value: unknown, timeZone: string, whose: string): Fact | undefined {
  const time = textOf(value);
  if (time === undefined || time === "") return undefined;
  const here = `${formatTime(time, timeZone)} ${timeZone}`;
  return { name, values: [{ text: time, note: timeZone === "UTC" ? whose : `${here}, ${whose}` }] };
}

/** As the record has it, where its source's clock is not UTC's. */
function ownTimeFact(event: JsonObject): Fact | undefined {
  const { clock, day, zone } = ownTime(textOf(event["time"]) ?? "", event);
  if (zone === "UTC") return undefined;
  return {
    name: "There",
    values: [{ text: `${day} ${clock} ${zone}`, note: "what the source's clock showed" }],
  };
}

function skewFact(value: unknown): Fact | undefined {
  if (typeof value !== "number" || value === 0) return undefined;
  const note =
    value > 0 ? "the source's clock is ahead" : "the source's clock is behind, or it was under way";
  return { name: "Skew", values: [{ text: `${Math.abs(value).toLocaleString("en")} s`, note }] };
}

function contextRow([name, value]: readonly [string, unknown]): Row {
  return [capital(name), value, `context.${name}`];
}

function labelField(name: string): string {
  return fieldPath("labels", [name]);
}

function part(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

/** A word of ours as a heading has it; the sender's own words stay as they are. */
function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  return typeof value === "string" && value !== "" ? [value] : [];
}

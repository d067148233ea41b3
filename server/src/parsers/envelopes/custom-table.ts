/** Rows of custom tables of Azure's Log Analytics, which hold others' records flat: each column's name ends in its type, and what stood within another is joined to its name (learn.microsoft.com, "Azure Monitor HTTP Data Collector API"). */
import { type Fields, isFields, member, text } from "../fields.ts";
import { toTime } from "../time.ts";
import { type Envelope, readText } from "./envelope.ts";

/** A text, a number, a truth, a GUID, a time: `actor_name_s`, `created_t [UTC]`. */
const COLUMN = /^(.{1,256})_([sdbgt])(?: \[UTC\])?$/;
const TIMES = ["TimeGenerated", "TimeGenerated [UTC]"] as const;
/** One row says little of its form; so many names of it do not end so by chance. */
const COLUMNS_MIN = 3;
/** Objects within objects; deeper ones keep their joined names. */
const DEPTH_MAX = 4;

/** What vendors call the objects in their records, those of two words before those of one. */
const OBJECTS = [
  ...["additional_details", "accessible_by", "access_device", "auth_device", "action_by", "created_by"],
  ...["owned_by", "initiated_by", "client_details", "target_user", "user_agent", "debugContext", "debugData"],
  ...["securityContext", "authenticationContext", "geographicalContext", "userAgent", "initiatedBy"],
  ...["requestParameters", "actor", "client", "outcome", "transaction", "request", "response", "source"],
  ...["target", "entity", "context", "location", "user", "details", "data", "payload", "object", "auth"],
  ...[
    "metadata",
    "resource",
    "application",
    "device",
    "alert",
    "activity",
    "attributes",
    "origin",
    "session",
  ],
  ...[
    "identity",
    "member",
    "workspace",
    "organization",
    "channel",
    "file",
    "app",
    "parent",
    "result",
    "action",
  ],
] as const;

export const customTable: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const raw = text(content, "RawData");
  if (raw !== undefined && Object.keys(content).every((name) => OWN.has(name)))
    return { contents: [raw.trimEnd()], hints: { time: writtenIn(content) } };
  const columns = columnsOf(content);
  if (columns.length < COLUMNS_MIN || !Object.keys(content).every(isOfTable)) return undefined;
  const row: Record<string, unknown> = {};
  for (const [name, value] of columns) row[name] = value;
  const time = writtenIn(content);
  const table = text(content, "Type")?.replace(/_CL$/, "");
  return { contents: [nested(row, 0)], hints: { time, program: table } };
};

function writtenIn(row: Fields): string | undefined {
  return TIMES.map((name) => toTime(member(row, name))).find((one) => one !== undefined);
}

/** What every table has beside its columns. Tables of Azure's own have more: their parsers know them. */
const OWN: ReadonlySet<string> = new Set([
  ...["TenantId", "SourceSystem", "MG", "ManagementGroupName", "Computer", "RawData", "Type", ...TIMES],
  ...["_ResourceId", "_SubscriptionId", "_ItemId", "_TimeReceived"],
]);

function isOfTable(name: string): boolean {
  return OWN.has(name) || COLUMN.test(name);
}

/** The columns that say something, without their types. */
function columnsOf(row: Fields): readonly (readonly [string, unknown])[] {
  return Object.keys(row).flatMap((column) => {
    const [, name, type] = COLUMN.exec(column) ?? [];
    const value = member(row, column);
    if (name === undefined || value === "" || value === null) return [];
    return [[name, valueIn(value, type)] as const];
  });
}

/** Objects and lists are texts of JSON in it, and exports write numbers and truths as texts. */
function valueIn(value: unknown, type: string | undefined): unknown {
  if (typeof value !== "string") return value;
  if (type === "t") return toTime(value) ?? value;
  if (type === "b") return value.toLowerCase() === "true";
  if (type === "d" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
  return type === "s" && "[{".includes(value[0] ?? "-") ? readText(value) : value;
}

/** The same with the objects that it had; what was one name stays beside them, as nobody can tell which is which. */
function nested(row: Fields, depth: number): Fields {
  if (depth >= DEPTH_MAX) return row;
  const inner = new Map<string, Record<string, unknown>>();
  for (const name of Object.keys(row)) {
    const head = OBJECTS.find((one) => name.startsWith(one) && name[one.length] === "_");
    if (head === undefined || Object.hasOwn(row, head)) continue;
    const within = inner.get(head) ?? {};
    within[name.slice(head.length + 1)] = member(row, name);
    inner.set(head, within);
  }
  const objects = [...inner].map(([name, within]) => [name, nested(within, depth + 1)] as const);
  return { ...Object.fromEntries(objects), ...row };
}

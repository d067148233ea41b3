/** Cuts ExportLogsServiceRequest (opentelemetry/proto/collector/logs/v1/logs_service.proto) into its log records. */
import type { RecordContext } from "@tallystick/event";
import { CONTEXT_BYTES_MAX, type Cut, type CutLimits, type CutRefusal, Records } from "./cut.ts";
import { type BytesField, ProtobufWalk } from "./protobuf-walk.ts";

/** Fields of ExportLogsServiceRequest, ResourceLogs and ScopeLogs (logs/v1/logs.proto). */
const RESOURCE_LOGS = 1;
const RESOURCE = 1;
const SCOPE_LOGS = 2;
const SCOPE = 1;
const LOG_RECORDS = 2;
const SCHEMA_URL = 3;

/** An empty body is an empty request, and a success. */
export function cutOtlpProtobuf(content: Uint8Array, limits: CutLimits): Cut {
  const walk = new ProtobufWalk(content);
  const records = new Records(limits);
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const whole = { start: 0, end: content.length };
  let refusal: CutRefusal | undefined;
  const base64 = ({ start, end }: BytesField): string => bytes.toString("base64", start, end);
  const text = ({ start, end }: BytesField): string => bytes.toString("utf8", start, end);

  /** The fields of one message, with what is not repeated as text under its name. */
  const fieldsOf = (
    field: BytesField,
    { list, ...names }: { readonly list: number; readonly about: number; readonly name: string },
  ): { context: [string, string][]; items: BytesField[] } | undefined => {
    const context: [string, string][] = [];
    const items: BytesField[] = [];
    const note = (name: string, value: string): boolean => context.push([name, value]) > 0;
    const visits = new Map([
      [names.about, (found: BytesField) => note(names.name, base64(found))],
      [SCHEMA_URL, (found: BytesField) => note(`${names.name}.schemaUrl`, text(found))],
      [list, (found: BytesField) => items.push(found) > 0],
    ]);
    return walk.message(field, visits) ? { context, items } : undefined;
  };
  const takeScope = (outer: readonly [string, string][], field: BytesField): boolean => {
    const scope = fieldsOf(field, { about: SCOPE, list: LOG_RECORDS, name: "scope" });
    if (scope === undefined) return false;
    const pairs = [...outer, ...scope.context];
    const context: RecordContext | undefined = pairs.length === 0 ? undefined : Object.fromEntries(pairs);
    const isTooLarge =
      context !== undefined && Buffer.byteLength(JSON.stringify(context)) > CONTEXT_BYTES_MAX;
    for (const { start, end } of scope.items) {
      if (records.isFull) {
        refusal = refuse(
          "too-many-events",
          start,
          `more than ${limits.eventsMax} log records in one request`,
        );
        return false;
      }
      if (isTooLarge) records.rejectContext({ line: 1, start });
      else records.keep({ start, end, line: 1, nativeId: undefined, context });
    }
    return true;
  };
  const takeResource = (field: BytesField): boolean => {
    const resource = fieldsOf(field, { about: RESOURCE, list: SCOPE_LOGS, name: "resource" });
    return resource?.items.every((scope) => takeScope(resource.context, scope)) ?? false;
  };

  if (walk.message(whole, new Map([[RESOURCE_LOGS, takeResource]]))) return records.result();
  return (
    refusal ?? refuse("invalid-protobuf", Math.max(walk.badAt, 0), "this is no ExportLogsServiceRequest")
  );
}

function refuse(code: CutRefusal["code"], offset: number, what: string): CutRefusal {
  return { kind: "refused", code, line: 1, offset, message: `byte ${offset}: ${what}` };
}

/** Cuts OTLP's logs as JSON into their log records (opentelemetry.io/docs/specs/otlp, "JSON Protobuf Encoding"). */
import type { RecordContext } from "@tallystick/event";
import { CONTEXT_BYTES_MAX, type Cut, type CutLimits } from "./cut.ts";
import { Cutting, type JsonRange } from "./json-cut.ts";
import { JsonWalk } from "./json-walk.ts";

interface Element extends JsonRange {
  readonly deepAt: number;
}

interface Scope {
  readonly about: [string, string][];
  readonly elements: Element[];
}

/** Members of other names are passed over, as the specification has it; `{}` is an empty request and a success. */
export function cutOtlpJson(content: Uint8Array, limits: CutLimits): Cut {
  const cutting = new Cutting(content, limits);
  const { end, records, scanner } = cutting;
  scanner.space(end);
  if (scanner.at === end) return cutting.refuse("empty-body", "the body is empty");
  if (!cutting.isUtf8) return cutting.refuse("not-utf8", "the body is not UTF-8");
  const walk = new JsonWalk(cutting);
  let met = 0;

  const takeRecord = (scope: Scope) => (): boolean => {
    const range = walk.value();
    if (range === undefined) return false;
    met += 1;
    if (met > limits.eventsMax) {
      walk.refusal = cutting.refuse(
        "too-many-events",
        `more than ${limits.eventsMax} log records in one request`,
      );
      return false;
    }
    scope.elements.push({ ...range, deepAt: scanner.deepAt });
    return true;
  };
  const note = (about: [string, string][], name: string) => (): boolean =>
    walk.written((written) => about.push([name, written]));
  const takeScope = (scopes: Scope[]) => (): boolean => {
    const scope: Scope = { about: [], elements: [] };
    scopes.push(scope);
    const members = new Map([
      ["scope", note(scope.about, "scope")],
      ["schemaUrl", note(scope.about, "scope.schemaUrl")],
      ["logRecords", () => walk.array(takeRecord(scope))],
    ]);
    return walk.object(members);
  };
  const takeResource = (): boolean => {
    const about: [string, string][] = [];
    const scopes: Scope[] = [];
    const members = new Map([
      ["resource", note(about, "resource")],
      ["schemaUrl", note(about, "resource.schemaUrl")],
      ["scopeLogs", () => walk.array(takeScope(scopes))],
    ]);
    if (!walk.object(members)) return false;
    for (const scope of scopes) keep(scope, about);
    return true;
  };
  const keep = (scope: Scope, outer: readonly [string, string][]): void => {
    const pairs = [...outer, ...scope.about];
    const context: RecordContext | undefined = pairs.length === 0 ? undefined : Object.fromEntries(pairs);
    const isTooLarge =
      context !== undefined && Buffer.byteLength(JSON.stringify(context)) > CONTEXT_BYTES_MAX;
    const { deepAt } = scanner;
    for (const element of scope.elements) {
      scanner.deepAt = element.deepAt;
      if (isTooLarge) records.rejectContext(element);
      else cutting.keepAny(element, { nativeId: undefined, context });
    }
    scanner.deepAt = deepAt;
  };

  const isWhole = walk.object(new Map([["resourceLogs", () => walk.array(takeResource)]])) && walk.end();
  if (!isWhole) return walk.refusal ?? cutting.refuse("bad-body", "this is no ExportLogsServiceRequest");
  return cutting.result();
}

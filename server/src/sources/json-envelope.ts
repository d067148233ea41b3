/** Cuts an object that holds its records in an array, as most webhooks send them; what stands around the array is kept beside each. */
import type { RecordContext } from "@tallystick/event";
import { CONTEXT_BYTES_MAX, type Cut, type CutLimits } from "./cut.ts";
import { Cutting, type JsonRange } from "./json-cut.ts";
import { peekMembers } from "./json-peek.ts";
import { JsonWalk } from "./json-walk.ts";

export interface Envelope {
  /** The way to the array: `["items"]`, or `["data", "events"]`; empty where the body is the array. */
  readonly list: readonly [] | readonly [string] | readonly [string, string];
  /** The members of the object that are kept beside each record as they are written. */
  readonly around: readonly string[];
  /** Members of a record, or of the object, that tell it from others. */
  readonly ids?: readonly string[];
  /** The record's id by what was found under these names, and its number in the array, from 0. */
  readonly nativeId?: (found: ReadonlyMap<string, string>, number: number) => string | undefined;
}

interface Element extends JsonRange {
  readonly deepAt: number;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** A body without the array is refused. Elements may be of any kind: what is no object is a record as well. */
export function cutEnvelope(content: Uint8Array, limits: CutLimits, envelope: Envelope): Cut {
  const { around, ids = [], list } = envelope;
  const cutting = new Cutting(content, limits);
  const { end, scanner } = cutting;
  scanner.space(end);
  if (scanner.at === end) return cutting.refuse("empty-body", "the body is empty");
  if (!cutting.isUtf8) return cutting.refuse("not-utf8", "the body is not UTF-8");
  const walk = new JsonWalk(cutting);
  const elements: Element[] = [];
  const context = new Map<string, string>();
  const outer = new Map<string, string>();
  let hasList = false;
  const takeList = (): boolean => {
    hasList = true;
    return walk.array(() => {
      const range = walk.value();
      if (range === undefined) return false;
      if (elements.length >= limits.eventsMax) {
        walk.refusal = cutting.refuse(
          "too-many-events",
          `more than ${limits.eventsMax} events in one request`,
        );
        return false;
      }
      elements.push({ ...range, deepAt: scanner.deepAt });
      return true;
    });
  };
  const [first, second] = list;
  const members = new Map<string, () => boolean>(
    around.map((name) => [
      name,
      () =>
        walk.written((written) => {
          context.set(name, written);
          if (ids.includes(name)) outer.set(name, textOf(written));
        }),
    ]),
  );
  if (first !== undefined)
    members.set(first, second === undefined ? takeList : () => walk.object(new Map([[second, takeList]])));
  const isWhole = (first === undefined ? takeList() : walk.object(members)) && walk.end();
  if (walk.refusal !== undefined) return walk.refusal;
  if (!isWhole || !hasList)
    return cutting.refuse("bad-body", `the body has no array ${list.join(".")}`.trim());
  const kept: RecordContext | undefined = context.size === 0 ? undefined : Object.fromEntries(context);
  const isTooLarge = kept !== undefined && Buffer.byteLength(JSON.stringify(kept)) > CONTEXT_BYTES_MAX;
  for (const [number, element] of elements.entries()) {
    scanner.deepAt = element.deepAt;
    if (isTooLarge) cutting.records.rejectContext(element);
    else {
      const found = ids.length === 0 ? NOTHING : (peekMembers(cutting, element, ids) ?? NOTHING);
      const nativeId = envelope.nativeId?.(outer.size === 0 ? found : new Map([...outer, ...found]), number);
      cutting.keepAny(element, { nativeId, context: kept });
    }
  }
  return cutting.result();
}

function textOf(written: string): string {
  const value: unknown = JSON.parse(written);
  return typeof value === "string" ? value : "";
}

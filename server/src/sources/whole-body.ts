/** A body that is one record. */
import type { RecordContext } from "@tallystick/event";
import { type Cut, type CutLimits, Records } from "./cut.ts";
import { Cutting } from "./json-cut.ts";
import { JsonWalk } from "./json-walk.ts";

export interface About {
  readonly limits: CutLimits;
  readonly nativeId: string | undefined;
  readonly context?: RecordContext;
}

/** Any bytes, none among them. */
export function cutWhole(content: Uint8Array, { context, limits, nativeId }: About): Cut {
  const records = new Records(limits);
  records.keep({ start: 0, end: content.length, line: 1, nativeId, context });
  return records.result();
}

/** One JSON value; white space around it is no part of it. */
export function cutWholeJson(content: Uint8Array, { context, limits, nativeId }: About): Cut {
  const cutting = new Cutting(content, limits);
  cutting.scanner.space(cutting.end);
  if (cutting.scanner.at === cutting.end) return cutting.refuse("empty-body", "the body is empty");
  if (!cutting.isUtf8) return cutting.refuse("not-utf8", "the body is not UTF-8");
  const walk = new JsonWalk(cutting);
  const range = walk.value();
  const { deepAt } = cutting.scanner;
  if (range === undefined || !walk.end())
    return walk.refusal ?? cutting.refuse("invalid-json", "the body is no JSON");
  cutting.scanner.deepAt = deepAt;
  cutting.keepAny(range, { nativeId, context });
  return cutting.result();
}

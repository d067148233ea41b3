/** Cuts the JSON of a request into records by byte range, never by printing again: what came is sealed. */
import assert from "node:assert/strict";
import type { Cut, CutLimits } from "./cut.ts";
import { Cutting, type FindId } from "./json-cut.ts";
import { cutDocument } from "./json-document.ts";
import { cutLines, looksLikeLines } from "./json-lines.ts";
import { NESTING_MAX } from "./json-scan.ts";
import { startsWith } from "./json-tokens.ts";

export type { Cut, CutLimits, CutRecord } from "./cut.ts";

const BYTE_ORDER_MARK = Buffer.from("\ufeff");

/**
 * Cuts a body, after its content encoding is undone, into records. A record is one JSON object (RFC 8259).
 *
 * Lines, when `lines` is set (the Content-Type says so) or found out: each line that is not blank is one
 * record, and a bad line is refused alone. Found out means that the body begins with `{`, and that either its
 * first line is one whole value and more follows, or its first value is not JSON and the second line that is
 * not blank begins with `{` as well.
 *
 * Otherwise the body is a document: an array, an object whose only member is the array `"Records"` (a
 * CloudTrail file), or values one after the other. A value or element is one record, or is refused alone when
 * it is not an object, too large or too deep. Bytes that are not JSON, not UTF-8 or nested beyond NESTING_MAX
 * refuse the whole body, since nobody can say where the next record begins. An empty array has no records.
 *
 * A byte order mark is passed over at the very start and is wrong elsewhere. Of the members of a record only
 * `"id"` is looked at: repeated names and `__proto__` are bytes like others.
 */
export function cutJson(
  content: Uint8Array,
  options: { readonly lines: boolean; readonly limits: CutLimits; readonly findId?: FindId },
): Cut {
  assert(options.limits.depthMax <= NESTING_MAX, "no record can be deeper than the scanner follows brackets");
  const cutting = new Cutting(content, options.limits, options.findId);
  const { scanner, end } = cutting;
  if (startsWith(content, BYTE_ORDER_MARK, 0)) scanner.at = BYTE_ORDER_MARK.length;
  scanner.space(end);
  if (scanner.at === end) return cutting.refuse("empty-body", "the body is empty");
  const refusal = options.lines || looksLikeLines(cutting) ? cutLines(cutting) : cutDocument(cutting);
  return refusal ?? cutting.result();
}

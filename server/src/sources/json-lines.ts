/** Cuts lines of JSON into records: what is wrong with one line never costs another. */
import type { CutRefusal } from "./cut.ts";
import type { Cutting } from "./json-cut.ts";
import { invalidUtf8At } from "./json-tokens.ts";

const LINE_FEED = 0x0a;
const OPEN_BRACE = 0x7b;

/**
 * Looks ahead from the first byte that is not white space, where the scanner stands and is again afterwards.
 */
export function looksLikeLines({ content, end, scanner }: Cutting): boolean {
  const start = { at: scanner.at, line: scanner.line };
  const lineEnd = content.indexOf(LINE_FEED, start.at);
  if (content[start.at] !== OPEN_BRACE || lineEnd === -1) return false;
  scanner.at = lineEnd;
  scanner.space(end);
  const second = content[scanner.at];
  scanner.moveTo(start);
  if (second === undefined) return false;
  // Whether the first value is JSON beyond its line makes no difference where the second line begins in
  // another way, so a document over many lines is not scanned twice.
  const scanned = scanner.value(second === OPEN_BRACE ? end : lineEnd);
  scanner.space(lineEnd);
  const isOneLine = scanner.at === lineEnd;
  scanner.moveTo(start);
  return scanned === "value" ? isOneLine : second === OPEN_BRACE;
}

/** Cuts from where the scanner stands to the end of the body. */
export function cutLines(cutting: Cutting): CutRefusal | undefined {
  const { content, end, scanner } = cutting;
  for (;;) {
    scanner.space(end);
    if (scanner.at === end) return undefined;
    const refusal = cutting.refuseMore();
    if (refusal !== undefined) return refusal;
    const lineFeed = content.indexOf(LINE_FEED, scanner.at);
    const lineEnd = lineFeed === -1 ? end : lineFeed;
    cutLine(cutting, lineEnd);
    scanner.at = lineEnd;
  }
}

/** Cuts one record, which begins where the scanner stands. */
function cutLine(cutting: Cutting, lineEnd: number): void {
  const { content, scanner } = cutting;
  const { at: start, line } = scanner;
  const notUtf8At = cutting.isUtf8 ? -1 : invalidUtf8At(content, start, lineEnd);
  if (notUtf8At !== -1) {
    const what = `not UTF-8 at byte ${notUtf8At} of the body`;
    cutting.reject({ code: "not-utf8", line, offset: notUtf8At }, what);
    return;
  }
  let scanned = scanner.value(lineEnd);
  const end = scanner.at;
  if (scanned === "value") {
    scanner.space(lineEnd);
    if (scanner.at !== lineEnd) scanned = scanner.expected("the end of the line", lineEnd);
  }
  if (scanned === "value") cutting.keep({ start, end, line });
  else if (scanned === "too-deep") cutting.rejectTooDeep(line);
  else {
    const what = `invalid JSON at byte ${scanner.at} of the body: ${scanner.problem}`;
    cutting.reject({ code: "invalid-json", line, offset: scanner.at }, what);
  }
}

/** Cuts a JSON document into records. Where its bytes are no JSON, nothing of it is taken. */
import type { CutRefusal } from "./cut.ts";
import type { Cutting } from "./json-cut.ts";
import { NESTING_MAX } from "./json-scan.ts";
import { invalidUtf8At, startsWith } from "./json-tokens.ts";

const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const RECORDS_KEY = Buffer.from('"Records"');

/** Cuts from the first byte that is not white space, where the scanner stands, to the end of the body. */
export function cutDocument(cutting: Cutting): CutRefusal | undefined {
  const { end, scanner } = cutting;
  if (!cutting.isUtf8) return refuseNotUtf8(cutting);
  const start = { at: scanner.at, line: scanner.line };
  if (scanner.byte(OPEN_BRACKET, end)) return cutElements(cutting) ?? refuseRest(cutting);
  if (goToRecordsArray(cutting)) {
    const refusal = cutElements(cutting);
    if (refusal?.code === "too-many-events") return refusal;
    if (refusal === undefined && scanner.byte(CLOSE_BRACE, end) && isAtEnd(cutting)) return undefined;
    // Another member follows, or another value, or it is no JSON: not such a file after all.
    cutting.restart();
  }
  scanner.moveTo(start);
  return cutValues(cutting);
}

/** Goes over `{"Records":[`; false when the body begins in another way. */
function goToRecordsArray({ content, end, scanner }: Cutting): boolean {
  if (!scanner.byte(OPEN_BRACE, end)) return false;
  scanner.space(end);
  if (!startsWith(content, RECORDS_KEY, scanner.at)) return false;
  scanner.at += RECORDS_KEY.length;
  return scanner.byte(COLON, end) && scanner.byte(OPEN_BRACKET, end);
}

/** Cuts the elements of an array, whose opening bracket has been read, and goes over the closing one. */
function cutElements(cutting: Cutting): CutRefusal | undefined {
  const { end, scanner } = cutting;
  if (scanner.byte(CLOSE_BRACKET, end)) return undefined;
  for (;;) {
    const refusal = cutValue(cutting);
    if (refusal !== undefined) return refusal;
    if (scanner.byte(CLOSE_BRACKET, end)) return undefined;
    if (!scanner.byte(COMMA, end)) return refuseInvalid(cutting, "a comma or ']'");
  }
}

function refuseRest(cutting: Cutting): CutRefusal | undefined {
  return isAtEnd(cutting) ? undefined : refuseInvalid(cutting, "the end of the body after the array");
}

/** Cuts values that stand one after the other. */
function cutValues(cutting: Cutting): CutRefusal | undefined {
  for (;;) {
    const refusal = cutValue(cutting);
    if (refusal !== undefined || isAtEnd(cutting)) return refusal;
  }
}

function cutValue(cutting: Cutting): CutRefusal | undefined {
  const { end, scanner } = cutting;
  scanner.space(end);
  const { at: start, line } = scanner;
  const refusal = cutting.refuseMore();
  if (refusal !== undefined) return refusal;
  switch (scanner.value(end)) {
    case "value":
      cutting.keep({ start, end: scanner.at, line });
      return undefined;
    case "invalid-json":
      return refuseScanned(cutting);
    case "too-deep":
      return cutting.refuse(
        "too-deep",
        `nested deeper than ${NESTING_MAX} levels at byte ${scanner.at} of the body`,
      );
  }
}

function isAtEnd({ end, scanner }: Cutting): boolean {
  scanner.space(end);
  return scanner.at === end;
}

/** Refuses what stands in the place of `expected`. */
function refuseInvalid(cutting: Cutting, expected: string): CutRefusal {
  cutting.scanner.expected(expected, cutting.end);
  return refuseScanned(cutting);
}

function refuseScanned(cutting: Cutting): CutRefusal {
  const { at, problem } = cutting.scanner;
  return cutting.refuse("invalid-json", `invalid JSON at byte ${at} of the body: ${problem}`);
}

function refuseNotUtf8(cutting: Cutting): CutRefusal {
  const { content, end, scanner } = cutting;
  const offset = invalidUtf8At(content, scanner.at, end);
  for (; scanner.at < offset; scanner.at += 1) {
    if (content[scanner.at] === LINE_FEED) scanner.line += 1;
  }
  return cutting.refuse("not-utf8", `not UTF-8 at byte ${offset} of the body`);
}

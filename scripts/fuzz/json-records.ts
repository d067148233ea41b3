/** Fuzzes the cutting of JSON: what is cut and what is refused has to agree with JSON.parse, on any bytes. */
import assert from "node:assert/strict";
import { NATIVE_ID_BYTES_MAX } from "../../server/src/sources/cut.ts";
import { type Cut, type CutRecord, cutJson } from "../../server/src/sources/json-records.ts";
import { NESTING_MAX } from "../../server/src/sources/json-scan.ts";

export default { name: "json-records", run };

/** Beyond what a fuzzer feeds, so that nothing but the bytes decides. */
const LIMITS = { eventBytesMax: 1_000_000_000, depthMax: NESTING_MAX, eventsMax: 1_000_000_000 };
const BLANK = /^\ufeff?[ \t\r\n]*$/;
/** The key "Records" may be written otherwise here, or twice: then JSON.parse can't tell the form. */
const UNSURE = /\\|"Records".*"Records"/s;

/** Throws when the cutter throws, or when it answers otherwise than JSON.parse does. */
function run(bytes: Uint8Array): void {
  const content = Buffer.from(bytes);
  const inLines = cutJson(content, { lines: true, limits: LIMITS });
  checkPlaces(content, inLines);
  checkRecords(content, inLines);
  checkLines(content, inLines);
  const cut = cutJson(content, { lines: false, limits: LIMITS });
  checkPlaces(content, cut);
  checkRecords(content, cut);
  const text = decode(content)?.replace(/^\ufeff/, "");
  const value = text === undefined ? undefined : parse(text);
  const isFoundToBeLines = JSON.stringify(cut) === JSON.stringify(inLines);
  if (value !== undefined || !isFoundToBeLines) checkDocument(content, cut, text, value);
}

/** Offsets lie in the body, on the line that is named with them; records and errors are numbered together. */
function checkPlaces(content: Buffer, cut: Cut): void {
  if (cut.kind === "refused") {
    assert.ok(cut.offset <= content.length);
    assert.equal(cut.line, lineAt(content, cut.offset));
    return;
  }
  for (const { start, line } of cut.records) assert.equal(line, lineAt(content, start));
  for (const { offset, line } of cut.errors) {
    assert.ok(offset <= content.length);
    assert.ok(line <= lineAt(content, offset));
  }
  const places = cut.records.map(({ start, item }) => ({ offset: start, item }));
  const items = [...places, ...cut.errors].sort((a, b) => a.item - b.item);
  for (const [i, { item, offset }] of items.entries()) {
    assert.ok(offset > (items[i - 1]?.offset ?? -1));
    assert.ok(item === i + 1 || cut.errorsOmitted > 0);
  }
}

/** Each record is one JSON object to the byte, with the id that JSON.parse finds in it. */
function checkRecords(content: Buffer, cut: Cut): void {
  if (cut.kind === "refused") return;
  let before = 0;
  for (const record of cut.records) {
    assert.ok(record.start >= before && record.end <= content.length);
    before = record.end;
    const text = textOf(content, record);
    assert.match(text, /^\{.*\}$/s);
    const value = parse(text);
    assert.ok(isObject(value));
    // An escaped key is an id to JSON.parse and none to the cutter.
    if (!text.includes("\\")) assert.equal(record.nativeId, idOf(value));
  }
}

/** A line is a record exactly when it is UTF-8, JSON.parse takes it, and it is an object. */
function checkLines(content: Buffer, cut: Cut): void {
  if (cut.kind === "refused") {
    assert.equal(cut.code, "empty-body");
    assert.match(content.toString("utf8"), BLANK);
    return;
  }
  const records = new Map(cut.records.map((record) => [record.line, record]));
  const errors = new Map(cut.errors.map((error) => [error.line, error]));
  for (const [i, text] of linesOf(content).entries()) {
    const record = records.get(i + 1);
    const error = errors.get(i + 1);
    const isRecord = text !== undefined && isObject(parse(text)) && error?.code !== "too-deep";
    assert.equal(record === undefined ? undefined : textOf(content, record), isRecord ? text : undefined);
    assert.ok((error !== undefined) === (text !== "" && !isRecord) || cut.errorsOmitted > 0);
  }
}

/** What JSON.parse takes is cut into its elements or itself; other bytes are refused, or values in a row. */
function checkDocument(content: Buffer, cut: Cut, text: string | undefined, value: unknown): void {
  if (cut.kind === "refused") {
    assert.equal(cut.code === "not-utf8", text === undefined && cut.code !== "empty-body");
    if (cut.code !== "too-deep") assert.equal(value, undefined);
    return;
  }
  assert.ok(text !== undefined, "only lines are taken from bytes that are not UTF-8");
  if (value === undefined) {
    if (cut.errors.length === 0) assert.match(withoutRecords(content, cut.records), BLANK);
    return;
  }
  const forms = UNSURE.test(text) ? [elementsOf(value), [value]] : [elementsOf(value)];
  assert.ok(forms.some((elements) => isCutOf(content, cut, elements)));
}

function isCutOf(content: Buffer, cut: Cut & { kind: "cut" }, elements: readonly unknown[]): boolean {
  const { records, errors, errorsOmitted } = cut;
  if (records.length + errors.length + errorsOmitted !== elements.length) return false;
  if (records.length !== elements.filter(isObject).length) return false;
  return records.every((record) => {
    const element = elements[record.item - 1];
    return JSON.stringify(parse(textOf(content, record))) === JSON.stringify(element);
  });
}

function elementsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || Object.keys(value).length !== 1) return [value];
  return Array.isArray(value["Records"]) ? value["Records"] : [value];
}

/** The lines without white space around them; undefined for one that is not UTF-8. */
function linesOf(content: Buffer): (string | undefined)[] {
  const lines: (string | undefined)[] = [];
  for (let start = 0; start <= content.length; ) {
    const lineFeed = content.indexOf(0x0a, start);
    const end = lineFeed === -1 ? content.length : lineFeed;
    const line = decode(content.subarray(start, end));
    const unmarked = start === 0 ? line?.replace(/^\ufeff/, "") : line;
    lines.push(unmarked?.replace(/^[ \t\r]+/, "").replace(/[ \t\r]+$/, ""));
    start = end + 1;
  }
  return lines;
}

function withoutRecords(content: Buffer, records: readonly CutRecord[]): string {
  const starts = [0, ...records.map(({ end }) => end)];
  return starts
    .map((start, i) => content.toString("utf8", start, records[i]?.start ?? content.length))
    .join("");
}

function lineAt(content: Buffer, offset: number): number {
  let line = 1;
  for (let at = content.indexOf(0x0a); at !== -1 && at < offset; at = content.indexOf(0x0a, at + 1))
    line += 1;
  return line;
}

function textOf(content: Buffer, { start, end }: CutRecord): string {
  return content.toString("utf8", start, end);
}

function idOf(value: Record<string, unknown>): string | undefined {
  const id = value["id"];
  return typeof id === "string" && Buffer.byteLength(id) <= NATIVE_ID_BYTES_MAX ? id : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text with its byte order mark, or undefined when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What JSON.parse makes of a text; undefined when it does not take it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

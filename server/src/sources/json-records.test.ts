/** Tests of cutting: each form of a body, each refusal, each limit at n and n + 1, and properties of all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ERRORS_LISTED_MAX, NATIVE_ID_BYTES_MAX } from "./cut.ts";
import { type Cut, type CutLimits, type CutRecord, cutJson } from "./json-records.ts";
import { NESTING_MAX } from "./json-scan.ts";

const LIMITS: CutLimits = { eventBytesMax: 10_000, depthMax: 10, eventsMax: 100_000 };

interface Options {
  readonly lines?: boolean;
  readonly limits?: Partial<CutLimits>;
}

const forms: readonly (readonly [
  what: string,
  body: string,
  records: readonly string[],
  options?: Options,
])[] = [
  ["one object", '{"a":1}', ['{"a":1}']],
  ["an empty object", "{}", ["{}"]],
  ["an object with white space around", ' \r\n\t{ "a" : 1 } \n', ['{ "a" : 1 }']],
  ["an object over many lines", '{\n  "a": {\n  }\n}\n', ['{\n  "a": {\n  }\n}']],
  ["an object whose second line begins with a brace", '{"a":\n{"b":1}}', ['{"a":\n{"b":1}}']],
  ["an array", '[{"a":1}, {"b":2}\n,{}]', ['{"a":1}', '{"b":2}', "{}"]],
  ["an array over many lines", '[\n{"a":1},\n{"b":\n2}\n]\n', ['{"a":1}', '{"b":\n2}']],
  ["an empty array", " [ ] ", []],
  ["objects back to back", '{"a":1}{"b":2}{}', ['{"a":1}', '{"b":2}', "{}"]],
  ["objects with spaces between", '{"a":1} {"b":2}\t{}', ['{"a":1}', '{"b":2}', "{}"]],
  ["objects back to back over lines", '{"a":\n1}{"b":\n2}\n{}', ['{"a":\n1}', '{"b":\n2}', "{}"]],
  ["two objects on the first line and one on the second", '{"a":1}{"b":2}\n{}', ['{"a":1}', '{"b":2}', "{}"]],
  ["a CloudTrail file", '{"Records":[{"a":1},{"b":2}]}', ['{"a":1}', '{"b":2}']],
  ["a CloudTrail file over lines", '{ "Records" :\n[\n{"a":1},\n{"b":2} ] }\n', ['{"a":1}', '{"b":2}']],
  ["a CloudTrail file on one line", '{"Records":[{"a":1}]}\n \n', ['{"a":1}']],
  ["a CloudTrail file without records", '{"Records":[]}', []],
  ["an object with Records and another member", '{"Records":[{}],"a":1}', ['{"Records":[{}],"a":1}']],
  ["an object with Records second", '{"a":1,"Records":[{}]}', ['{"a":1,"Records":[{}]}']],
  ["an object with Records twice", '{"Records":[{}],"Records":[{}]}', ['{"Records":[{}],"Records":[{}]}']],
  ["an object whose Records is no array", '{"Records":{}}', ['{"Records":{}}']],
  ["an object with a longer key", '{"Records2":[{}]}', ['{"Records2":[{}]}']],
  ["an object with Records escaped", '{"\\u0052ecords":[{}]}', ['{"\\u0052ecords":[{}]}']],
  ["Records and another object", '{"Records":[{}]}{"a":1}', ['{"Records":[{}]}', '{"a":1}']],
  ["Records on a line", '{"Records":[{}]}\n', ['{"Records":[{}]}'], { lines: true }],
  ["lines", '{"a":1}\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
  ["lines without a last line feed", '{"a":1}\n{"b":2}', ['{"a":1}', '{"b":2}']],
  [
    "lines with CRLF, spaces and blank lines",
    '\n\r\n {"a":1} \r\n\t\r\n{"b":2}\t\r\n\r\n',
    ['{"a":1}', '{"b":2}'],
  ],
  ["one line that is said to be lines", '{"a":1}', ['{"a":1}'], { lines: true }],
  ["a byte order mark and an object", '\ufeff{"a":1}', ['{"a":1}']],
  ["a byte order mark and lines", '\ufeff{"a":1}\n{"b":2}', ['{"a":1}', '{"b":2}']],
  ["a byte order mark and an array", '\ufeff [{"a":1}]', ['{"a":1}']],
  [
    "repeated names, __proto__ and a great number",
    '{"a":1,"a":2,"__proto__":{},"n":1e999}',
    ['{"a":1,"a":2,"__proto__":{},"n":1e999}'],
  ],
  ["text beyond ASCII and lone surrogates", '{"é":"😀\\ud800"}', ['{"é":"😀\\ud800"}']],
];
for (const [what, body, records, options] of forms) {
  test(`cutJson cuts ${what} byte for byte`, () => {
    const cut = cutWhole(body, options);
    assert.deepEqual(slices(body, cut.records), records);
    assert.deepEqual([cut.errors, cut.errorsOmitted], [[], 0]);
    assert.deepEqual(
      cut.records.map(({ item }) => item),
      records.map((_, i) => i + 1),
    );
  });
}

test("cutJson says on which line each record begins, blank lines counted", () => {
  const linesOf = (body: string): number[] => cutWhole(body).records.map(({ line }) => line);
  assert.deepEqual(linesOf('\n{"a":1}\r\n\n  \n{"b":2}\n{}'), [2, 5, 6]);
  assert.deepEqual(linesOf('[\n{\n"a":1},{"b":2\n},\n\n{}]'), [2, 3, 6]);
  assert.deepEqual(linesOf('{"Records":[{},\n{}]}'), [1, 2]);
  assert.deepEqual(linesOf('{"Records":[{},\n{}]}{\n}{}'), [1, 2, 3]);
});

test("cutJson cuts a view into a larger buffer by the view's own offsets", () => {
  const bytes = Buffer.from('xx{"id":"a"}\n{"id":"b"}xx').subarray(2, -2);
  const cut = cutJson(bytes, { lines: false, limits: LIMITS });
  assert.deepEqual(
    recordsOf(cut).map(({ start, end, nativeId }) => [start, end, nativeId]),
    [
      [0, 10, "a"],
      [11, 21, "b"],
    ],
  );
});

const refusals: readonly (readonly [
  what: string,
  body: string,
  code: string,
  line: number,
  offset: number,
  options?: Options,
])[] = [
  ["an empty body", "", "empty-body", 1, 0],
  ["a body of white space", " \r\n\t\n", "empty-body", 3, 5],
  ["a body of a byte order mark", "\ufeff", "empty-body", 1, 3],
  ["no lines", "\n\n", "empty-body", 3, 2, { lines: true }],
  ["text", "hello", "invalid-json", 1, 0],
  ["lines of text that are not said to be lines", "hello\nworld", "invalid-json", 1, 0],
  ["two byte order marks", "\ufeff\ufeff{}", "invalid-json", 1, 3],
  ["a byte order mark in the middle", "{}\ufeff{}", "invalid-json", 1, 2],
  ["an object that breaks off", '{"a":1,\n"b"', "invalid-json", 2, 11],
  ["an array that breaks off", "[{}", "invalid-json", 1, 3],
  ["an array that breaks off after a comma", "[{},\n", "invalid-json", 2, 5],
  ["an array with a comma at its end", "[{},]", "invalid-json", 1, 4],
  ["an array with two commas", "[{},,{}]", "invalid-json", 1, 4],
  ["an array without commas", "[{} {}]", "invalid-json", 1, 4],
  ["an array with one bad element", '[{"a":1},\n{"b" 2},{}]', "invalid-json", 2, 15],
  ["an array closed by a brace", "[{}}", "invalid-json", 1, 3],
  ["something after an array", "[{}] {}", "invalid-json", 1, 5],
  ["a comma after an array", "[{}],", "invalid-json", 1, 4],
  ["two arrays", "[{}]\n[{}]", "invalid-json", 2, 5],
  ["commas between objects", "{},{}", "invalid-json", 1, 2],
  ["a bad object among good ones", '{"a":1}{"b"}{}', "invalid-json", 1, 11],
  ["a CloudTrail file that breaks off", '{"Records":[{},', "invalid-json", 1, 15],
  ["a CloudTrail file without its brace", '{"Records":[{}]', "invalid-json", 1, 15],
  ["a CloudTrail file with a bad record", '{"Records":[{},{"a"}]}', "invalid-json", 1, 19],
  ["a raw NUL", '{"a":"\u0000"}', "invalid-json", 1, 6],
  [
    `an element deeper than ${NESTING_MAX} levels`,
    `[${"[".repeat(NESTING_MAX + 1)}`,
    "too-deep",
    1,
    NESTING_MAX + 1,
  ],
];
for (const [what, body, code, line, offset, options] of refusals) {
  test(`cutJson refuses ${what}, and says where`, () => {
    const cut = cutText(body, options);
    assert.ok(cut.kind === "refused");
    assert.deepEqual([cut.code, cut.line, cut.offset], [code, line, offset]);
    assert.ok(cut.message.startsWith(`line ${line}: `));
  });
}

test("cutJson names in a refusal what it expected and what it found", () => {
  const cut = cutText('{"a":1,\n"b" 2}');
  assert.ok(cut.kind === "refused");
  assert.equal(
    cut.message,
    "line 2: invalid JSON at byte 12 of the body: expected a colon after the key, found '2'",
  );
});

const badLines: readonly (readonly [what: string, line: string, code: string, at: number])[] = [
  ["a missing colon", '{"a" 1}', "invalid-json", 5],
  ["a broken off object", '{"a":', "invalid-json", 5],
  ["a string without an end", '{"a":"x', "invalid-json", 7],
  ["an object cut in two", '"b":2}', "invalid-json", 3],
  ["two objects", "{}{}", "invalid-json", 2],
  ["two objects with a space", "{} {}", "invalid-json", 3],
  ["a comma after the object", '{"a":1},', "invalid-json", 7],
  ["text", "hello", "invalid-json", 0],
  ["a control character", "{\u0001}", "invalid-json", 1],
  ["a byte order mark", "\ufeff{}", "invalid-json", 0],
  ["an array", '[{"a":1}]', "not-an-object", 0],
  ["a string", '"{}"', "not-an-object", 0],
  ["a number", "7", "not-an-object", 0],
  ["null", "null", "not-an-object", 0],
  ["a bad array", "[1", "invalid-json", 2],
];
for (const [what, bad, code, at] of badLines) {
  for (const lines of [true, false]) {
    test(`cutJson refuses a line with ${what} alone, ${lines ? "in lines" : "in a body found to be lines"}`, () => {
      const before = '{"a":1}\r\n\n';
      const body = `${before}${bad}\n{"b":2}\n`;
      const cut = cutWhole(body, { lines });
      assert.deepEqual(slices(body, cut.records), ['{"a":1}', '{"b":2}']);
      assert.deepEqual(
        cut.records.map(({ line, item }) => [line, item]),
        [
          [1, 1],
          [4, 3],
        ],
      );
      assert.deepEqual(
        cut.errors.map((error) => [error.code, error.line, error.item, error.offset]),
        [[code, 3, 2, before.length + at]],
      );
      assert.match(cut.errors[0]?.message ?? "", /^line 3, event 2: /);
    });
  }
}

test("cutJson finds lines behind a first line that is bad", () => {
  const deep = `{"a":${"[".repeat(NESTING_MAX)}`;
  for (const first of ['{"a" 1}', '{"a":1', "{", '{"a":"x', deep]) {
    const cut = cutWhole(`${first}\n\n{"b":2}\n{"c":3}`);
    assert.deepEqual(
      [...cut.errors, ...cut.records].map(({ line }) => line),
      [1, 3, 4],
      first.slice(0, 10),
    );
  }
});

test("cutJson takes a first line of one whole object and something more for a document", () => {
  assert.equal(codeOf(cutText('{"a":1}}\n{"b":2}')), "invalid-json");
  assert.equal(codeOf(cutText('{"a":1},\n{"b":2}')), "invalid-json");
});

test("cutJson takes bad lines for a document when the second one begins with no brace", () => {
  const cut = cutText('{"a" 1}\n7\n{"b":2}');
  assert.equal(codeOf(cut), "invalid-json");
});

test("cutJson names in a bad line what it expected and what it found", () => {
  const cut = cutWhole('{"a":1}\n{"b"}\n{"c":3');
  assert.deepEqual(
    cut.errors.map(({ message }) => message),
    [
      "line 2, event 2: invalid JSON at byte 12 of the body: expected a colon after the key, found '}'",
      "line 3, event 3: invalid JSON at byte 20 of the body: expected a comma or '}', found the end of the body",
    ],
  );
  const [error] = cutWhole('{"b":\n{"c":3}', { lines: true }).errors;
  assert.match(error?.message ?? "", /expected a value, found the end of the line$/);
});

const badUtf8: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ["a lone byte", [0xff]],
  ["a sequence that breaks off", [0xe2, 0x82]],
  ["an overlong slash", [0xc0, 0xaf]],
  ["a surrogate", [0xed, 0xa0, 0x80]],
];
for (const [what, bad] of badUtf8) {
  const bytes = Buffer.from(bad);
  test(`cutJson refuses a line with ${what} alone`, () => {
    const body = Buffer.concat([Buffer.from('{"a":"é"}\n{"b":"é'), bytes, Buffer.from('"}\n{"c":"é"}\n')]);
    const cut = cutBytes(body);
    assert.ok(cut.kind === "cut");
    assert.deepEqual(
      cut.records.map(({ line }) => line),
      [1, 3],
    );
    assert.deepEqual(
      cut.errors.map(({ code, line, item, offset }) => [code, line, item, offset]),
      [["not-utf8", 2, 2, 19]],
    );
    assert.equal(cut.errors[0]?.message, "line 2, event 2: not UTF-8 at byte 19 of the body");
  });

  test(`cutJson refuses a document with ${what} as a whole`, () => {
    const body = Buffer.concat([Buffer.from('[{"a":1},\n{"b":"é'), bytes, Buffer.from('"}]')]);
    const cut = cutBytes(body);
    assert.ok(cut.kind === "refused");
    assert.deepEqual([cut.code, cut.line, cut.offset], ["not-utf8", 2, 18]);
  });
}

test("cutJson takes no value but objects for events, and goes on behind others", () => {
  const body = '[{"a":1},[{}],7,"x",null,{"b":2}]';
  const cut = cutWhole(body);
  assert.deepEqual(slices(body, cut.records), ['{"a":1}', '{"b":2}']);
  assert.deepEqual(
    cut.errors.map(({ code, item, offset }) => [code, item, offset]),
    [
      ["not-an-object", 2, 9],
      ["not-an-object", 3, 14],
      ["not-an-object", 4, 16],
      ["not-an-object", 5, 20],
    ],
  );
  assert.deepEqual(
    [cutWhole("7").errors[0]?.code, cutWhole('"x"').errors[0]?.code],
    ["not-an-object", "not-an-object"],
  );
});

const bodies: readonly (readonly [form: string, wrap: (records: readonly string[]) => string])[] = [
  ["lines", (records) => records.join("\n")],
  ["an array", (records) => `[${records.join()}]`],
  ["a CloudTrail file", (records) => `{"Records":[${records.join()}]}`],
  ["objects back to back", (records) => records.join("")],
];
for (const [form, wrap] of bodies) {
  test(`cutJson takes a record of ${LIMITS.eventBytesMax} bytes in ${form} and refuses one byte more alone`, () => {
    const record = (bytes: number): string => `{"a":"${"x".repeat(bytes - 8)}"}`;
    const body = wrap(["{}", record(LIMITS.eventBytesMax), record(LIMITS.eventBytesMax + 1), "{}"]);
    const cut = cutWhole(body);
    assert.deepEqual(
      [cut.records.map(({ item }) => item), cut.errors.map(({ item }) => item)],
      [[1, 2, 4], [3]],
    );
    assert.equal(cut.errors[0]?.code, "event-too-large");
    assert.match(cut.errors[0]?.message ?? "", /has 10001 bytes, more than the 10000 allowed$/);
  });

  test(`cutJson takes a record of ${LIMITS.depthMax} levels in ${form} and refuses one more alone`, () => {
    const record = (levels: number): string => `${'{"a":'.repeat(levels - 1)}{}${"}".repeat(levels - 1)}`;
    const body = wrap(["{}", record(LIMITS.depthMax), record(LIMITS.depthMax + 1), "{}"]);
    const cut = cutWhole(body);
    assert.deepEqual(
      [cut.records.map(({ item }) => item), cut.errors.map(({ item }) => item)],
      [[1, 2, 4], [3]],
    );
    const { code, offset = 0, message = "" } = cut.errors[0] ?? {};
    assert.equal(code, "too-deep");
    assert.equal(body.slice(offset, offset + 2), "{}");
    assert.ok(message.endsWith(`nests deeper than ${LIMITS.depthMax} levels at byte ${offset} of the body`));
  });

  test(`cutJson takes as many records as allowed in ${form} and refuses the request with one more`, () => {
    const limits = { eventsMax: 3 };
    assert.equal(cutWhole(wrap(["{}", "{}", "{}"]), { limits }).records.length, 3);
    const body = wrap(["{}", "{}", "{}", '{"last":1}', "{}"]);
    const cut = cutText(body, { limits });
    assert.ok(cut.kind === "refused");
    assert.deepEqual([cut.code, cut.offset], ["too-many-events", body.indexOf('{"last"')]);
    assert.match(cut.message, /more than 3 events in one request$/);
  });
}

test("cutJson counts refused records among those that are allowed, so that bad ones have an end", () => {
  const limits = { eventsMax: 3 };
  assert.equal(cutWhole("{}\nx\n{}", { limits }).errors.length, 1);
  assert.equal(codeOf(cutText("{}\nx\n{}\nx", { limits })), "too-many-events");
  assert.equal(codeOf(cutText("[{},1,2,3]", { limits })), "too-many-events");
});

test("cutJson takes the records of an allowed number when more than that stands in an object that is one record", () => {
  const limits = { eventsMax: 3 };
  assert.equal(cutWhole('{"a":[{},{},{},{}]}', { limits }).records.length, 1);
});

test(`cutJson lists ${ERRORS_LISTED_MAX} refused records and counts the others`, () => {
  const lines = (count: number): string => `${"x\n".repeat(count)}{}`;
  const listed = cutWhole(lines(ERRORS_LISTED_MAX), { lines: true });
  assert.deepEqual([listed.errors.length, listed.errorsOmitted], [ERRORS_LISTED_MAX, 0]);
  const more = cutWhole(lines(ERRORS_LISTED_MAX + 1), { lines: true });
  assert.deepEqual(
    [more.errors.length, more.errorsOmitted, more.records[0]?.item],
    [ERRORS_LISTED_MAX, 1, 1002],
  );
  const many = cutWhole(`[${"1,".repeat(5000)}{}]`);
  assert.deepEqual(
    [many.errors.length, many.errorsOmitted, many.records[0]?.item],
    [ERRORS_LISTED_MAX, 4000, 5001],
  );
});

test("cutJson refuses a body of nothing but brackets before it has read much of it", () => {
  const body = Buffer.alloc(1_000_000, "[");
  const cut = cutBytes(body);
  assert.ok(cut.kind === "refused");
  assert.deepEqual([cut.code, cut.offset], ["too-deep", NESTING_MAX + 1]);
  const inLines = cutBytes(body, { lines: true });
  assert.ok(inLines.kind === "cut");
  assert.deepEqual([inLines.errors[0]?.code, inLines.errors[0]?.offset], ["too-deep", LIMITS.depthMax]);
});

test("cutJson goes on with the next line behind one that is deeper than it follows", () => {
  const body = `{"a":1}\n${"[".repeat(NESTING_MAX + 1)}\n{"b":2}`;
  assert.deepEqual(slices(body, cutWhole(body).records), ['{"a":1}', '{"b":2}']);
});

test("cutJson takes a limit on depth up to the scanner's own and throws at one more", () => {
  const depth = (depthMax: number) => () => cutText("{}", { limits: { depthMax } });
  assert.doesNotThrow(depth(NESTING_MAX));
  assert.throws(depth(NESTING_MAX + 1), /deeper than the scanner/);
});

const nativeIds: readonly (readonly [what: string, record: string, id: string | undefined])[] = [
  ["a string", '{"id":"evt-1"}', "evt-1"],
  ["text beyond ASCII", '{"id":"é😀"}', "é😀"],
  ["escapes, which it decodes", '{"id":"a\\u00e9\\n\\"\\\\"}', 'aé\n"\\'],
  ["the last of several", '{"id":"a","b":{"id":"c"},"id":"d"}', "d"],
  ["a number", '{"id":7}', undefined],
  ["none", '{"ID":"a","b":{"id":"c"}}', undefined],
  ["an escaped key, which it passes over", '{"\\u0069d":"a"}', undefined],
  [`${NATIVE_ID_BYTES_MAX} bytes`, `{"id":"${"x".repeat(256)}"}`, "x".repeat(256)],
  [`${NATIVE_ID_BYTES_MAX + 1} bytes, which it leaves out`, `{"id":"${"x".repeat(257)}"}`, undefined],
  ["129 characters of two bytes, which it leaves out", `{"id":"${"é".repeat(129)}"}`, undefined],
];
for (const [what, record, id] of nativeIds) {
  test(`cutJson reads the record's own id: ${what}`, () => {
    for (const body of [record, `[${record}]`, `${record}\n${record}`]) {
      for (const { nativeId } of cutWhole(body).records) assert.equal(nativeId, id);
    }
  });
}

const object = fc.dictionary(
  fc.oneof(fc.constantFrom("id", "Records", "__proto__"), fc.string()),
  fc.jsonValue(),
);
const space = fc.constantFrom(undefined, 1, "\t");

test("cutJson cuts an array of any objects, printed in any way, into its elements", () => {
  fc.assert(
    fc.property(fc.array(object), space, (objects, indent) => {
      const body = JSON.stringify(objects, undefined, indent);
      assert.deepEqual(parsed(body, cutDeep(body)), JSON.parse(body));
    }),
  );
});

test("cutJson cuts a CloudTrail file of any objects, printed in any way, into its records", () => {
  fc.assert(
    fc.property(fc.array(object), space, (objects, indent) => {
      const body = JSON.stringify({ Records: objects }, undefined, indent);
      assert.deepEqual(parsed(body, cutDeep(body)), JSON.parse(JSON.stringify(objects)));
    }),
  );
});

test("cutJson cuts one object, printed in any way, into itself", () => {
  const single = object.filter((value) => !Array.isArray(value["Records"]));
  fc.assert(
    fc.property(single, space, fc.constantFrom("", " ", "\r\n", "\n\n"), (value, indent, around) => {
      const text = JSON.stringify(value, undefined, indent);
      assert.deepEqual(slices(`${around}${text}${around}`, cutDeep(`${around}${text}${around}`)), [text]);
    }),
  );
});

test("cutJson cuts objects that stand one after the other into each of them", () => {
  const gap = fc.constantFrom("", " ", "\t", "  ");
  fc.assert(
    fc.property(fc.array(fc.tuple(object, gap), { minLength: 2 }), (parts) => {
      const texts = parts.map(([value]) => JSON.stringify(value));
      const body = parts.map(([, after], i) => `${texts[i]}${after}`).join("");
      assert.deepEqual(slices(body, cutDeep(body)), texts);
    }),
  );
});

test("cutJson cuts lines into the lines, whether they are said to be lines or found out", () => {
  const ending = fc.constantFrom("\n", "\r\n", "\n\n", " \n \r\n");
  fc.assert(
    fc.property(fc.array(fc.tuple(object, ending), { minLength: 2 }), fc.boolean(), (parts, lines) => {
      const texts = parts.map(([value]) => JSON.stringify(value));
      const body = parts.map(([, after], i) => `${texts[i]}${after}`).join("");
      assert.deepEqual(slices(body, cutDeep(body, lines)), texts);
    }),
  );
});

test("cutJson in lines keeps exactly the lines that JSON.parse takes and that are objects", () => {
  const text = fc.oneof(
    object.map((value) => JSON.stringify(value)),
    fc.json(),
    fc.string().map((line) => line.replaceAll("\n", "")),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const body = `{}\n${texts.join("\n")}`;
      assert.deepEqual(slices(body, cutDeep(body, true)), ["{}", ...texts.filter(isObject).map(trimSpace)]);
    }),
    { numRuns: 300 },
  );
});

function cutBytes(body: Uint8Array, options: Options = {}): Cut {
  return cutJson(body, { lines: options.lines ?? false, limits: { ...LIMITS, ...options.limits } });
}

function cutText(body: string, options?: Options): Cut {
  return cutBytes(Buffer.from(body), options);
}

function cutWhole(body: string, options?: Options): Cut & { kind: "cut" } {
  const cut = cutText(body, options);
  assert.ok(cut.kind === "cut", JSON.stringify(cut));
  return cut;
}

/** For generated values, whose depth is theirs. */
function cutDeep(body: string, lines = false): readonly CutRecord[] {
  return cutWhole(body, { lines, limits: { depthMax: NESTING_MAX, eventBytesMax: 1_000_000 } }).records;
}

function recordsOf(cut: Cut): readonly CutRecord[] {
  assert.ok(cut.kind === "cut");
  return cut.records;
}

function codeOf(cut: Cut): string {
  return cut.kind === "refused" ? cut.code : "cut";
}

function slices(body: string, records: readonly CutRecord[]): string[] {
  const bytes = Buffer.from(body);
  return records.map(({ start, end }) => bytes.toString("utf8", start, end));
}

function parsed(body: string, records: readonly CutRecord[]): unknown[] {
  return slices(body, records).map((text): unknown => JSON.parse(text));
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function trimSpace(line: string): string {
  return line.replace(/^[ \t\r]+|[ \t\r]+$/g, "");
}

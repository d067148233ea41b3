import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  createPathReader,
  DEPTH_MAX,
  PATH_CHARACTERS_MAX,
  PATHS_MAX,
  PLACES_MAX,
  type RecordPaths,
  TEXT_CHARACTERS_MAX,
  VALUE_CHARACTERS_MAX,
} from "./record-paths.ts";

const isSecret = (name: string): boolean => name === "password";
const NOTHING: RecordPaths = { ids: [], attrs: [], nums: [], texts: [] };

function pathsOf(record: object): RecordPaths {
  return createPathReader(isSecret)({ ...record });
}

const records: readonly (readonly [what: string, json: string, paths: Partial<RecordPaths>])[] = [
  ["nothing", "{}", {}],
  ["null, empty texts, objects and lists", '{"a":null,"b":"","c":{},"d":[]}', {}],
  [
    "short texts",
    '{"a":"x","b":{"c":"y"}}',
    {
      attrs: [
        ["a", "x"],
        ["b.c", "y"],
      ],
    },
  ],
  [
    "booleans",
    '{"a":true,"b":false}',
    {
      attrs: [
        ["a", "true"],
        ["b", "false"],
      ],
    },
  ],
  [
    "numbers",
    '{"a":1,"b":-0.5,"c":999,"d":1e3}',
    {
      nums: [
        ["a", 1],
        ["b", -0.5],
        ["c", 999],
        ["d", 1000],
      ],
      ids: [["d", "1000"]],
    },
  ],
  [
    "numbers that a double does not hold",
    '{"a":1e999,"b":9007199254740993}',
    {
      nums: [
        ["a", Infinity],
        ["b", 2 ** 53],
      ],
    },
  ],
  [
    "identifiers",
    '{"a":"req-123","b":"i-0abc12"}',
    {
      ids: [
        ["a", "req-123"],
        ["b", "i-0abc12"],
      ],
    },
  ],
  ["what is too short for an identifier", '{"a":"req-12"}', { attrs: [["a", "req-12"]] }],
  ["what has no digit", '{"a":"requests"}', { attrs: [["a", "requests"]] }],
  [
    "text with white space",
    '{"a":"req 1234567","b":"x\\ny","c":"x\\u00a0y"}',
    {
      texts: [
        ["a", "req 1234567"],
        ["b", "x\ny"],
        ["c", "x\u00a0y"],
      ],
    },
  ],
  [
    "lists, a path for each element",
    '{"a":["x",1,["y"],{"b":"z"}]}',
    {
      attrs: [
        ["a", "x"],
        ["a", "y"],
        ["a.b", "z"],
      ],
      nums: [["a", 1]],
    },
  ],
  [
    "what stands under a secret's name",
    '{"password":"x","a":{"password":{"b":"y"}},"b":[{"password":["z"]}]}',
    {},
  ],
  [
    "names that every object has",
    '{"__proto__":"x","constructor":{"prototype":"y"},"toString":"z","hasOwnProperty":1}',
    {
      attrs: [
        ["__proto__", "x"],
        ["constructor.prototype", "y"],
        ["toString", "z"],
      ],
      nums: [["hasOwnProperty", 1]],
    },
  ],
  [
    "names with points",
    '{"a.b":"x","a":{"b":"y"}}',
    {
      attrs: [
        ["a.b", "x"],
        ["a.b", "y"],
      ],
    },
  ],
];
for (const [what, json, paths] of records) {
  test(`createPathReader reads ${what}`, () => {
    const record: unknown = JSON.parse(json);
    assert.ok(typeof record === "object" && record !== null);
    const read = createPathReader(isSecret);
    // Twice, since what the first one taught it must not change the second.
    for (let i = 0; i < 2; i++)
      assert.deepEqual(read(Object.fromEntries(Object.entries(record))), { ...NOTHING, ...paths });
  });
}

test(`createPathReader reads ${PATHS_MAX} values of a record, and none beyond`, () => {
  const values = (count: number): number => {
    const record = Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));
    return pathsOf(record).nums.length + pathsOf({ list: Object.values(record) }).nums.length;
  };
  assert.equal(values(PATHS_MAX), 2 * PATHS_MAX);
  assert.equal(values(PATHS_MAX + 1), 2 * PATHS_MAX);
  const mixed = pathsOf({
    list: Array.from({ length: PATHS_MAX }, (_, i) => ["", true, i, "x", "a b"][i % 5]),
    last: 1,
  });
  assert.equal(
    mixed.nums.some(([path]) => path === "last"),
    false,
  );
});

test(`createPathReader goes ${DEPTH_MAX} names deep, and no deeper`, () => {
  const nested = (depth: number): object => (depth === 1 ? { k: "x" } : { k: nested(depth - 1) });
  assert.deepEqual(pathsOf(nested(DEPTH_MAX)).attrs, [
    [Array.from({ length: DEPTH_MAX }, () => "k").join("."), "x"],
  ]);
  assert.deepEqual(pathsOf(nested(DEPTH_MAX + 1)), NOTHING);
  const lists = (depth: number): unknown => (depth === 0 ? "x" : [lists(depth - 1)]);
  assert.equal(pathsOf({ k: lists(DEPTH_MAX - 1) }).attrs.length, 1);
  assert.equal(pathsOf({ k: lists(DEPTH_MAX) }).attrs.length, 0);
});

test(`createPathReader takes paths of ${PATH_CHARACTERS_MAX} characters, and none longer`, () => {
  const at = (length: number): number => pathsOf({ ab: { ["k".repeat(length - 3)]: "x" } }).attrs.length;
  assert.equal(at(PATH_CHARACTERS_MAX), 1);
  assert.equal(at(PATH_CHARACTERS_MAX + 1), 0);
});

test(`createPathReader takes ${VALUE_CHARACTERS_MAX} characters for a value, and more for free text`, () => {
  const [at, above] = [VALUE_CHARACTERS_MAX, VALUE_CHARACTERS_MAX + 1].map((length) => "1".repeat(length));
  assert.deepEqual(pathsOf({ a: at }), { ...NOTHING, ids: [["a", at]] });
  assert.deepEqual(pathsOf({ a: above }), { ...NOTHING, texts: [["a", above]] });
});

test(`createPathReader keeps ${TEXT_CHARACTERS_MAX} characters of free text, however it is cut up`, () => {
  const text = "a b ".repeat(TEXT_CHARACTERS_MAX / 4);
  assert.deepEqual(pathsOf({ a: text }).texts, [["a", text]]);
  assert.deepEqual(pathsOf({ a: `${text}c` }).texts, [["a", text]]);
  const [half, other] = [
    text.slice(0, TEXT_CHARACTERS_MAX / 2),
    `${text.slice(TEXT_CHARACTERS_MAX / 2)}more`,
  ];
  assert.deepEqual(pathsOf({ a: half, b: other, c: "no room" }).texts, [
    ["a", half],
    ["b", other.slice(0, -4)],
  ]);
});

test("createPathReader forgets the shapes of records when there are too many, and reads on", () => {
  const read = createPathReader(isSecret);
  const names = Array.from({ length: PLACES_MAX + 1 }, (_, i) => [`k${i}`, null] as const);
  for (let i = 0; i < 3; i++) {
    assert.deepEqual(read(Object.fromEntries(names)), NOTHING);
    assert.deepEqual(read({ password: "x", a: { b: "c" } }), { ...NOTHING, attrs: [["a.b", "c"]] });
  }
});

test("createPathReader never throws, and shows no secret", () => {
  const read = createPathReader(isSecret);
  const { record } = fc.letrec<{ value: unknown; record: Readonly<Record<string, unknown>> }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.double(),
      fc.array(tie("value"), { maxLength: 3 }),
      tie("record"),
    ),
    record: fc.dictionary(fc.constantFrom("a", "password", "__proto__", "constructor", ""), tie("value"), {
      maxKeys: 4,
    }),
  }));
  fc.assert(
    fc.property(record, (fields) => {
      const { attrs, ids, nums } = read(fields);
      for (const [path] of [...attrs, ...ids, ...nums]) assert.ok(!path.split(".").includes("password"));
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Now } from "./moments.ts";
import { readQuery } from "./read-query.ts";

const NOW: Now = { nowUs: Date.UTC(2026, 10, 22, 10, 30) * 1000, zone: "UTC" };

/** The mark stands under what the problem is about. */
const REFUSED: readonly (readonly [query: string, mark: string, message: string, hint: string])[] = [
  ["x severity:hig", "  ^^^^^^^^", '"hig" is no severity', "it is one of info, low, medium, high, critical"],
  ["severity>=h*", "^^^^^^^^", '"h*" is no severity', "it is one of info, low, medium, high, critical"],
  [
    "severity:/high/",
    "^^^^^^^^",
    "severity can't be compared in this way",
    "write severity:value, with * for anything",
  ],
  [
    "from.ip:laptop",
    "^^^^^^^",
    '"laptop" is no address',
    "write an address or a range, such as 10.0.0.0/8, 10.1.* or 2001:db8::1",
  ],
  [
    "from.ip:10.0.0.0/33",
    "^^^^^^^",
    '"10.0.0.0/33" is no address',
    "write an address or a range, such as 10.0.0.0/8, 10.1.* or 2001:db8::1",
  ],
  [
    "from.ip:[10.0.0.1 TO x]",
    "^^^^^^^",
    '"x" is no address',
    "write an address or a range, such as 10.0.0.0/8, 10.1.* or 2001:db8::1",
  ],
  [
    "from.ip:{10.0.0.1 TO 10.0.0.9}",
    "^^^^^^^",
    "a range of addresses holds its ends",
    "write from.ip:[10.0.0.1 TO 10.0.0.9]",
  ],
  [
    "from.ip>10.0.0.1",
    "^^^^^^^",
    "from.ip can't be compared in this way",
    "write from.ip:value, with * for anything",
  ],
  [
    "from.port:ssh",
    "^^^^^^^^^",
    '"ssh" is no number',
    "write a number, a duration such as 2s, or a size such as 10MB",
  ],
  [
    "from.port:4*",
    "^^^^^^^^^",
    '"4*" is no number',
    "write a number, a duration such as 2s, or a size such as 10MB",
  ],
  [
    "raw.bytes>10M",
    "^^^^^^^^^",
    '"10M" is no number',
    "write a number, a duration such as 2s, or a size such as 10MB",
  ],
  [
    "raw.x>1e999",
    "^^^^^",
    '"1e999" is no number',
    "write a number, a duration such as 2s, or a size such as 10MB",
  ],
  ["actor>5", "^^^^^", "actor can't be compared in this way", "write actor:value, with * for anything"],
  [
    "labels.n>5",
    "^^^^^^^^",
    "labels.n can't be compared in this way",
    "write labels.n:value, with * for anything",
  ],
  ["id>x", "^^", "id can't be compared in this way", "write id:value, with * for anything"],
  [
    "time:2026-13-01",
    "^^^^",
    '"2026-13-01" is no time for time',
    'write 2026-11-01, 2026-11-01T10:00:00Z, -15m, or words such as "yesterday 2pm"',
  ],
  [
    "time:[now TO nonsense]",
    "^^^^",
    '"nonsense" is no time for time',
    'write 2026-11-01, 2026-11-01T10:00:00Z, -15m, or words such as "yesterday 2pm"',
  ],
  ["time:/x/", "^^^^", "time can't be compared in this way", "write time:value, with * for anything"],
  [
    "is:nothing",
    "^^",
    "there is no is:nothing",
    "there are failed, denied, ok, login, read, write, change, admin, privileged, human, machine, delegated",
  ],
  ["is:fail", "^^", "there is no is:fail", "did you mean is:failed?"],
  ["is:(failed amdin)", "^^", "there is no is:amdin", "did you mean is:admin?"],
  [
    "is:*",
    "^^",
    "is: needs a name",
    "there are failed, denied, ok, login, read, write, change, admin, privileged, human, machine, delegated",
  ],
  [
    "action:/(/",
    "^^^^^^",
    "/(/ is no regular expression of RE2",
    "RE2 has no look-around and no back-references; a \\ before a character takes its meaning away",
  ],
  [
    "action:/(?=x)/",
    "^^^^^^",
    "/(?=x)/ is no regular expression of RE2",
    "RE2 has no look-around and no back-references; a \\ before a character takes its meaning away",
  ],
  [
    "action:/(a)\\1/",
    "^^^^^^",
    "/(a)\\1/ is no regular expression of RE2",
    "RE2 has no look-around and no back-references; a \\ before a character takes its meaning away",
  ],
];
for (const [query, mark, message, hint] of REFUSED) {
  test(`resolve refuses ${query}: ${message}`, () => {
    const read = readQuery(query, NOW);
    const problem = { message, offset: mark.indexOf("^"), length: mark.trim().length, hint };
    assert.deepEqual(read, { kind: "refused", problems: [problem] });
  });
}

const UNKNOWN: readonly (readonly [query: string, mark: string, hint: string])[] = [
  [
    "a nothing:x",
    "  ^^^^^^^",
    "raw.nothing asks for one place in the record; quotation marks make a word of it",
  ],
  ["actr:x", "^^^^", "did you mean actor?"],
  [
    "constructor:x",
    "^^^^^^^^^^^",
    "raw.constructor asks for one place in the record; quotation marks make a word of it",
  ],
  [
    "__proto__:x",
    "^^^^^^^^^",
    "raw.__proto__ asks for one place in the record; quotation marks make a word of it",
  ],
];
for (const [query, mark, hint] of UNKNOWN) {
  test(`resolve gives a notice of the unknown field in ${query}, which runs all the same`, () => {
    const read = readQuery(query, NOW);
    const name = mark.trim().length;
    const [notice, ...others] = read.kind === "refused" ? [] : read.notices;
    assert.deepEqual(
      [notice?.offset, notice?.length, notice?.hint, others],
      [mark.indexOf("^"), name, hint, []],
    );
    assert.match(notice?.message ?? "", /^there is no field "\w+"; it was looked for in the records$/);
  });
}

test("resolve tells every problem, and the first first", () => {
  const read = readQuery("severity:x time:y is:z actor:alice", NOW);
  const offsets = read.kind === "refused" ? read.problems.map(({ offset }) => offset) : [];
  assert.deepEqual(offsets, [0, 11, 18]);
});

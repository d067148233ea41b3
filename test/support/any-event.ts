/** Any event and record, as a row of the search copy is made of them: awkward texts, of which a few come again and again. */
import {
  ACTOR_TYPES,
  type Actor,
  CATEGORIES,
  type Event,
  type From,
  MARKS,
  OUTCOMES,
  SEVERITIES,
  VERBS,
} from "@tallystick/event";
import fc from "fast-check";
import { isSecretName } from "../../server/src/parsers/changes.ts";
import type { Row } from "../../server/src/search/event-columns.ts";
import { createPathReader } from "../../server/src/search/record-paths.ts";
import { searchWords } from "../../server/src/search/search-words.ts";
import { anyCharacter } from "./any-character.ts";

/** Letters whose case is not simple, words that differ in case only, and what is special in SQL, LIKE and queries. */
export const AWKWARD_WORDS: readonly string[] = [
  ...[
    "alice",
    "Alice",
    "ALICE",
    "role.grant",
    "role_grant",
    "roleXgrant",
    "İstanbul",
    "istanbul",
    "i̇stanbul",
  ],
  ...[
    "straße",
    "STRASSE",
    "STRAẞE",
    "ΣΑΣ",
    "σας",
    "σασ",
    "ǅ",
    "ǆ",
    "ﬁ",
    "FI",
    "ſ",
    "s",
    "\u212a",
    "k",
    "é",
    "É",
  ],
  ...[
    "e\u0301",
    "%",
    "_",
    "\\",
    "a\\b",
    "*",
    "'",
    '"',
    "`",
    "{q0:String}",
    ";",
    "--",
    "\n\n",
    "\0",
    "\\N",
    "😀",
  ],
  ...["\ufffd", "req-1234567", "REQ-1234567", "0", "1", "1e3", "1000", "0x10", "Infinity", "true", "null"],
];
export const ADDRESSES: readonly string[] = [
  ...["10.0.0.1", "10.0.0.255", "10.1.2.3", "192.0.2.1", "0.0.0.0", "255.255.255.255", "::1"],
  ...["::ffff:10.0.0.1", "2001:db8::1", "2001:DB8:0:1::", "fe80::1"],
  ...["ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
];
export const KEYS: readonly string[] = ["team", "Team", "a.b", "__proto__", "constructor", "@type", "count"];
export const LOG_NAME = "log.example.com/search";

const pathsOf = createPathReader(isSecretName);
const BOTH_ENDS = { min: new Date("1900-01-01T00:00:00Z"), max: new Date("2255-01-01T00:00:00Z") };

/** A text with something in it. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...AWKWARD_WORDS) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(word(), fc.constantFrom("", " ", ".", "-", "\n", "Σ"), word())
      .map((pieces) => pieces.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 }) },
);

// JSON can bring half a pair of surrogates.
const received: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: awkwardText },
  { weight: 1, arbitrary: awkwardText.map((text) => `${text}\ud800`) },
);

/** A time in UTC with as many digits of a second as a source may give. */
const time: fc.Arbitrary<string> = fc
  .tuple(fc.date({ ...BOTH_ENDS, noInvalidDate: true }), fc.nat(9), fc.nat(999_999_999))
  .map(([date, digits, fraction]) => {
    const shown = String(fraction).padStart(9, "0").slice(0, digits);
    return `${date.toISOString().slice(0, 19)}${shown === "" ? "" : `.${shown}`}Z`;
  });

const actor: fc.Arbitrary<Actor> = fc.record(
  {
    ...{ type: fc.constantFrom(...ACTOR_TYPES), id: received, name: received, email: received },
    groups: fc.array(received, { minLength: 1, maxLength: 3 }),
    credential: fc.oneof(
      fc.record({ type: received, id: received }, { noNullPrototype: true }),
      fc.record({ id: received }, { noNullPrototype: true }),
    ),
    session: received,
    identity: fc.record(
      { id: received, name: received, team: received, owner: received },
      { requiredKeys: ["id"], noNullPrototype: true },
    ),
    behind: received,
    via: fc.array(fc.record({ type: fc.constantFrom(...ACTOR_TYPES), name: awkwardText }), { minLength: 1 }),
  },
  { requiredKeys: ["type"], noNullPrototype: true },
);

// None in ::/96, which are old ways to write IPv4; all zeros stand for no address.
const ipV6 = fc
  .array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 7, maxLength: 7 })
  .map((groups) => ["2001", ...groups.map((group) => group.toString(16))].join(":"));

const from: fc.Arbitrary<From> = fc.oneof(
  fc.record({ ip: fc.constantFrom(...ADDRESSES), port: fc.integer({ min: 1, max: 65_535 }) }),
  fc.record({ ip: fc.oneof(fc.ipV4(), ipV6), user_agent: received }),
  fc.record({ host: received }),
);

const ANY_OF_THEM: { requiredKeys: never[]; noNullPrototype: true } = {
  ...{ requiredKeys: [], noNullPrototype: true },
};
const target = fc.record({ type: received, id: received, name: received }, ANY_OF_THEM);
const context = fc.record({ request: received, trace: received, session: received }, ANY_OF_THEM);
const service = fc.record(
  {
    ...{ name: received, environment: received, region: received, account: received },
    ...{ cluster: received, namespace: received, host: received },
  },
  ANY_OF_THEM,
);

const event: fc.Arbitrary<Omit<Event, "id" | "log" | "received" | "source">> = fc.record(
  {
    ...{ time, category: fc.constantFrom(...CATEGORIES), action: received, verb: fc.constantFrom(...VERBS) },
    ...{ outcome: fc.constantFrom(...OUTCOMES), severity: fc.constantFrom(...SEVERITIES), reason: received },
    ...{ message: received, actor, from, context, service },
    targets: fc.array(target, { maxLength: 4 }),
    utc_offset: fc.constantFrom(60, 120, -300, 345, -210, 840),
    skew: fc.oneof(fc.constantFrom(1, -1, 1000, 65_535, -86_400_000), fc.integer()).filter((s) => s !== 0),
    changes: fc.array(fc.record({ path: received }), { maxLength: 2 }),
    marks: fc.subarray([...MARKS], { minLength: 1 }),
    labels: fc.dictionary(fc.constantFrom(...KEYS), fc.oneof(received, fc.constant("")), {
      ...{ minKeys: 1, noNullPrototype: true },
    }),
  },
  {
    requiredKeys: ["time", "category", "action", "verb", "outcome", "severity", "message", "targets"],
    noNullPrototype: true,
  },
);

const source: fc.Arbitrary<Event["source"]> = fc.record(
  { name: received, type: received, parser: fc.constantFrom("native/1", "cloudtrail/1"), event_id: received },
  { requiredKeys: ["name", "type", "parser"], noNullPrototype: true },
);

const { record } = fc.letrec<{ value: unknown; record: Readonly<Record<string, unknown>> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    received,
    fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, 1000, 0.1, 16, Infinity)),
    fc.oneof(fc.boolean(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("record"),
  ),
  record: fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));

/** Rows of a log whose entries have one event each, beginning with index 0. */
export function anyRows(count: {
  readonly minLength: number;
  readonly maxLength: number;
}): fc.Arbitrary<Row[]> {
  return fc.array(fc.tuple(event, source, record, time), count).map((drafts) =>
    drafts.map(([parsed, from, fields, receivedAt], index): Row => {
      const id = `01a20647-ccc3-71a8-9b02-${index.toString(16).padStart(12, "0")}`;
      const log = { name: LOG_NAME, index, ord: 0, leaf_hash: "" };
      const sealed = { ...parsed, id, received: receivedAt, source: from, log };
      const paths = pathsOf(fields);
      return { event: sealed, paths, words: searchWords(sealed, paths) };
    }),
  );
}

function word(): fc.Arbitrary<string> {
  return fc.constantFrom(...AWKWARD_WORDS);
}

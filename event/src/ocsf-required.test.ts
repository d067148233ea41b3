/** What OCSF 1.8 requires, by its schema (github.com/ocsf/ocsf-schema, release 1.8.0), and every view held against it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyRows } from "../../test/support/any-event.ts";
import { CATALOGUE } from "./catalogue.ts";
import { CATEGORIES, OUTCOMES, VERBS } from "./event.ts";
import { toOcsf } from "./ocsf.ts";
import { valueAt } from "./text-at.ts";

/** Of every class. */
const BASE = "activity_id category_uid class_uid metadata severity_id time type_uid";
/** Of each class beyond that, and of which attributes it wants at least one; `activities` is the largest that it has a number for. */
interface Class {
  readonly required?: string;
  readonly oneOf?: string;
  readonly activities: number;
}
const CLASSES: Readonly<Record<number, Class>> = {
  1007: { required: "actor device process", activities: 5 },
  1008: { oneOf: "log_file log_name log_provider log_type log_type_id", activities: 10 },
  2004: { required: "finding_info", activities: 3 },
  3001: { required: "user", activities: 12 },
  3002: { required: "user", oneOf: "service dst_endpoint", activities: 7 },
  3004: { required: "entity", activities: 13 },
  3005: { required: "user privileges", activities: 2 },
  3006: { required: "group", activities: 8 },
  4001: { oneOf: "dst_endpoint src_endpoint", activities: 7 },
  6002: { required: "app", activities: 8 },
  6003: { required: "actor api src_endpoint", activities: 4 },
  6005: { required: "actor src_endpoint", oneOf: "database databucket table", activities: 10 },
};
/** Of each object that stands in a view, by the names that it has there. */
const OBJECTS: Readonly<Record<string, { readonly required?: string; readonly oneOf?: string }>> = {
  actor: { oneOf: "process user invoked_by session app_name app_uid" },
  api: { required: "operation" },
  app: { oneOf: "uid name" },
  attestation_list: { oneOf: "fingerprint signatures" },
  databucket: { required: "type_id", oneOf: "name uid" },
  database: { required: "type_id", oneOf: "name uid" },
  device: {
    required: "type_id",
    oneOf: "ip uid name hostname instance_uid interface_uid interface_name",
  },
  dst_endpoint: { oneOf: "ip uid name hostname svc_name instance_uid interface_uid interface_name domain" },
  entity: { oneOf: "name uid device group org policy user" },
  finding_info: { required: "uid" },
  fingerprint: { required: "value algorithm_id" },
  group: { oneOf: "name uid" },
  metadata: { required: "product version" },
  observables: { required: "type_id" },
  process: { oneOf: "pid uid cpid" },
  product: { oneOf: "name uid" },
  resources: { oneOf: "name uid" },
  service: { oneOf: "name uid" },
  signatures: { required: "algorithm_id" },
  src_endpoint: { oneOf: "ip uid name hostname svc_name instance_uid interface_uid interface_name domain" },
  table: { oneOf: "name uid" },
  user: { oneOf: "account name uid" },
};
/** Of the types that OCSF gives a pattern, those that stand in a view. */
const TYPES: Readonly<Record<string, RegExp>> = {
  email_addr: /^[a-zA-Z0-9!#$%&'*+-/=?^_`{|}~.]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+$/,
  ip: /^[0-9A-Fa-f.:]+$/,
};
const SEALED = { leafHash: "ab".repeat(32), authority: "log+1", checkpoint: "log\n1\n", root: "cd" };

function missingIn(view: Readonly<Record<string, unknown>>): readonly string[] {
  const { activity_id, category_uid, class_uid, type_uid } = view;
  const [activity, uid] = [Number(activity_id), Number(class_uid)];
  const rules = CLASSES[uid];
  if (rules === undefined) return [`the class ${uid} is not in the table`];
  const wrong = ruledOut("", view, { ...rules, required: `${BASE} ${rules.required ?? ""}` });
  if (activity !== 99 && !(activity >= 0 && activity <= rules.activities)) wrong.push(`activity ${activity}`);
  if (type_uid !== uid * 100 + activity) wrong.push(`type_uid ${type_uid}`);
  if (category_uid !== Math.floor(uid / 1000)) wrong.push(`category_uid ${category_uid}`);
  if (![0, 1, 2, 3, 4, 5, 6, 99].includes(Number(view["severity_id"]))) wrong.push("severity_id");
  if (![0, 1, 2, 3, 4, 5, 6, 99].includes(Number(view["status_id"]))) wrong.push("status_id");
  for (const [name, value] of Object.entries(view)) if (name !== "unmapped") look(name, value, name);
  return wrong;

  function look(path: string, value: unknown, name: string): void {
    const type = TYPES[name];
    if (type !== undefined && typeof value === "string" && !type.test(value)) wrong.push(`${path} ${value}`);
    if (Array.isArray(value)) {
      for (const [i, one] of value.entries()) look(`${path}.${i}`, one, name);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    wrong.push(...ruledOut(path, value, OBJECTS[name] ?? {}));
    for (const [inner, one] of Object.entries(value)) look(`${path}.${inner}`, one, inner);
  }
}

function ruledOut(
  path: string,
  value: object,
  { oneOf, required }: { readonly required?: string; readonly oneOf?: string },
): string[] {
  const has = (name: string): boolean => valueAt(value, name) !== undefined;
  const wrong = (required ?? "").split(" ").filter((name) => name !== "" && !has(name));
  if (oneOf !== undefined && !oneOf.split(" ").some(has)) wrong.push(`one of ${oneOf}`);
  return wrong.map((name) => `${path}.${name}`);
}

const TIME = "2026-11-22T10:00:00Z";
/** Each outcome and each type of target. No part of a view depends on both at once. */
const PAIRS = [
  ...OUTCOMES.map((outcome) => ({ outcome, type: undefined })),
  ...["user", "group", "bucket", "table", "command"].map((type) => ({ outcome: "success", type })),
];

for (const category of CATEGORIES) {
  test(`toOcsf gives every event of ${category} what its class requires, even where nothing is known`, () => {
    const actions = [
      ...CATALOGUE.filter((line) => line.category === category),
      ...VERBS.map((verb) => ({ action: undefined, verb })),
    ];
    for (const { action, verb } of actions)
      for (const { outcome, type } of PAIRS) {
        const event = { time: TIME, category, action, verb, outcome, ...(type && { targets: [{ type }] }) };
        const missing = missingIn(toOcsf(event));
        assert.equal(missing.length, 0, `${JSON.stringify(event)}: ${missing}`);
      }
  });
}

test("toOcsf gives any event what its class and each object in it require, and JSON from which it is read again", () => {
  fc.assert(
    fc.property(anyRows({ minLength: 1, maxLength: 3 }), (rows) => {
      for (const { event } of rows) {
        const view = toOcsf(event, SEALED);
        assert.deepEqual(missingIn(view), []);
        assert.deepEqual(JSON.parse(JSON.stringify(view)), structuredClone(view));
      }
    }),
  );
});

test("toOcsf names what has no number as its source does, and only that", () => {
  for (const verb of VERBS) {
    const view = toOcsf({ time: TIME, category: "other", action: "thing.poke", verb });
    assert.equal(view["activity_id"] === 99, view["activity_name"] === "thing.poke");
  }
});

test("toOcsf attests what is sealed: the leaf, the log, its key and the head that was signed", () => {
  const event = {
    time: TIME,
    category: "other",
    action: "a.b",
    verb: "read",
    log: { name: "log", index: 7 },
  };
  const view = toOcsf(event, SEALED);
  assert.deepEqual(view["attestation_list"], [
    {
      ...{ uid: "log/7", chain_uid: "log", authority_uid: "log+1" },
      fingerprint: {
        ...{ algorithm_id: 3, algorithm: "SHA-256", value: SEALED.leafHash },
        ...{ serialization_id: 99, serialization: "RFC 6962 leaf of the sealed entry" },
      },
      signatures: [
        {
          ...{ algorithm_id: 99, algorithm: "Ed25519" },
          ...{ serialization_id: 99, serialization: "C2SP tlog-checkpoint" },
          digest: { algorithm_id: 3, algorithm: "SHA-256", value: "cd" },
        },
      ],
    },
  ]);
  assert.deepEqual(valueAt(view, "metadata", "profiles"), ["record_integrity"]);
  assert.equal(valueAt(view, "unmapped", "checkpoint"), SEALED.checkpoint);
  assert.equal(toOcsf(event)["attestation_list"], undefined);
  assert.equal(valueAt(toOcsf(event), "metadata", "profiles"), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { toMicroseconds } from "@tallystick/event";
import fc from "fast-check";
import { foundEvent, timeOf } from "./found-event.ts";

const ROW = {
  ...{ log: "log.example.com/a", log_index: 7, ord: 1, id: "01a20647-ccc3-71a8-9b02-000000000001" },
  ...{ time_us: 0, received_us: 1, category: "other", action: "a", verb: "other", outcome: "success" },
  ...{ reason: "", severity: "info", actor_type: "", actor_id: "", actor_name: "", actor_email: "" },
  ...{
    actor_groups: [],
    actor_credential_type: "",
    actor_credential_id: "",
    actor_session: "",
    actor_via: "",
  },
  ...{ target_types: [], target_ids: [], target_names: [], from_address: "::", from_port: 0, from_host: "" },
  ...{
    from_user_agent: "",
    service_name: "",
    service_environment: "",
    service_region: "",
    service_account: "",
  },
  ...{ service_cluster: "", service_namespace: "", service_host: "", context: {}, labels: {}, message: "m" },
  ...{ source_name: "s", source_type: "native", source_parser: "native/1", source_event_id: "" },
};

test("foundEvent leaves out everything that is empty in a row", () => {
  assert.deepEqual(foundEvent(ROW), {
    ...{ id: ROW.id, time: "1970-01-01T00:00:00Z", received: "1970-01-01T00:00:00.000001Z" },
    ...{ category: "other", action: "a", verb: "other", outcome: "success", severity: "info", message: "m" },
    targets: [],
    source: { name: "s", type: "native", parser: "native/1" },
    log: { name: "log.example.com/a", index: 7, ord: 1 },
  });
});

const addresses: readonly (readonly [column: string, ip: string | undefined])[] = [
  ["::", undefined],
  ["::1", "::1"],
  ["::ffff:10.0.0.1", "10.0.0.1"],
  ["2001:db8::1", "2001:db8::1"],
];
for (const [column, ip] of addresses) {
  test(`foundEvent shows the address ${column} as ${ip}`, () => {
    assert.deepEqual(
      foundEvent({ ...ROW, from_address: column })["from"],
      ip === undefined ? undefined : { ip },
    );
  });
}

test("foundEvent puts targets together by their places, unnamed ones too", () => {
  const lists = { target_types: ["user", "", ""], target_ids: ["u1", "", ""], target_names: ["", "bob", ""] };
  assert.deepEqual(foundEvent({ ...ROW, ...lists })["targets"], [
    { type: "user", id: "u1" },
    { name: "bob" },
    {},
  ]);
});

test("foundEvent keeps labels whose value is empty, and names that every object has", () => {
  const labels: unknown = JSON.parse('{"__proto__":"x","constructor":"","toString":"y"}');
  const found = foundEvent({ ...ROW, labels });
  assert.equal(JSON.stringify(found["labels"]), '{"__proto__":"x","constructor":"","toString":"y"}');
  assert.equal(Object.getPrototypeOf(found), Object.prototype);
});

test("foundEvent shows who acted for whom, and leaves out what is no JSON", () => {
  const via = [{ type: "agent", name: "bot" }];
  assert.deepEqual(foundEvent({ ...ROW, actor_type: "human", actor_via: JSON.stringify(via) })["actor"], {
    ...{ type: "human", via },
  });
  assert.deepEqual(foundEvent({ ...ROW, actor_type: "human", actor_via: "{" })["actor"], { type: "human" });
});

test("foundEvent never throws, whatever the columns hold but for the times", () => {
  const names = Object.keys(ROW).filter((name) => !name.endsWith("_us"));
  const columns = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
  fc.assert(fc.property(columns, (changed) => void foundEvent({ ...ROW, ...changed })));
});

const times: readonly (readonly [us: number, text: string])[] = [
  [0, "1970-01-01T00:00:00Z"],
  [1, "1970-01-01T00:00:00.000001Z"],
  [1000, "1970-01-01T00:00:00.001Z"],
  [1_000_000, "1970-01-01T00:00:01Z"],
  [1_500_000, "1970-01-01T00:00:01.500Z"],
  [1_500_010, "1970-01-01T00:00:01.500010Z"],
  [-1, "1969-12-31T23:59:59.999999Z"],
  [-1_000_000, "1969-12-31T23:59:59Z"],
  [-2_208_988_800_000_000, "1900-01-01T00:00:00Z"],
  [Number.MAX_SAFE_INTEGER, "2255-06-05T23:47:34.740991Z"],
];
for (const [us, text] of times) {
  test(`timeOf shows ${us} µs as ${text}`, () => assert.equal(timeOf(us), text));
}

test("timeOf shows any time of the copy so that it is read as the same", () => {
  const micros = fc.integer({ min: -2_208_988_800_000_000, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(micros, (us) => assert.equal(toMicroseconds(timeOf(us)), us)),
    { numRuns: 500 },
  );
});

test("timeOf shows nothing for what is no number", () => assert.equal(timeOf("0"), ""));

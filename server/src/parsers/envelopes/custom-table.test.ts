import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf } from "../../../../test/support/record-line.ts";
import { sealedRecord } from "../../../../test/support/sealed-record.ts";
import { parseRecord } from "../parse.ts";

const row = (Type: string, columns: object) => ({
  ...{ TenantId: "t-1", SourceSystem: "RestAPI", "TimeGenerated [UTC]": "11/23/2026, 4:06:00.000 AM", Type },
  ...{ Computer: "", RawData: "", _ResourceId: "", ...columns },
});
const line = (record: Readonly<Record<string, unknown>>) =>
  parseRecord(sealedRecord(record)).map((event) => [event.source.type, lineOf(event)]);

test("a row of a custom table is read as the vendor's record that it was", () => {
  assert.deepEqual(
    line(
      row("BoxEvents_CL", {
        ...{ type_s: "event", event_type_s: "DOWNLOAD", event_id_g: "e-1", ip_address_s: "198.51.100.7" },
        ...{ "created_at_t [UTC]": "11/23/2026, 4:05:06.000 AM", created_by_login_s: "alice@example.com" },
        ...{ source_item_type_s: "file", source_item_id_s: "f-1", source_item_name_s: "prices.xlsx" },
      }),
    ),
    [
      [
        "box",
        "human alice@example.com | object.download success | prices.xlsx | 198.51.100.7 | 2026-11-23T04:05:06.000Z",
      ],
    ],
  );
});

test("objects within objects and lists as texts are put together again", () => {
  assert.deepEqual(
    line(
      row("Okta_CL", {
        ...{ eventType_s: "user.session.start", outcome_result_s: "FAILURE", uuid_g: "u-1" },
        ...{ actor_id_s: "00u1", actor_type_s: "User", actor_alternateId_s: "alice@example.com" },
        ...{
          actor_displayName_s: "Alice",
          client_ipAddress_s: "198.51.100.7",
          published_t: "2026-11-23T04:05:06Z",
        },
        target_s: '[{"id":"a-1","type":"AppInstance","alternateId":"Payroll","displayName":"Payroll"}]',
      }),
    ),
    [["okta", "human Alice | user.login failure | Payroll | 198.51.100.7 | 2026-11-23T04:05:06Z"]],
  );
});

test("a row of nobody in particular is read by its names, and generated when it was", () => {
  assert.deepEqual(
    line(
      row("Shop_CL", {
        action_s: "role_granted",
        username_s: "alice",
        result_s: "ok",
        amount_d: "3",
        empty_s: "",
      }),
    ),
    [["json", "unknown alice | role.grant success | - | - | 2026-11-23T04:06:00.000Z"]],
  );
});

test("a record with a column or two that end so is no row of a custom table", () => {
  const [event] = parseRecord(
    sealedRecord({
      TimeGenerated: "2026-11-23T04:05:06Z",
      action: "config.update",
      user: "alice",
      size_d: 3,
    }),
  );
  assert.deepEqual([event?.action, event?.actor?.name], ["config.update", "alice"]);
});

test("a row that carries nothing but a line of a file is that line", () => {
  assert.deepEqual(
    line({
      RawData: "2026-11-23 04:05:06,123 INFO  [org.jboss.as.server] (Thread-1) WFLYSRV0272: Suspending\n",
    }),
    [["line", "- | log.write unknown | - | - | 2026-11-23T04:05:06.123Z"]],
  );
});

/** CloudTrail activities: each record has the documented members, and invented accounts only. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fromPeople from "./cloudtrail-events.ts";
import * as fromMachines from "./cloudtrail-machine-events.ts";
import { createRandom } from "./random.ts";
import type { DemoEvent } from "./scene.ts";

const activities = Object.entries({ ...fromPeople, ...fromMachines });
const startMs = Date.parse("2026-11-22T11:00:00Z");
const documentedAddress = /^((192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}|[a-z0-9-]+\.amazonaws\.com)$/;
const documentedAccounts = ["111122223333", "444455556666", "777788889999"];
const always = [
  "eventVersion",
  "userIdentity",
  "eventTime",
  "eventSource",
  "eventName",
  "awsRegion",
  "sourceIPAddress",
  "userAgent",
  "requestParameters",
  "responseElements",
  "eventID",
  "readOnly",
  "eventType",
  "managementEvent",
  "recipientAccountId",
  "eventCategory",
];
const sometimes = [
  "errorCode",
  "errorMessage",
  "additionalEventData",
  "requestID",
  "resources",
  "tlsDetails",
];

for (const [name, activity] of activities) {
  const runs = Array.from({ length: 100 }, (_, stream) =>
    activity({ random: createRandom(9, stream), startMs }),
  );
  const records = runs.flat().map(read);

  test(`${name} begins at the scene's start and goes forward`, () => {
    for (const events of runs) {
      const times = events.map(({ time }) => time);
      assert.equal(times[0], new Date(startMs).toISOString());
      assert.deepEqual(times, times.toSorted());
    }
  });

  test(`${name} gives records with the documented members and no others`, () => {
    for (const record of records) {
      const present = Object.keys(record);
      assert.deepEqual(
        present.filter((member) => always.includes(member)),
        always,
      );
      assert.deepEqual(
        present.filter((member) => ![...always, ...sometimes].includes(member)),
        [],
      );
      assert.equal(record.eventVersion, "1.11");
    }
  });

  test(`${name} names only accounts and addresses kept for documentation`, () => {
    for (const record of records) {
      assert.match(record.sourceIPAddress, documentedAddress);
      assert.ok(documentedAccounts.includes(record.recipientAccountId));
      for (const [, account] of JSON.stringify(record).matchAll(/(?<![-\w])(\d{12})(?![-\w])/g)) {
        assert.ok(documentedAccounts.includes(account ?? ""), account);
      }
    }
  });
}

test("each kind of identity is among the records", () => {
  const kinds = new Set<string>();
  for (const [, activity] of activities) {
    const events = activity({ random: createRandom(4), startMs });
    for (const event of events) kinds.add(read(event).userIdentity.type);
  }
  assert.deepEqual([...kinds].sort(), ["AWSService", "AssumedRole", "IAMUser", "Root"]);
});

test("a refused call says its error and answers nothing", () => {
  const records = Array.from({ length: 300 }, (_, stream) =>
    fromPeople.infrastructureChange({ random: createRandom(5, stream), startMs }),
  )
    .flat()
    .map(read);
  const refused = records.filter(({ errorCode }) => errorCode !== undefined);
  assert.ok(refused.length > 20);
  for (const { errorCode, eventSource, responseElements } of refused) {
    const expected = eventSource === "ec2.amazonaws.com" ? "Client.UnauthorizedOperation" : "AccessDenied";
    assert.equal(errorCode, expected);
    assert.equal(responseElements, null);
  }
});

test("consoleSignIn says Failure and uses no second factor when the password was wrong", () => {
  for (let stream = 0; stream < 100; stream += 1) {
    const [event] = fromPeople.consoleSignIn({ random: createRandom(6, stream), startMs });
    assert.ok(event);
    const { errorMessage, responseElements, additionalEventData, eventType } = read(event);
    assert.equal(eventType, "AwsConsoleSignIn");
    assert.equal(responseElements.ConsoleLogin, errorMessage === undefined ? "Success" : "Failure");
    assert.equal(additionalEventData.MFAUsed, errorMessage === undefined ? "Yes" : "No");
  }
});

function read({ form, json }: DemoEvent) {
  assert.equal(form, "cloudtrail");
  return JSON.parse(json);
}

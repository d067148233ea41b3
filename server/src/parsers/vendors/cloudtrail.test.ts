import assert from "node:assert/strict";
import { test } from "node:test";
import { type ParsedEvent, sentenceOf } from "@tallystick/event";
import fc from "fast-check";
import { HOW } from "../../../../test/support/how.ts";
import { SURE } from "../parser.ts";
import { cloudTrail } from "./cloudtrail.ts";

const ACCOUNT = "111122223333";
const CALL = {
  eventVersion: "1.11",
  eventTime: "2026-11-23T04:05:06Z",
  eventSource: "iam.amazonaws.com",
  eventName: "AttachUserPolicy",
  awsRegion: "us-east-1",
  sourceIPAddress: "198.51.100.7",
  userAgent: "aws-cli/2.31.3",
  requestParameters: { userName: "bob", policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
  responseElements: null,
  requestID: "r-1",
  eventID: "e-1",
  eventType: "AwsApiCall",
  recipientAccountId: ACCOUNT,
};
const SESSION = {
  type: "AssumedRole",
  principalId: "AROAEXAMPLE:alice@example.com",
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/Admin/alice@example.com`,
  accountId: ACCOUNT,
  accessKeyId: "ASIAEXAMPLE",
  sessionContext: {
    sessionIssuer: { type: "Role", arn: `arn:aws:iam::${ACCOUNT}:role/Admin`, userName: "Admin" },
  },
};

function parse(record: Record<string, unknown>): ParsedEvent {
  assert.ok(cloudTrail.recognises(record, HOW) === SURE);
  const [event] = cloudTrail.parse(record, HOW);
  return event ?? assert.fail("no event");
}

test("cloudtrail reads who did what, to what, when and from where", () => {
  const event = parse({ ...CALL, userIdentity: SESSION });
  assert.deepEqual(event, {
    time: "2026-11-23T04:05:06Z",
    ...{
      category: "permission",
      action: "policy.grant",
      verb: "grant",
      outcome: "success",
      severity: "high",
    },
    actor: {
      type: "human",
      id: SESSION.arn,
      name: "alice@example.com",
      email: "alice@example.com",
      credential: { type: "access-key", id: "ASIAEXAMPLE" },
      via: [{ type: "unknown", id: `arn:aws:iam::${ACCOUNT}:role/Admin`, name: "Admin" }],
    },
    targets: [
      { type: "user", id: "bob" },
      { type: "policy", id: "arn:aws:iam::aws:policy/AdministratorAccess" },
    ],
    from: { ip: "198.51.100.7", user_agent: "aws-cli/2.31.3" },
    service: { name: "iam", region: "us-east-1", account: ACCOUNT },
    context: { request: "r-1" },
    event_id: "e-1",
    marks: ["privileged"],
  });
  assert.equal(
    sentenceOf(event),
    "alice@example.com granted policy arn:aws:iam::aws:policy/AdministratorAccess to bob in iam from 198.51.100.7",
  );
});

const outcomes: readonly [string, Record<string, unknown>, string, string | undefined][] = [
  ["a call without an error", {}, "success", undefined],
  ["a refused call", { errorCode: "AccessDenied", errorMessage: "no" }, "denied", "AccessDenied: no"],
  [
    "a call that EC2 refused",
    { errorCode: "Client.UnauthorizedOperation" },
    "denied",
    "Client.UnauthorizedOperation",
  ],
  ["a call that failed", { errorCode: "ValidationException" }, "failure", "ValidationException"],
  ["a sign-in", { responseElements: { ConsoleLogin: "Success" } }, "success", undefined],
  [
    "a sign-in that failed",
    { responseElements: { ConsoleLogin: "Failure" }, errorMessage: "Failed authentication" },
    "failure",
    "Failed authentication",
  ],
];
for (const [what, members, outcome, reason] of outcomes) {
  test(`cloudtrail takes ${what} for ${outcome}`, () => {
    const event = parse({ ...CALL, ...members });
    assert.deepEqual([event.outcome, event.reason], [outcome, reason]);
  });
}

const actors: readonly [string, Record<string, unknown>, string, string | undefined][] = [
  ["the root user", { type: "Root", arn: `arn:aws:iam::${ACCOUNT}:root` }, "human", "root"],
  ["an IAM user, who may be a program", { type: "IAMUser", userName: "carol" }, "unknown", "carol"],
  ["an AWS service", { type: "AWSService", invokedBy: "ec2.amazonaws.com" }, "system", "ec2.amazonaws.com"],
  [
    "an instance",
    { type: "AssumedRole", arn: `arn:aws:sts::${ACCOUNT}:assumed-role/web/i-0123456789abcdef0` },
    "machine",
    "i-0123456789abcdef0",
  ],
];
for (const [what, userIdentity, type, name] of actors) {
  test(`cloudtrail knows ${what}`, () => {
    const { actor } = parse({ ...CALL, userIdentity });
    assert.deepEqual([actor?.type, actor?.name], [type, name]);
  });
}

test("cloudtrail names calls that it has no word for by service and call", () => {
  const event = parse({
    ...CALL,
    eventSource: "robomaker.amazonaws.com",
    eventName: "CreateWorldTemplate",
  });
  assert.deepEqual(
    [event.action, event.verb, event.category, event.marks],
    ["robomaker.create_world_template", "create", "configuration", ["guessed_verb"]],
  );
});

test("cloudtrail gives the end of a trail the severity that it has", () => {
  assert.equal(
    parse({ ...CALL, eventSource: "cloudtrail.amazonaws.com", eventName: "StopLogging" }).severity,
    "high",
  );
});

test("cloudtrail makes an event of any record, and never throws", () => {
  const keys = fc.constantFrom(...Object.keys(CALL), "userIdentity", "resources", "errorCode");
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), (members) => {
      const record = { ...CALL, ...members };
      for (const event of cloudTrail.parse(record, HOW)) assert.ok(sentenceOf(event).length > 0);
    }),
  );
});

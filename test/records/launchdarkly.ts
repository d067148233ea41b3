/** Entries of LaunchDarkly's audit log, which are what its webhooks send. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const ALICE = { _id: "m-7", email: "alice@example.com", firstName: "Alice", lastName: "Example" };
const FLAG = "proj/shop:env/production:flag/checkout";
const entry = (
  [kind, action]: readonly [string, string],
  [name, resource]: readonly [string, string],
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ _id: "e-1", _accountId: "a-1", date: Date.UTC(2026, 10, 23, 4, 5, 6, 123), kind, name },
  ...{ accesses: [{ action, resource }], description: "", shortDescription: "", comment: "", member: ALICE },
  ...{ titleVerb: "changed", title: "Somebody changed something" },
  target: { _links: {}, name, resources: [resource] },
  ...more,
});

export const LAUNCHDARKLY: SourceRecords = {
  parser: "launchdarkly",
  documented: "launchdarkly.com/docs/api/audit-log; launchdarkly.com/docs/integrations/webhooks",
  records: [
    {
      record: entry(["flag", "createFlag"], ["checkout", "proj/shop:env/*:flag/checkout"]),
      line: `human alice@example.com | feature_flag.create success | checkout, shop | - | ${AT}`,
    },
    {
      record: entry(["flag", "updateOn"], ["checkout", FLAG], {
        previousVersion: { key: "checkout", _version: 3, environments: { production: { on: false } } },
        currentVersion: { key: "checkout", _version: 4, environments: { production: { on: true } } },
      }),
      line: `human alice@example.com | feature_flag.update success | checkout, shop | - | ${AT}`,
    },
    {
      record: entry(["flag", "updateFlagDefaultVariations"], ["checkout", FLAG]),
      line: `human alice@example.com | feature_flag.update success | checkout, shop | - | ${AT}`,
    },
    {
      record: entry(["flag", "updateRules"], ["checkout", FLAG], {
        token: { _id: "t-1", name: "terraform", ending: "1a2b", serviceToken: true },
        member: undefined,
      }),
      line: `machine terraform | feature_flag.update success | checkout, shop | - | ${AT}`,
    },
    {
      record: entry(["flag", "deleteFlag"], ["checkout", FLAG], {
        app: { _id: "o-1", name: "Chat assistant" },
      }),
      line: `human alice@example.com < Chat assistant | feature_flag.delete success | checkout, shop | - | ${AT}`,
    },
    {
      record: entry(["member", "updateRole"], ["bob@example.com", "member/m-9"], {
        ...{ previousVersion: { role: "reader" }, currentVersion: { role: "admin" } },
      }),
      line: `human alice@example.com | role.grant! success | bob@example.com, admin | - | ${AT}`,
    },
    {
      record: entry(["member", "deleteMember"], ["bob@example.com", "member/m-9"]),
      line: `human alice@example.com | member.remove success | bob@example.com | - | ${AT}`,
    },
    {
      record: entry(["token", "createAccessToken"], ["ci", "member/m-7:token/t-2"], {
        currentVersion: { role: "writer", serviceToken: true },
      }),
      line: `human alice@example.com | token.create success | ci, writer | - | ${AT}`,
    },
    {
      record: entry(["environment", "updateApiKey"], ["Production", "proj/shop:env/production"]),
      line: `human alice@example.com | secret.rotate success | Production, shop | - | ${AT}`,
    },
    {
      record: entry(["project", "updateProjectName"], ["Shop", "proj/shop"]),
      line: `human alice@example.com | project.update success | Shop | - | ${AT}`,
    },
    {
      record: entry(["experiment", "createExperiment"], ["Buttons", "proj/shop:env/production:experiment/b"]),
      line: `human alice@example.com | launchdarkly.experiment.create_experiment? success | Buttons, shop | - | ${AT}`,
    },
    {
      record: { date: Date.UTC(2026, 10, 23, 4, 5, 6, 123), kind: "webhook", titleVerb: "deleted" },
      line: `- | launchdarkly.webhook.deleted? success | - | - | ${AT}`,
    },
  ],
};

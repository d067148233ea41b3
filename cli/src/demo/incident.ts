/** The one incident of the demo's day: a sign-in by night, what it led to, and the morning after; and what finds it. */
import assert from "node:assert/strict";
import { environments, people, services } from "./cast.ts";
import { byPerson, type Call, consoleCall, exampleId, iamUser, record } from "./cloudtrail-record.ts";
import { human, native, place } from "./native-record.ts";
import type { Random } from "./random.ts";
import type { DemoEvent, Scene } from "./scene.ts";

/** One question that an investigation asks. */
export interface IncidentSearch {
  readonly question: string;
  /** The same as a query. */
  readonly query: string;
  /** Whether an event's JSON answers it, found out without any of the server's code. */
  readonly isAnswer: (json: string) => boolean;
}

/** An address that nobody of ours has (RFC 3849, for documentation). */
const ADDRESS = "2001:db8:66::17";
const ROBOT = "backup-agent";
const KEY = exampleId("AKIA", ROBOT);
/** One account's trail: the organization's goes on, and so what follows is in the log. */
const TRAIL = "production-trail";
const SNAPSHOT = "checkout-db-nightly";
const ADMIN_POLICY = "arn:aws:iam::aws:policy/AdministratorAccess";
/** None of our people's browsers, and a command line much older than theirs. */
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
const COMMAND_LINE = "aws-cli/1.18.69 Python/3.8.10 Linux/5.4.0-26-generic botocore/1.16.19";
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** Less than the shortest time between two calls, so that their order stays. */
const JITTER_MS = 50 * second;
/** 03:12 in UTC, when the offices sleep; and 08:05, when somebody comes in. */
const NIGHT_MS = 3 * hour + 12 * minute;
const MORNING_MS = 8 * hour + 5 * minute;

/** In the order in which somebody would ask. */
export const INCIDENT_SEARCHES: readonly IncidentSearch[] = [
  {
    question: "Bruno signed in at 03:12 from an address nobody knows. What came from there?",
    query: `from:${ADDRESS}`,
    isAnswer: (json) => json.includes(`"${ADDRESS}"`),
  },
  {
    question: "An access key was made. Where does that key appear?",
    query: KEY,
    isAnswer: (json) => json.includes(`"${KEY}"`),
  },
  {
    question: "Who stopped the production account's trail, and who started it again?",
    query: "service:cloudtrail",
    isAnswer: (json) => json.includes('"cloudtrail.amazonaws.com"'),
  },
];

/** The events of the incident, in the order of their time. */
export function incident({ midnightMs, random }: { midnightMs: number; random: Random }): DemoEvent[] {
  return [
    ...nightEvents({ startMs: midnightMs + NIGHT_MS, random }),
    ...morningEvents({ startMs: midnightMs + MORNING_MS, random }),
  ];
}

function cast() {
  const [bruno, alice] = ["bruno", "alice"].map((name) => people.find((one) => one.name === name));
  const checkout = services.find(({ name }) => name === "checkout");
  const [production] = environments;
  assert(bruno !== undefined && alice !== undefined, "the incident's people are in the cast");
  assert(checkout !== undefined && production !== undefined, "and so is what they work on");
  return { production, bruno, alice, checkout };
}

function nightEvents(scene: Scene): DemoEvent[] {
  const { bruno, checkout, production } = cast();
  const { account, region } = production;
  const fromThere = { awsRegion: region, sourceIPAddress: ADDRESS, account };
  const signIn = (afterMs: number, failed: boolean): DemoEvent =>
    record(scene, afterMs, {
      ...fromThere,
      ...consoleCall({ failed, secondFactor: false }),
      userAgent: BROWSER,
      userIdentity: iamUser(bruno, production),
    });
  const identity = iamUser(bruno, production);
  const asBruno = { ...fromThere, userAgent: BROWSER, readOnly: false, userIdentity: identity };
  const asRobot = {
    ...fromThere,
    userAgent: COMMAND_LINE,
    readOnly: false,
    userIdentity: {
      ...{ type: "IAMUser", principalId: exampleId("AIDA", ROBOT), accountId: account, userName: ROBOT },
      ...{ arn: `arn:aws:iam::${account}:user/${ROBOT}`, accessKeyId: KEY },
    },
  };
  const call = (
    afterMs: number,
    by: Omit<Call, "eventSource" | "eventName">,
    name: string,
    details: object,
  ): DemoEvent => {
    const [service = "", eventName = ""] = name.split(":");
    const eventSource = `${service}.amazonaws.com`;
    return record(scene, afterMs + jitter(scene), { ...by, eventSource, eventName, ...details });
  };
  const deploy = {
    category: "deployment",
    actor: { type: "machine", id: ROBOT, name: ROBOT },
    targets: [{ type: "service", id: "checkout", name: "checkout" }],
    from: { ip: ADDRESS },
    service: place(checkout, production),
    context: { deployment: `dep-${scene.random.hex(8)}` },
  };
  const key = { accessKey: { userName: ROBOT, status: "Active", accessKeyId: KEY } };
  const admin = { userName: ROBOT, policyArn: ADMIN_POLICY };
  const open = { ipProtocol: "-1", cidrIp: "0.0.0.0/0" };
  return [
    signIn(0, true),
    signIn(9 * second, true),
    signIn(31 * second, true),
    signIn(74 * second, false),
    call(3 * minute, asBruno, "iam:CreateAccessKey", {
      requestParameters: { userName: ROBOT },
      responseElements: key,
    }),
    call(4 * minute, asBruno, "iam:AttachUserPolicy", { requestParameters: admin }),
    call(7 * minute, asRobot, "cloudtrail:StopLogging", { requestParameters: { name: TRAIL } }),
    call(9 * minute, asRobot, "secretsmanager:GetSecretValue", {
      readOnly: true,
      requestParameters: { secretId: "checkout/payment-provider" },
    }),
    call(10 * minute, asRobot, "secretsmanager:GetSecretValue", {
      readOnly: true,
      requestParameters: { secretId: "accounts/session-signing" },
    }),
    call(14 * minute, asRobot, "ec2:AuthorizeSecurityGroupIngress", {
      requestParameters: { groupId: "sg-0c0ffee0c0ffee000", ipPermissions: { items: [open] } },
    }),
    call(19 * minute, asRobot, "rds:DeleteDBSnapshot", {
      requestParameters: { dBSnapshotIdentifier: SNAPSHOT },
    }),
    native(scene, 26 * minute + jitter(scene), {
      ...deploy,
      action: "deployment.start",
      outcome: "success",
      severity: "low",
    }),
    native(scene, 29 * minute + jitter(scene), {
      ...deploy,
      ...{ action: "deployment.finish", outcome: "failure", severity: "high" },
      reason: "5 of 6 instances do not become healthy",
    }),
  ];
}

function morningEvents(scene: Scene): DemoEvent[] {
  const { alice, bruno, checkout, production } = cast();
  const asAlice = { ...byPerson(scene, alice, production), readOnly: false };
  const call = (
    afterMs: number,
    service: string,
    eventName: string,
    requestParameters: Record<string, unknown>,
  ) =>
    record(scene, afterMs + jitter(scene), {
      ...asAlice,
      eventSource: `${service}.amazonaws.com`,
      eventName,
      requestParameters,
    });
  return [
    native(scene, 0, {
      ...{ category: "deployment", action: "deployment.rollback", outcome: "success" },
      actor: human(alice),
      targets: [{ type: "service", id: "checkout", name: "checkout" }],
      from: { ip: alice.address },
      service: place(checkout, production),
      context: { incident: "INC-2041" },
    }),
    // Made inactive and not deleted: whoever looks into it wants to ask the cloud about the key.
    call(17 * minute, "iam", "UpdateAccessKey", { userName: ROBOT, status: "Inactive", accessKeyId: KEY }),
    call(18 * minute, "iam", "DetachUserPolicy", { userName: ROBOT, policyArn: ADMIN_POLICY }),
    call(19 * minute, "iam", "DeleteLoginProfile", { userName: bruno.name }),
    call(21 * minute, "cloudtrail", "StartLogging", { name: TRAIL }),
    call(25 * minute, "ec2", "RevokeSecurityGroupIngress", { groupId: "sg-0c0ffee0c0ffee000" }),
    call(34 * minute, "rds", "CreateDBSnapshot", {
      dBSnapshotIdentifier: SNAPSHOT,
      dBInstanceIdentifier: "checkout-db",
    }),
  ];
}

function jitter({ random }: Scene): number {
  return random.integer(JITTER_MS);
}

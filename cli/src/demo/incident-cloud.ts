/** The incident in the shop's cloud account and its own records: a key is made, an administrator of it, what that does, and how it is undone. */
import {
  byPerson,
  type Call,
  consoleCall,
  exampleId,
  iamUser,
  record,
  refusal,
} from "./cloudtrail-record.ts";
import {
  ADDRESS,
  BROWSER,
  COMMAND_LINE,
  incidentCast,
  jitter,
  KEY,
  minute,
  ROBOT,
  second,
} from "./incident-cast.ts";
import { human, native, place } from "./native-record.ts";
import type { DemoEvent, Scene } from "./scene.ts";

/** One account's trail: the organization's goes on, and so what follows is in the log. */
const TRAIL = "production-trail";
const SNAPSHOT = "checkout-db-nightly";
const ADMIN_POLICY = "arn:aws:iam::aws:policy/AdministratorAccess";

export function cloudNight(scene: Scene): DemoEvent[] {
  const { bruno, checkout, production } = incidentCast();
  const { account, region } = production;
  const fromThere = { awsRegion: region, sourceIPAddress: ADDRESS, account };
  const identity = iamUser(bruno, production);
  const signIn = (afterMs: number, failed: boolean): DemoEvent =>
    record(scene, afterMs, {
      ...fromThere,
      ...consoleCall({ failed, secondFactor: false }),
      ...{ userAgent: BROWSER, userIdentity: identity },
    });
  const asBruno = { ...fromThere, userAgent: BROWSER, readOnly: false, userIdentity: identity };
  const asRobot = {
    ...{ ...fromThere, userAgent: COMMAND_LINE, readOnly: false },
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
  const open = { ipProtocol: "-1", cidrIp: "0.0.0.0/0" };
  // The organization's own policy keeps an account from deleting its trail.
  const { errorCode } = refusal("", "", production, "cloudtrail:DeleteTrail");
  const errorMessage = `User: arn:aws:iam::${account}:user/${ROBOT} is not authorized to perform: cloudtrail:DeleteTrail with an explicit deny in a service control policy`;
  return [
    signIn(2 * minute, true),
    signIn(2 * minute + 9 * second, true),
    signIn(2 * minute + 31 * second, true),
    signIn(2 * minute + 58 * second, false),
    call(3 * minute, asBruno, "iam:CreateAccessKey", {
      requestParameters: { userName: ROBOT },
      responseElements: key,
    }),
    call(4 * minute, asBruno, "iam:AttachUserPolicy", {
      requestParameters: { userName: ROBOT, policyArn: ADMIN_POLICY },
    }),
    call(7 * minute, asRobot, "cloudtrail:StopLogging", { requestParameters: { name: TRAIL } }),
    call(8 * minute, asRobot, "cloudtrail:DeleteTrail", {
      ...{ requestParameters: { name: TRAIL }, errorCode, errorMessage },
    }),
    call(9 * minute, asRobot, "secretsmanager:GetSecretValue", {
      ...{ readOnly: true, requestParameters: { secretId: "checkout/payment-provider" } },
    }),
    call(10 * minute, asRobot, "secretsmanager:GetSecretValue", {
      ...{ readOnly: true, requestParameters: { secretId: "accounts/session-signing" } },
    }),
    call(14 * minute, asRobot, "ec2:AuthorizeSecurityGroupIngress", {
      requestParameters: { groupId: "sg-0c0ffee0c0ffee000", ipPermissions: { items: [open] } },
    }),
    call(19 * minute, asRobot, "rds:DeleteDBSnapshot", {
      requestParameters: { dBSnapshotIdentifier: SNAPSHOT },
    }),
    native(scene, 26 * minute + jitter(scene), {
      ...{ ...deploy, action: "deployment.start", outcome: "success", severity: "low" },
    }),
    native(scene, 29 * minute + jitter(scene), {
      ...{ ...deploy, action: "deployment.finish", outcome: "failure", severity: "high" },
      reason: "5 of 6 instances do not become healthy",
    }),
  ];
}

export function cloudMorning(scene: Scene): DemoEvent[] {
  const { alice, bruno, checkout, production } = incidentCast();
  const asAlice = { ...byPerson(scene, alice, production), readOnly: false };
  const call = (
    afterMs: number,
    service: string,
    eventName: string,
    requestParameters: Record<string, unknown>,
  ) =>
    record(scene, afterMs + jitter(scene), {
      ...{ ...asAlice, eventSource: `${service}.amazonaws.com`, eventName, requestParameters },
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

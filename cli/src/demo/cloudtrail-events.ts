/** What people do in the shop's cloud accounts, in CloudTrail's form: one function per activity. */
import { environment, people, person, services, strangerAddress } from "./cast.ts";
import {
  byPerson,
  consoleCall,
  exampleId,
  iamUser,
  record,
  refusal,
  roleCredentials,
  roleOfTeam,
} from "./cloudtrail-record.ts";
import type { DemoEvent, Scene } from "./scene.ts";

const second = 1000;

/** A person signs in to the console: a second factor, now and then a wrong password. */
export function consoleSignIn(scene: Scene): DemoEvent[] {
  const who = person(scene);
  const where = environment(scene);
  const failed = scene.random.chance(0.15);
  return [
    record(scene, 0, {
      ...consoleCall({ failed, secondFactor: !failed }),
      userIdentity: iamUser(who, where),
      sourceIPAddress: who.address,
      userAgent: who.userAgent,
      account: where.account,
    }),
  ];
}

/** Somebody outside tries the root user, whom nobody should use, and is refused. */
export function rootSignIn(scene: Scene): DemoEvent[] {
  const { account } = environment(scene);
  return [
    record(scene, 0, {
      ...consoleCall({ failed: true, secondFactor: false }),
      userIdentity: {
        type: "Root",
        principalId: account,
        arn: `arn:aws:iam::${account}:root`,
        accountId: account,
      },
      sourceIPAddress: strangerAddress(scene),
      userAgent: scene.random.pick(people).userAgent,
      account,
    }),
  ];
}

/** A person takes a role and looks around: one AssumeRole, then a burst of reads. */
export function lookAround(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene);
  const where = environment(scene);
  const role = roleOfTeam[who.team];
  const assumed = record(scene, 0, {
    ...byPerson(scene, who, where),
    userIdentity: { ...iamUser(who, where), accessKeyId: exampleId("AKIA", who.name) },
    eventSource: "sts.amazonaws.com",
    eventName: "AssumeRole",
    readOnly: true,
    requestParameters: {
      roleArn: `arn:aws:iam::${where.account}:role/${role}`,
      roleSessionName: who.email,
      durationSeconds: 3600,
    },
    responseElements: roleCredentials(scene, role, who.email, where),
  });
  const call = byPerson(scene, who, where);
  let afterMs = 0;
  const reads = Array.from({ length: 2 + random.integer(5) }, () => {
    const [eventSource, eventName, requestParameters] = random.pick([
      [
        "ec2.amazonaws.com",
        "DescribeInstances",
        { instancesSet: {}, filterSet: { items: [{ name: "vpc-id" }] } },
      ],
      [
        "ecs.amazonaws.com",
        "DescribeServices",
        { cluster: where.cluster, services: [random.pick(services).name] },
      ],
      ["rds.amazonaws.com", "DescribeDBInstances", { maxRecords: 100 }],
      ["s3.amazonaws.com", "ListBuckets", { Host: `s3.${where.region}.amazonaws.com` }],
      ["cloudwatch.amazonaws.com", "GetMetricData", { period: 60, maxDatapoints: 1440 }],
      ["iam.amazonaws.com", "ListAttachedRolePolicies", { roleName: `${random.pick(services).name}-task` }],
      [
        "logs.amazonaws.com",
        "FilterLogEvents",
        { logGroupName: `/ecs/${random.pick(services).name}`, limit: 500 },
      ],
    ] as const);
    afterMs += (2 + random.integer(15)) * second;
    return record(scene, afterMs, { ...call, eventSource, eventName, readOnly: true, requestParameters });
  });
  return [assumed, ...reads];
}

/** A person changes what runs: a security group, a bucket policy, a database, a service. Some may not. */
export function infrastructureChange(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "platform", "payments", "data");
  const where = environment(scene);
  const service = random.pick(services).name;
  const database = `${service}-db`;
  const groupId = `sg-0${random.hex(16)}`;
  const [namespace, eventName, requestParameters, responseElements] = random.pick([
    [
      "ec2",
      "AuthorizeSecurityGroupIngress",
      {
        groupId,
        ipPermissions: { items: [{ ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIp: "192.0.2.0/24" }] },
      },
      { _return: true, securityGroupRuleSet: { items: [{ groupId, isEgress: false, ipProtocol: "tcp" }] } },
    ],
    [
      "s3",
      "PutBucketPolicy",
      {
        bucketName: `${service}-assets`,
        bucketPolicy: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:Put*" }],
        },
      },
      null,
    ],
    [
      "rds",
      "ModifyDBInstance",
      { dBInstanceIdentifier: database, allocatedStorage: 200, applyImmediately: true },
      { dBInstanceIdentifier: database, dBInstanceStatus: "available", engine: "postgres", multiAZ: true },
    ],
    [
      "ecs",
      "UpdateService",
      { cluster: where.cluster, service, desiredCount: 2 + random.integer(6) },
      { service: { serviceName: service, status: "ACTIVE", launchType: "FARGATE", runningCount: 2 } },
    ],
  ] as const);
  const denied = who.team !== "platform" && random.chance(0.4);
  const role = roleOfTeam[who.team];
  return [
    record(scene, 0, {
      ...byPerson(scene, who, where),
      eventSource: `${namespace}.amazonaws.com`,
      eventName,
      readOnly: false,
      requestParameters,
      responseElements,
      ...(denied ? refusal(role, who.email, where, `${namespace}:${eventName}`) : {}),
    }),
  ];
}

/** Users, keys and policies of the account itself change. */
export function identityChange(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "security", "platform");
  const whom = person(scene);
  const where = environment(scene);
  const userName = whom.name;
  const accessKeyId = exampleId("AKIA", userName);
  const policy = random.pick(["ReadOnlyAccess", "AmazonS3ReadOnlyAccess", "job-function/Billing"]);
  const policyArn = `arn:aws:iam::aws:policy/${policy}`;
  const [eventName, requestParameters, responseElements] = random.pick([
    ["AttachRolePolicy", { roleName: roleOfTeam[whom.team], policyArn }, null],
    ["AttachUserPolicy", { userName, policyArn }, null],
    ["UpdateAccessKey", { userName, status: "Inactive", accessKeyId }, null],
    ["CreateAccessKey", { userName }, { accessKey: { userName, status: "Active", accessKeyId } }],
    ["EnableMFADevice", { userName, serialNumber: `arn:aws:iam::${where.account}:mfa/${userName}` }, null],
  ] as const);
  return [
    record(scene, 0, {
      ...byPerson(scene, who, where),
      eventSource: "iam.amazonaws.com",
      eventName,
      readOnly: false,
      requestParameters,
      responseElements,
    }),
  ];
}

/** What the shop's tasks, pipeline and backups do in its cloud accounts, in CloudTrail's form. */
import { environment, services } from "./cast.ts";
import { byTask, record, refusal, roleCredentials } from "./cloudtrail-record.ts";
import type { DemoEvent, Scene } from "./scene.ts";

const second = 1000;

/** A task gets its credentials from the platform that runs it, as each does every few hours. */
export function taskCredentials(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const where = environment(scene);
  const role = `${random.pick(services).name}-task`;
  const roleArn = `arn:aws:iam::${where.account}:role/${role}`;
  const roleSessionName = random.hex(16);
  const invokedBy = random.pick(["ecs-tasks.amazonaws.com", "ec2.amazonaws.com", "lambda.amazonaws.com"]);
  return [
    record(scene, 0, {
      userIdentity: { type: "AWSService", invokedBy },
      eventSource: "sts.amazonaws.com",
      eventName: "AssumeRole",
      awsRegion: where.region,
      sourceIPAddress: invokedBy,
      userAgent: invokedBy,
      account: where.account,
      readOnly: true,
      requestParameters: { roleArn, roleSessionName, durationSeconds: 3600 },
      responseElements: roleCredentials(scene, role, roleSessionName, where),
      resources: [{ accountId: where.account, type: "AWS::IAM::Role", ARN: roleArn }],
    }),
  ];
}

/** A task reads its secret and has it decrypted; a few ask for what they may not have. */
export function taskSecret(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const where = environment(scene);
  const role = `${random.pick(services).name}-task`;
  const owner = random.chance(0.02) ? "payroll" : role.replace("-task", "");
  const secretId = `arn:aws:secretsmanager:${where.region}:${where.account}:secret:${owner}/database`;
  const task = byTask(scene, role, where);
  const read = {
    ...task,
    eventSource: "secretsmanager.amazonaws.com",
    eventName: "GetSecretValue",
    readOnly: true,
    requestParameters: { secretId },
  };
  if (owner === "payroll") {
    return [record(scene, 0, { ...read, ...refusal(role, "task", where, "secretsmanager:GetSecretValue") })];
  }
  const decrypt = {
    ...task,
    eventSource: "kms.amazonaws.com",
    eventName: "Decrypt",
    sourceIPAddress: "secretsmanager.amazonaws.com",
    userAgent: "secretsmanager.amazonaws.com",
    readOnly: true,
    requestParameters: {
      encryptionContext: { SecretARN: secretId },
      encryptionAlgorithm: "SYMMETRIC_DEFAULT",
    },
    resources: [
      {
        accountId: where.account,
        type: "AWS::KMS::Key",
        ARN: `arn:aws:kms:${where.region}:${where.account}:key/${random.uuid()}`,
      },
    ],
  };
  return [record(scene, 0, read), record(scene, 40, decrypt)];
}

/** A task reads or writes an object in a bucket: a data event. */
export function objectAccess(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const where = environment(scene);
  const service = random.pick(services).name;
  const bucketName = `${service}-${where.name}`;
  const folder = random.pick(["invoices", "images", "exports", "events"]);
  const key = `${folder}/2026/${random.hex(10)}.${random.pick(["json", "pdf", "parquet"])}`;
  const eventName = random.pick(["GetObject", "GetObject", "HeadObject", "PutObject"]);
  const readOnly = eventName !== "PutObject";
  return [
    record(scene, 0, {
      ...byTask(scene, `${service}-task`, where),
      eventSource: "s3.amazonaws.com",
      eventName,
      readOnly,
      requestParameters: { bucketName, key, Host: `${bucketName}.s3.${where.region}.amazonaws.com` },
      responseElements: readOnly ? null : { "x-amz-server-side-encryption": "aws:kms" },
      additionalEventData: {
        SignatureVersion: "SigV4",
        AuthenticationMethod: "AuthHeader",
        bytesTransferredIn: readOnly ? 0 : random.integer(400_000),
        bytesTransferredOut: eventName === "GetObject" ? random.integer(400_000) : 0,
      },
      resources: [{ accountId: where.account, type: "AWS::S3::Bucket", ARN: `arn:aws:s3:::${bucketName}` }],
      eventCategory: "Data",
    }),
  ];
}

/** The pipeline deploys to the cloud: a new task definition, then the service that uses it. */
export function pipelineDeploy(scene: Scene): DemoEvent[] {
  const where = environment(scene);
  const service = scene.random.pick(services).name;
  const revision = 100 + scene.random.integer(400);
  const { account, region } = where;
  const taskDefinition = `arn:aws:ecs:${region}:${account}:task-definition/${service}:${revision}`;
  const image = `${account}.dkr.ecr.${region}.amazonaws.com/${service}:2026.47.${revision % 60}`;
  const call = { ...byTask(scene, "ci-deploy", where), eventSource: "ecs.amazonaws.com", readOnly: false };
  return [
    record(scene, 0, {
      ...call,
      eventName: "RegisterTaskDefinition",
      requestParameters: { family: service, cpu: "512", containerDefinitions: [{ name: service, image }] },
      responseElements: { taskDefinition: { taskDefinitionArn: taskDefinition, revision, status: "ACTIVE" } },
    }),
    record(scene, 4 * second, {
      ...call,
      eventName: "UpdateService",
      requestParameters: { cluster: where.cluster, service, taskDefinition, forceNewDeployment: false },
      responseElements: {
        service: { serviceName: service, status: "ACTIVE", taskDefinition, pendingCount: 2 },
      },
    }),
  ];
}

/** The backups of the night: a snapshot of a database, and a copy of it. */
export function nightBackup(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const where = environment(scene);
  const database = `${random.pick(services).name}-db`;
  const snapshot = `nightly-${database}-${random.hex(6)}`;
  const call = {
    ...byTask(scene, "backup-runner", where),
    eventSource: "rds.amazonaws.com",
    readOnly: false,
  };
  const responseElements = {
    dBSnapshotIdentifier: snapshot,
    status: "creating",
    engine: "postgres",
    encrypted: true,
  };
  return [
    record(scene, 0, {
      ...call,
      eventName: "CreateDBSnapshot",
      requestParameters: { dBInstanceIdentifier: database, dBSnapshotIdentifier: snapshot },
      responseElements,
    }),
    record(scene, (120 + random.integer(600)) * second, {
      ...call,
      eventName: "CopyDBSnapshot",
      requestParameters: {
        sourceDBSnapshotIdentifier: snapshot,
        targetDBSnapshotIdentifier: `${snapshot}-copy`,
      },
      responseElements,
    }),
  ];
}

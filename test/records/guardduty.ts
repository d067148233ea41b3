/** Amazon GuardDuty's findings. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const remote = (ipAddressV4: string): object => ({ ipAddressV4, country: { countryName: "Utopia" } });
const finding = (
  type: string,
  resource: object,
  action: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ schemaVersion: "2.0", accountId: "111122223333", region: "eu-central-1", partition: "aws", id: "f-1" },
  ...{ arn: "arn:aws:guardduty:eu-central-1:111122223333:detector/d-1/finding/f-1", type, resource },
  ...{ severity: 5, createdAt: "2026-11-23T03:00:00.000Z", updatedAt: AT, title: "Something was seen." },
  service: {
    ...{ serviceName: "guardduty", detectorId: "d-1", count: 1, archived: false, resourceRole: "TARGET" },
    ...{ eventFirstSeen: "2026-11-23T03:00:00Z", eventLastSeen: "2026-11-23T04:00:00Z", action, ...more },
  },
});
const INSTANCE = {
  resourceType: "Instance",
  instanceDetails: {
    instanceId: "i-0abc",
    instanceType: "t3.micro",
    tags: [{ key: "Name", value: "web-1" }],
  },
};
const key = (details: object): object => ({
  resourceType: "AccessKey",
  accessKeyDetails: { accessKeyId: "AKIAEXAMPLE", ...details },
});
const network = (more: object): object => ({
  actionType: "NETWORK_CONNECTION",
  networkConnectionAction: {
    ...{ connectionDirection: "INBOUND", protocol: "TCP", blocked: false },
    ...{ localPortDetails: { port: 22, portName: "SSH" }, remotePortDetails: { port: 50022 } },
    ...{ localIpDetails: { ipAddressV4: "10.0.0.5" }, remoteIpDetails: remote("198.51.100.7"), ...more },
  },
});
const api = (name: string, more: object = {}): object => ({
  actionType: "AWS_API_CALL",
  awsApiCallAction: {
    ...{ api: name, callerType: "Remote IP", serviceName: "iam.amazonaws.com" },
    ...{ remoteIpDetails: remote("198.51.100.7"), affectedResources: {}, ...more },
  },
});

export const GUARDDUTY: SourceRecords = {
  parser: "guardduty",
  documented: "docs.aws.amazon.com/guardduty/latest/ug, GuardDuty finding format; APIReference, Finding",
  records: [
    {
      record: finding("UnauthorizedAccess:EC2/SSHBruteForce", INSTANCE, network({})),
      line: `- | threat.detect unknown | UnauthorizedAccess:EC2/SSHBruteForce, i-0abc | 198.51.100.7 | ${AT}`,
    },
    {
      // What our machine connects to is no sender.
      record: finding("Backdoor:EC2/C&CActivity.B", INSTANCE, network({ connectionDirection: "OUTBOUND" })),
      line: `- | threat.detect unknown | Backdoor:EC2/C&CActivity.B, i-0abc, 198.51.100.7 | 10.0.0.5 | ${AT}`,
    },
    {
      record: finding("Recon:EC2/PortProbeUnprotectedPort", INSTANCE, {
        actionType: "PORT_PROBE",
        portProbeAction: {
          blocked: true,
          portProbeDetails: [{ localPortDetails: { port: 22 }, remoteIpDetails: remote("198.51.100.7") }],
        },
      }),
      line: `- | threat.detect denied | Recon:EC2/PortProbeUnprotectedPort, i-0abc | 198.51.100.7 | ${AT}`,
    },
    {
      record: finding("CryptoCurrency:EC2/BitcoinTool.B!DNS", INSTANCE, {
        actionType: "DNS_REQUEST",
        dnsRequestAction: { domain: "pool.example.com", protocol: "UDP", blocked: false },
      }),
      line: `- | threat.detect unknown | CryptoCurrency:EC2/BitcoinTool.B!DNS, i-0abc, pool.example.com | - | ${AT}`,
    },
    {
      record: finding(
        "Persistence:IAMUser/AnomalousBehavior",
        key({ principalId: "AIDAEXAMPLE", userType: "IAMUser", userName: "bob" }),
        api("CreateAccessKey", { errorCode: "AccessDenied" }),
      ),
      line: `unknown bob | threat.detect denied | Persistence:IAMUser/AnomalousBehavior | 198.51.100.7 | ${AT}`,
    },
    {
      record: finding(
        "UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B",
        key({ principalId: "AROAEXAMPLE:alice@example.com", userType: "AssumedRole", userName: "Ops" }),
        api("ConsoleLogin"),
      ),
      line: `human alice@example.com < Ops | threat.detect unknown | UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B | 198.51.100.7 | ${AT}`,
    },
    {
      record: finding(
        "Policy:IAMUser/RootCredentialUsage",
        key({ principalId: "111122223333", userType: "Root", userName: "Root" }),
        api("GetAccountSummary"),
      ),
      line: `human Root | policy.violate unknown | Policy:IAMUser/RootCredentialUsage | 198.51.100.7 | ${AT}`,
    },
    {
      record: finding(
        "Execution:Kubernetes/ExecInKubeSystemPod",
        {
          ...{ resourceType: "EKSCluster", eksClusterDetails: { name: "shop", status: "ACTIVE" } },
          kubernetesDetails: { kubernetesUserDetails: { username: "alice@example.com", uid: "u-7" } },
        },
        {
          actionType: "KUBERNETES_API_CALL",
          kubernetesApiCallAction: {
            ...{
              requestUri: "/api/v1/namespaces/kube-system/pods/dns-1/exec",
              verb: "create",
              statusCode: 101,
            },
            ...{ sourceIps: ["198.51.100.7"], remoteIpDetails: remote("198.51.100.7") },
          },
        },
      ),
      line: `human alice@example.com | threat.detect success | Execution:Kubernetes/ExecInKubeSystemPod, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: finding(
        "CredentialAccess:RDS/AnomalousBehavior.FailedLogin",
        {
          resourceType: "RDSDBInstance",
          rdsDbInstanceDetails: { dbInstanceIdentifier: "orders", engine: "Aurora PostgreSQL" },
          rdsDbUserDetails: { user: "svc-report", application: "psql", database: "orders" },
        },
        {
          actionType: "RDS_LOGIN_ATTEMPT",
          rdsLoginAttemptAction: {
            remoteIpDetails: remote("198.51.100.7"),
            loginAttributes: [{ user: "svc-report", failedLoginAttempts: 40, successfulLoginAttempts: 0 }],
          },
        },
      ),
      line: `machine svc-report | threat.detect failure | CredentialAccess:RDS/AnomalousBehavior.FailedLogin, orders | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ version: "0", id: "e-1", "detail-type": "GuardDuty Finding", source: "aws.guardduty" },
        ...{ account: "111122223333", time: "2026-11-23T04:05:07Z", region: "eu-central-1", resources: [] },
        detail: {
          ...finding("Execution:EC2/MaliciousFile", INSTANCE, {}),
          service: {
            serviceName: "guardduty",
            ebsVolumeScanDetails: {
              scanId: "s-1",
              scanDetections: { threatsDetectedItemCount: { files: 1 } },
            },
          },
        },
      },
      line: `- | malware.detect unknown | Execution:EC2/MaliciousFile, i-0abc | - | ${AT}`,
    },
    {
      record: finding(
        "AttackSequence:S3/CompromisedData",
        { resourceType: "AttackSequence" },
        {},
        {
          action: undefined,
          detection: {
            sequence: {
              ...{ uid: "q-1", description: "Data was taken.", signals: [{ uid: "s-1", type: "FINDING" }] },
              actors: [{ id: "a-1", user: { name: "bob", uid: "AIDAEXAMPLE", type: "IAMUser" } }],
              endpoints: [{ id: "n-1", ip: "198.51.100.7" }],
              resources: [{ uid: "arn:aws:s3:::pay", name: "pay", resourceType: "S3_BUCKET" }],
            },
          },
        },
      ),
      line: `unknown bob | threat.detect unknown | AttackSequence:S3/CompromisedData, pay | 198.51.100.7 | ${AT}`,
    },
    {
      // As the command line and the SDKs give it.
      record: {
        ...{
          AccountId: "111122223333",
          Id: "f-1",
          Region: "eu-central-1",
          Severity: 8,
          Title: "Seen.",
          UpdatedAt: AT,
        },
        Type: "Discovery:S3/MaliciousIPCaller",
        Resource: {
          ResourceType: "S3Bucket",
          AccessKeyDetails: { PrincipalId: "AIDAEXAMPLE", UserType: "IAMUser", UserName: "bob" },
          S3BucketDetails: [{ Arn: "arn:aws:s3:::pay", Name: "pay", Type: "Destination" }],
        },
        Service: {
          ServiceName: "guardduty",
          Action: {
            ActionType: "AWS_API_CALL",
            AwsApiCallAction: { Api: "ListObjects", RemoteIpDetails: { IpAddressV4: "198.51.100.7" } },
          },
        },
      },
      line: `unknown bob | threat.detect unknown | Discovery:S3/MaliciousIPCaller, pay | 198.51.100.7 | ${AT}`,
    },
    {
      // As the command line lists them.
      record: {
        Findings: ["Recon:EC2/Portscan", "Policy:S3/BucketAnonymousAccessGranted"].map((Type) => ({
          ...{ AccountId: "111122223333", Type, UpdatedAt: AT, Resource: { ResourceType: "Instance" } },
          Service: { ServiceName: "guardduty" },
        })),
      },
      line: [
        `- | threat.detect unknown | Recon:EC2/Portscan | - | ${AT}`,
        `- | policy.violate unknown | Policy:S3/BucketAnonymousAccessGranted | - | ${AT}`,
      ],
    },
    {
      record: { type: "Impact:Example/NewKind", id: "f-2", service: { serviceName: "guardduty" } },
      line: "- | threat.detect unknown | Impact:Example/NewKind | - | -",
    },
    {
      record: {
        ...{ schemaVersion: "2.0", type: "Recon:EC2/Portscan", id: "f-3", updatedAt: AT },
        resource: { resourceType: "Instance", instanceDetails: { instanceId: "i-3" } },
      },
      line: `- | threat.detect unknown | Recon:EC2/Portscan, i-3 | - | ${AT}`,
    },
  ],
};

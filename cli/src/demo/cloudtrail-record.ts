/** A CloudTrail record (version 1.11) and the identities in it, as AWS documents them; all keys invented. */

import type { Environment, Person, Team } from "./cast.ts";
import { machineAddress } from "./cast.ts";
import { createRandom } from "./random.ts";
import type { DemoEvent, Scene } from "./scene.ts";

/** One API call: what differs from record to record. */
export interface Call {
  readonly userIdentity: Record<string, unknown>;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly account: string;
  readonly readOnly: boolean;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestParameters?: Record<string, unknown>;
  readonly responseElements?: Record<string, unknown> | null;
  readonly additionalEventData?: Record<string, unknown>;
  readonly resources?: readonly Record<string, unknown>[];
  readonly eventType?: "AwsApiCall" | "AwsConsoleSignIn";
  readonly eventCategory?: "Management" | "Data";
}

/** The role that the people of a team assume. */
export const roleOfTeam = {
  platform: "PlatformAdmin",
  payments: "Developer",
  storefront: "Developer",
  data: "DataAnalyst",
  security: "SecurityAudit",
  support: "ReadOnly",
  finance: "BillingReader",
} as const satisfies Record<Team, string>;

/**
 * The record of one call, `afterMs` milliseconds into the scene. Optional members that are absent stay out.
 */
export function record(scene: Scene, afterMs: number, call: Call): DemoEvent {
  const { random } = scene;
  const time = new Date(scene.startMs + afterMs).toISOString();
  const { account, eventType = "AwsApiCall", eventCategory = "Management" } = call;
  const json = JSON.stringify({
    eventVersion: "1.11",
    userIdentity: call.userIdentity,
    eventTime: toSeconds(time),
    eventSource: call.eventSource,
    eventName: call.eventName,
    awsRegion: region(call),
    sourceIPAddress: call.sourceIPAddress,
    userAgent: call.userAgent,
    errorCode: call.errorCode,
    errorMessage: call.errorMessage,
    requestParameters: call.requestParameters ?? null,
    responseElements: call.responseElements ?? null,
    additionalEventData: call.additionalEventData,
    requestID: eventType === "AwsApiCall" ? random.uuid() : undefined,
    eventID: random.uuid(),
    readOnly: call.readOnly,
    resources: call.resources,
    eventType,
    managementEvent: eventCategory === "Management",
    recipientAccountId: account,
    eventCategory,
    tlsDetails: tlsDetails(call),
  });
  return { form: "cloudtrail", time, json };
}

/** What every call of a person's command line has in common. */
export function byPerson(scene: Scene, who: Person, where: Environment) {
  return {
    userIdentity: assumedRole(scene, roleOfTeam[who.team], who.email, where, "true"),
    awsRegion: where.region,
    sourceIPAddress: who.address,
    userAgent: "aws-cli/2.31.3 md/awscrt#0.27.6 ua/2.1 os/linux#6.12 md/arch#x86_64 lang/python#3.13",
    account: where.account,
  };
}

/** What every call of a service's task has in common. */
export function byTask(scene: Scene, role: string, where: Environment) {
  return {
    userIdentity: assumedRole(scene, role, scene.random.hex(16), where, "false"),
    awsRegion: where.region,
    sourceIPAddress: machineAddress(scene),
    userAgent: "aws-sdk-js/3.920.0 ua/2.1 os/linux#6.12 lang/js md/nodejs#22.21.0",
    account: where.account,
  };
}

/** What every sign-in to the console has in common. */
export function consoleCall({ failed, secondFactor }: { failed: boolean; secondFactor: boolean }) {
  return {
    eventSource: "signin.amazonaws.com",
    eventName: "ConsoleLogin",
    awsRegion: "us-east-1",
    readOnly: false,
    ...(failed ? { errorMessage: "Failed authentication" } : {}),
    responseElements: { ConsoleLogin: failed ? "Failure" : "Success" },
    additionalEventData: {
      LoginTo: "https://console.aws.amazon.com/console/home?state=hashArgs%23",
      MobileVersion: "No",
      MFAUsed: secondFactor ? "Yes" : "No",
    },
    eventType: "AwsConsoleSignIn",
  } as const;
}

/** The identity of a person who has not taken a role. A sign-in to the console uses no access key. */
export function iamUser({ name }: Person, { account }: Environment) {
  return {
    type: "IAMUser",
    principalId: exampleId("AIDA", name),
    arn: `arn:aws:iam::${account}:user/${name}`,
    accountId: account,
    userName: name,
  };
}

/** What the token service answers to AssumeRole. The session token is left out, as a secret should be. */
export function roleCredentials(scene: Scene, role: string, session: string, where: Environment) {
  const expiration = toSeconds(new Date(scene.startMs + 3_600_000).toISOString());
  return {
    credentials: { accessKeyId: exampleId("ASIA", session), expiration },
    assumedRoleUser: {
      assumedRoleId: `${exampleId("AROA", role)}:${session}`,
      arn: sessionArn(role, session, where),
    },
  };
}

/** How a call without permission ends: by the words that the service in question uses. */
export function refusal(role: string, session: string, where: Environment, action: string) {
  if (action.startsWith("ec2:")) {
    const errorMessage = "You are not authorized to perform this operation.";
    return { errorCode: "Client.UnauthorizedOperation", errorMessage, responseElements: null };
  }
  const errorMessage = `User: ${sessionArn(role, session, where)} is not authorized to perform: ${action}`;
  return { errorCode: "AccessDenied", errorMessage, responseElements: null };
}

/** An identifier that is the same for the same name, and that scanners for leaked keys know as an example. */
export function exampleId(prefix: "AIDA" | "AKIA" | "AROA" | "ASIA", name: string): string {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 31, 7);
  return `${prefix}${createRandom(seed).hex(9).toUpperCase()}EXAMPLE`;
}

function assumedRole(
  scene: Scene,
  role: string,
  session: string,
  where: Environment,
  mfaAuthenticated: "true" | "false",
) {
  const created = new Date(scene.startMs - scene.random.integer(3600) * 1000).toISOString();
  return {
    type: "AssumedRole",
    principalId: `${exampleId("AROA", role)}:${session}`,
    arn: sessionArn(role, session, where),
    accountId: where.account,
    accessKeyId: exampleId("ASIA", session),
    sessionContext: {
      sessionIssuer: {
        type: "Role",
        principalId: exampleId("AROA", role),
        arn: `arn:aws:iam::${where.account}:role/${role}`,
        accountId: where.account,
        userName: role,
      },
      attributes: { creationDate: toSeconds(created), mfaAuthenticated },
    },
  };
}

function sessionArn(role: string, session: string, { account }: Environment): string {
  return `arn:aws:sts::${account}:assumed-role/${role}/${session}`;
}

/** The services of the cloud call each other without a client's connection; then nothing is said of TLS. */
function tlsDetails(call: Call): Record<string, string> | undefined {
  if (call.sourceIPAddress.endsWith(".amazonaws.com")) return undefined;
  const clientProvidedHostHeader = call.eventSource.replace(
    ".amazonaws.com",
    `.${region(call)}.amazonaws.com`,
  );
  return { tlsVersion: "TLSv1.3", cipherSuite: "TLS_AES_128_GCM_SHA256", clientProvidedHostHeader };
}

/** An account's users and roles belong to no region, and CloudTrail records what changes them in this one. */
function region({ eventSource, awsRegion }: Call): string {
  return eventSource === "iam.amazonaws.com" ? "us-east-1" : awsRegion;
}

function toSeconds(time: string): string {
  return `${time.slice(0, 19)}Z`;
}

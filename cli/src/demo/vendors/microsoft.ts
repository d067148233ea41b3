/** Entra ID's logs and Azure's activity log as diagnostic settings export them (learn.microsoft.com, "Azure activity log event schema", "Interpret the sign-in logs schema in Azure Monitor", "directoryAudit resource type"): reports run in Azure, and who makes and reads them signs in there. */
import { accountsOf, ORGANIZATION } from "../accounts.ts";
import { machineAddress, type Person, person } from "../cast.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

const TENANT = {
  tenantId: ORGANIZATION.entra,
  resourceId: `/tenants/${ORGANIZATION.entra}/providers/Microsoft.aadiam`,
};
/** What Entra says of a sign-in that did not work, by its code (learn.microsoft.com, "Microsoft Entra authentication and authorization error codes"). */
const FAILURES = { 50126: "Invalid username or password.", 53003: "Blocked by Conditional Access policies." };

export interface EntraSignIn {
  readonly who: Person;
  readonly address: string;
  readonly userAgent: string;
  readonly application: string;
  readonly error?: keyof typeof FAILURES;
}

export function entraSignIn(scene: Scene, afterMs: number, signIn: EntraSignIn): DemoEvent {
  const { address, application, error, userAgent, who } = signIn;
  const { random } = scene;
  const reason = error === undefined ? {} : { failureReason: FAILURES[error] };
  const correlationId = random.uuid();
  return eventOf(scene, afterMs, "entra-id", (time) => ({
    ...{
      time,
      ...TENANT,
      operationName: "Sign-in activity",
      operationVersion: "1.0",
      category: "SignInLogs",
    },
    ...{ resultType: `${error ?? 0}`, resultSignature: "None", durationMs: 0, callerIpAddress: address },
    ...{ correlationId, identity: who.fullName, Level: 4 },
    properties: {
      ...{ id: random.uuid(), createdDateTime: time, userDisplayName: who.fullName },
      ...{
        userPrincipalName: who.email,
        userId: accountsOf(who).entra,
        appId: APPLICATIONS.get(application),
      },
      ...{ appDisplayName: application, ipAddress: address, userAgent, clientAppUsed: "Browser" },
      ...{ correlationId, conditionalAccessStatus: error === 53003 ? "failure" : "success" },
      ...{ isInteractive: true, status: { errorCode: error ?? 0, ...reason } },
    },
  }));
}

export interface EntraDeed {
  readonly who: Person;
  readonly address: string;
  readonly activity: string;
  readonly category: "UserManagement" | "GroupManagement" | "RoleManagement" | "ApplicationManagement";
  readonly targets: readonly Readonly<Record<string, unknown>>[];
}

/** A record of the directory's audit log. */
export function entraAudit(scene: Scene, afterMs: number, deed: EntraDeed): DemoEvent {
  const { activity, address, category, targets, who } = deed;
  const { random } = scene;
  const correlationId = random.uuid();
  const user = { id: accountsOf(who).entra, userPrincipalName: who.email, ipAddress: address };
  return eventOf(scene, afterMs, "entra-id", (time) => ({
    ...{ time, ...TENANT, operationName: activity, operationVersion: "1.0", category: "AuditLogs" },
    ...{ resultSignature: "None", durationMs: 0, callerIpAddress: address, correlationId, Level: 4 },
    properties: {
      ...{ id: `Directory_${random.uuid()}`, category, correlationId, result: "success", resultReason: "" },
      ...{ activityDisplayName: activity, activityDateTime: time, loggedByService: "Core Directory" },
      ...{ initiatedBy: { user, app: null }, targetResources: targets },
    },
  }));
}

/** An account as a target, and what of it changes. */
export function entraUser(
  who: Person,
  modifiedProperties: readonly Readonly<Record<string, unknown>>[] = [],
): Readonly<Record<string, unknown>> {
  const plain = { id: accountsOf(who).entra, displayName: who.fullName, type: "User" };
  return { ...plain, userPrincipalName: who.email, modifiedProperties };
}

/** The program that brings the warehouse's reports to Azure, as an application of the directory. */
export const REPORTER = {
  ...{ appId: "0c0ffee0-0000-4000-8000-00000000a991", objectId: "0c0ffee0-0000-4000-8000-00000000b991" },
  name: "warehouse-reporter",
};
export const REPORTER_TARGET = {
  ...{ id: REPORTER.objectId, displayName: REPORTER.name, type: "ServicePrincipal", modifiedProperties: [] },
};

export interface AzureCall {
  /** Nobody: the program that brings the reports. */
  readonly who?: Person;
  readonly address: string;
  readonly operation: string;
  /** Below the subscription's resource group. */
  readonly resource: string;
  readonly isDenied?: boolean;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const GROUP = `/SUBSCRIPTIONS/${ORGANIZATION.azure.toUpperCase()}/RESOURCEGROUPS/REPORTS/PROVIDERS`;
const CLAIM = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims";

export function azure(scene: Scene, afterMs: number, call: AzureCall): DemoEvent {
  const { address, isDenied = false, operation, properties, resource, who } = call;
  const objectId = who === undefined ? REPORTER.objectId : accountsOf(who).entra;
  const principal = who === undefined ? { appid: REPORTER.appId } : { [`${CLAIM}/upn`]: who.email };
  const principalType = who === undefined ? "ServicePrincipal" : "User";
  const message = "The client does not have authorization to perform this action.";
  return eventOf(scene, afterMs, "azure-activity", (time) => ({
    ...{ time: time.replace("Z", "0000Z"), resourceId: `${GROUP}/${resource.toUpperCase()}` },
    ...{ operationName: operation.toUpperCase(), category: "Administrative" },
    ...{
      resultType: isDenied ? "Failure" : "Success",
      resultSignature: isDenied ? "Failed.Forbidden" : "Succeeded.",
    },
    ...{
      callerIpAddress: address,
      correlationId: scene.random.uuid(),
      level: isDenied ? "Error" : "Information",
    },
    identity: {
      authorization: {
        ...{ scope: `${GROUP}/${resource.toUpperCase()}`, action: operation },
        evidence: { role: isDenied ? "Reader" : "Owner", principalId: objectId, principalType },
      },
      claims: {
        ...{ aud: "https://management.core.windows.net/", ...principal },
        "http://schemas.microsoft.com/identity/claims/objectidentifier": objectId,
      },
    },
    ...{ location: "westeurope", properties: isDenied ? { statusMessage: message } : (properties ?? {}) },
  }));
}

/** What a role assignment asks for: the role that owns all (learn.microsoft.com, "Azure built-in roles"). */
export const OWNED_BY_REPORTER = {
  requestbody: JSON.stringify({
    properties: {
      ...{ principalId: REPORTER.objectId, principalType: "ServicePrincipal" },
      roleDefinitionId: `/subscriptions/${ORGANIZATION.azure}/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635`,
    },
  }),
};

const APPLICATIONS: ReadonlyMap<string, string> = new Map([
  ["Azure Portal", "c44b4083-3bb0-49c1-b47d-974e53cbdf3c"],
  ["Power BI", "0c0ffee0-0000-4000-8000-00000000a992"],
]);

/** Whoever reads reports signs in, now and then with a wrong password; groups change. */
export function directoryWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "data", "finance");
  const by = { who, address: who.address, userAgent: who.userAgent, application: "Power BI" };
  if (random.chance(0.8)) {
    const mistaken = random.chance(0.08);
    const start = mistaken ? (7 + random.integer(20)) * 1000 : 0;
    return [
      ...(mistaken ? [entraSignIn(scene, 0, { ...by, error: 50126 })] : []),
      entraSignIn(scene, start, by),
    ];
  }
  const admin = person(scene, "security");
  const group = random.pick(["report-readers", "report-authors"]);
  const joins = random.chance(0.7);
  const property = { displayName: "Group.DisplayName", oldValue: null, newValue: null };
  const value = { [joins ? "newValue" : "oldValue"]: JSON.stringify(group) };
  return [
    entraAudit(scene, 0, {
      ...{ who: admin, address: admin.address, category: "GroupManagement" },
      activity: joins ? "Add member to group" : "Remove member from group",
      targets: [entraUser(person(scene), [{ ...property, ...value }])],
    }),
  ];
}

/** Machines for reports come and go, and what they need of storage is fetched; people look after both. */
export function reportWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const machine = `Microsoft.Compute/virtualMachines/report-${1 + random.integer(4)}`;
  if (random.chance(0.7)) {
    const address = machineAddress(scene);
    const step = (afterMs: number, verb: string): DemoEvent =>
      azure(scene, afterMs, {
        ...{ address, resource: machine, operation: `Microsoft.Compute/virtualMachines/${verb}/action` },
      });
    return [step(0, "start"), step((120 + random.integer(600)) * 1000, "deallocate")];
  }
  const who = person(scene, "data", "platform");
  const by = { who, address: who.address };
  return [
    random.chance(0.5)
      ? azure(scene, 0, {
          ...{ ...by, operation: "Microsoft.Storage/storageAccounts/listKeys/action" },
          ...{ resource: "Microsoft.Storage/storageAccounts/shopreports", isDenied: random.chance(0.2) },
        })
      : azure(scene, 0, {
          ...{ ...by, operation: "Microsoft.Network/networkSecurityGroups/securityRules/write" },
          resource: "Microsoft.Network/networkSecurityGroups/reports/securityRules/from-office",
        }),
  ];
}

/** Google Cloud's audit logs and Google Workspace's Reports API (cloud.google.com/logging, "AuditLog"; developers.google.com/admin-sdk/reports): the warehouse is asked, and documents are read and shared. */
import { accountsOf, ORGANIZATION } from "../accounts.ts";
import { machineAddress, type Person, person } from "../cast.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

export interface GcpCall {
  readonly principal: string;
  readonly address: string;
  readonly userAgent: string;
  readonly service: string;
  readonly method: string;
  readonly permission: string;
  readonly resource: string;
  readonly resourceType: string;
  readonly isDenied?: boolean;
}

export function gcpAudit(scene: Scene, afterMs: number, call: GcpCall): DemoEvent {
  const { address, isDenied = false, method, permission, principal, resource, resourceType } = call;
  const { service, userAgent } = call;
  const message = `Permission '${permission}' denied on resource '${resource}'`;
  return eventOf(scene, afterMs, "gcp-audit", (timestamp) => ({
    protoPayload: {
      "@type": "type.googleapis.com/google.cloud.audit.AuditLog",
      status: isDenied ? { code: 7, message } : {},
      authenticationInfo: { principalEmail: principal },
      requestMetadata: { callerIp: address, callerSuppliedUserAgent: userAgent },
      ...{ serviceName: service, methodName: method, resourceName: resource },
      authorizationInfo: [{ resource, permission, granted: !isDenied }],
    },
    ...{ insertId: scene.random.hex(14), timestamp, receiveTimestamp: timestamp },
    resource: { type: resourceType, labels: { project_id: ORGANIZATION.gcpProject, location: "EU" } },
    severity: isDenied ? "ERROR" : "INFO",
    logName: `projects/${ORGANIZATION.gcpProject}/logs/cloudaudit.googleapis.com%2Fdata_access`,
  }));
}

export const DATASETS = ["orders_daily", "customers_eu", "refunds_monthly", "stock_levels"] as const;

/** A query of a dataset of the warehouse. */
export function warehouseQuery(dataset: string) {
  return {
    ...{ service: "bigquery.googleapis.com", method: "google.cloud.bigquery.v2.JobService.InsertJob" },
    ...{ permission: "bigquery.tables.getData", resourceType: "bigquery_dataset" },
    resource: `projects/${ORGANIZATION.gcpProject}/datasets/${dataset}`,
  };
}

/** Analysts ask the warehouse, and so does the job that makes their reports. */
export function warehouseWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const about = warehouseQuery(random.pick(DATASETS));
  if (random.chance(0.4)) {
    const principal = `reports@${ORGANIZATION.gcpProject}.iam.gserviceaccount.com`;
    const by = { principal, address: machineAddress(scene), userAgent: "gl-node/22.21.0 gccl/8.1.1" };
    return [gcpAudit(scene, 0, { ...by, ...about })];
  }
  const who = person(scene, "data", "finance", "support");
  const by = { principal: who.email, address: who.address, userAgent: who.userAgent };
  return [gcpAudit(scene, 0, { ...by, ...about, isDenied: who.team === "support" && random.chance(0.3) })];
}

export interface WorkspaceDeed {
  readonly who: Person;
  readonly address: string;
  readonly application: "login" | "drive" | "admin";
  readonly type: string;
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export function workspace(scene: Scene, afterMs: number, deed: WorkspaceDeed): DemoEvent {
  const { address, application, name, parameters, type, who } = deed;
  return eventOf(scene, afterMs, "google-workspace", (time) => ({
    kind: "admin#reports#activity",
    id: {
      ...{ time, uniqueQualifier: `${scene.random.integer(2 ** 31)}${scene.random.integer(2 ** 20)}` },
      ...{ applicationName: application, customerId: ORGANIZATION.workspace },
    },
    actor: { callerType: "USER", email: who.email, profileId: accountsOf(who).googleProfile },
    ipAddress: address,
    events: [
      { type, name, parameters: Object.entries(parameters).map(([key, value]) => ({ name: key, value })) },
    ],
  }));
}

const DOCUMENTS = ["Roadmap 2027", "Post-mortem INC-2033", "Supplier contracts", "Salaries", "On-call rota"];

/** Signs in, or opens, edits, fetches and shares a document. */
export function officeWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene);
  const by = { who, address: who.address };
  if (random.chance(0.25))
    return [
      workspace(scene, 0, {
        ...{ ...by, application: "login", type: "login", name: "login_success" },
        parameters: { login_type: "saml" },
      }),
    ];
  const name = random.pickWeighted(["view", "edit", "download", "change_user_access"], (one) =>
    one === "view" ? 6 : 1,
  );
  const title = random.pick(DOCUMENTS);
  return [
    workspace(scene, 0, {
      ...{ ...by, application: "drive", name },
      type: name === "change_user_access" ? "acl_change" : "access",
      parameters: {
        ...{ doc_id: `1${random.hex(30)}`, doc_title: title, doc_type: "document", visibility: "private" },
        ...(name === "change_user_access" ? { target_user: person(scene).email } : {}),
      },
    }),
  ];
}

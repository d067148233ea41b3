/** Salesforce' event log files, real-time events and setup audit trail (developer.salesforce.com, "EventLogFile Supported Event Types", "Real-Time Event Monitoring Objects", "SetupAuditTrail"). Times are GMT, whether they say so or not. */
import { type Fields, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { textAt, valueAt } from "../paths.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "salesforce",
  version: 3,
  match: {
    "EVENT_TYPE | EventType | attributes.type": null,
    "ORGANIZATION_ID | OrganizationId | EventIdentifier | CreatedById | CreatedBy | LoginTime": null,
  },
  time: "madeAt",
  action: "madeWord",
  category: "data",
  actions: `
  user.login Login LoginEvent LoginHistory
  user.impersonate LoginAs LoginAsEvent suOrgAdminLogin
  session.end suOrgAdminLogout
  user.logout Logout LogoutEvent
  mfa.challenge IdentityVerificationEvent VerificationHistory
  http.request API RestApi ApexRestApi ApiTotalUsage URI UriEvent LightningUriEvent AuraRequest LightningPageView VisualforceRequest ApexCallout ApexSoap Sites
  data.export ReportExport ReportExportEvent DataExport BulkApi.query BulkApi.queryAll BulkApi2.query BulkApi2.queryAll BulkApi BulkApi2 BulkApiResult BulkApiResultEvent BulkApiResultEvent.query WaveDownload
  data.import BulkApi.insert BulkApi.update BulkApi.upsert BulkApi2.insert BulkApi2.update BulkApi2.upsert BulkApiResultEvent.insert BulkApiResultEvent.update BulkApiResultEvent.upsert
  row.delete BulkApi.delete BulkApi.hardDelete BulkApi2.delete BulkApi2.hardDelete BulkApiResultEvent.delete BulkApiResultEvent.hardDelete
  document.read Report ReportEvent Dashboard ListViewEvent ListView KnowledgeArticleView
  query.run Search ApiEvent ApexExecution
  object.download ContentTransfer.VersionDownloadAction ContentTransfer.VersionDownloadApi ContentTransfer DocumentAttachmentDownloads FileEvent.API_DOWNLOAD FileEvent.UI_DOWNLOAD
  object.upload ContentTransfer.VersionUploadAction ContentTransfer.VersionUploadApi FileEvent.UPLOAD
  object.read ContentTransfer.VersionRenditionDownload FileEvent.UI_PREVIEW FileEvent
  access.share ContentDistribution
  application.grant ConnectedApp
  application.create insertConnectedApplication
  application.update updateConnectedApplication
  application.delete deleteConnectedApplication
  package.install PackageInstall
  role.grant PermissionSetEvent.AssignedToUsers PermSetAssign PermSetGroupAssign
  role.revoke PermissionSetEvent.UnassignedFromUsers PermSetUnassign PermSetGroupUnassign
  role.update PermissionSetEvent.PermsEnabled PermissionSetEvent.PermsDisabled PermissionSetEvent
  permission.update PermissionUpdate
  group.update GroupMembership
  user.disable deactivateduser frozeuser
  user.enable activateduser unfrozeuser
  user.create createduser
  password.change changedpassword
  password.reset resetpassword
  policy.violate TransactionSecurity
  threat.detect ApiAnomalyEvent CredentialStuffingEvent ReportAnomalyEvent SessionHijackingEvent GuestUserAnomalyEvent LoginAnomalyEvent`,
  actor: {
    id: "DELEGATED_USER_ID_DERIVED | DELEGATED_USER_ID | madeDelegate | USER_ID_DERIVED | USER_ID | UserId | CreatedById",
    name: "DELEGATED_USER_NAME | madeDelegate | USER_NAME | USERNAME | Username | CreatedBy.Username | CreatedBy.Name",
    email: "DELEGATED_USER_NAME | madeDelegate | USER_NAME | USERNAME | Username | CreatedBy.Username",
    session: "LOGIN_KEY | LoginKey | SESSION_KEY",
  },
  targets: [
    { type: "=user", id: "madeUser" },
    { type: "=role", id: "madeRole" },
    { type: "=application", id: "CONNECTED_APP_ID | ConnectedAppId", name: "CONNECTED_APP_NAME" },
    { type: "=report", id: "REPORT_ID_DERIVED | REPORT_ID | ReportId", name: "Name" },
    { type: "=job", id: "JOB_ID" },
    { type: "=path", id: "URI | REQUEST_URI" },
    { type: "=entity", id: "ENTITY_NAME | QueriedEntities" },
    { type: "=file", id: "DOCUMENT_ID_DERIVED | DOCUMENT_ID | ContentVersionId", name: "FileName" },
    { type: "=setting", id: "Section" },
  ],
  from: { ip: "CLIENT_IP | SOURCE_IP | SourceIp", userAgent: "BROWSER_TYPE | USER_AGENT | Browser" },
  outcome: "madeOutcome",
  reason: "madeReason",
  service: { name: "=salesforce", account: "ORGANIZATION_ID | OrganizationId" },
  context: { request: "REQUEST_ID | RequestIdentifier", session: "SESSION_KEY | SessionKey" },
  eventId: "EventIdentifier | REQUEST_ID | Id",
  message: "Display",
});

export const salesforce = prepared(table, (record) => {
  const type = typeOf(record);
  const delegate = DELEGATE(record);
  const status = STATUS(record);
  const outcome = outcomeOf(type, status);
  return {
    madeAt: timeOf(record),
    madeWord: wordOf(record, type),
    madeDelegate: delegate,
    // Who is acted as, and who gets a permission set or loses it.
    madeUser:
      delegate === undefined && text(record, "DELEGATED_USER_NAME") === undefined
        ? firstOf(valueAt("ImpactedUserIds")(record))
        : ASSUMED(record),
    madeRole: firstOf(valueAt("ParentNameList", "ParentIdList")(record)),
    madeOutcome: outcome,
    madeReason: outcome === "success" ? undefined : status,
  };
});

const TYPE = textAt("EVENT_TYPE", "EventType", "attributes.type");
const DELEGATE = textAt("DelegatedUsername", "DelegateUser");
const ASSUMED = textAt("USER_NAME", "Username", "USER_ID_DERIVED", "USER_ID", "UserId");
const STATUS = textAt("LOGIN_STATUS", "STATUS_CODE", "REQUEST_STATUS", "STATUS", "Status");
const TIME = textAt("TIMESTAMP_DERIVED", "TIMESTAMP", "EventDate", "LoginTime", "CreatedDate");
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** What is stored of an event is called like the event. */
function typeOf(record: Fields): string {
  return (TYPE(record) ?? "").replace(/EventStore$/, "Event").replace(/EventStream$/, "Event");
}

function timeOf(record: Fields): string | undefined {
  const time = TIME(record);
  return time === undefined || ZONE.test(time) ? time : `${time}Z`;
}

/** What was done to what, where the type alone leaves it open. */
function wordOf(record: Fields, type: string): string | undefined {
  if (type === "SetupAuditTrail") return text(record, "Action");
  const operation =
    text(record, "OPERATION_TYPE") ??
    text(record, "Operation") ??
    text(record, "FileAction") ??
    text(record, "TRANSACTION_TYPE");
  const whole = operation === undefined ? type : `${type}.${operation}`;
  return table.actions?.has(whole.toLowerCase()) === true ? whole : type;
}

const GOOD = /^(?:login_no_error|login_lightning_login|login_data_download_only|success|s|r|[23]\d\d)$/i;
const REFUSED =
  /^a$|restricted|frozen|inactive|lockout|locked|suspended|block|no_\w{1,32}_access|txn_security|api_only|not allowed|^40[13]$/i;
/** Steps on the way in, and pages whose end nobody recorded. */
const OPEN = /^(?:login_challenge_\w+|login_twofactor_req|u)$/i;

/** Requests tell by letters, logins by names of errors or sentences; what has no status is recorded when it is done. */
function outcomeOf(type: string, status: string | undefined): string | undefined {
  if (status === undefined) return /Anomaly|Stuffing|Hijacking/.test(type) ? undefined : "success";
  if (GOOD.test(status)) return "success";
  if (OPEN.test(status)) return undefined;
  return REFUSED.test(status) ? "denied" : "failure";
}

/** The first of a list, which may come as JSON in a text. */
function firstOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstOf(value[0]);
  return typeof value === "string" ? /[^\s"[\],]+(?: [^"[\],]+)?/.exec(value)?.[0] : undefined;
}

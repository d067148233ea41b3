/** Salesforce' event log files and real-time events (developer.salesforce.com, "EventLogFile Supported Event Types"). */
import { mapped } from "../mapping.ts";

export const salesforce = mapped({
  name: "salesforce",
  match: { "EVENT_TYPE | EventType": null, "ORGANIZATION_ID | OrganizationId": null },
  time: "TIMESTAMP_DERIVED | TIMESTAMP | EventDate | CreatedDate",
  action: "EVENT_TYPE | EventType",
  category: "data",
  actions: `
  user.login Login LoginEvent
  user.impersonate LoginAs LoginAsEvent
  user.logout Logout LogoutEvent
  http.request API RestApi ApexRestApi ApiTotalUsage URI AuraRequest LightningPageView VisualforceRequest ApexCallout ApexSoap
  data.export ReportExport ReportExportEvent DataExport BulkApi BulkApi2 BulkApiResult BulkApiResultEventStore
  document.read Report ReportEvent Dashboard ListViewEvent ListView
  query.run Search ApiEvent ApexExecution
  object.download ContentTransfer DocumentAttachmentDownloads ContentDistribution
  application.grant ApiConnectedApp ConnectedApp
  package.install PackageInstall
  role.grant PermissionSetEventStore PermissionSetEvent
  permission.update PermissionUpdate GroupMembership
  policy.violate TransactionSecurity
  threat.detect ApiAnomalyEvent CredentialStuffingEvent ReportAnomalyEvent SessionHijackingEvent GuestUserAnomalyEvent`,
  actor: {
    id: "USER_ID_DERIVED | USER_ID | UserId",
    name: "USER_NAME | Username",
    email: "USER_NAME | Username",
    session: "LOGIN_KEY | LoginKey | SESSION_KEY",
  },
  targets: [
    { type: "=application", id: "CONNECTED_APP_ID", name: "CONNECTED_APP_NAME | Application" },
    { type: "=report", id: "REPORT_ID_DERIVED | REPORT_ID | ReportId" },
    { type: "=job", id: "JOB_ID" },
    { type: "=path", id: "URI | REQUEST_URI" },
    { type: "=entity", id: "ENTITY_NAME | QueriedEntities" },
  ],
  from: { ip: "CLIENT_IP | SOURCE_IP | SourceIp", userAgent: "BROWSER_TYPE | USER_AGENT | Browser" },
  outcome: "LOGIN_STATUS | STATUS_CODE | REQUEST_STATUS | Status",
  outcomes: {
    login_no_error: "success",
    s: "success",
    f: "failure",
    u: "failure",
    success: "success",
    login_error_invalid_password: "failure",
    login_error_user_inactive: "denied",
    login_error_user_locked: "denied",
    login_error_ip_restricted: "denied",
  },
  service: { name: "=salesforce", account: "ORGANIZATION_ID | OrganizationId" },
  context: { request: "REQUEST_ID | RequestIdentifier", session: "SESSION_KEY | SessionKey" },
  eventId: "EventIdentifier | REQUEST_ID",
});

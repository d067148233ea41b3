/** Events of Salesforce: rows of event log files, real-time events, and the setup audit trail. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
/** A row of an event log file, by its columns. */
const row = (EVENT_TYPE: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ EVENT_TYPE, TIMESTAMP: "20261123040506.123", REQUEST_ID: "5AExample0000001", RUN_TIME: "57" },
  ...{ ORGANIZATION_ID: "00D000000000001", USER_ID: "005000000000007", CPU_TIME: "21" },
  ...{ TIMESTAMP_DERIVED: AT, USER_ID_DERIVED: "005000000000007AAA", CLIENT_IP: "198.51.100.7" },
  ...more,
});
const login = (LOGIN_STATUS: string): Readonly<Record<string, unknown>> =>
  row("Login", {
    ...{ USER_NAME: "alice@example.com", URI: "/index.jsp", REQUEST_STATUS: "", LOGIN_STATUS },
    ...{ SOURCE_IP: "198.51.100.7", BROWSER_TYPE: "Mozilla/5.0", USER_TYPE: "Standard", LOGIN_KEY: "k-1" },
  });
/** A real-time event as a query gives it. */
const object = (type: string, more: object): Readonly<Record<string, unknown>> => ({
  attributes: { type, url: `/services/data/v62.0/sobjects/${type}/0000000000000001` },
  ...{ EventIdentifier: "e-1", EventDate: "2026-11-23T04:05:06.123+0000", UserId: "005000000000007AAA" },
  ...{ Username: "alice@example.com", SourceIp: "198.51.100.7", SessionKey: "s-1", LoginKey: "k-1" },
  ...more,
});
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const SALESFORCE: SourceRecords = {
  parser: "salesforce",
  documented:
    "developer.salesforce.com, EventLogFile Supported Event Types; Real-Time Event Monitoring Objects; SetupAuditTrail",
  records: [
    { record: login("LOGIN_NO_ERROR"), line: line("user.login success", "/index.jsp") },
    { record: login("LOGIN_ERROR_INVALID_PASSWORD"), line: line("user.login failure", "/index.jsp") },
    { record: login("LOGIN_ERROR_USER_FROZEN"), line: line("user.login denied", "/index.jsp") },
    {
      record: object("LoginEvent", { Status: "Invalid Password", LoginType: "Application" }),
      line: line("user.login failure", "-"),
    },
    {
      record: row("LoginAs", {
        ...{ DELEGATED_USER_NAME: "alice@example.com", DELEGATED_USER_ID_DERIVED: "005000000000009AAA" },
        ...{ USER_ID_DERIVED: "005000000000007AAA", TIMESTAMP_DERIVED: undefined, URI: "/setup/own.jsp" },
      }),
      line: line("user.impersonate success", "005000000000007AAA, /setup/own.jsp"),
    },
    {
      record: object("PermissionSetEventStore", {
        ...{ Operation: "AssignedToUsers", ParentNameList: '["Payroll_Admin"]', UserCount: "1" },
        ...{ ImpactedUserIds: '["005000000000008BOB"]', PermissionType: "ObjectPermission" },
      }),
      line: line("role.grant! success", "005000000000008BOB, Payroll_Admin"),
    },
    {
      record: object("PermissionSetEventStore", {
        ...{ Operation: "UnassignedFromUsers", ParentNameList: '["Readers"]', UserCount: "1" },
        ImpactedUserIds: '["005000000000008BOB"]',
      }),
      line: line("role.revoke success", "005000000000008BOB, Readers"),
    },
    {
      record: row("ReportExport", { URI: "/00O000000000001", BROWSER_TYPE: "Mozilla/5.0" }),
      line: `unknown 005000000000007AAA | data.export success | /00O000000000001 | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("BulkApi", {
        ...{ JOB_ID: "750000000000001", OPERATION_TYPE: "hardDelete", ENTITY_TYPE: "Contact" },
        ...{ ENTITY_NAME: "Contact", ROWS_PROCESSED: "5000", STATUS_CODE: "403" },
      }),
      line: `unknown 005000000000007AAA | row.delete denied | 750000000000001, Contact | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("API", {
        ...{ METHOD_NAME: "query", ENTITY_NAME: "Account", API_TYPE: "E", CLIENT_NAME: "loader/1" },
        ...{ USER_NAME: "svc-loader", REQUEST_STATUS: "A", CONNECTED_APP_ID: "0H4000000000001" },
      }),
      line: `machine svc-loader | http.request denied | 0H4000000000001, Account | 198.51.100.7 | ${AT}`,
    },
    {
      record: object("ApiAnomalyEventStore", { Score: 0.9, SourceIp: undefined, EventDate: undefined }),
      line: "human alice@example.com | threat.detect unknown | - | - | -",
    },
    {
      record: {
        attributes: { type: "SetupAuditTrail", url: "/services/data/v62.0/sobjects/SetupAuditTrail/0Ym1" },
        ...{ Id: "0Ym000000000001", Action: "insertConnectedApplication", Section: "Connected Apps" },
        ...{ CreatedDate: "2026-11-23T04:05:06.000+0000", CreatedById: "005000000000007AAA" },
        ...{ CreatedBy: { Username: "alice@example.com" }, Display: "Inserted connected app Loader" },
        DelegateUser: null,
      },
      line: "human alice@example.com | application.create success | Connected Apps | - | 2026-11-23T04:05:06.000Z",
    },
    {
      record: row("TimeBasedWorkflow", { TYPE: "QueueItem" }),
      line: `unknown 005000000000007AAA | salesforce.time_based_workflow? success | - | 198.51.100.7 | ${AT}`,
    },
    {
      // A file of events as it is downloaded: its heading, and a row.
      record: [
        "EVENT_TYPE,TIMESTAMP,REQUEST_ID,ORGANIZATION_ID,USER_ID,URI,REPORT_DESCRIPTION,TIMESTAMP_DERIVED,USER_ID_DERIVED,CLIENT_IP",
        `"ReportExport","20261123040506.123","r","00D","005","/00O1","Sales, all","${AT}","005000000000007AAA","198.51.100.7"`,
        "",
      ].join("\n"),
      line: `unknown 005000000000007AAA | data.export success | /00O1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ attributes: { type: "LoginHistory" }, Id: "0Ya000000000001", UserId: "005000000000007AAA" },
        ...{
          LoginTime: "2026-11-23T04:05:06.123+0000",
          LoginType: "Application",
          Status: "Invalid Password",
        },
        ...{ SourceIp: "198.51.100.7", Browser: "Chrome 140" },
        CreatedById: null,
      },
      line: `unknown 005000000000007AAA | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
  ],
};

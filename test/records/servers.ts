/** Servers of applications and messages, and programs whose lines have forms of their own. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const SECONDS = "2026-11-23T04:05:06Z";

const ACTIVEMQ: SourceRecords = {
  parser: "activemq",
  documented: "activemq.apache.org, Audit Logging; Artemis' user manual, Logging",
  records: [
    {
      record:
        "2026-11-23 04:05:06,123 | INFO  | alice called org.apache.activemq.broker.jmx.QueueView.purge[] at 23-11-2026 04:05:06,123 | org.apache.activemq.audit | qtp-7",
      line: `unknown alice | message.delete unknown | org.apache.activemq.broker.jmx.QueueView | - | ${AT}`,
    },
    {
      record:
        "INFO  | anonymous called org.apache.activemq.broker.jmx.BrokerView.addQueue[shop] at 23-11-2026 04:05:06,123 | qtp-7",
      line: `- | resource.create unknown | org.apache.activemq.broker.jmx.BrokerView, shop | - | ${AT}`,
    },
    {
      record:
        "2026-11-23 04:05:06,123 | INFO  | alice requested /admin/deleteDestination.action [JMSDestination='shop' JMSDestinationType='queue' ] from 198.51.100.7 | org.apache.activemq.audit | qtp-7",
      line: `unknown alice | resource.delete unknown | shop, /admin/deleteDestination.action | 198.51.100.7 | ${AT}`,
    },
    {
      record:
        "2026-11-23 04:05:06,123 WARN  [org.apache.activemq.audit.message] AMQ601264: User bob(amq)@198.51.100.7:50007 gets security check failure, reason = AMQ229213: User: bob does not have permission='CREATE_ADDRESS' for queue shop on address shop",
      line: `unknown bob | access.deny denied | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record:
        "2026-11-23 04:05:06,123 INFO  [org.apache.activemq.audit.resource] AMQ601702: User alice(amq)@198.51.100.7:50007 successfully deleted queue shop",
      line: `unknown alice | resource.delete success | shop | 198.51.100.7 | ${AT}`,
    },
  ],
};

const WEBLOGIC: SourceRecords = {
  parser: "weblogic",
  documented: "docs.oracle.com, Understanding WebLogic Logging Services; WebLogic Auditing Provider",
  records: [
    {
      record:
        "####<Nov 22, 2026, 11:05:06,123 PM EST> <Info> <WebLogicServer> <host-1> <AdminServer> <main> <<WLS Kernel>> <> <c-7> <1795406706123> <[severity-value: 64] [rid: 0] > <BEA-000238> <Shutdown has completed.>",
      line: `- | log.write unknown | - | - | ${AT}`,
    },
    {
      record:
        "####<Nov 23, 2026 4:05:06 AM UTC> <Info> <Log Management> <BEA-170017> <The server has a connection with the diagnostic service.>",
      line: `- | log.write unknown | - | - | ${SECONDS}`,
    },
    {
      record:
        "####<Nov 23, 2026 4:05:06 AM UTC> <Notice> <Security> <host-1> <AdminServer> <[ACTIVE] ExecuteThread: '0'> <bob> <> <> <1795406706123> <BEA-090078> <User bob in security realm myrealm has had 5 invalid login attempts, locking account for 30 minutes.>",
      line: `unknown bob | account.lock success | - | - | ${AT}`,
    },
    {
      record:
        "#### Audit Record Begin <Nov 23, 2026 4:05:06 AM> <Severity =FAILURE> <<<Event Type = Authentication Audit Event><bob><AUTHENTICATE>>> <FailureException =javax.security.auth.login.FailedLoginException: no> Audit Record End ####",
      line: `unknown bob | user.login failure | - | - | ${SECONDS}`,
    },
    {
      record: `#### Audit Record Begin <Nov 23, 2026 4:05:06 AM> <Severity =FAILURE> <<<Event Type = Authorization Audit Event ><Subject: 1 Principal = class weblogic.security.principal.WLSUserImpl("bob") ><ONCE><<jmx>><type=<jmx>, operation=set, target=State>>> Audit Record End ####`,
      line: `unknown bob | access.request denied | type=<jmx>, operation=set, target=State | - | ${SECONDS}`,
    },
  ],
};

const WEBSPHERE: SourceRecords = {
  parser: "websphere",
  documented: "ibm.com/docs/was, Log and trace file format; Security Auditing",
  records: [
    {
      record: "[11/23/26 4:05:06:123 UTC] 0000004c ApplicationMg A   WSVR0221I: Application started: shop",
      line: `- | service.start success | shop | - | ${AT}`,
    },
    {
      record:
        "[11/23/26 5:05:06:123 CET] 0000004c LTPAServerObj E   SECJ0369E: Authentication failed when using LTPA.",
      line: `- | user.login? failure | - | - | ${AT}`,
    },
    {
      record:
        "Seq = 7 | Event Type = SECURITY_AUTHN | Outcome = SUCCESSFUL | OutcomeReason = AUTHN_SUCCESS | SessionId = null | RemoteHost = app-1 | RemoteAddr = 198.51.100.7 | RemotePort = 50007 | ProgName = adminconsole | Action = webAuth | RegistryUserName = realm/alice | AppUserName = alice | AccessDecision = authnSuccess | ResourceName = GET | ResourceType = web | CreationTime = Mon Nov 23 04:05:06 UTC 2026",
      line: `unknown alice | user.login success | GET, adminconsole | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record:
        "Seq = 8 | Event Type = SECURITY_AUTHZ | Outcome = DENIED | OutcomeReason = AUTHZ_DENIED | RemoteAddr = 198.51.100.7 | ProgName = shop | Action = webAuth | RegistryUserName = realm/bob | AccessDecision = authzDenied | ResourceName = /pay | ResourceType = web | CreationTime = Mon Nov 23 04:05:06 UTC 2026",
      line: `unknown bob | access.request denied | /pay, shop | 198.51.100.7 | ${SECONDS}`,
    },
  ],
};

const WILDFLY: SourceRecords = {
  parser: "wildfly",
  documented: "docs.wildfly.org, Admin Guide, Audit logging",
  records: [
    {
      record: `2026-11-23 04:05:06,123 - {\n  "type":"core","r/o":false,"booting":false,"version":"26","user":"alice","domainUUID":null,"access":"NATIVE",\n  "remote-address":"198.51.100.7/198.51.100.7","success":true,\n  "ops":[{"operation":"remove","address":[{"subsystem":"datasources"},{"data-source":"shop"}]}]\n}`,
      line: `unknown alice | resource.delete success | /subsystem=datasources/data-source=shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: `2026-11-23 04:05:06,123 - {"type":"core","r/o":true,"booting":false,"user":"bob","access":"HTTP","remote-address":"198.51.100.7","success":false,"ops":[{"operation":"read-attribute","name":"launch-type","address":[]}]}`,
      line: `unknown bob | config.read failure | launch-type | 198.51.100.7 | ${AT}`,
    },
  ],
};

const MODSECURITY: SourceRecords = {
  parser: "modsecurity",
  documented: "github.com/owasp-modsecurity/ModSecurity, Reference Manual",
  records: [
    {
      record: {
        transaction: {
          ...{ client_ip: "198.51.100.7", time_stamp: "Mon Nov 23 04:05:06 2026", unique_id: "u-7" },
          request: { method: "GET", uri: "/?id=1'", headers: { Host: "shop.example.com" } },
          ...{ response: { http_code: 403, headers: {} }, producer: { modsecurity: "ModSecurity v3" } },
          messages: [{ message: "SQL injection", details: { ruleId: "942100", severity: "2" } }],
        },
      },
      line: `- | threat.detect denied | /?id=1', SQL injection | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: {
        transaction: {
          time: "23/Nov/2026:05:05:06 +0100",
          transaction_id: "u-7",
          remote_address: "198.51.100.7",
        },
        request: { request_line: "GET /run?x=/bin/sh HTTP/1.1", headers: { Host: "shop.example.com" } },
        response: { protocol: "HTTP/1.1", status: 200 },
        audit_data: {
          messages: ['Warning. Matched. [id "932160"] [msg "Remote command"] [severity "CRITICAL"]'],
          producer: ["ModSecurity for Apache/2.9"],
        },
      },
      line: `- | threat.detect success | /run?x=/bin/sh, Remote command | 198.51.100.7 | ${SECONDS}`,
    },
  ],
};

const ARTIFACTORY: SourceRecords = {
  parser: "artifactory",
  documented: "jfrog.com/help, Artifactory log files",
  records: [
    {
      record: `${AT} [6ddfa2b9c1b5a0c1] [DENIED LOGIN] for client : bob / 198.51.100.7.`,
      line: `unknown bob | user.login denied | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${AT} [6ddfa2b9c1b5a0c1] [ACCEPTED DEPLOY] releases:shop/web-7.jar for client : alice / 198.51.100.7.`,
      line: `unknown alice | artifact.publish success | releases:shop/web-7.jar | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${AT}|6ddfa2b9c1b5a0c1|198.51.100.7|alice|DELETE|/api/security/users/bob|204|-1|0|12|curl`,
      line: `unknown alice | http.request success | /api/security/users/bob | 198.51.100.7 | ${AT}`,
    },
  ],
};

const SONARQUBE: SourceRecords = {
  parser: "sonarqube",
  documented: "docs.sonarsource.com, Server logs and system info",
  records: [
    {
      record:
        "2026.11.23 04:05:06 DEBUG web[A-7][auth.event] login failure [cause|wrong password][method|BASIC][provider|LOCAL|local][IP|192.0.2.1|198.51.100.7][login|bob]",
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: "2026.11.23 04:05:06 DEBUG web[A-7][auth.event] logout success [IP|198.51.100.7|][login|alice]",
      line: `unknown alice | user.logout success | - | 198.51.100.7 | ${SECONDS}`,
    },
  ],
};

const SPLUNK: SourceRecords = {
  parser: "splunk-audit",
  documented: "docs.splunk.com, Audit Splunk activity",
  records: [
    {
      record: `Audit:[timestamp=11-23-2026 04:05:06.123, user=bob, action=login attempt, info=failed, reason=user-initiated, useragent="Mozilla/5.0", clientip=198.51.100.7, method=Splunk, session=s7]`,
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `Audit:[timestamp=11-23-2026 04:05:06.123, user=alice, action=search, info=granted, search_id='7.1', search='search index=_audit', autojoin='1'][n/a]`,
      line: `unknown alice | query.run success | search index=_audit | - | ${AT}`,
    },
    {
      record: `Audit:[timestamp=11-23-2026 04:05:06.123, user=alice, action=edit_roles, info=denied object="admin" operation=edit][n/a]`,
      line: `unknown alice | role.update denied | admin | - | ${AT}`,
    },
  ],
};

const bars = (type: string, uid: string, message: string): string =>
  `Nov 23 04:05:06 web-1 drupal: https://shop.example.com|1795406706|${type}|198.51.100.7|https://shop.example.com/user|https://shop.example.com/|${uid}||${message}`;
const DRUPAL: SourceRecords = {
  parser: "drupal",
  documented: "drupal.org/docs, Syslog module",
  records: [
    {
      record: bars("user", "0", "Login attempt failed for bob."),
      line: `unknown bob | user.login failure | https://shop.example.com/user | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: bars("user", "7", "Session opened for alice."),
      line: `unknown alice | user.login success | https://shop.example.com/user | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: bars("access denied", "7", "/admin"),
      line: `unknown 7 | http.request denied | https://shop.example.com/user | 198.51.100.7 | ${SECONDS}`,
    },
  ],
};

export const SERVERS: readonly SourceRecords[] = [
  ...[ACTIVEMQ, WEBLOGIC, WEBSPHERE, WILDFLY, MODSECURITY, ARTIFACTORY, SONARQUBE, SPLUNK, DRUPAL],
];

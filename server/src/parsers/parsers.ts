/** All parsers: those of one vendor first, what takes anything last. Among equally sure ones the first is taken. */
import type { Fields } from "./fields.ts";
import { commonNames } from "./names/names.ts";
import { native } from "./native.ts";
import type { Parser } from "./parser.ts";
import { accessLog } from "./text/access-log.ts";
import { activemq } from "./text/activemq.ts";
import { argocdServerText } from "./text/argocd-server-text.ts";
import { artifactory } from "./text/artifactory.ts";
import { auditd } from "./text/auditd.ts";
import { barracuda } from "./text/barracuda.ts";
import { beyondTrustLine } from "./text/beyondtrust-line.ts";
import { bracketPairs } from "./text/bracket-pairs.ts";
import { cassandra } from "./text/cassandra.ts";
import { cef } from "./text/cef.ts";
import { checkPoint } from "./text/check-point.ts";
import { ciscoAsa } from "./text/cisco-asa.ts";
import { ciscoFtd } from "./text/cisco-ftd.ts";
import { ciscoIos } from "./text/cisco-ios.ts";
import { ciscoIse } from "./text/cisco-ise.ts";
import { clickhouseText } from "./text/clickhouse-text.ts";
import { cloudFront } from "./text/cloudfront.ts";
import { cockroachText } from "./text/cockroach-text.ts";
import { containerEvents } from "./text/container-events.ts";
import { containerdLine } from "./text/containerd-line.ts";
import { csvRecord } from "./text/csv-record.ts";
import { db2 } from "./text/db2.ts";
import { deviceLine } from "./text/device-line.ts";
import { drupal } from "./text/drupal.ts";
import { errorLog } from "./text/error-log.ts";
import { f5 } from "./text/f5.ts";
import { f5Apm, f5Asm } from "./text/f5-apm.ts";
import { falcoLine } from "./text/falco-line.ts";
import { fortigate } from "./text/fortigate.ts";
import { fortinet } from "./text/fortinet.ts";
import { hostFiles } from "./text/host-files.ts";
import { iis } from "./text/iis.ts";
import { infoblox } from "./text/infoblox.ts";
import { intrusionLine } from "./text/intrusion-line.ts";
import { jenkinsAudit } from "./text/jenkins-audit.ts";
import { junos } from "./text/junos.ts";
import { kafka } from "./text/kafka.ts";
import { kaspersky } from "./text/kaspersky.ts";
import { keyValue } from "./text/key-value.ts";
import { keycloakLine } from "./text/keycloak-line.ts";
import { leef } from "./text/leef.ts";
import { line } from "./text/line.ts";
import { linuxAuth } from "./text/linux-auth.ts";
import { loadBalancer } from "./text/load-balancer.ts";
import { meraki } from "./text/meraki.ts";
import { mongodbText } from "./text/mongodb-text.ts";
import { monolog } from "./text/monolog.ts";
import { mysql, mysqlJson } from "./text/mysql.ts";
import { mysqlServer } from "./text/mysql-server.ts";
import { nas } from "./text/nas.ts";
import { netScaler } from "./text/netscaler.ts";
import { oracleListener } from "./text/oracle-listener.ts";
import { oracleText } from "./text/oracle-text.ts";
import { packetFilter } from "./text/packet-filter.ts";
import { pam360 } from "./text/pam360.ts";
import { paloAlto } from "./text/pan-os.ts";
import { pingFederate } from "./text/ping-federate.ts";
import { postgres, postgresJson } from "./text/postgres.ts";
import { proxyLog } from "./text/proxy-log.ts";
import { pulseSecure } from "./text/pulse-secure.ts";
import { rabbitmq } from "./text/rabbitmq.ts";
import { route53Query } from "./text/route53-query.ts";
import { s3Access, s3AccessJson } from "./text/s3-access.ts";
import { sapHana } from "./text/sap-hana.ts";
import { sonarqube } from "./text/sonarqube.ts";
import { sonicWall } from "./text/sonicwall.ts";
import { sophos } from "./text/sophos.ts";
import { sophosUtm } from "./text/sophos-utm.ts";
import { splunkAudit } from "./text/splunk-audit.ts";
import { sqlServerText } from "./text/sql-server-text.ts";
import { squid } from "./text/squid.ts";
import { stormshield } from "./text/stormshield.ts";
import { symantec } from "./text/symantec.ts";
import { teleportText } from "./text/teleport-text.ts";
import { trellixEpo } from "./text/trellix-epo.ts";
import { umbrellaCsv } from "./text/umbrella-csv.ts";
import { vmware } from "./text/vmware.ts";
import { vpcFlow, vpcFlowJson } from "./text/vpc-flow.ts";
import { vrp } from "./text/vrp.ts";
import { watchGuard } from "./text/watchguard.ts";
import { weblogic } from "./text/weblogic.ts";
import { websphere } from "./text/websphere.ts";
import { windowsText } from "./text/windows-text.ts";
import { windowsXml } from "./text/windows-xml.ts";
import { xmlRecord } from "./text/xml-record.ts";
import { yamlRecord } from "./text/yaml-record.ts";
import { zeekLine } from "./text/zeek-line.ts";
import { VENDORS } from "./vendors/index.ts";

/** Of records that are JSON objects. */
export const FIELDS_PARSERS: readonly Parser<Fields>[] = [
  ...VENDORS,
  postgresJson,
  mysqlJson,
  s3AccessJson,
  vpcFlowJson,
  native,
  commonNames,
];

/** Of records that are text. */
export const TEXT_PARSERS: readonly Parser<string>[] = [
  // What is known by its first characters costs the others next to nothing.
  ...[monolog, clickhouseText, cockroachText, weblogic, websphere, oracleListener, db2, sapHana],
  ...[
    linuxAuth,
    auditd,
    cef,
    watchGuard,
    leef,
    accessLog,
    errorLog,
    postgres,
    mysql,
    ciscoFtd,
    ciscoAsa,
    paloAlto,
    vpcFlow,
    s3Access,
    pam360,
    jenkinsAudit,
    umbrellaCsv,
    windowsXml,
    windowsText,
    falcoLine,
    vmware,
    fortigate,
    fortinet,
    sonicWall,
    stormshield,
    netScaler,
    vrp,
    deviceLine,
    pulseSecure,
    nas,
    infoblox,
    checkPoint,
    meraki,
    packetFilter,
    iis,
    cloudFront,
    loadBalancer,
    route53Query,
    argocdServerText,
    kafka,
    cassandra,
    sqlServerText,
    oracleText,
    mongodbText,
    activemq,
    artifactory,
    sonarqube,
    teleportText,
    splunkAudit,
    drupal,
    containerEvents,
    containerdLine,
    ciscoIos,
    ciscoIse,
    junos,
    f5,
    f5Apm,
    f5Asm,
    proxyLog,
    rabbitmq,
    sophos,
    sophosUtm,
    barracuda,
    squid,
    mysqlServer,
    hostFiles,
    keycloakLine,
    pingFederate,
    intrusionLine,
    zeekLine,
    symantec,
    trellixEpo,
    beyondTrustLine,
    kaspersky,
    bracketPairs,
  ],
  ...[keyValue, xmlRecord, csvRecord, yamlRecord, line],
];

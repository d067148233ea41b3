/** Zeek's logs as JSON, as it writes them and as Corelight's sensors send them (docs.zeek.org, "Zeek Log Formats and Inspection"). Which log it is, its members say where nothing else does. */
import { type Fields, list, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "zeek",
  version: 1,
  match: {
    "ts | _write_ts": null,
    "id\\.orig_h | id.orig_h | id_orig_h | note | fuid | host_p | tx_hosts | client_addr | seen\\.indicator | certificate\\.subject":
      null,
    "uid | uids | suppress_for | peer_descr | conn_uids | _path | fuid | peer | id": null,
  },
  time: "ts | _write_ts",
  action: "madeKind",
  category: "network",
  actions: `
  threat.detect notice,notice_alarm,intel,signatures,suricata_corelight
  policy.violate weird,dpd,analyzer
  http.request http
  dns.query dns
  message.send smtp
  user.login ssh,rdp,ntlm,radius,ftp_login
  token.exchange kerberos
  query.run mysql,postgresql
  log.write stats,capture_loss,loaded_scripts,packet_filter,reporter,broker,cluster,syslog
  network.flow conn,ssl,x509,files,ftp,smb_files,smb_mapping,smb_cmd,dce_rpc,dhcp,tunnel,socks,snmp,sip,modbus,dnp3,mqtt,ntp,pe,ocsp,known_hosts,known_services,software,irc,ldap,quic,rfb`,
  actor: { name: "madeWho" },
  targets: [
    { type: "=notice", id: "note" },
    { type: "=indicator", id: "madeIndicator" },
    { type: "=url", id: "madeUrl" },
    { type: "=domain", id: "madeDomain" },
    { type: "=mailbox", id: "madeTo" },
    { type: "=service", id: "madeService" },
    { type: "=file", id: "madeFile" },
    { type: "=address", id: "madeTarget" },
  ],
  from: { ip: "madeFrom", userAgent: "user_agent" },
  outcome: "madeOutcome",
  service: { name: "=zeek", host: "_system_name | peer_descr" },
  context: { session: "madeSession" },
  reason: "error_msg | failure_reason",
  message: "madeMessage",
});

/** A member that a log has and others have not, and the log. */
const KINDS: readonly (readonly [name: string, kind: string])[] = [
  ["note", "notice"],
  ["conn_state", "conn"],
  ["qtype_name", "dns"],
  ["query", "dns"],
  ["mailfrom", "smtp"],
  ["auth_attempts", "ssh"],
  ["auth_success", "ssh"],
  ["request_type", "kerberos"],
  ["method", "http"],
  ["cipher", "ssl"],
  ["server_name", "ssl"],
  ["cookie", "rdp"],
  ["server_nb_computer_name", "ntlm"],
  ["domainname", "ntlm"],
  ["rows", "mysql"],
  ["seen.indicator", "intel"],
  ["certificate.subject", "x509"],
];

export const zeek = prepared(table, (record) => {
  const kind = text(record, "_path") ?? KINDS.find(([name]) => member(record, name) !== undefined)?.[1];
  const [isMail, isHttp, isKerberos] = [kind === "smtp", kind === "http", kind === "kerberos"];
  return {
    madeKind: kind ?? "conn",
    madeWho: isMail
      ? text(record, "mailfrom")?.replace(/^<|>$/g, "")
      : (text(record, "username") ??
        text(record, "user") ??
        (isKerberos ? text(record, "client") : kind === "rdp" ? text(record, "cookie") : undefined)),
    madeIndicator: text(record, "seen.indicator") ?? text(object(record, "seen"), "indicator"),
    madeUrl: isHttp ? urlOf(record) : undefined,
    madeDomain: text(record, "query") ?? text(record, "server_name"),
    madeTo: isMail ? firstOf(record, "rcptto") : undefined,
    madeService: isKerberos ? text(record, "service") : undefined,
    madeFile:
      text(record, "filename") ?? (kind?.startsWith("smb") === true ? text(record, "path") : undefined),
    madeFrom: endOf(record, "orig_h") ?? text(record, "src") ?? firstOf(record, "rx_hosts"),
    madeTarget: endOf(record, "resp_h") ?? text(record, "dst") ?? firstOf(record, "tx_hosts"),
    madeSession: text(record, "uid"),
    madeOutcome: outcomeOf(record),
    madeMessage: kind === "notice" ? text(record, "msg") : undefined,
  };
});

/** `id.orig_h`, as a path, as one name, and with another sign where a store allows no dots. */
function endOf(record: Fields, end: string): string | undefined {
  return text(record, `id.${end}`) ?? text(object(record, "id"), end) ?? text(record, `id_${end}`);
}

function firstOf(record: Fields, name: string): string | undefined {
  const [first] = list(record, name);
  return typeof first === "string" ? first.replace(/^<|>$/g, "") : undefined;
}

function urlOf(record: Fields): string | undefined {
  const [host, path] = [text(record, "host"), text(record, "uri")];
  return host === undefined || path?.startsWith("/") !== true ? (path ?? host) : `${host}${path}`;
}

/** How a connection ended: `REJ` was refused, `S0` had no answer (docs.zeek.org, "conn.log", `conn_state`). */
function outcomeOf(record: Fields): unknown {
  const state = text(record, "conn_state");
  if (state !== undefined) return state === "REJ" ? "denied" : state === "S0" ? "failure" : "success";
  for (const name of ["auth_success", "success"]) {
    const said = member(record, name);
    if (said !== undefined) return said === "T" ? true : said === "F" ? false : said;
  }
  const code = text(record, "rcode_name");
  if (code !== undefined) return code === "NOERROR" ? "success" : "failure";
  return text(record, "status_code") ?? text(record, "result");
}

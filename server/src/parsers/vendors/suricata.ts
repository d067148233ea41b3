/** What Suricata writes into its EVE log: alerts, and what it saw pass by (docs.suricata.io, "Eve JSON Format"). The kind of an event has an object of its own. */
import { type Fields, isFields, list, object, text, toText } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "suricata",
  version: 1,
  match: {
    event_type: null,
    timestamp: null,
    "flow_id | in_iface | alert.signature_id | stats.uptime | engine.message": null,
  },
  time: "timestamp",
  action: "madeKind",
  category: "network",
  actions: `
  threat.detect alert
  network.block drop,blocked
  policy.violate anomaly
  http.request http,http2
  dns.query dns
  message.send smtp
  token.exchange krb5
  log.write stats,engine
  network.flow flow,netflow,tls,ssh,quic,smb,nfs,rdp,rfb,ftp,ftp_data,tftp,fileinfo,dhcp,snmp,sip,mqtt,ike,ikev2,dnp3,modbus,enip,dcerpc,websocket,frame,metadata,packetinfo,pgsql,mdns,arp,ldap,pop3,doh2,bittorrent_dht`,
  actor: { name: "madeWho | smtp.mail_from", email: "smtp.mail_from" },
  targets: [
    { type: "=rule", id: "alert.signature_id", name: "alert.signature" },
    { type: "=event", id: "anomaly.event" },
    { type: "=url", id: "madeUrl" },
    { type: "=domain", id: "madeDomain" },
    { type: "=file", id: "fileinfo.filename | smb.filename | ftp_data.filename | nfs.filename" },
    { type: "=mailbox", id: "madeTo" },
    { type: "=service", id: "krb5.sname" },
    { type: "=address", id: "dest_ip" },
  ],
  from: { ip: "src_ip", userAgent: "http.http_user_agent" },
  outcome: "madeOutcome",
  severity: "madeSeverity",
  service: { name: "=suricata", host: "host" },
  context: { session: "flow_id" },
  message: "madeMessage",
});

const SEVERITIES: readonly string[] = ["high", "high", "medium", "low", "info"];

export const suricata = prepared(table, (record) => {
  const [alert, http, dns] = [object(record, "alert"), object(record, "http"), object(record, "dns")];
  const [krb5, kind] = [object(record, "krb5"), text(record, "event_type")];
  const to = list(object(record, "smtp"), "rcpt_to")[0];
  return {
    madeKind: kind,
    madeWho: text(krb5, "cname"),
    madeUrl: urlOf(http),
    madeDomain: text(dns, "rrname") ?? nameAsked(dns) ?? text(object(record, "tls"), "sni"),
    madeTo: toText(to)?.replace(/^<|>$/g, ""),
    madeOutcome: kind === "drop" ? "denied" : outcomeOf({ alert, dns, http, krb5 }),
    madeSeverity: alert === undefined ? undefined : SEVERITIES[Number(text(alert, "severity") ?? Number.NaN)],
    madeMessage: text(alert, "signature") ?? text(object(record, "engine"), "message"),
  };
});

/** Behind a proxy the whole address is asked for, otherwise a path of a host. */
function urlOf(http: Fields | undefined): string | undefined {
  const [host, path] = [text(http, "hostname"), text(http, "url")];
  return host === undefined || path?.startsWith("/") !== true ? (path ?? host) : `${host}${path}`;
}

/** Since version 8 the questions of a message are a list. */
function nameAsked(dns: Fields | undefined): string | undefined {
  const [first] = [...list(dns, "queries"), ...list(dns, "query")];
  return isFields(first) ? text(first, "rrname") : undefined;
}

/** What an alert was about passed, unless the rule dropped it. */
function outcomeOf(of: {
  readonly alert: Fields | undefined;
  readonly dns: Fields | undefined;
  readonly http: Fields | undefined;
  readonly krb5: Fields | undefined;
}): string | undefined {
  const { alert, dns, http, krb5 } = of;
  if (alert !== undefined) return text(alert, "action");
  const code = text(dns, "rcode");
  if (code !== undefined) return code === "NOERROR" ? "success" : "failure";
  if (krb5 !== undefined) return text(krb5, "error_code") === undefined ? "success" : "failure";
  return text(http, "status");
}

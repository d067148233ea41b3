/** The part of the configuration that says where syslog is taken. */
import { type Address, LOOPBACK, parseListen, type Refused, refused } from "./config-values.ts";
import { isSourceName, SOURCE_NAME_RULE } from "./intake/sources.ts";

/** Where syslog is taken; nowhere unless told. */
export interface SyslogConfig {
  /** `--syslog-udp`, `--syslog-tcp`, `--syslog-tls` (TALLY_SYSLOG_UDP …, `syslog.udp` …): address and port, such as 127.0.0.1:5514. */
  readonly udp: Address | undefined;
  readonly tcp: Address | undefined;
  readonly tls: Address | undefined;
  /** `--syslog-tls-cert`, `--syslog-tls-key`: the certificate and its key in PEM. */
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  /** `--syslog-tls-client-ca`: whose clients are taken alone, in PEM; otherwise anybody's. */
  readonly tlsCa: string | undefined;
  /** `--syslog-source`: the source that messages are under. Default `syslog`. */
  readonly source: string;
}

/** The names of its settings. */
type SyslogName = `syslog.${"udp" | "tcp" | "tls" | "source"}` | `syslog.tls-${"cert" | "key" | "client-ca"}`;

/** `named`: how a refusal calls a setting. */
export function readSyslog(
  value: (name: SyslogName) => string | undefined,
  {
    insecureListen,
    named,
  }: { readonly insecureListen: boolean; readonly named: (name: SyslogName) => string },
): SyslogConfig | Refused {
  const found: Partial<Record<"udp" | "tcp" | "tls", Address>> = {};
  for (const transport of ["udp", "tcp", "tls"] as const) {
    const text = value(`syslog.${transport}`);
    if (text === undefined) continue;
    const address = parseListen(text);
    if (address === undefined)
      return refused(`${named(`syslog.${transport}`)} must be an address and a port, such as 127.0.0.1:5514`);
    // Whoever can reach a port without TLS can write under the source's name.
    if (transport !== "tls" && !LOOPBACK.has(address.host) && !insecureListen)
      return refused(
        `${named(`syslog.${transport}`)} ${address.host}: other machines could read and forge messages on the way; use syslog.tls, or add --insecure-listen`,
      );
    found[transport] = address;
  }
  const [tlsCert, tlsKey, tlsCa] = ["syslog.tls-cert", "syslog.tls-key", "syslog.tls-client-ca"] as const;
  if (found.tls !== undefined && (value(tlsCert) === undefined || value(tlsKey) === undefined))
    return refused(`${named("syslog.tls")} needs syslog.tls-cert and syslog.tls-key, files in PEM`);
  const source = value("syslog.source") ?? "";
  if (!isSourceName(source)) return refused(`${named("syslog.source")} must be ${SOURCE_NAME_RULE}`);
  const { tcp, tls, udp } = found;
  return { udp, tcp, tls, tlsCert: value(tlsCert), tlsKey: value(tlsKey), tlsCa: value(tlsCa), source };
}

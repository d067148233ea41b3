/** Sophos UTM. */
import type { SourceRecords } from "../support/record-line.ts";

export const SOPHOS_UTM: SourceRecords = {
  parser: "sophos-utm",
  documented: "docs.sophos.com, UTM log file reference",
  records: [
    {
      record:
        '<30>2026:11:23-04:05:06 utm1 aua[5]: id="3004" severity="info" sys="System" sub="auth" name="Authentication successful" srcip="198.51.100.7" host="" user="alice" caller="webadmin" engine="local"',
      line: "unknown alice | user.login success | webadmin | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>2026:11:23-04:05:06 utm1 aua[5]: id="3005" severity="warn" sys="System" sub="auth" name="Authentication failed" srcip="203.0.113.9" host="" user="bob" caller="webadmin" reason="DENIED"',
      line: "unknown bob | user.login failure | webadmin | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>2026:11:23-04:05:06 utm1 ulogd[5]: id="2001" severity="info" sys="SecureNet" sub="packetfilter" name="Packet dropped" action="drop" fwrule="60002" initf="eth1" srcip="203.0.113.9" dstip="10.0.0.80" proto="6" srcport="40122" dstport="23"',
      line: "- | network.block denied | 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>2026:11:23-04:05:06 utm1 httpproxy[5]: id="0001" severity="info" sys="SecureWeb" sub="http" name="http access" action="pass" method="GET" srcip="10.0.0.5" dstip="203.0.113.80" user="alice" statuscode="200" url="https://www.example.com/"',
      line: "unknown alice | http.request success | https://www.example.com/, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>2026:11:23-04:05:06 utm1 httpproxy[5]: id="0060" severity="info" sys="SecureWeb" sub="http" name="web request blocked" action="block" method="GET" srcip="10.0.0.5" dstip="" user="alice" statuscode="403" url="https://bad.example.com/"',
      line: "unknown alice | network.block denied | https://bad.example.com/ | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>2026:11:23-04:05:06 utm1 snort[5]: id="2101" severity="warn" sys="SecureNet" sub="ips" name="Intrusion protection alert" action="drop" reason="SERVER-WEBAPP traversal" srcip="203.0.113.9" dstip="10.0.0.80"',
      line: "- | threat.detect denied | SERVER-WEBAPP traversal, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>2026:11:23-04:05:06 utm1 openvpn[5]: id="2201" severity="info" sys="SecureNet" sub="vpn" event="Connection started" username="alice" variant="ssl" srcip="198.51.100.7" virtual_ip="10.9.0.6"',
      line: "unknown alice | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};

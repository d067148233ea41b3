/** Traffic, events and inspections of FortiGate. */
import type { SourceRecords } from "../support/record-line.ts";

export const FORTIGATE: SourceRecords = {
  parser: "fortigate",
  documented: "docs.fortinet.com, FortiOS Log Message Reference: 44547, 39424; the other records from memory",
  records: [
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" eventtime=1795406706123456789 tz="+0000" logid="0100032001" type="event" subtype="system" level="information" vd="root" logdesc="Admin login successful" sn="1" user="admin" ui="https(198.51.100.7)" method="https" srcip=198.51.100.7 dstip=198.51.100.1 action="login" status="success" reason="none" profile="super_admin" msg="Administrator admin logged in successfully from https(198.51.100.7)"',
      line: "unknown admin | user.login success | 198.51.100.1 | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0100032002" type="event" subtype="system" level="alert" vd="root" logdesc="Admin login failed" user="admin" ui="ssh(203.0.113.9)" method="ssh" srcip=203.0.113.9 dstip=198.51.100.1 action="login" status="failed" reason="name_invalid" msg="Administrator admin login failed from ssh(203.0.113.9) because of invalid user name"',
      line: "unknown admin | user.login failure | 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0101039424" type="event" subtype="vpn" level="information" vd="root" logdesc="SSL VPN tunnel up" action="tunnel-up" tunneltype="ssl-tunnel" tunnelid=1 remip=198.51.100.7 tunnelip=10.0.0.5 user="alice" group="vpn" dst_host="N/A" reason="tunnel established" msg="SSL tunnel established"',
      line: "unknown alice | vpn.connect success | ssl-tunnel | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0101039426" type="event" subtype="vpn" level="alert" vd="root" logdesc="SSL VPN login fail" action="ssl-login-fail" tunneltype="ssl-web" tunnelid=0 remip=203.0.113.9 user="bob" group="N/A" dst_host="N/A" reason="sslvpn_login_permission_denied" msg="SSL user failed to logged in"',
      line: "unknown bob | vpn.connect failure | ssl-web | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0100044547" type="event" subtype="system" level="information" vd="root" logdesc="Object attribute configured" user="admin" ui="GUI(198.51.100.7)" action="Edit" cfgtid=1 cfgpath="firewall.policy" cfgobj="7" cfgattr="srcaddr[all->lan]" msg="Edit firewall.policy 7"',
      line: "unknown admin | firewall.update success | firewall.policy 7 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0000000013" type="traffic" subtype="forward" level="notice" vd="root" srcip=10.0.0.5 srcport=50022 srcintf="lan" dstip=203.0.113.80 dstport=443 dstintf="wan" policyid=7 sessionid=99 proto=6 action="close" service="HTTPS" sentbyte=1 rcvdbyte=2',
      line: "- | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0000000013" type="traffic" subtype="forward" level="notice" vd="root" srcip=10.0.0.5 srcport=50022 dstip=203.0.113.80 dstport=23 policyid=0 proto=6 action="deny" user="alice" service="TELNET"',
      line: "unknown alice | network.block denied | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0419016384" type="utm" subtype="ips" eventtype="signature" level="alert" vd="root" severity="critical" srcip=203.0.113.9 dstip=10.0.0.80 action="dropped" service="HTTP" attack="Apache.Log4j.Error.Log.Remote.Code.Execution" srcport=40122 dstport=443 msg="applications: Apache.Log4j"',
      line: "- | threat.detect denied | Apache.Log4j.Error.Log.Remote.Code.Execution, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0211008192" type="utm" subtype="virus" eventtype="infected" level="warning" vd="root" msg="File is infected." action="blocked" service="HTTP" srcip=10.0.0.5 dstip=203.0.113.80 user="alice" filename="eicar.com" virus="EICAR_TEST_FILE" url="http://203.0.113.80/eicar.com"',
      line: "unknown alice | malware.detect denied | EICAR_TEST_FILE, eicar.com, http://203.0.113.80/eicar.com, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0316013056" type="utm" subtype="webfilter" eventtype="ftgd_blk" level="warning" vd="root" srcip=10.0.0.5 user="alice" dstip=203.0.113.80 service="HTTPS" hostname="bad.example.com" action="blocked" url="https://bad.example.com/" catdesc="Malicious Websites"',
      line: "unknown alice | network.block denied | https://bad.example.com/, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0102043008" type="event" subtype="user" level="notice" vd="root" logdesc="Authentication success" srcip=10.0.0.5 dstip=198.51.100.1 policyid=7 interface="lan" user="alice" group="staff" authproto="HTTPS(10.0.0.5)" action="authentication" status="success" reason="N/A" msg="User alice succeeded in authentication"',
      line: "unknown alice | user.login success | 198.51.100.1 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<189>date=2026-11-23 time=04:05:06 devname="FGT1" devid="FGT60E0000000001" logid="0100044546" type="event" subtype="system" level="information" vd="root" logdesc="Attribute configured" user="admin" ui="GUI(198.51.100.7)" action="Add" cfgtid=2 cfgpath="system.admin" cfgobj="mallory" msg="Add system.admin mallory"',
      line: "unknown admin | user.create success | mallory | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};

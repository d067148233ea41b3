/** Devices that tell in sentences. */
import type { SourceRecords } from "../support/record-line.ts";

export const DEVICE: SourceRecords = {
  parser: "device",
  documented:
    "help.mikrotik.com, Log; dell.com, Event and Error Message Reference; hpe.com, iLO User Guide; extremenetworks.com, EMS Messages; cisco.com, ACI System Messages, AsyncOS User Guide",
  records: [
    {
      record: "<30>Nov 23 04:05:06 mt1 system,info,account user alice logged in from 198.51.100.7 via winbox",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<30>Nov 23 04:05:06 mt1 system,error,critical login failure for user root from 203.0.113.9 via ssh",
      line: "unknown root | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<30>Nov 23 04:05:06 mt1 system,info user carol added by alice",
      line: "unknown alice | user.create success | carol | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "<30>Nov 23 04:05:06 mt1 system,info filter rule changed by alice",
      line: "unknown alice | config.update success | filter rule | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<30>Nov 23 04:05:06 mt1 firewall,info drop-in forward: in:ether1 out:bridge1, connection-state:new src-mac aa:bb:cc:dd:ee:ff, proto TCP (SYN), 203.0.113.9:40122->10.0.0.80:22, len 60",
      line: "- | network.block denied | 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 idrac-1 Severity: Informational, Category: Audit, MessageID: USR0030, Message: Successfully logged in using root, from 198.51.100.7 and GUI.",
      line: "unknown root | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 idrac-1 Severity: Warning, Category: Audit, MessageID: USR0031, Message: Unable to log in for root from 203.0.113.9 using GUI.",
      line: "unknown root | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 ilo1 iLO5: Browser login: Administrator - 198.51.100.7(DNS name not found).",
      line: "unknown Administrator | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 ilo1 iLO5: Browser login failure from: 203.0.113.9(DNS name not found) with user: admin.",
      line: "unknown admin | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<142>Nov 23 04:05:06 xos1 AAA: Login passed for user alice through ssh (198.51.100.7)",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>Nov 23 04:05:06 apic1 %LOG_LOCAL7-5-SYSTEM_MSG [login,session][info][subj-[uni/userext/user-alice]/sess-42949]  From-198.51.100.7-client-type-REST-Success",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<166>Nov 23 04:05:06 gui_logs: Info: SourceIP:198.51.100.7 Destination:/login Username:alice Privilege:admin session:s1 Action: The HTTPS session has been established successfully.",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>Nov 23 04:05:06 wlc1 authmgr[34]: <522275> <ERRS> <wlc1 192.0.2.3>  User Authentication failed. username=bob userip=10.0.0.9 usermac=aa:bb:cc:dd:ee:01 servername=radius1 serverip=192.0.2.9",
      line: "unknown bob | user.login failure | aa:bb:cc:dd:ee:01 | 10.0.0.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<190>Nov 23 04:05:06 10.0.0.1\talice\ttty1\t198.51.100.7\tstop\ttask_id=12\tservice=shell\tpriv-lvl=15\tcmd=show running-config <cr>",
      line: "unknown alice | command.run success | show running-config | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<37>Nov 23 04:05:06 vpn1 openvpn[19]: user 'bob' could not authenticate.",
      line: "unknown bob | user.login failure | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 198.51.100.7:50022 [alice] Peer Connection Initiated with [AF_INET]198.51.100.7:50022",
      line: "unknown alice | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<4>Nov 23 04:05:06 gw kernel: [123.4] wireguard: wg0: Receiving handshake initiation from peer 3 (198.51.100.7:51820)",
      line: "- | vpn.connect success | wg0 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<27>1 2026-11-23T04:05:06.984Z srx1 kmd 91 - - IKE negotiation failed with error: Timed out. IKE Version: 1, VPN: v1 Gateway: g1, Local: 192.0.2.1/500, Remote: 198.51.100.7/500, Local IKE-ID: Not-Available",
      line: "- | vpn.connect failure | - | 198.51.100.7 | 2026-11-23T04:05:06.984Z",
    },
    {
      record: "<166>Nov 23 04:05:06 esa1 mail_logs: Info: MID 71 ICID 5 From: <bob@example.org>",
      line: "human bob@example.org | message.send success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<166>Nov 23 04:05:06 esa1 mail_logs: Info: New SMTP ICID 5 interface Data1 (192.0.2.1) address 203.0.113.9 reverse dns host mx.example.org verified yes",
      line: "- | connection.open success | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<141>Nov 23 04:05:06 cppm1 Session Logs 13 1 0 Common.Username=bob,Common.Service=corp,Common.Roles=[Guest],Common.Login-Status=REJECT,Common.Host-MAC-Address=aabbccddeeff,Common.NAS-IP-Address=192.0.2.8",
      line: "unknown bob | user.login failure | aabbccddeeff | - | 2026-11-23T04:05:06Z",
    },
  ],
};

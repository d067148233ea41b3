/** Packets that Linux' netfilter and pfSense wrote of. */
import type { SourceRecords } from "../support/record-line.ts";

export const PACKET_FILTER: SourceRecords = {
  parser: "packet-filter",
  documented: "Linux' nf_log_syslog.c; pfSense, Raw filter log format (from memory)",
  records: [
    {
      record:
        "Nov 23 04:05:06 web1 kernel: [12345.678901] [UFW BLOCK] IN=eth0 OUT= MAC=aa:bb SRC=203.0.113.9 DST=198.51.100.1 LEN=60 TOS=0x00 PREC=0x00 TTL=52 ID=1 DF PROTO=TCP SPT=40122 DPT=22 WINDOW=29200 RES=0x00 SYN URGP=0",
      line: "- | network.block denied | 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 kernel: [UFW AUDIT] IN= OUT=eth0 SRC=198.51.100.1 DST=198.51.100.53 LEN=60 TOS=0x00 PREC=0x00 TTL=64 ID=1 DF PROTO=UDP SPT=50022 DPT=53 LEN=40",
      line: "- | network.flow unknown | 198.51.100.53 | 198.51.100.1 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 kernel: [UFW ALLOW] IN=eth0 OUT= MAC=aa:bb SRC=2001:db8::9 DST=2001:db8::1 LEN=80 TC=0 HOPLIMIT=55 FLOWLBL=0 PROTO=TCP SPT=40122 DPT=443 WINDOW=64800 RES=0x00 SYN URGP=0",
      line: "- | network.flow success | 2001:db8::1 | 2001:db8::9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 kernel: iptables-dropped: IN=eth0 OUT= MAC=aa SRC=203.0.113.9 DST=198.51.100.1 LEN=84 TOS=0x00 PREC=0x00 TTL=52 ID=1 PROTO=ICMP TYPE=8 CODE=0 ID=1 SEQ=1",
      line: "- | network.block denied | 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 USG-PRO kernel: [WAN_IN-3001-D]IN=eth0 OUT=eth1 MAC=aa SRC=203.0.113.9 DST=10.0.0.5 LEN=60 PROTO=TCP SPT=40122 DPT=22",
      line: "- | network.block denied | 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Nov 23 04:05:06 UDM kernel: [LAN_OUT-A-2147483647] DESCR="allow dns" IN=br0 OUT=eth8 MAC=aa SRC=10.0.0.5 DST=203.0.113.53 LEN=60 PROTO=UDP SPT=50022 DPT=53',
      line: "- | network.flow success | 203.0.113.53 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 fw1 kernel: FINAL_REJECT: IN=eth0 OUT= MAC=aa SRC=203.0.113.9 DST=198.51.100.1 LEN=60 PROTO=TCP SPT=40122 DPT=3389",
      line: "- | network.block denied | 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 fw filterlog[42]: 5,,,1000000103,igb0,match,block,in,4,0x0,,64,12345,0,DF,6,tcp,60,203.0.113.9,198.51.100.1,40122,22,0,S,1234567,,64240,,mss",
      line: "- | network.block denied | 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 fw filterlog: 5,,,1000000103,igb1,match,pass,out,6,0x00,0x00000,64,udp,17,40,2001:db8::5,2001:db8::53,50022,53,20",
      line: "- | network.flow success | 2001:db8::53 | 2001:db8::5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>1 2026-11-23T04:05:06.123+00:00 fw filterlog 42 - - 5,,,1000000103,igb0,match,block,in,4,0x0,,64,12345,0,none,1,icmp,84,203.0.113.9,198.51.100.1,request,1,264",
      line: "- | network.block denied | 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
  ],
};

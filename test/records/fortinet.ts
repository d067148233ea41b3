/** Fortinet's products beside FortiGate. */
import type { SourceRecords } from "../support/record-line.ts";

export const FORTINET: SourceRecords = {
  parser: "fortinet",
  documented: "docs.fortinet.com: FortiManager, FortiAnalyzer, FortiMail and FortiWeb, Log Message Reference",
  records: [
    {
      record:
        '<134>date=2026-11-23 time=05:05:06 tz="+0100" devname=fmg-1 device_id=FMG-VM1 log_id=0001010018 type=event subtype=system pri=information desc="User login/logout successful" user="alice" userfrom="GUI(198.51.100.7)" msg="user \'alice\' with profile \'Super_User\' login accepted from GUI(198.51.100.7)" adom="" session_id=7 operation="login" performed_on="GUI(198.51.100.7)" changes="user \'alice\' login accepted"',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<132>date=2026-11-23 time=05:05:06 tz="+0100" devname=fmg-1 device_id=FMG-VM1 log_id=0001010019 type=event subtype=system pri=warning desc="User login failed" user="bob" userfrom="ssh(203.0.113.9)" msg="User \'bob\' login failed from ssh(203.0.113.9)" adom="" session_id=0 operation="login failed" performed_on="ssh(203.0.113.9)"',
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>date=2026-11-23 time=05:05:06 tz="+0100" log_id="0021030002" subtype="objcfg" type="event" level="notice" adom="root" user="alice" userfrom="GUI(198.51.100.7)" desc="cdb event log for object changed" session_id=8 operation="delete" performed_on="dev=edge-1" changes="type=firewall policy,key=12,action=accept" devid="FMG-VM1" devname="fmg-1"',
      line: "unknown alice | config.delete success | 12, edge-1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<133>date=2026-11-23 time=05:05:06 tz="+0100" devname=fmg-1 device_id=FMG-VM1 log_id=0022031009 type=event subtype=dvm pri=notice desc="Device Manager dvm log at notice level" user="alice" userfrom="" msg="" adom="root" operation="Add device" performed_on="edge-2" changes="Added device edge-2"',
      line: "unknown alice | device.add success | edge-2 | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<190>date=2026-11-23,time=04:05:06.391,device_id=FEVM1,log_id=0700001767,type=kevent,subtype=config,pri=information, user=alice,ui=http(198.51.100.7),module=unknown,submodule=unknown,msg=\"Modified 'partner' on 'policy recipient' : status[disable->enable] (user: alice, from: http(198.51.100.7))\"",
      line: "unknown alice | config.update success | partner | 198.51.100.7 | 2026-11-23T04:05:06.391Z",
    },
    {
      record:
        '<190>date=2026-11-23,time=04:05:06.391,device_id=FEVM1,log_id=0701002231,type=kevent,subtype=admin,pri=information, user=alice,ui=GUI(198.51.100.7),action=logout,status=success,reason=none,msg="User alice logout from GUI(198.51.100.7)"',
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06.391Z",
    },
    {
      record:
        '<190>date=2026-11-23,time=04:05:06.391,device_id=FEVM1,log_id=0200004294,type=statistics,pri=information,session_id="s1",client_name="mx.example.org",client_ip="203.0.113.9",dst_ip="192.0.2.25",from="bob@example.org",to="alice@example.com",direction="in",domain="example.com",policy_id="0:1:0",classifier="Recipient Verification",disposition="Reject",message_length="310",subject="Hello"',
      line: "human bob@example.org | message.send denied | alice@example.com | 203.0.113.9 | 2026-11-23T04:05:06.391Z",
    },
    {
      record:
        '<190>date=2026-11-23,time=04:05:06.391,device_id=FEVM1,log_id=0100000924,type=virus,subtype=infected,pri=information,session_id="s2",from="bob@example.org",to="alice@example.com",src=203.0.113.9,virus="EICAR_TEST_FILE",msg="The file eicar.com is infected with EICAR_TEST_FILE."',
      line: "- | malware.detect unknown | EICAR_TEST_FILE | 203.0.113.9 | 2026-11-23T04:05:06.391Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 log_id=20000008 msg_id=1 device_id=FV-1 vd="root" timezone="(GMT-5:00)Eastern Time(US & Canada)" timezone_dayst="GMTg+5" type=attack pri=alert main_type="Signature Detection" sub_type="SQL Injection" severity_level=High proto=tcp service=https action=Alert_Deny policy="web" src=203.0.113.9 src_port=40122 dst=10.0.0.80 dst_port=443 http_method=get http_url="/login?id=1%27--" http_host="shop.example.com" http_agent="sqlmap/1.8" msg="Parameter(id) triggered signature"',
      line: "- | threat.detect denied | Signature Detection, shop.example.com/login?id=1%27--, 10.0.0.80 | 203.0.113.9 | 2026-11-23T09:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 log_id=30001000 msg_id=2 device_id=FV-1 vd="root" timezone="(GMT)Greenwich Mean Time" type=traffic subtype="https" pri=notice proto=tcp service=https status=success policy="web" src=198.51.100.7 src_port=50022 dst=10.0.0.80 dst_port=443 http_method=get http_url="/shop" http_host="shop.example.com" http_agent="Mozilla/5.0" http_retcode=200 msg="HTTPS get request"',
      line: "- | http.request success | shop.example.com/shop, 10.0.0.80 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'date=2026-11-23 time=04:05:06 log_id=11005901 msg_id=3 device_id=FV-1 vd="root" type=event subtype="admin" pri=information trigger_policy="" user=alice ui=GUI action=login status=success msg="User alice logged in successfully from GUI(198.51.100.7)"',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};

/** Sophos Firewall's own format. */
import type { SourceRecords } from "../support/record-line.ts";

export const SOPHOS: SourceRecords = {
  parser: "sophos-firewall",
  documented: "Sophos Firewall, Syslog guide (from memory)",
  records: [
    {
      record:
        'device_name="SFW" timestamp="2026-11-23T04:05:06+0000" device_model="XGS" device_serial_id="S1" log_id="062910617701" log_type="Event" log_component="GUI" log_subtype="Admin" status="Successful" user_name="admin" src_ip="198.51.100.7" message="Admin admin logged in successfully to Web Admin Console"',
      line: "unknown admin | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<30>device="SFW" date=2026-11-23 time=04:05:06 timezone="UTC" device_name="XG210" device_id=C0000 log_id=062911617702 log_type="Event" log_component="GUI" log_subtype="Admin" status="Failed" priority=Notice user_name="bob" src_ip=203.0.113.9 message="User bob failed to login to Web Admin Console because of wrong credentials"',
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'device="SFW" date=2026-11-23 time=04:05:06 timezone="UTC" device_name="XG210" device_id=C0000 log_id=010101600001 log_type="Firewall" log_component="Firewall Rule" log_subtype="Allowed" status="Allow" priority=Information fw_rule_id=7 user_name="alice" src_ip=10.0.0.5 dst_ip=203.0.113.80 protocol="TCP" src_port=50022 dst_port=443',
      line: "unknown alice | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'device="SFW" date=2026-11-23 time=12:05:06 timezone="+08" device_name="XG210" device_id=C0000 log_id=010101600002 log_type="Firewall" log_component="Firewall Rule" log_subtype="Denied" status="Deny" priority=Information fw_rule_id=0 src_ip=203.0.113.9 dst_ip=10.0.0.5 protocol="TCP" src_port=40122 dst_port=22',
      line: "- | network.block denied | 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'device="SFW" date=2026-11-23 time=04:05:06 timezone="UTC" device_name="XG210" device_id=C0000 log_id=020803407001 log_type="IDP" log_component="Signatures" log_subtype="Drop" priority=Warning src_ip=203.0.113.9 dst_ip=10.0.0.80 signature_id=58722 signature_msg="SERVER-OTHER Log4j RCE attempt" victim="Server"',
      line: "- | threat.detect denied | SERVER-OTHER Log4j RCE attempt, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'device="SFW" date=2026-11-23 time=04:05:06 timezone="UTC" device_name="XG210" device_id=C0000 log_id=030906208001 log_type="Anti-Virus" log_component="HTTP" log_subtype="Virus" priority=Critical user_name="alice" src_ip=10.0.0.5 dst_ip=203.0.113.80 virus="EICAR-AV-Test" url="http://203.0.113.80/eicar.com"',
      line: "unknown alice | malware.detect denied | EICAR-AV-Test, http://203.0.113.80/eicar.com, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'device="SFW" date=2026-11-23 time=04:05:06 timezone="UTC" device_name="XG210" device_id=C0000 log_id=050902616002 log_type="Content Filtering" log_component="HTTP" log_subtype="Denied" priority=Information user_name="alice" src_ip=10.0.0.5 dst_ip=203.0.113.80 category="Phishing & Fraud" url="https://bad.example.com/"',
      line: "unknown alice | network.block denied | https://bad.example.com/, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record: `device="SFW" date=2026-11-23 time=04:05:06 timezone="UTC" device_name="XG210" device_id=C0000 log_id=062811617824 log_type="Event" log_component="SSL VPN" log_subtype="System" status="Established" priority=Information user_name="alice" src_ip=198.51.100.7 message="SSL VPN User 'alice' connected"`,
      line: "unknown alice | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: `device="SFW" date=2026-11-23 time=04:05:06 timezone="UTC" device_name="XG210" device_id=C0000 log_id=062009617502 log_type="Event" log_component="GUI" log_subtype="Admin" status="Successful" priority=Information user_name="alice" src_ip=198.51.100.7 message="Firewall Rule 'any-any' was added by 'alice' from '198.51.100.7' using 'GUI'"`,
      line: "unknown alice | config.create success | any-any | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'device="SFW" date=2026-11-23 time=04:05:06 timezone="UTC" device_name="XG210" device_id=C0000 log_id=062910617703 log_type="Event" log_component="Firewall Authentication" log_subtype="Authentication" status="Successful" priority=Information user_name="alice" src_ip=10.0.0.5 message="User alice was logged out of firewall"',
      line: "unknown alice | user.logout success | - | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
  ],
};

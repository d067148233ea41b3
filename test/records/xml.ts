/** XML of programs: elements and attributes whose names say what they are. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";

export const XML: SourceRecords = {
  parser: "xml",
  documented:
    "docs.oracle.com, java.util.logging.XMLFormatter; logging.apache.org, XMLLayout; events of programs of one's own",
  records: [
    {
      record: `<?xml version="1.0"?><event><time>${AT}</time><user>alice</user><action>login</action><ip>198.51.100.7</ip><result>success</result></event>`,
      line: `unknown alice | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `<event time="${AT}" user="bob" action="login_failed" ip="2001:db8::7"/>`,
      line: `unknown bob | user.login failure | - | 2001:db8::7 | ${AT}`,
    },
    {
      record: `<Record><time>${AT}</time><user>alice</user><operation>read</operation><object_type>invoice</object_type><object_id>i-7</object_id></Record>`,
      line: `unknown alice | invoice.read? unknown | i-7 | - | ${AT}`,
    },
    {
      record: `<record><date>2026-11-23T04:05:06.123Z</date><millis>1795406706123</millis><sequence>7</sequence><logger>com.example.shop</logger><level>WARNING</level><thread>1</thread><message>Access denied for user bob from 198.51.100.7</message></record>`,
      line: "unknown bob | log.write denied | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `<log4j:event logger="com.example.shop" timestamp="1795406706123" level="INFO" thread="main"><log4j:message><![CDATA[User alice logged in from 198.51.100.7 <web>]]></log4j:message></log4j:event>`,
      line: "unknown alice | user.login? success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `<Report><DetailRow><Timestamp>${AT}</Timestamp><UserName>alice</UserName><EventType>role_assigned</EventType><TargetUser>bob</TargetUser></DetailRow><DetailRow><Timestamp>2026-11-23T04:05:07Z</Timestamp><UserName>alice</UserName><EventType>role_removed</EventType><TargetUser>bob</TargetUser></DetailRow></Report>`,
      line: [
        `unknown alice | role.grant unknown | bob | - | ${AT}`,
        "unknown alice | role.revoke unknown | bob | - | 2026-11-23T04:05:07Z",
      ],
    },
    {
      record: `<change><timestamp>${AT}</timestamp><changed_by>alice@example.com</changed_by><event_name>setting_changed</event_name><resource>rate-limit</resource><old_value>10</old_value><new_value>100</new_value></change>`,
      line: `human alice@example.com | config.update unknown | rate-limit | - | ${AT}`,
    },
    {
      record: `<event><timestamp>${AT}</timestamp><actor>svc-deploy</actor><eventType>deployment_started</eventType><target>checkout &amp; cart</target><status>ok</status></event>`,
      line: `machine svc-deploy | deployment.start success | checkout & cart | - | ${AT}`,
    },
    {
      record: `<Entry><EventTime>2026-11-23 05:05:06 +0100</EventTime><Action>deny</Action><SrcIP>198.51.100.7</SrcIP><DstIP>203.0.113.9</DstIP></Entry>`,
      line: `- | network.block denied | 203.0.113.9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: "<event><user>alice</user><action>widget-spun</action></event>",
      line: "unknown alice | widget_spun? unknown | - | - | -",
    },
  ],
};

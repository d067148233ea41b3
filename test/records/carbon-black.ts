/** VMware Carbon Black Cloud's audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 123);
const AT = "2026-11-23T04:05:06.123Z";
const entry = (description: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{
    requestUrl: null,
    eventTime: MS,
    eventId: "e-1",
    loginName: "alice@example.com",
    orgName: "example.com",
  },
  ...{ flagged: false, clientIp: "198.51.100.7", verbose: false, description, ...more },
});
const line = (rest: string): string => `human alice@example.com | ${rest} | 198.51.100.7 | ${AT}`;

export const CARBON_BLACK: SourceRecords = {
  parser: "carbon-black",
  documented:
    "developer.carbonblack.com, Audit Log Events; github.com/Azure/Azure-Sentinel, ASIM parsers for VMware Carbon Black Cloud (sentences)",
  records: [
    { record: entry("Logged in successfully"), line: line("user.login success | -") },
    {
      record: entry("User login failed; incorrect password", { flagged: true }),
      line: line("user.login failure | -"),
    },
    {
      record: entry("Connector SIEM logged in successfully", { loginName: "ABC123" }),
      line: `machine ABC123 | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry("Created grant: psc:user:ABC:bob with role Super Admin"),
      line: line("role.grant! success | psc:user:ABC:bob, Super Admin"),
    },
    {
      record: entry("Deleted grant: psc:user:ABC:bob with role Read Only"),
      line: line("role.revoke success | psc:user:ABC:bob, Read Only"),
    },
    {
      record: entry("Created custom role Analysts (psc:role:ABC:7) with description nothing"),
      line: line("role.create success | Analysts"),
    },
    {
      record: entry("Added user bob@example.com to org 42", { requestUrl: "/appservices/v6/users" }),
      line: line("user.create success | bob@example.com, /appservices/v6/users"),
    },
    {
      record: entry("Added API ID K7 with name exporter in org 42"),
      line: line("token.create success | K7"),
    },
    {
      record: entry("User alice@example.com retrieved secret for API ID K7 in org 42"),
      line: line("secret.read success | K7"),
    },
    {
      record: entry("Downloaded policy configurations for all policies"),
      line: line("config.read success | -"),
    },
    {
      record: entry("Updated report r-1 in feed f-1"),
      line: line("detection.update success | -"),
    },
    {
      record: entry("Policy Servers (ID: 7) updated successfully"),
      line: line("policy.update success | Servers"),
    },
    {
      record: entry("Changed policy to Servers (ID: 7) for device(s): 4711,4712"),
      line: line("device.update success | Servers, 4711,4712"),
    },
    {
      record: entry("Enabled Sensor Bypass with reason test for device(s): 4711"),
      line: line("detection.disable success | 4711"),
    },
    {
      record: entry('Updated Config: {"name":"events","enabled":false,"s3_bucket_name":"logs"}'),
      line: line("log_stream.delete success | -"),
    },
    {
      record: entry("Acknowledged everything"),
      line: line("carbon_black.acknowledged? success | -"),
    },
    {
      // Of the newer interface.
      record: {
        ...{ org_key: "ABC", actor: "alice@example.com", actor_ip: "198.51.100.7", create_time: AT },
        ...{ description: "Logged out", flagged: false, request_url: null, verbose: true },
      },
      line: line("user.logout success | -"),
    },
    {
      record: {
        eventTime: MS,
        eventId: "e-2",
        loginName: "bob",
        orgName: "example.com",
        description: "Logged in successfully",
      },
      line: `unknown bob | user.login success | - | - | ${AT}`,
    },
  ],
};

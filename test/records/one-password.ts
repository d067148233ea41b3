/** Records of 1Password's Events API: attempts to sign in, uses of items, and what was done to the account. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456789Z";
const person = (name: string): Readonly<Record<string, string>> => ({
  ...{ uuid: `U-${name}`, name: name.replace(/^./, (letter) => letter.toUpperCase()) },
  ...{ email: `${name}@example.com`, type: "user" },
});
const CLIENT = {
  ...{ app_name: "1Password Extension", app_version: "20195", platform_name: "Chrome", os_name: "MacOSX" },
  ip_address: "198.51.100.7",
};
const LOCATION = { country: "Germany", region: "Berlin", city: "Berlin", latitude: 52.5, longitude: 13.4 };
const attempt = (category: string, type: string): Readonly<Record<string, unknown>> => ({
  ...{ uuid: "E1", session_uuid: "S1", account_uuid: "A1", timestamp: AT, country: "DE", category, type },
  ...{ details: null, target_user: person("alice"), client: CLIENT, location: LOCATION },
});
const usage = (action: string, user: object): Readonly<Record<string, unknown>> => ({
  ...{ uuid: "E2", account_uuid: "A1", timestamp: AT, used_version: 3, vault_uuid: "V1", item_uuid: "I1" },
  ...{ action, user, client: CLIENT, location: LOCATION },
});
const audit = (
  object_type: string,
  action: string,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ uuid: "E3", timestamp: AT, actor_uuid: "U-alice", actor_details: person("alice") },
  ...{ actor_type: "user", actor_account_uuid: "A1", account_uuid: "A1", action, object_type },
  ...{ object_uuid: "O1", location: LOCATION },
  session: { uuid: "S1", login_time: AT, device_uuid: "D1", ip: "198.51.100.7" },
  ...more,
});
const BOB = { aux_id: 7, aux_uuid: "U-bob", aux_details: person("bob"), aux_info: "R" };

export const ONE_PASSWORD: SourceRecords = {
  parser: "1password",
  documented: "developer.1password.com/docs/events-api/reference; …/events-api/audit-events",
  records: [
    {
      record: attempt("success", "credentials_ok"),
      line: `human Alice | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: attempt("mfa_failed", "totp_bad"),
      line: `human Alice | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...attempt("firewall_failed", "country_blocked"), details: { value: "DE" } },
      line: `human Alice | user.login denied | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: usage("reveal", person("alice")),
      line: `human Alice | secret.read success | I1, V1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: usage("server-fetch", {
        ...{ uuid: "U9", name: "Deployments", email: "u9@1passwordserviceaccounts.com" },
      }),
      line: `machine Deployments | secret.read success | I1, V1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("gm", "join", BOB),
      line: `human Alice | group.grant success | Bob, O1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("gva", "revoke", { aux_id: 7, aux_uuid: "G1", aux_info: "4718592" }),
      line: `human Alice | permission.revoke success | G1, O1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("user", "suspend", { object_uuid: "U-bob", object_details: person("bob") }),
      line: `human Alice | user.disable success | Bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("invite", "create", { aux_info: "carol@example.com" }),
      line: `human Alice | user.invite success | O1, carol@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("satoken", "create", { aux_info: "ci" }),
      line: `human Alice | token.create success | O1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("vault", "export"),
      line: `human Alice | data.export success | O1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("famchild", "rdmchild"),
      line: `human Alice | onepassword.famchild.rdmchild? success | O1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ uuid: "E4", timestamp: AT, actor_uuid: "U-alice", action: "update", object_type: "account" },
        object_uuid: "A1",
      },
      line: `unknown U-alice | config.update success | A1 | - | ${AT}`,
    },
  ],
};

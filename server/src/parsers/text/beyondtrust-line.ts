/** BeyondTrust's remote access appliances in syslog: pairs between semicolons, behind the parts of a message that was cut (beyondtrust.com, "Syslog message reference"). */
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login login token
  user.logout logout
  user.create user_added account_user_added
  user.update user_changed account_user_changed
  user.delete user_removed account_user_removed
  group.create group_policy_added account_group_added support_team_added
  group.update group_policy_changed account_group_changed support_team_changed
  group.delete group_policy_removed account_group_removed support_team_removed
  group.grant support_team_member_added group_policy_member_added account_group_jump_group_users_added
  group.revoke support_team_member_removed group_policy_member_removed
  policy.create session_policy_added jump_policy_added
  policy.update session_policy_changed jump_policy_changed
  policy.delete session_policy_removed jump_policy_removed
  role.create jump_item_role_added
  role.update jump_item_role_changed
  role.delete jump_item_role_removed
  token.create api_account_added
  token.update api_account_changed
  token.delete api_account_removed
  config.update setting_changed login_agreement_changed outbound_event_changed security_provider_changed syslog_server_changed network_changed
  secret.create vault_account_added
  secret.update vault_account_changed
  secret.delete vault_account_removed
  secret.read vault_account_checkout
  certificate.create certificate_added certificate_export
  audit.export reporting
  data.export backup_downloaded
  package.update software_updated`);
/** The number of the message and of its part; then pairs, of which the time or the site is the first. */
const START =
  /^(?:BG(?:\[\d{1,9}\])?: ?)?(?:\d{1,9}:\d{1,3}:\d{1,3}:)?(?=(?:site|when)=[^;]{1,255};(?:site|when|who)=)/;
const WHO = /^(.{0,256}?) ?\(([^()]{0,256})\)$/;
const PAIRS_MAX = 128;
const VALUE_CHARACTERS_MAX = 1024;
/** What a thing that was changed is called, before and after. */
const NAMES = ["name", "username", "display_name", "public_display_name", "label"] as const;

export const beyondTrustLine: Parser<string> = {
  name: "beyondtrust-line",
  version: 1,
  actions: ACTIONS,
  signs: "=",
  begins: "0a",
  recognises: (record) => (START.test(record) ? SURE : NO),
  parse(record, how) {
    const [head = ""] = START.exec(record) ?? [];
    const pairs = new Map<string, string>();
    for (const pair of record.slice(head.length).split(";", PAIRS_MAX)) {
      const at = pair.indexOf("=");
      if (at > 0 && at + 1 < pair.length)
        pairs.set(pair.slice(0, at), pair.slice(at + 1, at + VALUE_CHARACTERS_MAX));
    }
    const [, name = "", id = ""] = WHO.exec(pairs.get("who") ?? "") ?? [];
    const event = pairs.get("event");
    const about = called(event, ACTIONS, { prefix: "beyondtrust", category: "configuration" });
    const isKnown = name !== "" && !/^unknown$/i.test(name);
    const said = about.category === "authentication" ? undefined : nameIn(pairs);
    return [
      makeEvent({
        call: about,
        how,
        at: pairs.get("when"),
        outcome:
          toOutcome(pairs.get("status")) ??
          (/_(?:added|changed|removed)$/.test(event ?? "") ? "success" : undefined),
        reason: pairs.get("reason"),
        actor: makeActor({
          id: id === "" ? (isKnown ? name : undefined) : id,
          name: isKnown ? name : undefined,
          email: id.includes("@") ? id : undefined,
        }),
        targets: [
          makeTarget(event?.replace(/_[a-z]+$/, ""), said),
          makeTarget("service", pairs.get("target")),
        ],
        from: fromAddress(pairs.get("who_ip")),
        service: some({ name: "beyondtrust", host: pairs.get("site") }),
      }),
    ];
  },
};

function nameIn(pairs: ReadonlyMap<string, string>): string | undefined {
  for (const side of ["", "new_", "old_"])
    for (const name of NAMES) {
      const value = pairs.get(`${side}${name}`);
      if (value !== undefined) return value;
    }
  return undefined;
}

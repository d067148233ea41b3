/** Okta's System Log (developer.okta.com, "System Log API" and "Event Types"). */
import type { Outcome, Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login user.session.start user.authentication.sso user.authentication.auth_via_idp user.authentication.verify app.oauth2.signon user.session.access_admin_app user.authentication.auth_via_ad_agent user.authentication.auth_via_radius user.authentication.auth_via_social user.authentication.auth
  user.logout user.session.end user.authentication.slo
  session.revoke user.session.clear
  user.impersonate user.session.impersonation.initiate user.session.impersonation.grant
  session.end user.session.impersonation.end user.session.impersonation.revoke
  mfa.challenge user.authentication.auth_via_mfa system.push.send_factor_verify_push system.sms.send_factor_verify_message user.mfa.okta_verify.deny_push
  mfa.enroll user.mfa.factor.activate system.mfa.factor.activate user.mfa.factor.update
  mfa.remove user.mfa.factor.deactivate system.mfa.factor.deactivate user.mfa.factor.suspend
  mfa.reset user.mfa.factor.reset_all
  mfa.bypass user.mfa.attempt_bypass
  password.change user.account.update_password
  password.reset user.account.reset_password user.account.use_token system.email.password_reset.sent_message
  account.lock user.account.lock user.account.lock.limit
  account.unlock user.account.unlock user.account.unlock_by_admin user.account.unlock_token
  user.create user.lifecycle.create
  user.update user.account.update_profile user.account.update_primary_email user.lifecycle.jit.error.read_only
  user.delete user.lifecycle.delete.initiated user.lifecycle.delete.completed
  user.disable user.lifecycle.deactivate user.lifecycle.suspend
  user.enable user.lifecycle.activate user.lifecycle.reactivate user.lifecycle.unsuspend
  role.grant user.account.privilege.grant group.privilege.grant iam.resourceset.bindings.add
  role.revoke user.account.privilege.revoke group.privilege.revoke iam.resourceset.bindings.delete
  role.create iam.role.create
  role.update iam.role.permissions.add iam.role.permission.conditions.add iam.role.permissions.delete
  role.delete iam.role.delete
  group.create group.lifecycle.create
  group.update group.profile.update
  group.delete group.lifecycle.delete
  group.grant group.user_membership.add
  group.revoke group.user_membership.remove
  application.create application.lifecycle.create
  application.update application.lifecycle.update application.lifecycle.activate application.lifecycle.deactivate application.provision.user.sync
  application.delete application.lifecycle.delete
  application.grant application.user_membership.add app.oauth2.as.consent.grant app.oauth2.client.privilege.grant group.application_assignment.add
  application.revoke application.user_membership.remove app.oauth2.as.consent.revoke app.oauth2.client.privilege.revoke group.application_assignment.remove
  token.create system.api_token.create app.oauth2.token.grant app.oauth2.token.grant.access_token app.oauth2.token.grant.id_token app.oauth2.token.grant.refresh_token app.oauth2.as.token.grant.access_token app.oauth2.as.token.grant.id_token app.oauth2.as.token.grant
  token.delete system.api_token.revoke app.oauth2.token.revoke
  policy.create policy.lifecycle.create policy.rule.add
  policy.update policy.lifecycle.update policy.rule.update policy.lifecycle.activate policy.rule.activate
  policy.delete policy.lifecycle.delete policy.rule.delete policy.lifecycle.deactivate policy.rule.deactivate
  firewall.update zone.update zone.create zone.delete zone.deactivate zone.activate
  sso.update system.idp.lifecycle.create system.idp.lifecycle.update system.idp.lifecycle.activate system.idp.lifecycle.deactivate system.idp.lifecycle.delete
  policy.violate policy.evaluate_sign_on security.request.blocked security.breached_credential.detected
  threat.detect security.threat.detected user.risk.detect security.attack.start user.account.report_suspicious_activity_by_enduser
  detection.update security.threat.configuration.update
  log_stream.create system.log_stream.lifecycle.create
  log_stream.delete system.log_stream.lifecycle.delete system.log_stream.lifecycle.deactivate
  webhook.create event_hook.created inline_hook.created
  webhook.update event_hook.updated inline_hook.updated event_hook.activated event_hook.deactivated
  webhook.delete event_hook.deleted inline_hook.deleted
  user.reauthenticate user.authentication.authenticate
  access.request access.request.create
  access.approve access.request.resolve
  device.add device.enrollment.create device.lifecycle.activate
  device.remove device.lifecycle.delete device.lifecycle.deactivate
  data.export system.import.complete
  secret.read application.user_membership.show_password
`);

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  SUCCESS: "success",
  ALLOW: "success",
  FAILURE: "failure",
  DENY: "denied",
  SKIPPED: "unknown",
  CHALLENGE: "unknown",
  UNANSWERED: "failure",
  ABANDONED: "failure",
  DEFERRED: "unknown",
  SCHEDULED: "unknown",
};

export const okta: Parser = {
  name: "okta",
  version: 1,
  actions: ACTIONS,
  keys: ["eventType", "eventtype"],
  recognises: (record) =>
    (text(record, "eventType") ?? text(record, "eventtype")) !== undefined &&
    object(record, "actor") !== undefined &&
    (object(record, "outcome") ??
      text(record, "legacyEventType") ??
      text(record, "legacyeventtype") ??
      object(record, "debugContext") ??
      text(record, "published")) !== undefined &&
    object(record, "initiator") === undefined
      ? SURE
      : NO,
  parse(record, how) {
    const type = text(record, "eventType") ?? text(record, "eventtype");
    const call = called(type, ACTIONS);
    const [actor, client, outcome] = [
      object(record, "actor"),
      object(record, "client"),
      object(record, "outcome"),
    ];
    const all = list(record, "target").filter(isFields);
    const targets = targetsOf(
      all,
      call.verb === "grant" || call.verb === "revoke",
      object(object(record, "debugContext"), "debugData"),
    );
    const id = text(actor, "id");
    const mail = text(actor, "alternateId");
    const isSystem = /^(?:SystemPrincipal|System)$/.test(text(actor, "type") ?? "");
    const isMachine = /^(?:PublicClientApp|PublicClientAppEntity|OAuthClient|AppInstance)$/.test(
      text(actor, "type") ?? "",
    );
    const [before, after] = changesOf(all);
    const changes = before === undefined && after === undefined ? [] : changesBetween(before, after);
    return [
      makeEvent({
        call,
        how,
        targets,
        at: member(record, "published"),
        outcome: OUTCOMES[text(outcome, "result") ?? ""],
        reason: text(outcome, "reason"),
        severity: text(record, "severity") === "ERROR" ? "high" : undefined,
        actor: makeActor({
          id: mail === undefined || mail === "unknown" ? id : mail,
          name: text(actor, "displayName"),
          email: mail?.includes("@") === true ? mail : undefined,
          type: isSystem
            ? "system"
            : isMachine
              ? "machine"
              : text(actor, "type") === "User" && mail !== "unknown"
                ? "human"
                : undefined,
          session: text(object(record, "authenticationContext"), "externalSessionId"),
          credential: some({ type: text(object(record, "authenticationContext"), "credentialType") }),
        }),
        from: some({
          ...fromAddress(text(client, "ipAddress")),
          user_agent: text(object(client, "userAgent"), "rawUserAgent"),
        }),
        service: some({ name: "okta", account: text(record, "p_source_label") }),
        context: some({ request: text(object(record, "transaction"), "id") }),
        event_id: text(record, "uuid"),
        changes: changes.length === 0 ? undefined : changes,
      }),
    ];
  },
};

function targetsOf(
  all: readonly Fields[],
  isGift: boolean,
  debug: Fields | undefined,
): readonly (Target | undefined)[] {
  const targets = all.map((target) => {
    const mail = text(target, "alternateId");
    const id = mail === undefined || mail === "unknown" ? text(target, "id") : mail;
    return makeTarget(typeOf(text(target, "type")), id, text(target, "displayName"));
  });
  if (!isGift) return targets;
  // The role that is given stands beside the targets.
  const role = makeTarget("role", text(debug, "privilegeGranted") ?? text(debug, "privilegeRevoked"));
  const people = targets.filter((target) => target?.type === "user");
  const others = targets.filter((target) => target?.type !== "user");
  return role === undefined
    ? [...people, ...others]
    : [people[0] ?? others[0], role, ...people.slice(1), ...others.slice(people.length > 0 ? 0 : 1)];
}

function typeOf(type: string | undefined): string | undefined {
  return type === "UserGroup"
    ? "group"
    : type === "AppInstance"
      ? "application"
      : type === undefined
        ? undefined
        : type.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
}

function changesOf(all: readonly Fields[]): readonly [unknown, unknown] {
  const details = all.map((target) => object(target, "changeDetails")).find((found) => found !== undefined);
  return [member(details, "from"), member(details, "to")];
}

/** Okta's System Log (developer.okta.com, "System Log API" and "Event Types"). */
import type { Outcome, Target } from "@tallystick/event";
import { actionTable, type Called, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login user.session.start user.authentication.sso user.authentication.auth_via_idp user.authentication.verify app.oauth2.signon user.session.access_admin_app user.authentication.auth_via_ad_agent user.authentication.auth_via_radius user.authentication.auth_via_social user.authentication.auth app.generic.unauth_app_access_attempt user.authentication.auth_via_inbound_delauth user.authentication.auth_via_inbound_SAML user.authentication.auth_via_iwa user.authentication.auth_via_LDAP_agent user.authentication.auth_via_richclient user.authentication.auth_unconfigured_identifier user.authentication.auth_via_webauthn
  user.logout user.session.end user.authentication.slo user.session.expire
  session.revoke user.session.clear user.authentication.universal_logout
  user.impersonate user.session.impersonation.initiate user.session.impersonation.grant
  session.end user.session.impersonation.end user.session.impersonation.revoke
  mfa.challenge user.authentication.auth_via_mfa system.push.send_factor_verify_push system.sms.send_factor_verify_message user.mfa.okta_verify.deny_push
  mfa.enroll user.mfa.factor.activate system.mfa.factor.activate user.mfa.factor.update user.credential.enroll
  mfa.remove user.mfa.factor.deactivate system.mfa.factor.deactivate user.mfa.factor.suspend user.credential.revoke
  mfa.reset user.mfa.factor.reset_all
  mfa.bypass user.mfa.attempt_bypass
  password.change user.account.update_password
  password.reset user.account.reset_password user.account.use_token system.email.password_reset.sent_message user.account.expire_password user.lifecycle.password_mass_expiry user.import.password
  account.lock user.account.lock user.account.lock.limit
  account.unlock user.account.unlock user.account.unlock_by_admin user.account.unlock_token
  user.create user.lifecycle.create
  user.update user.account.update_profile user.account.update_primary_email user.lifecycle.jit.error.read_only user.account.update_secondary_email user.account.update_phone user.account.update_user_type
  user.delete user.lifecycle.delete.initiated user.lifecycle.delete.completed
  user.disable user.lifecycle.deactivate user.lifecycle.suspend scheduled_action.user_suspension.completed
  user.enable user.lifecycle.activate user.lifecycle.reactivate user.lifecycle.unsuspend
  role.grant user.account.privilege.grant group.privilege.grant iam.resourceset.bindings.add
  role.revoke user.account.privilege.revoke group.privilege.revoke iam.resourceset.bindings.delete
  role.create iam.role.create
  role.update iam.role.permissions.add iam.role.permission.conditions.add iam.role.permissions.delete iam.resourceset.resources.add iam.resourceset.resources.delete iam.resourceset.create iam.resourceset.delete
  role.delete iam.role.delete
  group.create group.lifecycle.create
  group.update group.profile.update
  group.delete group.lifecycle.delete
  group.grant group.user_membership.add
  group.revoke group.user_membership.remove
  application.create application.lifecycle.create app.oauth2.client.lifecycle.create
  application.update application.lifecycle.update application.lifecycle.activate application.lifecycle.deactivate application.provision.user.sync app.oauth2.client.lifecycle.update app.oauth2.client.lifecycle.activate app.oauth2.client.lifecycle.deactivate application.user_membership.change_username
  application.delete application.lifecycle.delete app.oauth2.client.lifecycle.delete
  application.grant application.user_membership.add app.oauth2.as.consent.grant app.oauth2.client.privilege.grant group.application_assignment.add application.user_membership.provision application.user_membership.restore app.access_request.grant
  application.revoke application.user_membership.remove app.oauth2.as.consent.revoke app.oauth2.client.privilege.revoke group.application_assignment.remove application.user_membership.deprovision application.user_membership.revoke
  token.create system.api_token.create app.oauth2.token.grant app.oauth2.token.grant.access_token app.oauth2.token.grant.id_token app.oauth2.token.grant.refresh_token app.oauth2.as.token.grant.access_token app.oauth2.as.token.grant.id_token app.oauth2.as.token.grant
  token.delete system.api_token.revoke app.oauth2.token.revoke
  policy.create policy.lifecycle.create policy.rule.add
  policy.update policy.lifecycle.update policy.rule.update policy.lifecycle.activate policy.rule.activate application.policy.sign_on.update application.policy.sign_on.rule.create application.policy.sign_on.rule.delete
  policy.delete policy.lifecycle.delete policy.rule.delete policy.lifecycle.deactivate policy.rule.deactivate
  firewall.update zone.update zone.create zone.delete zone.deactivate zone.activate zone.make_blacklist zone.remove_blacklist security.zone.make_blacklist security.zone.remove_blacklist security.device.add_request_blacklist_policy security.device.remove_request_blacklist_policy security.device.temporarily_disable_blacklisting security.trusted_origin.create security.trusted_origin.update security.trusted_origin.delete security.trusted_origin.activate security.trusted_origin.deactivate
  sso.update system.idp.lifecycle.create system.idp.lifecycle.update system.idp.lifecycle.activate system.idp.lifecycle.deactivate system.idp.lifecycle.delete system.idp.key.create system.idp.key.update system.idp.key.delete
  policy.violate policy.evaluate_sign_on security.request.blocked security.breached_credential.detected policy.auth_reevaluate.fail policy.entity_risk.evaluate application.policy.sign_on.deny_access system.org.rate_limit.violation system.client.rate_limit.violation system.operation.rate_limit.violation
  threat.detect security.threat.detected user.risk.detect security.attack.start user.account.report_suspicious_activity_by_enduser user.risk.change security.session.detect_client_roaming app.oauth2.token.detect_reuse app.oauth2.as.token.detect_reuse user.session.context.change security.attack.end
  detection.update security.threat.configuration.update
  log_stream.create system.log_stream.lifecycle.create
  log_stream.delete system.log_stream.lifecycle.delete system.log_stream.lifecycle.deactivate
  webhook.create event_hook.created inline_hook.created
  webhook.update event_hook.updated inline_hook.updated event_hook.activated event_hook.deactivated
  webhook.delete event_hook.deleted inline_hook.deleted
  user.reauthenticate user.authentication.authenticate
  access.request access.request.create app.access_request.request
  access.approve access.request.resolve app.access_request.approver.approve
  device.add device.enrollment.create device.lifecycle.activate device.user.add
  device.remove device.lifecycle.delete device.lifecycle.deactivate device.user.remove
  data.export system.import.complete analytics.reports.export.download analytics.reports.export.generate
  secret.read application.user_membership.show_password
  alert.raise system.org.rate_limit.warning system.org.rate_limit.burst app.oauth2.client_id_rate_limit_warning
  config.update security.authenticator.lifecycle.activate security.authenticator.lifecycle.update security.authenticator.lifecycle.create security.authenticator.lifecycle.deactivate security.behavior.settings.create security.behavior.settings.update security.behavior.settings.delete
  access.deny app.access_request.approver.deny app.access_request.deny
  access_key.create app.oauth2.credentials.lifecycle.create app.oauth2.client.lifecycle.new_client_secret app.oauth2.client_secret.create
  access_key.update app.oauth2.credentials.lifecycle.activate app.oauth2.credentials.lifecycle.deactivate
  access_key.delete app.oauth2.credentials.lifecycle.delete
  secret.rotate app.oauth2.key.rollover app.oauth2.as.key.rollover app.keys.rotate
  certificate.create pki.cert.issue app.keys.generate
  certificate.revoke pki.cert.lifecycle.revoke
  device.update device.lifecycle.suspend device.lifecycle.unsuspend
  user.signup user.registration.create
  token.update system.api_token.update system.api_token.enable system.api_token.disable
  log_stream.update system.log_stream.lifecycle.activate system.log_stream.lifecycle.update
  feature_flag.update system.feature.enable system.feature.disable
  audit.export system.log.export
  domain.update system.custom_url_domain.initiate system.custom_url_domain.verify system.custom_url_domain.delete
  message.send system.email.send_factor_verify_message system.email.new_device_notification.sent_message system.email.account_unlock.sent_message system.email.mfa_enroll_notification.sent_message system.voice.send_phone_verification_call
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
  version: 3,
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
    const result = OUTCOMES[text(object(record, "outcome"), "result") ?? ""];
    const call = callOf(type, result);
    const [actor, client, outcome] = [
      object(record, "actor"),
      object(record, "client"),
      object(record, "outcome"),
    ];
    const self = text(actor, "id");
    const all = list(record, "target")
      .filter(isFields)
      // Whoever signs in is no target of it.
      .filter((target) => call.verb !== "login" || self === undefined || text(target, "id") !== self);
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
        outcome: result,
        reason: text(outcome, "reason"),
        severity: text(record, "severity") === "ERROR" ? "high" : undefined,
        actor: makeActor({
          id: mail === undefined || mail === "unknown" ? id : mail,
          // Of somebody whom it does not know, only what was typed is.
          name: text(actor, "displayName") === "unknown" ? mail : text(actor, "displayName"),
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
        from: fromAddress(text(client, "ipAddress"), {
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

/** A policy that was asked and let somebody in was not violated. */
function callOf(type: string | undefined, result: Outcome | undefined): Called {
  const call = called(type, ACTIONS);
  const isAsked = call.action === "policy.violate" && /^policy\.(?:evaluate|entity_risk)/.test(type ?? "");
  if (!isAsked || result === "denied" || result === "failure") return call;
  return called(type, undefined, { category: "authentication" });
}

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

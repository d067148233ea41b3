/** Oracle Cloud Infrastructure's audit events: as its Audit and its Logging service have them, and as a stream carries them (docs.oracle.com/iaas/Content/Audit, "Contents of an Audit Log Event"). */
import type { Actor, Outcome } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { snakeCase } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login InteractiveLogin PasswordAuthentication FederatedInteractiveLogin
  user.logout InteractiveLogout Logout
  mfa.enroll CreateMfaTotpDevice ActivateMfaTotpDevice
  mfa.remove DeleteMfaTotpDevice
  password.reset CreateOrResetUIPassword
  user.create CreateUser
  user.update UpdateUser UpdateUserState UpdateUserCapabilities
  user.delete DeleteUser
  access_key.create UploadApiKey CreateCustomerSecretKey CreateSmtpCredential
  access_key.delete DeleteApiKey DeleteCustomerSecretKey DeleteSmtpCredential
  token.create CreateAuthToken CreateOAuthClientCredential CreatePreauthenticatedRequest
  token.delete DeleteAuthToken DeleteOAuthClientCredential DeletePreauthenticatedRequest
  group.create CreateGroup CreateDynamicGroup
  group.update UpdateGroup UpdateDynamicGroup
  group.delete DeleteGroup DeleteDynamicGroup
  group.grant AddUserToGroup
  group.revoke RemoveUserFromGroup
  policy.create CreatePolicy
  policy.update UpdatePolicy UpdateAuthenticationPolicy
  policy.delete DeletePolicy
  sso.update CreateIdentityProvider UpdateIdentityProvider DeleteIdentityProvider CreateIdpGroupMapping DeleteIdpGroupMapping
  project.create CreateCompartment
  project.update UpdateCompartment MoveCompartment
  project.delete DeleteCompartment
  instance.create LaunchInstance
  instance.update UpdateInstance
  instance.delete TerminateInstance
  bucket.create CreateBucket
  bucket.update UpdateBucket
  bucket.delete DeleteBucket
  object.read GetObject HeadObject
  object.list ListObjects
  object.upload PutObject
  object.delete DeleteObject
  network.create CreateVcn CreateSubnet CreateInternetGateway CreateNatGateway
  network.update UpdateVcn UpdateSubnet UpdateRouteTable
  network.delete DeleteVcn DeleteSubnet DeleteInternetGateway
  firewall.create CreateSecurityList CreateNetworkSecurityGroup
  firewall.update UpdateSecurityList AddNetworkSecurityGroupSecurityRules UpdateNetworkSecurityGroupSecurityRules RemoveNetworkSecurityGroupSecurityRules
  firewall.delete DeleteSecurityList DeleteNetworkSecurityGroup
  secret.read GetSecretBundle GetSecretBundleByName
  secret.create CreateSecret
  secret.update UpdateSecret
  secret.rotate RotateSecret
  secret.delete ScheduleSecretDeletion
  key.create CreateKey
  key.update EnableKey
  key.disable DisableKey
  key.delete ScheduleKeyDeletion
  key.use Decrypt Encrypt GenerateDataEncryptionKey
  database.create CreateAutonomousDatabase LaunchDbSystem CreateDatabase
  database.update UpdateAutonomousDatabase UpdateDbSystem
  database.delete DeleteAutonomousDatabase TerminateDbSystem DeleteDatabase
  audit.update UpdateConfiguration
  audit.read ListEvents
  log_stream.create CreateServiceConnector CreateLog
  log_stream.update UpdateServiceConnector UpdateLog
  log_stream.delete DeleteServiceConnector DeleteLog
  function.invoke InvokeFunction
`);
const TYPE = "com.oraclecloud.";
/** By what is asked of an instance in a call that has but one name. */
const POWER: ReadonlyMap<string, string> = new Map([
  ["START", "instance.start"],
  ["STOP", "instance.stop"],
  ["SOFTSTOP", "instance.stop"],
  ["RESET", "instance.stop"],
  ["SOFTRESET", "instance.stop"],
]);

export const ociAudit: Parser = {
  name: "oci-audit",
  version: 1,
  actions: ACTIONS,
  keys: ["data", "logContent", "compartmentId"],
  recognises: (record, { hints }) => {
    const outer = object(record, "logContent") ?? record;
    const type = text(outer, "eventType") ?? text(outer, "type") ?? hints.action ?? "";
    const data = object(outer, "data") ?? outer;
    return type.startsWith(TYPE) && (text(data, "eventName") ?? text(data, "compartmentId")) !== undefined
      ? SURE
      : NO;
  },
  parse(record, how) {
    const outer = object(record, "logContent") ?? record;
    const data = object(outer, "data") ?? outer;
    const type = text(outer, "eventType") ?? text(outer, "type") ?? how.hints.action ?? "";
    const service = text(outer, "source") ?? type.slice(TYPE.length).split(".")[0];
    const request = object(data, "request");
    // `com.oraclecloud.computeApi.LaunchInstance.begin`: what takes long is told twice.
    const name = (text(data, "eventName") ?? type.split(".")[3] ?? "").replace(/\.(?:begin|end)$/, "");
    const power = name === "InstanceAction" ? POWER.get(powerOf(request) ?? "") : undefined;
    const about = called(power ?? name, ACTIONS, {
      prefix: snakeCase(type.slice(TYPE.length).split(".")[0] ?? "oci"),
    });
    const answer = outcomeOf(data);
    // A password that was wrong is no right that was missing.
    const outcome = about.action === "user.login" && answer === "denied" ? "failure" : answer;
    const change = object(data, "stateChange");
    const changes = changesBetween(object(change, "previous"), object(change, "current"));
    return [
      makeEvent({
        call: about,
        how,
        outcome,
        at: member(outer, "eventTime") ?? member(outer, "time"),
        reason:
          outcome === "success"
            ? undefined
            : (text(object(data, "response"), "message") ?? text(data, "message")),
        actor: actorOf(object(data, "identity")),
        targets: [
          makeTarget(
            "resource",
            text(data, "resourceId") ?? text(data, "resourceName"),
            text(data, "resourceName"),
          ),
          makeTarget("compartment", text(data, "compartmentId"), text(data, "compartmentName")),
        ],
        from: fromAddress(text(object(data, "identity"), "ipAddress"), {
          user_agent: text(object(data, "identity"), "userAgent"),
        }),
        service: some({
          name: service,
          region: text(record, "regionId"),
          account: text(object(data, "identity"), "tenantId") ?? text(object(outer, "oracle"), "tenantid"),
        }),
        context: some({ request: text(request, "id") }),
        changes: changes.length === 0 ? undefined : changes,
        event_id: text(outer, "eventId") ?? text(outer, "id"),
      }),
    ];
  },
};

function powerOf(request: Fields | undefined): string | undefined {
  const [stated] = Array.isArray(member(object(request, "parameters"), "action"))
    ? [member(object(request, "parameters"), "action")].flat()
    : [text(object(request, "parameters"), "action")];
  return typeof stated === "string" ? stated.toUpperCase() : undefined;
}

/** Whoever may not see a thing is told that it is not there. */
function outcomeOf(data: Fields): Outcome | undefined {
  const response = object(data, "response");
  const said = `${text(response, "message") ?? ""} ${text(data, "message") ?? ""}`;
  const outcome = outcomeOfStatus(member(response, "status"));
  if (outcome === "failure" && /authorization failed|not authorized/i.test(said)) return "denied";
  if (outcome !== undefined) return outcome;
  return /succeeded/.test(said) ? "success" : /failed/.test(said) ? "failure" : undefined;
}

function actorOf(identity: Fields | undefined): Actor | undefined {
  const [id, name, caller] = [
    text(identity, "principalId"),
    text(identity, "principalName"),
    text(identity, "callerName"),
  ];
  const isMachine =
    /^ocid1\.(?!user|saml2idp)/.test(id ?? "") ||
    /^(?:instance|resource|service)/i.test(text(identity, "authType") ?? "");
  return makeActor({
    id: id ?? name,
    // Of one who came through a provider of identities, that stands before the name.
    name: name?.split("/").pop(),
    type: isMachine ? "machine" : undefined,
    session: text(identity, "consoleSessionId"),
    via: caller === undefined ? undefined : [{ type: "system", name: caller }],
  });
}

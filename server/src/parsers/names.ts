/** JSON of nobody in particular: who, what, when, where and how it ended, by the names that most programs give them. ECS among them. */
import type { Actor, ParsedEvent, Target } from "@tallystick/event";
import { type Called, called } from "./action-table.ts";
import { fromAddress } from "./addresses.ts";
import { changesBetween } from "./changes.ts";
import {
  isEmail,
  makeActor,
  makeEvent,
  makeTarget,
  outcomeOfStatus,
  toOutcome,
  toSeverity,
} from "./event.ts";
import { type Fields, isFields, member, some, toText } from "./fields.ts";
import { type How, MAYBE, NO, type Parser } from "./parser.ts";
import { readTime } from "./time.ts";

/** Members deeper than this, or behind this many, are not looked at. */
const DEPTH_MAX = 4;
const MEMBERS_MAX = 300;

/** A value that may be what is wanted. */
interface Candidate {
  readonly rank: number;
  readonly name: string;
  readonly value: unknown;
}
/** The values of a record by what they may be, the most telling first. */
type Members = Readonly<Record<Wanted, readonly Candidate[]>>;

// Names as a program may write them, most telling first; compared in lower case, without `_`, `-` and `@`.
const NAMES = {
  TIME: "@timestamp eventtime event_time event.created timestamp time published published_at created_at createdat creationtime createddatetime activitydatetime occurred_at occurredat occurred event_timestamp eventtimestamp timegenerated datetime date_time date ts when happened_at logged_at log_time event_date eventdate start_time starttime creation_time time_created created insertid_time message_time _time sent_at received_at time_dt requesttime request_time_iso starttimestamp createtime reqtimesec recorded detectedtime observed_at _timestamp requesttimestamp endtime end_time finishtime starttime updated_at updatedat modified_at lastseen last_seen_time event_time_utc p_event_time",
  ACTION:
    "event.action eventname event_name event.name actionname action_name action.name action.type eventtype event_type event.type operationname operation_name operation.name operation activitydisplayname activity_name activity activitytype activity_type methodname method_name action event.code event_code type event audit_action auditaction audit_event_type transaction_type transactiontype command_name call api_call method http.method httpmethod request.method verb category.name rule_name rule.name alert_type alertname alert_name title subject category name summary description",
  ACTOR_ID:
    "actor.id actor.uid actor.user.uid user.id userid user_id user.uid actorid actor_id actor.uuid user.uuid useruuid principalid principal_id principal.id initiator.id initiatedby.user.id caller.id account.id accountid subject.id identity.id performed_by.id created_by.id owner.id uid member_id memberid agent_id actor_user_id created_by.id actor.gid actor.user_id user_uuid",
  ACTOR_NAME:
    "actor.name user.name username user_name actor.login actor.username actor.user.name user.username user.login actor.displayname actor.display_name user.display_name user.displayname actor_name actorname login user.full_name fullname full_name userdisplayname principal.name principalname principal userprincipalname user_principal_name initiator.name initiated_by initiatedby performed_by performedby performer created_by createdby changed_by modified_by requested_by requester triggered_by executed_by by caller subject.name identity.name account.name account_name accountname author.name author sender.login sender.name sender owner.name operator admin admin_name admin_user administrator.name admin_username src_user srcuser source_user sourceuser suser srcusername dbuser db_user client_user remote_user auth.display_name member_name display_name user actor who employee user_full_name usr.name usr.username sub account actor_user_name created_by.name created_by.login useridentity.email user_email_address cn subjectusername accountname loginname operator_name ur_normalized usr",
  ACTOR_EMAIL:
    "actor.email actor.alternateid actor.email_addr actor.emailaddress actor.user.email_addr user.email user.email_address user.emailaddress useremail user_email actor_email actoremail principalemail principal_email principal.email initiator.email initiatedby.user.userprincipalname performed_by.email created_by.email caller.email author.email email_address email useremailaddress admin_email usr.email member.email mail sender_email userlogin user_login created_by.login created_by.email_address actor.user.email actor.person.email related.user user_identity.email useridentity.email person.email actor.session.user.email actor.attributes.email actor.emailaddress login_name loginname requested_by.email",
  IP: "source.ip cliip client_address_ip client.ip sourceipaddress source_ip_address sourceip source_ip src_ip srcip src.ip src client_ip clientip clientipaddress client_ip_address actor.ip actor.ip_address actor_ip actorip ipaddress ip_address ipaddr ip_addr remote_ip remoteip remote_addr remoteaddr remote_address remoteaddress request.remote_address request.ip network.client.ip http.client_ip caller_ip callerip calleripaddress request_ip requestip requestmetadata.callerip origin_ip originip peer_ip user_ip userip login_ip source_address sourceaddress src_endpoint.ip c_ip cip attacker_ip attackerip context.ip_address context.ip location.ip device.ip ip host.ip public_ip external_ip from.ip forwarded_for x_forwarded_for xff initiator.ip initiator.host.address client_address client.address net.peer.ip network.peer.address addr cliip clientaddress peer_address xforwardedfor request.clientip http.clientip httprequest.remoteip request_client_ip userip internalip externalip srcaddr request.ip_address session.ip_address actor.session.ip_address origin.geo_location.ip_address",
  PORT: "source.port client.port src_port srcport source_port client_port from.port",
  AGENT:
    "user_agent.original user_agent useragent http.useragent http.user_agent http_user_agent client.useragent.rawuseragent request.user_agent request.useragent agent.user_agent useragentstring user_agent_string context.user_agent from.user_agent c_user_agent userAgentData ua headers.user_agent proxy.useragent ua clientrequestuseragent actor.user_agent context.user_agent request_user_agent request_headers.user_agent",
  OUTCOME:
    "event.outcome outcome.result outcome result.status result success succeeded successful is_success issuccess status.code status status_text final_status execution_status action_result actionresult result_status resultstatus resulttype state conclusion disposition decision verdict auth_result access_result response.status action_status event_status error_state authentication_result login_status failed",
  HTTP_STATUS:
    "http.response.status_code http.status_code http_status httpstatus status_code statuscode response_code responsecode response.status_code response_status responsestatus.code proxy.statuscode http_status_code sc_status edgeresponsestatus rspstatus",
  REASON:
    "event.reason outcome.reason reason error.message errormessage error_message error_description failure_reason failurereason fail_reason result_reason resultreason status.message status_message statusmessage resultdescription error_reason failure.message error.reason error status_detail statusdetail deny_reason",
  TARGET:
    "target.name target.id target.displayname target.email target_name targetname target_id targetid target_user targetuser target_username targetusername target resource.name resource.id resource.uid resourcename resource_name resourceid resource_id resource object.name object.id objectname object_name objectid object_id object entity.name entity.id entity_name entityname entity_id entityid entity affected_user dest_user destuser duser dst_user user.target.name user.target.email target_email item_name itemname item_id file.path file_name filename file_path filepath path bucket repository.full_name repository.name repository repo project.name project_name project_id project database.name database db_name table_name table group.name group_name role.name role_name rolename policy_name url.path url.original url uri request_uri requesturi host_name_target device_name devicename hostname_target asset.name asset_name application.name application_name app_name appname app.name details.name channel workspace.name workplace.name document file domain alert_name query destination.ip dst_ip dstip dest_ip dst reqpath repositoryname entitysnapshot.name image container asset_id affected_resource customer_name rule_id",
  TARGET_TYPE:
    "target.type target_type targettype resource.type resource_type resourcetype object.type object_type objecttype entity.type entity_type entitytype item_type itemtype asset.type",
  SEVERITY:
    "event.severity_label severity level log.level risk_level risklevel priority threat_level severity_level risk loglevel criticality",
  EVENT_ID:
    "event.id event_id eventid id uuid event_uuid eventuuid log_id logid _id audit_id auditid record_id recordid insertid guid message_id messageid uid request_event_id external_id slug metadata.uid eventid activityuuid log_id sortable_event_id gid",
  SERVICE:
    "service.name service_name servicename service application product.name product vendor_product app ddsource source_service metadata.product.name component system module program logger",
  ENVIRONMENT: "service.environment environment env deployment.environment deployment_environment stage",
  HOST: "host.name host.hostname hostname host_name host computer computer_name device.hostname server server_name node node_name agent.hostname dvchost dvc",
  REGION: "cloud.region region aws_region awsregion location.region",
  ACCOUNT:
    "cloud.account.id account_id accountid tenant_id tenantid organization.id organization_id organizationid org_id orgid organization_name org organization workspace_id workspace team_id subscription_id project_uuid company tenant",
  REQUEST:
    "http.request.id request_id requestid request.id correlation_id correlationid x_request_id transaction_id transactionid correlation.id req_id trace_request_id",
  SESSION: "session.id session_id sessionid session login_session_id",
  TRACE: "trace.id trace_id traceid dd.trace_id",
  SPAN: "span.id span_id spanid dd.span_id",
  MESSAGE:
    "message msg event_message eventmessage text body log details description summary event_description detail output text title comment",
  METHOD:
    "http.request.method http.method request.method method httpmethod http_method verb reqmethod clientrequestmethod",
  ERROR: "error error.code errorcode error_code error.message",
};
type Wanted = keyof typeof NAMES;
const WANTED: readonly Wanted[] = Object.keys(NAMES).filter((name): name is Wanted =>
  Object.hasOwn(NAMES, name),
);
const BEFORE = names(
  "before old_value oldvalue old previous previous_value previous_values old_values oldvalues from_value before_value old_state",
);
const AFTER = names("after new_value newvalue new new_values newvalues to_value after_value new_state");

/** What nobody is called. */
const NOBODY = /^(?:-|n\/a|null|none|unknown|undefined|anonymous|\?|<nil>|0)$/i;
const WORDS_MAX = 8;
const ACTION_CHARACTERS_MAX = 128;
const NO_ACTION = /^https?:|^[0-9a-f-]{32,36}$|^\d/;

export const commonNames: Parser = {
  name: "json",
  version: 1,
  recognises: (record) => (Object.keys(record).length > 0 ? MAYBE : NO),
  parse(record, how) {
    const members = membersOf(record);
    const hint = how.hints.action;
    const action = actionOf(members) ?? hint;
    const actor = actorOf(members);
    const message = textOf(members, "MESSAGE");
    const time = timeOf(members, how);
    const from = fromOf(members);
    const hasAny = [action, actor, message, how.hints.program, time, from].some((part) => part !== undefined);
    if (!hasAny) return [];
    const status = first(members, "HTTP_STATUS");
    const outcome = outcomeOf(members) ?? outcomeOfStatus(status);
    const request = textOf(members, "METHOD");
    const call = callOf(hint ?? action, {
      message,
      request,
      isRequest: outcomeOfStatus(status) !== undefined,
    });
    const target =
      targetOf(members, actor) ?? (how.hints.target === undefined ? undefined : { id: how.hints.target });
    const event: ParsedEvent = makeEvent({
      ...{ call, outcome, actor, targets: [target] },
      at: time?.time,
      reason: outcome === "success" ? undefined : textOf(members, "REASON"),
      severity: toSeverity(first(members, "SEVERITY")) ?? how.hints.severity,
      from,
      service: some({
        name: textOf(members, "SERVICE"),
        environment: textOf(members, "ENVIRONMENT"),
        region: textOf(members, "REGION"),
        account: textOf(members, "ACCOUNT"),
        host: textOf(members, "HOST"),
      }),
      context: some({
        request: textOf(members, "REQUEST"),
        session: textOf(members, "SESSION"),
        trace: textOf(members, "TRACE"),
        span: textOf(members, "SPAN"),
      }),
      changes: changesOf(record),
      event_id: textOf(members, "EVENT_ID"),
      // A sentence that the program wrote says more than one of guessed parts.
      message: message?.includes(" ") === true ? message : undefined,
      marks: time?.noZone === true ? ["no_zone"] : [],
    });
    return [event];
  },
};

function names(list: string): readonly string[] {
  return list.split(" ").map(fold);
}

/** `user_agent`, `userAgent` and `User-Agent` are one name; `from.ip` is a path. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[_\-@\s]/g, "");
}

/** For each name what it may be, and how telling it is: the less, the more. */
const MEANINGS: ReadonlyMap<string, readonly (readonly [wanted: Wanted, rank: number, name: string])[]> =
  meanings();

function meanings(): Map<string, [Wanted, number, string][]> {
  const all = new Map<string, [Wanted, number, string][]>();
  for (const wanted of WANTED) {
    for (const [rank, name] of names(NAMES[wanted]).entries()) {
      const known = all.get(name);
      if (known === undefined) all.set(name, [[wanted, rank, name]]);
      else known.push([wanted, rank, name]);
    }
  }
  return all;
}

/** Objects in which programs put the event itself: the names in them count, but less than those beside them. */
const WRAPPERS: ReadonlySet<string> = new Set(
  names(
    "event data payload detail details properties attributes log record audit context metadata request object extra protopayload info params eventdata auditlog body alert content log_info audit_event",
  ),
);
const WRAPPED_RANK = 1000;

function membersOf(record: Fields): Members {
  const found: Record<Wanted, Candidate[]> = {
    ...{ TIME: [], ACTION: [], ACTOR_ID: [], ACTOR_NAME: [], ACTOR_EMAIL: [], IP: [], PORT: [], AGENT: [] },
    ...{ OUTCOME: [], HTTP_STATUS: [], REASON: [], TARGET: [], TARGET_TYPE: [], SEVERITY: [], EVENT_ID: [] },
    ...{
      SERVICE: [],
      ENVIRONMENT: [],
      HOST: [],
      REGION: [],
      ACCOUNT: [],
      REQUEST: [],
      SESSION: [],
      TRACE: [],
    },
    ...{ SPAN: [], MESSAGE: [], METHOD: [], ERROR: [] },
  };
  let count = 0;
  const note = (name: string, value: unknown, penalty: number): void => {
    for (const [wanted, rank, own] of MEANINGS.get(name) ?? [])
      found[wanted].push({ rank: rank + penalty, name: own, value });
  };
  const walk = (
    fields: Fields,
    prefix: string,
    at: { readonly depth: number; readonly wrappers: number },
  ): void => {
    for (const key of Object.keys(fields)) {
      count += 1;
      if (count > MEMBERS_MAX) return;
      const value = member(fields, key);
      const inner = Array.isArray(value) ? value[0] : value;
      if (inner === undefined || inner === null || inner === "") continue;
      const name = fold(key);
      const path = prefix === "" ? name : `${prefix}.${name}`;
      if (isFields(inner)) {
        if (at.depth >= DEPTH_MAX) continue;
        walk(inner, path, { ...at, depth: at.depth + 1 });
        if (WRAPPERS.has(path)) walk(inner, "", { depth: at.depth + 1, wrappers: at.wrappers + 1 });
      } else note(path, inner, at.wrappers * WRAPPED_RANK);
    }
  };
  walk(record, "", { depth: 0, wrappers: 0 });
  for (const wanted of WANTED) if (found[wanted].length > 1) found[wanted].sort((a, b) => a.rank - b.rank);
  return found;
}

function first(members: Members, wanted: Wanted): unknown {
  return members[wanted][0]?.value;
}

function textOf(members: Members, wanted: Wanted): string | undefined {
  for (const { value } of members[wanted]) {
    const text = toText(value)?.trim();
    if (text !== undefined && text !== "" && !NOBODY.test(text)) return text;
  }
  return undefined;
}

/** A word or a few are an action's name, a sentence is none; numbers, addresses and ids are none either. */
function actionOf(members: Members): string | undefined {
  for (const { value } of members.ACTION) {
    if (typeof value !== "string") continue;
    const text = value.trim();
    if (text.length > ACTION_CHARACTERS_MAX || !/^[A-Za-z]/.test(text) || NO_ACTION.test(text)) continue;
    if (text.split(/\s+/).length <= WORDS_MAX) return text;
  }
  return undefined;
}

function callOf(
  action: string | undefined,
  about: {
    readonly message: string | undefined;
    readonly request: string | undefined;
    readonly isRequest: boolean;
  },
): Called {
  const { isRequest, request } = about;
  if (isRequest && (action === undefined || action === request)) return called("http.request", undefined);
  const word = wordOf(action);
  return called(word, COMMON);
}

/** `UserLoggedIn`, `user-logged-in` and `User logged in` alike. */
function wordOf(action: string | undefined): string | undefined {
  return action
    ?.replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/[\s:/-]+/g, "_")
    .toLowerCase();
}

/** What applications call what everybody has. */
const COMMON: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        "user.login",
        "login log_in logged_in user_login user_logged_in user_login_success login_success successful_login login_successful signin sign_in signed_in user_signed_in user_login_failed login_failed failed_login login_failure logon user_logon user.login.success user.login.failed user_authenticated authentication auth authenticate login_attempt user_session_start",
      ],
      [
        "user.logout",
        "logout log_out logged_out user_logout user_logged_out sign_out signout signed_out logoff",
      ],
      ["user.signup", "signup sign_up register user_signup user_registered"],
      [
        "user.create",
        "user_created create_user user_create add_user user_added useradd new_user user.created",
      ],
      ["user.delete", "user_deleted delete_user user_delete remove_user user_removed user.deleted"],
      ["user.update", "user_updated update_user user_update edit_user user.updated"],
      ["user.invite", "user_invited invite_user invite user.invited invitation_sent"],
      [
        "user.disable",
        "user_disabled disable_user deactivate_user user_deactivated suspend_user user_suspended",
      ],
      ["user.enable", "user_enabled enable_user activate_user user_activated"],
      ["account.lock", "account_locked user_locked lock_user"],
      ["account.unlock", "account_unlocked unlock_user"],
      [
        "password.change",
        "password_changed change_password password_change update_password password.changed",
      ],
      ["password.reset", "password_reset reset_password password_reset_requested forgot_password"],
      ["mfa.enroll", "mfa_enabled enable_mfa mfa_added 2fa_enabled mfa_enrolled"],
      ["mfa.remove", "mfa_removed mfa_disabled disable_mfa 2fa_disabled"],
      [
        "role.grant",
        "role_assigned assign_role grant_role role_granted add_role role_added user_role_added promote_user",
      ],
      ["role.revoke", "role_removed remove_role revoke_role role_revoked user_role_removed"],
      ["role.update", "role_changed change_role role_updated update_role user_role_changed"],
      ["role.create", "role_created create_role"],
      ["role.delete", "role_deleted delete_role"],
      ["permission.grant", "permission_granted grant_permission add_permission permission_added"],
      ["permission.revoke", "permission_revoked revoke_permission remove_permission permission_removed"],
      [
        "permission.update",
        "permission_changed permissions_changed change_permissions update_permissions permission_updated",
      ],
      [
        "token.create",
        "token_created create_token api_key_created create_api_key apikey_created personal_access_token_created",
      ],
      [
        "token.delete",
        "token_deleted delete_token revoke_token token_revoked api_key_deleted delete_api_key api_key_revoked",
      ],
      ["secret.read", "secret_read read_secret secret_accessed get_secret"],
      ["secret.create", "secret_created create_secret"],
      ["secret.update", "secret_updated update_secret"],
      ["secret.delete", "secret_deleted delete_secret"],
      ["data.export", "export exported data_export data_exported export_data report_exported bulk_export"],
      ["data.import", "import imported data_import data_imported"],
      ["object.download", "download file_downloaded download_file file_download downloaded"],
      ["object.upload", "upload file_uploaded upload_file file_upload uploaded"],
      ["object.delete", "file_deleted delete_file"],
      [
        "config.update",
        "config_changed setting_changed settings_changed update_settings settings_updated config_updated setting_updated configuration_changed",
      ],
      ["deployment.start", "deploy deployment deployed deployment_started deploy_started"],
      ["deployment.finish", "deployment_finished deployment_completed deploy_finished"],
      ["session.start", "session_start session_started session_created"],
      ["session.end", "session_end session_ended session_terminated"],
      ["command.run", "command exec execute_command command_executed"],
    ] as const
  ).flatMap(([action, words]) => words.split(" ").map((word) => [word, action] as const)),
);

function actorOf(members: Members): Actor | undefined {
  const stated = textOf(members, "ACTOR_NAME");
  const email = [textOf(members, "ACTOR_EMAIL"), stated].find(isEmail);
  const id = textOf(members, "ACTOR_ID");
  return makeActor({ id: id ?? stated ?? email, name: stated ?? email, email });
}

function targetOf(members: Members, actor: Actor | undefined): Target | undefined {
  for (const { value } of members.TARGET) {
    const text = toText(value);
    if (text === undefined || NOBODY.test(text) || text === actor?.name || text === actor?.id) continue;
    return makeTarget(textOf(members, "TARGET_TYPE"), text);
  }
  return undefined;
}

function fromOf(members: Members): ParsedEvent["from"] {
  // An address behind proxies is the first of a list.
  const address = textOf(members, "IP")?.split(",")[0]?.trim();
  const place = fromAddress(address);
  const port = Number(first(members, "PORT") ?? Number.NaN);
  return some({
    ...(place?.host !== undefined && !/^[\w.-]+$/.test(place.host) ? {} : place),
    ...(Number.isInteger(port) && port > 0 && port < 65_536 ? { port } : {}),
    user_agent: textOf(members, "AGENT"),
  });
}

/** Names under which `true` is bad news. */
const NEGATED: ReadonlySet<string> = new Set(["failed"]);

function outcomeOf(members: Members): ParsedEvent["outcome"] | undefined {
  for (const { name, value } of members.OUTCOME) {
    const outcome = NEGATED.has(name) && typeof value === "boolean" ? toOutcome(!value) : toOutcome(value);
    if (outcome !== undefined) return outcome;
  }
  const action = toText(first(members, "ACTION")) ?? "";
  if (/(?:^|[\W_])(?:den(?:y|ied)|blocked|forbidden|unauthori[sz]ed)(?:$|[\W_])/i.test(action))
    return "denied";
  if (/fail(?:ed|ure|s)?|(?:^|[\W_])error/i.test(action)) return "failure";
  return first(members, "ERROR") === undefined ? undefined : "failure";
}

function timeOf(members: Members, how: How): ReturnType<typeof readTime> {
  for (const { value } of members.TIME) {
    const read = readTime(value, how);
    // A small number is a count or a version.
    if (read !== undefined && read.time > "1971") return read;
  }
  return undefined;
}

function changesOf(record: Fields): ParsedEvent["changes"] {
  const pick = (wanted: readonly string[]): unknown => {
    const key = Object.keys(record).find((name) => wanted.includes(fold(name)));
    return key === undefined ? undefined : member(record, key);
  };
  const [before, after] = [pick(BEFORE), pick(AFTER)];
  const changes = before === undefined && after === undefined ? [] : changesBetween(before, after);
  return changes.length === 0 ? undefined : changes;
}

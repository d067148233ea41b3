/** Azure's activity log, as it is exported and as its API has it (learn.microsoft.com, "Azure activity log event schema"). */
import type { Actor, Verb } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { isEmail } from "../actor-type.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { AZURE_ACTIONS } from "./azure-activity-actions.ts";

const AZURE: Actor = { type: "system", name: "azure" };
const VERBS: ReadonlyMap<string, Verb> = new Map([
  ["write", "update"],
  ["delete", "delete"],
  ["read", "read"],
  ["action", "execute"],
]);

export const azureActivity: Parser = {
  name: "azure-activity",
  version: 5,
  actions: AZURE_ACTIONS,
  keys: ["operationName", "OperationNameValue", "OperationName"],
  recognises(record) {
    const operation = nameOf(record);
    const hasPlace =
      (text(record, "resourceId") ??
        text(record, "resourceUri") ??
        text(record, "ResourceId") ??
        text(record, "_ResourceId")) !== undefined;
    if (LOG.test(text(record, "category") ?? "")) return NO;
    // Databricks' own records come the same way, and say more of who did what.
    const properties = object(record, "properties");
    const isDatabricks =
      text(properties, "actionName") !== undefined && text(properties, "serviceName") !== undefined;
    return hasPlace && !isDatabricks && operation !== undefined && /^[\w.]+\/[\w./-]+$/.test(operation)
      ? SURE
      : NO;
  },
  parse(record, how) {
    const claims = object(object(record, "identity"), "claims") ?? object(record, "claims");
    const authorization =
      object(object(record, "identity"), "authorization") ?? object(record, "authorization");
    const operation = nameOf(record) ?? "";
    const action = azureCall(operation);
    const caller =
      text(record, "caller") ??
      text(record, "Caller") ??
      claimOf(claims, "upn") ??
      claimOf(claims, "emailaddress") ??
      claimOf(claims, "name") ??
      text(claims, "appid");
    const evidence = object(authorization, "evidence");
    const resource =
      text(record, "resourceId") ??
      text(record, "resourceUri") ??
      text(record, "ResourceId") ??
      text(record, "_ResourceId");
    const role = text(evidence, "role");
    const properties = object(record, "properties");
    const given = makeTarget(
      "role",
      /elevateaccess\/action$/i.test(operation) ? "User Access Administrator" : roleOf(properties),
    );
    const alerted = ALERT.test(operation)
      ? (object(properties, "eventProperties") ?? properties ?? {})
      : undefined;
    const category =
      text(record, "category") ?? text(object(record, "category"), "value") ?? text(record, "CategoryValue");
    const isPlatform = caller === undefined && evidence === undefined && BY_PLATFORM.test(category ?? "");
    return [
      makeEvent({
        call: action,
        how,
        at: member(record, "eventTimestamp") ?? member(record, "time") ?? member(record, "TimeGenerated"),
        outcome: outcomeOf(record),
        reason: text(properties, "statusMessage")?.slice(0, 512) ?? text(record, "resultDescription"),
        actor: isPlatform
          ? AZURE
          : makeActor({
              id:
                text(claims, "http://schemas.microsoft.com/identity/claims/objectidentifier") ??
                text(evidence, "principalId") ??
                caller,
              name: caller ?? text(evidence, "principalId"),
              type: isEmail(caller)
                ? "human"
                : text(evidence, "principalType") === "ServicePrincipal" ||
                    text(claims, "appid") !== undefined
                  ? "machine"
                  : undefined,
              groups: role === undefined ? undefined : [role],
            }),
        targets: [
          ...(given === undefined ? [] : [makeTarget("principal", principalOf(properties) ?? caller), given]),
          makeTarget("resource", text(alerted, "compromisedEntity")),
          makeTarget("user", text(alerted, "userName")),
          makeTarget(typeOf(operation), resource, resource?.split("/").pop()),
        ],
        from: fromAddress(
          text(record, "callerIpAddress") ??
            text(record, "CallerIpAddress") ??
            text(object(record, "httpRequest"), "clientIpAddress"),
        ),
        service: some({
          name: operation.split("/")[0]?.toLowerCase(),
          region: text(record, "location"),
          account:
            text(record, "subscriptionId") ?? /\/subscriptions\/([^/]{1,64})/i.exec(resource ?? "")?.[1],
        }),
        context: some({ request: text(record, "correlationId") ?? text(record, "operationId") }),
        event_id: text(record, "eventDataId"),
        severity: toSeverity(text(alerted, "Severity") ?? text(alerted, "severity")),
        message:
          alerted !== undefined
            ? titleOf(record, alerted)
            : action.action === "log.write"
              ? text(record, "properties")
              : undefined,
      }),
    ];
  },
};

function nameOf(record: Fields): string | undefined {
  const name =
    member(record, "operationName") ??
    member(record, "OperationNameValue") ??
    member(record, "OperationName");
  if (typeof name === "string") return name;
  return typeof name === "object" && name !== null
    ? text(object(record, "operationName"), "value")
    : undefined;
}

/** Logs of resources whose operations are named as those of the activity log are. */
const LOG = /^(?:Front[Dd]oor|ApplicationGateway|Bastion)[A-Za-z]*Logs?$/;
/** Alerts of Defender for Cloud, in the category `Security`. */
const ALERT = /^microsoft\.security\/(?:locations\/)?alerts\/activate\/action$/i;
/** What the platform does by itself (learn.microsoft.com, "Azure activity log event schema", categories). */
const BY_PLATFORM = /^(?:ResourceHealth|ServiceHealth|Autoscale|Alert|Recommendation)$/;
/** What a policy kept from being done. */
const REFUSED = /^microsoft\.authorization\/policies\/deny\/action$/i;

/** What Defender for Cloud calls an alert. */
function titleOf(record: Fields, alerted: Fields): string | undefined {
  return (
    text(object(record, "eventName"), "value") ??
    text(object(record, "properties"), "eventName") ??
    text(alerted, "title") ??
    text(record, "description")
  );
}

/** What an operation of the resource manager is: `Microsoft.Storage/storageAccounts/write`. */
export function azureCall(operation: string): Called {
  if (AZURE_ACTIONS.has(operation.toLowerCase())) return called(operation, AZURE_ACTIONS);
  if (ALERT.test(operation)) return call("alert.raise");
  const segments = operation
    .toLowerCase()
    .replace(/^microsoft\./, "")
    .split("/");
  const last = segments.at(-1) ?? "";
  const verb = VERBS.get(last) ?? "other";
  // What stands before `action` says which it is.
  const words = last === "action" ? segments.slice(0, -1) : segments;
  const action = `azure.${words.join(".").replace(/[^a-z0-9._]/g, "_")}`.slice(0, 128);
  return {
    action,
    verb,
    category:
      verb === "read" || verb === "other"
        ? "other"
        : /network/.test(segments[0] ?? "")
          ? "network"
          : /authorization/.test(segments[0] ?? "")
            ? "permission"
            : /keyvault/.test(segments[0] ?? "")
              ? "secret"
              : "configuration",
    marks: ["guessed_verb"],
  };
}

function outcomeOf(record: Fields): ReturnType<typeof toOutcome> {
  const status = object(record, "status");
  if (REFUSED.test(nameOf(record) ?? "")) return "denied";
  const code = text(object(record, "subStatus"), "value") ?? text(record, "resultSignature") ?? "";
  if (
    /Forbidden|Unauthorized|AuthorizationFailed/i.test(`${code} ${text(record, "resultDescription") ?? ""}`)
  )
    return "denied";
  return toOutcome(
    text(status, "value") ??
      text(record, "resultType") ??
      text(record, "ActivityStatusValue") ??
      text(record, "status") ??
      code.split(".")[0],
  );
}

function claimOf(claims: Fields | undefined, name: string): string | undefined {
  return text(claims, name) ?? text(claims, `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/${name}`);
}

/** The resource's type: `microsoft.compute/virtualmachines/start/action` acts on a `virtualmachines`. */
function typeOf(operation: string): string | undefined {
  const segments = operation.toLowerCase().split("/");
  return segments.length < 3
    ? segments.at(-2)
    : VERBS.get(segments.at(-1) ?? "") === "execute"
      ? segments.at(-3)
      : segments.at(-2);
}

function requestBody(properties: Fields | undefined): Fields | undefined {
  const body = member(properties, "requestbody") ?? member(properties, "requestBody");
  if (typeof body !== "string")
    return typeof body === "object" && body !== null ? object(properties, "requestbody") : undefined;
  try {
    const parsed: unknown = JSON.parse(body);
    return object({ parsed }, "parsed");
  } catch {
    return undefined;
  }
}

/** The ids of roles that come with Azure and give all rights (learn.microsoft.com, "Azure built-in roles"). */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner"],
  ["b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor"],
  ["18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "User Access Administrator"],
  ["acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader"],
]);

function roleOf(properties: Fields | undefined): string | undefined {
  const body = requestBody(properties);
  const id =
    text(object(body, "properties") ?? object(body, "Properties") ?? body, "roleDefinitionId") ??
    text(object(body, "Properties"), "RoleDefinitionId");
  const last = id?.split("/").pop();
  return last === undefined ? undefined : (ROLES.get(last) ?? last);
}

function principalOf(properties: Fields | undefined): string | undefined {
  const body = requestBody(properties);
  return (
    text(object(body, "properties") ?? body, "principalId") ?? text(object(body, "Properties"), "PrincipalId")
  );
}

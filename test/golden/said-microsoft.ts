/** What the records of Microsoft's Azure and Entra ID say, by the words of its documentation. None of the server's code. */
import type { DayRecord } from "./day.ts";
import type { Said } from "./said.ts";

export function azureActivity({ at, text }: DayRecord): Partial<Said> {
  const [upn, objectId] = [UPN, OBJECT_ID].map((name) => claimOf(at("identity.claims"), name));
  const email = typeof upn === "string" ? upn : "";
  const asked = /"principalId":"([^"]+)".*roleDefinitions\/([\w-]+)/.exec(text("properties.requestbody"));
  const role = asked?.[2] === OWNER ? "Owner" : "";
  return {
    names: [email || text("identity.claims.appid"), String(objectId)],
    ...{ email, address: text("callerIpAddress"), isHuman: email !== "" },
    outcome: text("resultSignature") === "Failed.Forbidden" ? "denied" : "success",
    deed: AZURE_DEEDS[text("operationName")] ?? "",
    // Azure says which of its services was asked, as the first part of what was asked.
    system: text("operationName").split("/")[0]?.toLowerCase() ?? "",
    to: [asked?.[1] ?? "", role, text("resourceId").split("/").at(-1) ?? ""],
  };
}

export function entraId({ number, text }: DayRecord): Partial<Said> {
  if (text("category") === "SignInLogs") {
    const code = number("properties.status.errorCode");
    return {
      names: [text("properties.userPrincipalName"), text("properties.userId")],
      ...{ email: text("properties.userPrincipalName"), address: text("properties.ipAddress") },
      // A policy forbids it (53003), or a proof was wrong.
      outcome: code === 0 ? "success" : code === 53_003 ? "denied" : "failure",
      ...{ deed: "user.login", to: [text("properties.appDisplayName")], isHuman: true },
    };
  }
  const by = "properties.initiatedBy.user";
  const [target, given] = ["properties.targetResources.0", "modifiedProperties.0.newValue"];
  return {
    names: [text(`${by}.userPrincipalName`), text(`${by}.id`)],
    ...{ email: text(`${by}.userPrincipalName`), address: text(`${by}.ipAddress`), isHuman: true },
    ...{ outcome: text("properties.result") },
    deed: ENTRA_DEEDS[text("properties.activityDisplayName")] ?? "",
    to: [
      text(`${target}.userPrincipalName`) || text(`${target}.displayName`),
      text(`${target}.${given}`).replaceAll('"', ""),
    ],
  };
}

const UPN = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn";
const OBJECT_ID = "http://schemas.microsoft.com/identity/claims/objectidentifier";
/** Of the roles that come with Azure, the one that owns all. */
const OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const AZURE_DEEDS: Readonly<Record<string, string>> = {
  "MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE": "role.grant",
  "MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/DELETE": "role.revoke",
  "MICROSOFT.STORAGE/STORAGEACCOUNTS/LISTKEYS/ACTION": "secret.list",
  "MICROSOFT.INSIGHTS/DIAGNOSTICSETTINGS/DELETE": "log_stream.delete",
};
const ENTRA_DEEDS: Readonly<Record<string, string>> = {
  ...{ "Add member to group": "group.grant", "Remove member from group": "group.revoke" },
  "Add service principal credentials": "access_key.create",
  "Remove service principal credentials": "access_key.delete",
  "Disable account": "user.disable",
};

/** Claims have addresses for names. */
function claimOf(claims: unknown, name: string): unknown {
  return typeof claims === "object" && claims !== null
    ? Object.getOwnPropertyDescriptor(claims, name)?.value
    : undefined;
}

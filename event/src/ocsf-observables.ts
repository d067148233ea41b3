/** What to search for across OCSF's classes: the names, addresses and ids that stand in a view, by the types of the object `observable`. */
import { textAt, valueAt } from "./text-at.ts";
import type { Fields } from "./view-fields.ts";

/** Paths of attributes, and the type of what stands there. */
const OBSERVABLE: readonly (readonly [path: string, type_id: number, type: string])[] = [
  ["src_endpoint.ip", 2, "IP Address"],
  ["src_endpoint.hostname", 1, "Hostname"],
  ["dst_endpoint.name", 1, "Hostname"],
  ["device.hostname", 1, "Hostname"],
  ["actor.user.name", 4, "User Name"],
  ["actor.user.uid", 31, "User Object: uid"],
  ["actor.user.email_addr", 5, "Email Address"],
  ["actor.user.credential_uid", 19, "User Credential ID"],
  ["user.name", 4, "User Name"],
  ["user.uid", 31, "User Object: uid"],
  ["user.email_addr", 5, "Email Address"],
  ["group.name", 32, "Group Object: name"],
  ["process.name", 9, "Process Name"],
  ["process.cmd_line", 13, "Command Line"],
  ["entity.uid", 10, "Resource UID"],
  ["database.uid", 10, "Resource UID"],
  ["databucket.uid", 10, "Resource UID"],
  ["table.uid", 10, "Resource UID"],
  ["http_request.user_agent", 16, "HTTP User-Agent"],
];
/** What stands where nobody knows: nothing to search for. */
const UNKNOWN = "unknown";

export function observablesOf(view: Fields): readonly Fields[] | undefined {
  const found = OBSERVABLE.flatMap(([name, type_id, type]) => {
    const value = textAt(view, ...name.split("."));
    return value === undefined || value === UNKNOWN ? [] : [{ name, type_id, type, value }];
  });
  const resources = valueAt(view, "resources");
  const of = Array.isArray(resources) ? resources : [];
  for (const [i, resource] of of.entries()) {
    const value = textAt(resource, "uid");
    if (value === undefined) continue;
    found.push({ name: `resources[${i}].uid`, type_id: 10, type: "Resource UID", value });
  }
  return found.length === 0 ? undefined : found;
}

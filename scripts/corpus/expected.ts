/** What the expected files of others say, in their own fields: ECS, Google's UDM, Datadog's attributes, go-libaudit's events. */
import { type Expected, isJson, type Json } from "./sample.ts";

/** Elastic Common Schema. */
export function expectedOfEcs(fields: Json): Expected {
  return tidy({
    who: texts(fields, "user.email", "user.name", "user.id", "user.full_name", "auth0.logs.data.user_name"),
    action: texts(
      fields,
      "event.action",
      "event.category",
      "event.type",
      "auth0.logs.data.type",
      "auth0.logs.data.classification",
      "http.request.method",
    ),
    time: texts(fields, "@timestamp")[0],
    from: texts(fields, "source.ip", "source.address"),
    target: texts(fields, "url.original", "url.path", "user.target.name", "user.target.id", "event.provider"),
    outcome: texts(fields, "event.outcome")[0],
  });
}

/** Google SecOps' Unified Data Model. */
export function expectedOfUdm(event: Json): Expected {
  const of = (...paths: readonly string[]): string[] =>
    texts(event, ...paths.map((path) => `event.idm.readOnlyUdm.${path}`));
  const [action] = of("securityResult.0.action.0", "securityResult.0.action");
  const kind = of("metadata.eventType")[0];
  // What they could not tell either, and the time at which it was collected, are no expectations.
  const isUntold = kind === "GENERIC_EVENT";
  const person = (role: string): string[] =>
    of(`${role}.user.userid`, `${role}.user.emailAddresses`, `${role}.user.userDisplayName`);
  // Where nobody is named as the one who did it, the user that it is about did.
  const principal = person("principal");
  const who = principal.length > 0 ? principal : person("target");
  // Whoever signs in is their target, too.
  const isOther = (value: string): boolean => !who.includes(value);
  return tidy({
    who,
    action: isUntold
      ? undefined
      : of(
          "metadata.productEventType",
          "metadata.description",
          "metadata.eventType",
          "securityResult.0.description",
          "securityResult.0.summary",
        ).filter((word) => !/^(?:GENERIC_EVENT|STATUS_UPDATE|\w+_UNCATEGORIZED)$/.test(word)),
    time: isUntold ? undefined : of("metadata.eventTimestamp")[0],
    from: of("principal.ip", "principal.hostname"),
    target: of(
      "target.user.userid",
      "target.resource.name",
      "target.hostname",
      "target.user.emailAddresses",
      "target.url",
      "target.application",
      "target.resource.productObjectId",
      "target.user.userDisplayName",
    ).filter(isOther),
    outcome: action === "ALLOW" ? "success" : action === "BLOCK" ? "denied" : undefined,
  });
}

/** Datadog's standard attributes. */
export function expectedOfDatadog(result: Json): Expected {
  const of = (...paths: readonly string[]): string[] =>
    texts(result, ...paths.map((path) => `custom.${path}`));
  const at = result["timestamp"];
  return tidy({
    who: of("usr.email", "usr.name", "usr.id", "usr.username"),
    action: of("evt.name", "http.method", "title", "type", "action"),
    time: typeof at === "number" ? new Date(at).toISOString() : undefined,
    from: of("network.client.ip"),
    target: of("http.url", "http.url_details.path"),
    outcome: of("evt.outcome")[0],
  });
}

/** go-libaudit's messages and coalesced events. */
export function expectedOfAuditd(event: Json): Expected {
  const known = (values: readonly string[]): string[] => values.filter((value) => value !== "unset");
  return tidy({
    who: known(
      texts(
        event,
        "summary.actor.primary",
        "summary.actor.secondary",
        "data.acct",
        "data.auid",
        "user.ids.auid",
      ),
    ),
    action: texts(event, "record_type", "summary.action", "category"),
    time: texts(event, "@timestamp")[0],
    from: texts(event, "data.addr").filter((address) => address !== "?"),
    target: texts(event, "summary.object.primary", "data.name", "data.unit"),
    outcome: texts(event, "result", "data.result")[0]?.replace(/^fail$/, "failure"),
  });
}

function tidy(expected: { readonly [K in keyof Expected]: Expected[K] | undefined }): Expected {
  return Object.fromEntries(
    Object.entries(expected).filter(([, value]) => value !== undefined && value.length > 0),
  );
}

function texts(fields: Json, ...paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const value = at(fields, path);
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((one) => (typeof one === "string" || typeof one === "number" ? [String(one)] : []));
  });
}

function at(fields: Json, path: string): unknown {
  if (fields[path] !== undefined) return fields[path];
  let value: unknown = fields;
  for (const name of path.split(".")) {
    if (Array.isArray(value)) value = value[Number(name)];
    else if (isJson(value)) value = value[name];
    else return undefined;
  }
  return value;
}

/** Records that are several in one: the arrays in which vendors deliver their events. */
import { type Fields, isFields, member, text } from "../fields.ts";
import type { Envelope, Opened } from "./envelope.ts";

/** More than this of one record are left to the record itself: their place in it is a number of 16 bits. */
export const EVENTS_MAX = 4096;

/** Names under which a vendor's array stands alone, or with little beside it. */
const ARRAYS = ["Records", "records", "value", "logs", "entries", "items"] as const;
const BESIDE_MAX = 6;

/** Names under which an answer of a vendor's interface has a page of its audit log, when somebody sends on what he fetched. */
const PAGES = [
  ...[
    "data",
    "events",
    "audit_logs",
    "audit_events",
    "auditLogs",
    "operation_logs",
    "authlogs",
    "activities",
  ],
  ...["results", "resources", "result", "activity_logs", "auditEvents", "audits"],
] as const;
/** What stands beside a page and says where it is. A record that has anything else is no page. */
const PAGING: ReadonlySet<string> = new Set([
  ...["object", "has_more", "hasMore", "first_id", "last_id", "next", "previous", "next_page", "nextPage"],
  ...["next_cursor", "nextCursor", "next_page_token", "nextPageToken", "before_cursor", "after_cursor"],
  ...[
    "before_url",
    "after_url",
    "previous_page",
    "cursor",
    "paging",
    "pagination",
    "links",
    "meta",
    "metadata",
  ],
  ...["total", "count", "page", "page_count", "page_number", "page_size", "pageSize", "per_page", "limit"],
  ...["offset", "size", "from", "to", "sync", "stat", "jsonapi", "totalCount", "total_records"],
  ...["success", "errors", "messages", "result_info"],
]);

/** Every object that is a batch has one of these. */
export const BATCH_NAMES: readonly string[] = [...ARRAYS, ...PAGES, "response", "jsonrpc", "objects"];

export const batch: Envelope = (content) => {
  if (Array.isArray(content)) return openedArray(content);
  if (!isFields(content)) return undefined;
  return (
    listOfKind(content) ??
    pushed(content) ??
    bundle(content) ??
    hook(content) ??
    alone(content) ??
    page(content)
  );
};

function openedArray(elements: readonly unknown[]): Opened | undefined {
  const isBatch = elements.length > 0 && elements.every(isFields);
  return isBatch ? { contents: elements.slice(0, EVENTS_MAX), hints: {} } : undefined;
}

/** Kubernetes' lists and Google's: their kind says that they are one. */
function listOfKind(content: Fields): Opened | undefined {
  const kind = text(content, "kind") ?? "";
  const items = member(content, "items");
  const isList = kind === "EventList" || kind === "admin#reports#activities";
  return isList && Array.isArray(items) ? openedArray(items) : undefined;
}

/** Okta's event hooks (developer.okta.com, "Event hooks"). */
function hook(content: Fields): Opened | undefined {
  const data = member(content, "data");
  const events = isFields(data) ? member(data, "events") : undefined;
  return Array.isArray(events) && text(content, "eventType") !== undefined ? openedArray(events) : undefined;
}

/** What is called to hand events over (jsonrpc.org/specification), as GravityZone's push service does. */
function pushed(content: Fields): Opened | undefined {
  const params = text(content, "jsonrpc") === undefined ? undefined : member(content, "params");
  const events = isFields(params) ? member(params, "events") : undefined;
  return Array.isArray(events) ? openedArray(events) : undefined;
}

/** A bundle of STIX (docs.oasis-open.org/cti/stix/v2.1, "Bundle"). */
function bundle(content: Fields): Opened | undefined {
  const objects = text(content, "type") === "bundle" ? member(content, "objects") : undefined;
  return Array.isArray(objects) ? openedArray(objects) : undefined;
}

function alone(content: Fields): Opened | undefined {
  for (const name of ARRAYS) {
    const elements = member(content, name);
    if (
      Array.isArray(elements) &&
      Object.keys(content).length <= BESIDE_MAX &&
      (text(content, "action") ?? text(content, "id")) === undefined
    )
      return openedArray(elements);
  }
  return undefined;
}

function page(content: Fields): Opened | undefined {
  let name: string | undefined;
  for (const key of Object.keys(content)) {
    if (PAGING.has(key)) continue;
    if (name !== undefined) return undefined;
    name = key;
  }
  const inner = name === undefined ? undefined : member(content, name);
  // Duo's stands a level deeper.
  if (name === "response" && isFields(inner)) return page(inner);
  return PAGES.some((one) => one === name) && Array.isArray(inner) ? openedArray(inner) : undefined;
}

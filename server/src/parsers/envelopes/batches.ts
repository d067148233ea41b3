/** Records that are several in one: the arrays in which vendors deliver their events. */
import { type Fields, isFields, member, text } from "../fields.ts";
import type { Envelope, Opened } from "./envelope.ts";

/** More than this of one record are left to the record itself: their place in it is a number of 16 bits. */
export const EVENTS_MAX = 4096;

/** Names under which a vendor's array stands alone, or with little beside it. */
const ARRAYS = ["Records", "records", "value", "logs", "entries", "items"] as const;
const BESIDE_MAX = 6;

export const batch: Envelope = (content) => {
  if (Array.isArray(content)) return openedArray(content);
  if (!isFields(content)) return undefined;
  return listOfKind(content) ?? hook(content) ?? alone(content);
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

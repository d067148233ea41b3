/** Okta's event hooks: each event of the delivery, known by its uuid. */
import { cutEnvelope } from "../json-envelope.ts";
import type { Shape } from "./shape.ts";

// developer.okta.com/docs/concepts/event-hooks: an answer within three seconds, and it has to be empty.
const AROUND = [
  ...["eventType", "eventTypeVersion", "cloudEventsVersion", "source", "eventId", "eventTime", "contentType"],
] as const;

export const okta: Shape = {
  protocol: "okta",
  fits: ({ members }) => members.get("eventType") === "com.okta.event_hook" && members.has("data"),
  cut: (content, limits) =>
    cutEnvelope(content, limits, {
      ...{ list: ["data", "events"], around: AROUND, ids: ["uuid"] },
      nativeId: (found) => found.get("uuid"),
    }),
  status: 204,
};

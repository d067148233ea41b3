/** Azure Event Grid's own schema: each event of the array, known by its id; and the validation of a subscription. */
import { jsonReply } from "../dialect.ts";
import { cutJson } from "../json-records.ts";
import type { Shape } from "./shape.ts";

// learn.microsoft.com/azure/event-grid: "Event Grid event schema" and "Endpoint validation".
const VALIDATION = "Microsoft.EventGrid.SubscriptionValidationEvent";
/** It has one event, whose code is a UUID. */
const VALIDATION_BYTES_MAX = 8192;

export const eventGrid: Shape = {
  protocol: "event-grid",
  fits: ({ isArray, members }) =>
    isArray && ["eventType", "subject", "eventTime", "dataVersion"].every((name) => members.has(name)),
  cut(content, limits) {
    const code = validationCode(content);
    if (code !== undefined) return { kind: "answered", reply: jsonReply(200, { validationResponse: code }) };
    return cutJson(content, { lines: false, limits });
  },
};

function validationCode(content: Uint8Array): string | undefined {
  if (content.length > VALIDATION_BYTES_MAX) return undefined;
  try {
    const [event]: { eventType?: unknown; data?: { validationCode?: unknown } }[] = JSON.parse(
      Buffer.from(content).toString("utf8"),
    );
    const code = event?.eventType === VALIDATION ? event.data?.validationCode : undefined;
    return typeof code === "string" ? code : undefined;
  } catch {
    return undefined;
  }
}

/** An Amazon EventBridge event, as an API destination gets it: one in a request, known by its id. */
import { cutJson } from "../json-records.ts";
import type { Shape } from "./shape.ts";

// docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html.
export const eventBridge: Shape = {
  protocol: "eventbridge",
  fits: ({ members }) => ["detail-type", "source", "detail", "account"].every((name) => members.has(name)),
  cut: (content, limits) => cutJson(content, { lines: false, limits }),
};

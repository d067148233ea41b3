/** Auth0's log streams, in each of the three forms that can be chosen: lines, an array, or one object. */
import { idNamed } from "../json-peek.ts";
import { cutJson } from "../json-records.ts";
import type { Shape } from "./shape.ts";

// auth0.com/docs/customize/log-streams/custom-log-streams.
export const auth0: Shape = {
  protocol: "auth0",
  fits: ({ members }) => members.has("log_id") && members.has("data"),
  cut: (content, limits) => cutJson(content, { lines: false, limits, findId: idNamed("log_id") }),
};

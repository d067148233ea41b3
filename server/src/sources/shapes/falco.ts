/** Falco's HTTP output: one alert in a request. */
import { noId } from "../json-cut.ts";
import { cutJson } from "../json-records.ts";
import type { Shape } from "./shape.ts";

// falco.org/docs/concepts/outputs/channels: http_output with json_output. An alert has no id of its own.
export const falco: Shape = {
  protocol: "falco",
  fits: ({ members }) => ["rule", "priority", "output"].every((name) => members.has(name)),
  cut: (content, limits) => cutJson(content, { lines: false, limits, findId: noId }),
};

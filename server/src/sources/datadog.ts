/** Datadog's logs: an array of objects, or one. */
import { type Dialect, type DoorRefusal, jsonReply, type Reply } from "./dialect.ts";
import { noId } from "./json-cut.ts";
import { cutJson } from "./json-records.ts";
import { errorsOf } from "./taken.ts";

// Paths and answers: docs.datadoghq.com/api/latest/logs and /api/latest/authentication.
const INTAKE = /^\/(?:api\/v2\/logs|v1\/input)\/?$/;
const VALIDATE = "/api/v1/validate";

export const datadog: Dialect = {
  protocol: "datadog",
  recognises: ({ path }) => INTAKE.test(path) || path === VALIDATE,
  greet: ({ path }) => (path === VALIDATE ? jsonReply(200, { valid: true }) : undefined),
  keptHeaders: ["dd-evp-origin"],
  // Their `id` is none that a repeat is known by.
  cut: (content, _asked, { limits }) => cutJson(content, { lines: false, limits, findId: noId }),
  answer(taken) {
    const errors = errorsOf(taken);
    if (errors.length === 0) return jsonReply(202, {});
    const isTooLarge = errors.every(({ code }) => code === "event-too-large");
    return refusal(isTooLarge ? 413 : 400, errors.map(({ message }) => message).slice(0, 10));
  },
  // A key that is none is 403 to Datadog's agents, who then stop.
  refuse: ({ code, message, status }: DoorRefusal) =>
    refusal(status === 401 ? 403 : status, [`${code}: ${message}`]),
};

function refusal(status: number, messages: readonly string[]): Reply {
  return jsonReply(status, { errors: messages });
}

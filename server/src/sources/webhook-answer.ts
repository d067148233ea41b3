/** The answer of the doors whose senders look at the status alone. */
import { jsonReply, type Reply, type Taken } from "./dialect.ts";
import { errorsOf } from "./taken.ts";

const MESSAGES_MAX = 10;

/** 200 when everything is sealed. Of a part that was refused a sender has to hear, and all that it hears is the status. */
export function answerWebhook(taken: Taken): Reply {
  const errors = errorsOf(taken);
  const rejected = errors.length + taken.cut.errorsOmitted;
  const accepted = taken.items.length - taken.items.filter(({ kind }) => kind !== "accepted").length;
  if (rejected === 0) return jsonReply(200, { ok: true, accepted });
  const isTooLarge = errors.every(({ code }) => code === "event-too-large");
  const [first] = errors;
  const error = { code: first?.code, message: first?.message, line: first?.line, offset: first?.offset };
  return jsonReply(isTooLarge ? 413 : 400, {
    ...{ error, accepted, rejected },
    errors: errors.slice(0, MESSAGES_MAX),
  });
}

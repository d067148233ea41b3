/** GitHub's webhooks: the body is the record, as JSON or as a form. */
import { GENERAL_DOOR, headerOf, mediaTypeOf } from "./asked.ts";
import { type Dialect, jsonReply, refuseInOurForm, type Signed } from "./dialect.ts";
import { hmac, isHexOf, refuseMissing, refuseWrong } from "./signature.ts";
import { answerWebhook } from "./webhook-answer.ts";
import { cutWhole, cutWholeJson } from "./whole-body.ts";

// docs.github.com/webhooks: "Validating webhook deliveries", "Webhook events and payloads".
const EVENT = "x-github-event";
const DELIVERY = "x-github-delivery";
const SIGNATURE = "x-hub-signature-256";
const PREFIX = "sha256=";
const FORM = "application/x-www-form-urlencoded";

export const github: Dialect = {
  protocol: "github",
  recognises: (asked) => asked.path === GENERAL_DOOR && headerOf(asked, EVENT) !== undefined,
  keptHeaders: [EVENT, DELIVERY, SIGNATURE, "x-github-hook-id", "x-github-hook-installation-target-type"],
  verify({ asked, content, secret }: Signed) {
    const given = headerOf(asked, SIGNATURE);
    if (given === undefined) return refuseMissing(SIGNATURE);
    const isRight =
      given.startsWith(PREFIX) && isHexOf(given.slice(PREFIX.length), hmac("sha256", secret, [content]));
    return isRight ? undefined : refuseWrong(SIGNATURE);
  },
  cut(content, asked, { limits }) {
    // GitHub asks whether anybody is there, once a webhook is made.
    if (headerOf(asked, EVENT) === "ping") return { kind: "answered", reply: jsonReply(200, { ok: true }) };
    const about = { limits, nativeId: headerOf(asked, DELIVERY) };
    return mediaTypeOf(asked) === FORM && content.length > 0
      ? cutWhole(content, about)
      : cutWholeJson(content, about);
  },
  answer: answerWebhook,
  refuse: refuseInOurForm,
};

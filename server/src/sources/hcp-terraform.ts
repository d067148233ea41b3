/** HCP Terraform's run notifications: the body is the record. */
import { GENERAL_DOOR, headerOf } from "./asked.ts";
import { type Dialect, jsonReply, refuseInOurForm, type Signed } from "./dialect.ts";
import { hmac, isHexOf, refuseMissing, refuseWrong } from "./signature.ts";
import { answerWebhook } from "./webhook-answer.ts";
import { cutWholeJson } from "./whole-body.ts";

// developer.hashicorp.com/terraform/cloud-docs/api-docs/notification-configurations.
const SIGNATURE = "x-tfe-notification-signature";
const VERSION = "x-tfe-notification-version";
/** What is sent when the notification is switched on; it stays off without a 2xx. */
const VERIFICATION = /"trigger"\s*:\s*"verification"/;
const VERIFICATION_BYTES_MAX = 4096;

export const hcpTerraform: Dialect = {
  protocol: "hcp-terraform",
  recognises: (asked) =>
    asked.path === GENERAL_DOOR &&
    (headerOf(asked, SIGNATURE) !== undefined || headerOf(asked, VERSION) !== undefined),
  keptHeaders: [SIGNATURE],
  verify({ asked, content, secret }: Signed) {
    const given = headerOf(asked, SIGNATURE);
    if (given === undefined) return refuseMissing(SIGNATURE);
    return isHexOf(given, hmac("sha512", secret, [content])) ? undefined : refuseWrong(SIGNATURE);
  },
  cut(content, _asked, { limits }) {
    const isVerification =
      content.length <= VERIFICATION_BYTES_MAX && VERIFICATION.test(Buffer.from(content).toString("utf8"));
    if (isVerification) return { kind: "answered", reply: jsonReply(200, { ok: true }) };
    return cutWholeJson(content, { limits, nativeId: undefined });
  },
  answer: answerWebhook,
  refuse: refuseInOurForm,
};

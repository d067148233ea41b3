/** Slack's Events API: the body is the record. */
import { GENERAL_DOOR, headerOf } from "./asked.ts";
import { type Dialect, jsonReply, refuseInOurForm, type Signed } from "./dialect.ts";
import { Cutting } from "./json-cut.ts";
import { peekMembers } from "./json-peek.ts";
import { JsonWalk } from "./json-walk.ts";
import { hmac, isSame, refuseMissing, refuseStale, refuseWrong } from "./signature.ts";
import { answerWebhook } from "./webhook-answer.ts";
import { cutWholeJson } from "./whole-body.ts";

// docs.slack.dev: "Verifying requests from Slack", "The Events API" and "url_verification".
const SIGNATURE = "x-slack-signature";
const TIMESTAMP = "x-slack-request-timestamp";

export const slack: Dialect = {
  protocol: "slack",
  recognises: (asked) => asked.path === GENERAL_DOOR && headerOf(asked, SIGNATURE) !== undefined,
  keptHeaders: [SIGNATURE, TIMESTAMP, "x-slack-retry-num"],
  verify({ asked, content, nowMs, secret }: Signed) {
    const [given, timestamp] = [SIGNATURE, TIMESTAMP].map((name) => headerOf(asked, name));
    if (given === undefined) return refuseMissing(SIGNATURE);
    const stale = refuseStale(timestamp, nowMs);
    if (stale !== undefined) return stale;
    const signature = `v0=${hmac("sha256", secret, [`v0:${timestamp}:`, content]).toString("hex")}`;
    return isSame(given, signature) ? undefined : refuseWrong(SIGNATURE);
  },
  cut(content, _asked, { limits }) {
    const cutting = new Cutting(content, limits);
    const range = cutting.isUtf8 ? new JsonWalk(cutting).value() : undefined;
    const names = ["type", "challenge", "event_id"];
    const found = range === undefined ? undefined : peekMembers(cutting, range, names);
    const challenge = found?.get("challenge");
    if (found?.get("type") === "url_verification" && challenge !== undefined)
      return { kind: "answered", reply: jsonReply(200, { challenge }) };
    return cutWholeJson(content, { limits, nativeId: found?.get("event_id") });
  },
  answer: answerWebhook,
  refuse: refuseInOurForm,
};

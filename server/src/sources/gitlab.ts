/** GitLab's audit event streaming, and the webhooks of its projects: the body is the record. */
import { GENERAL_DOOR, headerOf } from "./asked.ts";
import { type Dialect, refuseInOurForm, type Signed } from "./dialect.ts";
import { Cutting } from "./json-cut.ts";
import { peekMembers } from "./json-peek.ts";
import { JsonWalk } from "./json-walk.ts";
import { isSame, refuseMissing, refuseWrong } from "./signature.ts";
import { answerWebhook } from "./webhook-answer.ts";
import { cutWholeJson } from "./whole-body.ts";

// docs.gitlab.com: "Audit event streaming" (administration/compliance/audit_event_streaming) and "Webhooks".
const STREAM_TOKEN = "x-gitlab-event-streaming-token";
const HOOK_TOKEN = "x-gitlab-token";
const KINDS = ["x-gitlab-audit-event-type", "x-gitlab-event", "x-gitlab-event-uuid", "x-gitlab-instance"];

export const gitlab: Dialect = {
  protocol: "gitlab",
  recognises: (asked) =>
    asked.path === GENERAL_DOOR &&
    [STREAM_TOKEN, ...KINDS].some((name) => headerOf(asked, name) !== undefined),
  keptHeaders: KINDS,
  // Nothing is signed: both kinds show a secret, which only who set it up knows.
  verify({ asked, secret }: Signed) {
    const given = headerOf(asked, STREAM_TOKEN) ?? headerOf(asked, HOOK_TOKEN);
    if (given === undefined) return refuseMissing(`${STREAM_TOKEN} or ${HOOK_TOKEN}`);
    return isSame(given, secret) ? undefined : refuseWrong(`${STREAM_TOKEN} or ${HOOK_TOKEN}`);
  },
  cut(content, asked, { limits }) {
    // A hook's object has an id of its own kind; a delivery is known by its header.
    const nativeId = headerOf(asked, "x-gitlab-event-uuid") ?? auditEventId(content, limits);
    return cutWholeJson(content, { limits, nativeId });
  },
  answer: answerWebhook,
  refuse: refuseInOurForm,
};

function auditEventId(
  content: Uint8Array,
  limits: ConstructorParameters<typeof Cutting>[1],
): string | undefined {
  const cutting = new Cutting(content, limits);
  if (!cutting.isUtf8) return undefined;
  const range = new JsonWalk(cutting).value();
  return range === undefined ? undefined : peekMembers(cutting, range, ["id"])?.get("id");
}

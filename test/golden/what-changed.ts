/** Questions about what was changed, in what, and when. */
import { isFailed, outcomeOf } from "./day.ts";
import type { Question } from "./question.ts";

const MINUTE_MS = 60_000;

export const WHAT_CHANGED: readonly Question[] = [
  {
    question: "What changed in the checkout before it failed at 03:41?",
    query: "service:checkout env:production is:change time:[DAYT03:00 TO DAYT03:45]",
    isAnswer: ({ text, timeMs }, { midnightMs }) =>
      text("service.name") === "checkout" &&
      text("service.environment") === "production" &&
      ["deployment", "configuration", "process"].includes(text("category")) &&
      timeMs >= midnightMs + 180 * MINUTE_MS &&
      timeMs < midnightMs + 226 * MINUTE_MS,
  },
  {
    question: "Which deployments of payments were there?",
    query: "action:deployment.* service:payments",
    isAnswer: ({ text }) => text("action").startsWith("deployment.") && text("service.name") === "payments",
  },
  {
    question: "Which deployments ended badly?",
    query: "action:deployment.finish outcome:failure",
    isAnswer: (record) => record.text("action") === "deployment.finish" && isFailed(record),
  },
  {
    question: "What was rolled back by people?",
    query: '"rolled back" is:human',
    isAnswer: ({ text }) => text("action") === "deployment.rollback" && text("actor.type") === "human",
  },
  {
    question: "What was done under the incident's number?",
    query: "INC-2041",
    isAnswer: ({ text }) => text("context.incident") === "INC-2041",
  },
  {
    question: "Who altered a production limit of requests?",
    query: "change:limits.requests_per_minute env:production",
    isAnswer: ({ text }) =>
      text("changes.0.path") === "limits.requests_per_minute" && text("service.environment") === "production",
  },
  {
    question: "Which features were turned up or down?",
    query: "change:percent",
    isAnswer: ({ at }) => at("after.percent") !== undefined && at("before.percent") !== at("after.percent"),
  },
  {
    question: "Who stopped the trail, and who started it again?",
    query: "service:cloudtrail",
    isAnswer: ({ json }) => json.includes('"cloudtrail.amazonaws.com"'),
  },
  {
    question: "Which calls delete, stop or detach, by the cloud's own names?",
    query: "raw.eventName:/^(Delete|Stop|Detach)/",
    isAnswer: ({ text }) => /^(?:Delete|Stop|Detach)/.test(text("eventName")),
  },
  {
    question: "Who put a policy on a bucket, asked with the word from the cloud's manual?",
    query: "eventName:PutBucketPolicy",
    isAnswer: ({ text }) => text("eventName") === "PutBucketPolicy",
  },
  {
    question: "Who touched the production bucket of payments?",
    query: "target:payments-production",
    isAnswer: ({ text }) => text("requestParameters.bucketName") === "payments-production",
  },
  {
    question: "Who wrote to a bucket of payments?",
    query: "raw.requestParameters.bucketName:payments-* -is:read",
    isAnswer: ({ at, text }) =>
      text("requestParameters.bucketName").startsWith("payments-") && at("readOnly") === false,
  },
  {
    question: "What was opened to the whole internet?",
    query: '"0.0.0.0/0"',
    isAnswer: ({ json }) => json.includes('"0.0.0.0/0"'),
  },
  {
    question: "To whom was a shell in production, or a restart, refused?",
    query: "(action:pod.exec OR action:pod.delete) env:production -outcome:success",
    isAnswer: (record) =>
      /^pod\.(?:exec|delete)$/.test(record.text("action")) &&
      record.text("service.environment") === "production" &&
      outcomeOf(record) !== "success",
  },
  {
    question: "Which services deleted records of their own?",
    query: "action:*.delete actor:svc-*",
    isAnswer: ({ text }) => text("action").endsWith(".delete") && text("actor").startsWith("svc-"),
  },
  {
    question: "What did the ledger and payments delete, by an expression?",
    query: "actor.name:/^svc-(ledger|payments)$/ verb:delete",
    isAnswer: ({ text }) =>
      /^svc-(?:ledger|payments)$/.test(text("actor")) && text("action").endsWith(".delete"),
  },
];

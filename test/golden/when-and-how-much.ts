/** Questions about times, numbers, words and labels. */
import { isFailed } from "./day.ts";
import { personOf } from "./identities.ts";
import type { Question } from "./question.ts";
import { said } from "./said.ts";

export const WHEN_AND_HOW_MUCH: readonly Question[] = [
  {
    question: "Which secrets did people read after hours?",
    query: "action:secret.read actor.type:human (time:[DAY TO DAYT05] OR time>=DAYT22)",
    isAnswer: (record) =>
      said(record).deed === "secret.read" && said(record).isHuman && (record.hour < 6 || record.hour >= 22),
  },
  {
    question: "Which access keys were made yesterday?",
    query: "time:yesterday action:access_key.create",
    isAnswer: (record) => said(record).deed === "access_key.create",
  },
  {
    question: "Which roles were given since yesterday at 2pm?",
    query: 'time>"yesterday 2pm" action:role.grant',
    isAnswer: (record) => said(record).deed === "role.grant" && record.hour >= 14,
  },
  {
    question: "What of weight did our own sources say between three and four in the night?",
    query: "time:DAYT03 severity>=high source.type:native",
    isAnswer: ({ form, hour, text }) =>
      form === "native" && hour === 3 && ["high", "critical"].includes(text("severity")),
  },
  {
    question: "Which objects were large?",
    query: "raw.additionalEventData.bytesTransferredOut>390kB",
    isAnswer: ({ number }) => number("additionalEventData.bytesTransferredOut") > 390_000,
  },
  {
    question: "Which services were set to six or seven tasks?",
    query: "raw.requestParameters.desiredCount:[6 TO 7]",
    isAnswer: ({ number }) => [6, 7].includes(number("requestParameters.desiredCount")),
  },
  {
    question: "Which refunds of a hundred and twenty or more were approved?",
    query: "action:refund.approve raw.after.cents>=12000",
    isAnswer: ({ number, text }) => text("action") === "refund.approve" && number("after.cents") >= 12_000,
  },
  {
    question: "Which features are fully on, but for the staff only?",
    query: "raw.after.percent:100 raw.after.audience:staff",
    isAnswer: ({ number, text }) => number("after.percent") === 100 && text("after.audience") === "staff",
  },
  {
    question: "Which jobs began on a batch host at two in the night?",
    query: "action:job.start @host:batch-?.example.com time:DAYT02",
    isAnswer: ({ hour, text }) =>
      text("action") === "job.start" && /^batch-.\.example\.com$/.test(text("labels.host")) && hour === 2,
  },
  {
    question: "Which customers in Portugal could not sign in?",
    query: "@country:pt action:customer.login is:failed",
    isAnswer: (record) =>
      record.text("action") === "customer.login" &&
      record.text("labels.country") === "PT" &&
      isFailed(record),
  },
  {
    question: "Which people mistyped their password?",
    query: 'reason:"wrong password" is:human',
    // Whoever guesses a name that the directory knows is taken for its owner: nobody knows better.
    isAnswer: (record) => record.text("reason") === "wrong password" && personOf(record) !== undefined,
  },
  {
    question: "Who asked for the payroll's secret without being allowed to?",
    query: '"not authorized to perform" payroll',
    isAnswer: ({ json }) => json.includes("not authorized to perform") && json.includes("payroll"),
  },
  {
    question: "What was exported for the tax or the end of the month?",
    query: 'action:export.create labels.reason:("tax filing" OR "month end")',
    isAnswer: ({ text }) =>
      text("action") === "export.create" && ["tax filing", "month end"].includes(text("labels.reason")),
  },
];

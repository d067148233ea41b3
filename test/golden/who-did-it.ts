/** Questions about people, machines, and the ids that they leave behind. */
import { exampleId } from "../../cli/src/demo/cloudtrail-record.ts";
import { type Day, type DayRecord, isFailed, outcomeOf } from "./day.ts";
import type { Question } from "./question.ts";
import { said } from "./said.ts";

/** The key that was made in the night. */
export const KEY = exampleId("AKIA", "backup-agent");

const isGrant = (record: DayRecord): boolean => said(record).deed === "role.grant";
/** The questions; some are about an id that stands in one of the day's records. */
export function whoDidIt({ records }: Day): readonly Question[] {
  const find = (isIt: (record: DayRecord) => boolean, path: string): string =>
    records.find((record) => isIt(record) && record.text(path) !== "")?.text(path) ?? "";
  const request = find(({ text }) => text("eventName") === "DeleteDBSnapshot", "requestID");
  const trace = find(({ text }) => text("action") === "deployment.rollback", "context.trace");
  return [
    {
      question: "Who deleted the nightly snapshot of the checkout's database?",
      query: "verb:delete target:checkout-db-nightly",
      isAnswer: ({ text }) =>
        text("eventName") === "DeleteDBSnapshot" &&
        text("requestParameters.dBSnapshotIdentifier") === "checkout-db-nightly",
    },
    {
      question: "What did Bruno do, whatever his sources call him?",
      query: "actor:bruno",
      isAnswer: (record) => said(record).names.includes("bruno"),
    },
    {
      question: "What did Devika do, wherever she is known by her email?",
      query: "email:devika@example.com",
      isAnswer: (record) => said(record).email === "devika@example.com",
    },
    {
      question: "What did Gonçalo do, typed in capital letters?",
      query: 'actor:"GONÇALO PIRES"',
      isAnswer: (record) => said(record).names.includes("Gonçalo Pires"),
    },
    {
      question: "Who failed under the name alice, written in small letters?",
      query: "actor:=alice is:failed",
      isAnswer: (record) =>
        isFailed(record) &&
        ["actor", "actor.id", "actor.name", "userIdentity.userName"].some(
          (path) => record.text(path) === "alice",
        ),
    },
    {
      question: "What did the deployer do in Chloe's name?",
      query: 'actor:ci-deployer via:"Chloe Tremblay"',
      isAnswer: ({ text }) =>
        text("actor.name") === "ci-deployer" && text("actor.via.0.name") === "Chloe Tremblay",
    },
    {
      question: "Which machines act in somebody's name?",
      query: "is:machine is:delegated",
      isAnswer: (record) =>
        (record.text("actor.type") === "machine" && Array.isArray(record.at("actor.via"))) ||
        // Sessions of roles that the directory knows as services and pipelines.
        /:assumed-role\/(?:[\w-]+-task|ci-deploy)\//.test(record.text("userIdentity.arn")),
    },
    {
      question: "Where does the key appear that was made in the night?",
      query: KEY,
      isAnswer: ({ json }) => json.includes(`"${KEY}"`),
    },
    {
      question: "What did that key alter?",
      query: `access_key:${KEY} -is:read`,
      isAnswer: ({ at, text }) => text("userIdentity.accessKeyId") === KEY && at("readOnly") !== true,
    },
    {
      question: "Which event has the request id that the cloud's support asks for?",
      query: request,
      isAnswer: ({ text }) => text("requestID") === request,
    },
    {
      question: "What belongs to the trace of a deployment that was rolled back?",
      query: `trace:${trace}`,
      isAnswer: ({ text }) => text("context.trace") === trace,
    },
    {
      question: "Who was given the role admin?",
      query: "verb:grant target:admin",
      isAnswer: (record) =>
        ["role.grant", "member.add"].includes(said(record).deed) && said(record).to[1] === "admin",
    },
    {
      question: "From whom was the right to approve refunds taken?",
      query: "verb:revoke target.id:role/refunds-approver",
      isAnswer: ({ text }) =>
        text("action") === "role.revoke" && text("targets.1.id") === "role/refunds-approver",
    },
    {
      question: "Who gave roles away and is not of the security team?",
      query: "action:role.grant is:ok -actor.groups:security",
      isAnswer: (record) =>
        isGrant(record) && outcomeOf(record) === "success" && record.text("actor.groups.0") !== "security",
    },
    {
      question: "Which roles were taken without a key, by the platform itself?",
      query: "action:role.assume -access_key:*",
      isAnswer: ({ text }) => text("eventName") === "AssumeRole" && text("userIdentity.accessKeyId") === "",
    },
    {
      question: "Which calls were denied in the account for development?",
      query: "is:denied account:777788889999",
      isAnswer: (record) =>
        outcomeOf(record) === "denied" &&
        [record.text("service.account"), record.text("recipientAccountId")].includes("777788889999"),
    },
  ];
}

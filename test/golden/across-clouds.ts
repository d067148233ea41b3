/** Questions about what one night left at GitLab, in Entra ID and in Azure as well as everywhere else. The tables are those of the story, as its author tells it. */
import { addressOf, type DayRecord } from "./day.ts";
import type { Question } from "./question.ts";
import { said } from "./said.ts";

const ADDRESS = "2001:db8:66::17";
const SILENCING = ["trail.stop", "trail.delete", "audit.stop", "log_stream.delete"];
const isNight = ({ hour }: DayRecord): boolean => hour === 3;
const deedOf = (record: DayRecord): string => said(record).deed;

export const ACROSS_CLOUDS: readonly Question[] = [
  {
    question: "Which keys and tokens were made between three and four, whatever each system calls them?",
    query:
      "time:DAYT03 action:(access_key.create token.create) | sort time | fields action, service, actor, from.ip",
    isAnswer: (record) => isNight(record) && ["access_key.create", "token.create"].includes(deedOf(record)),
    // A key for the robot; a token for the pipelines, some minutes later; and a secret for the program of the reports.
    rows: () => [
      ["access_key.create", "iam", "bruno", ADDRESS],
      ["token.create", "gitlab", "Bruno Teixeira", ADDRESS],
      ["access_key.create", "entra-id", "bruno@example.com", ADDRESS],
    ],
  },
  {
    question: "Which systems had their pipelines' secrets changed by the stranger?",
    query: `from:${ADDRESS} action:secret.update | stats count() by service`,
    isAnswer: (record) => addressOf(record) === ADDRESS && deedOf(record) === "secret.update",
    rows: () => [
      ["github", 1],
      ["gitlab", 1],
    ],
  },
  {
    question: "Which logs did the stranger try to stop, in whichever cloud, and with what luck?",
    query: `from:${ADDRESS} action:(trail.stop trail.delete audit.stop log_stream.delete) | stats count() by service, outcome`,
    isAnswer: (record) => addressOf(record) === ADDRESS && SILENCING.includes(deedOf(record)),
    // Amazon's trail was stopped and could not be deleted; Azure's export and Vault's device stayed.
    rows: () => [
      ["cloudtrail", "denied", 1],
      ["cloudtrail", "success", 1],
      ["microsoft.insights", "denied", 1],
      ["vault", "denied", 1],
    ],
  },
  {
    question: "Where was the stranger turned away at the door, and let in all the same?",
    query: `from:${ADDRESS} action:user.login | stats count() by service, outcome | sort service, outcome`,
    isAnswer: (record) => addressOf(record) === ADDRESS && deedOf(record) === "user.login",
    rows: () => [
      ["auditd", "success", 1],
      ["entra-id", "denied", 1],
      ["entra-id", "success", 1],
      ["gitlab", "success", 1],
      ["okta", "success", 1],
      ["signin", "failure", 3],
      ["signin", "success", 1],
      ["sshd", "success", 1],
    ],
  },
  {
    question: "Who locked Bruno out in the morning, and in which systems?",
    query: "time:DAYT08 action:user.disable | stats count() by service, identity",
    isAnswer: (record) => record.hour === 8 && deedOf(record) === "user.disable",
    rows: () => [
      ["entra-id", "umar", 1],
      ["gitlab", "umar", 1],
      ["okta", "umar", 1],
    ],
  },
  {
    question: "For how long did a program own all of the company's Azure, and by whose word?",
    query:
      "action:(role.grant role.revoke) source.type:azure-activity | sort time | fields action, identity, from.ip",
    isAnswer: (record) =>
      record.form === "azure-activity" && ["role.grant", "role.revoke"].includes(deedOf(record)),
    rows: () => [
      ["role.grant", "bruno", ADDRESS],
      ["role.revoke", "alice", "192.0.2.10"],
    ],
  },
];

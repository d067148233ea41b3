/** Questions that no vendor answers alone: who had which rights when, who is behind which names, what one thief did everywhere. */
import { accountsOf } from "../../cli/src/demo/accounts.ts";
import { people } from "../../cli/src/demo/cast.ts";
import { actorOf, addressOf, type DayRecord, isFailed, networkOf, outcomeOf, timeText } from "./day.ts";
import type { Question } from "./question.ts";
import { said } from "./said.ts";

const ADDRESS = "2001:db8:66::17";
const ROBOT = "backup-agent";
const OFFICES = ["192.0.2.0/24", "198.51.100.0/25", "203.0.113.0/25"] as const;
const isOffice = networkOf(...OFFICES);
const isNight = ({ hour }: DayRecord): boolean => hour === 3;
const deedOf = (record: DayRecord): string => said(record).deed;

/** What one person is called, from office to server. */
const ALICE = namesOf("alice");
const BRUNO = namesOf("bruno");
const isBy = (record: DayRecord, names: readonly string[]): boolean =>
  [...said(record).names, said(record).email].some((name) => names.includes(name));

/** Gifts of all rights, each as its vendor writes it. */
function givesAll(record: DayRecord): boolean {
  const { deed, to } = said(record);
  if (deed === "policy.grant")
    return record.text("requestParameters.policyArn").endsWith("AdministratorAccess");
  if (deed === "role.grant") return ["admin", "cluster-admin", "Owner"].includes(to[1] ?? "");
  if (deed === "member.add") return to[1] === "admin";
  return deed === "group.grant" && to[1] === "aws-platform-admin";
}

const SILENCING = ["trail.stop", "trail.delete", "audit.stop"];
const touchesAuditd = (record: DayRecord): boolean => said(record).to.some((one) => /audit/.test(one));

export const ACROSS_VENDORS: readonly Question[] = [
  {
    question: "Who was given all rights, in whichever system?",
    query: "is:privileged",
    isAnswer: givesAll,
  },
  {
    question: "Where were all rights given, and how often?",
    query: "is:privileged is:ok | stats count() by service",
    isAnswer: (record) => givesAll(record) && outcomeOf(record) === "success",
    rows: (answers) => counted(answers, (record) => said(record).system),
  },
  {
    question: "Who gave all rights away in the night?",
    query: "is:privileged time:DAYT03",
    isAnswer: (record) => givesAll(record) && isNight(record),
  },
  {
    question: "From when to when was the robot an administrator, and by whose word?",
    query: `target:${ROBOT} verb:(grant revoke) | sort time | fields time, verb, actor, service`,
    isAnswer: robotRights,
    rows: (answers) =>
      answers.map((record) => [
        timeText(record.timeMs),
        deedOf(record).split(".")[1],
        actorOf(record),
        said(record).system,
      ]),
  },
  {
    question: "Which of our own people signed in from where none of our offices is?",
    query: `action:user.login is:ok -from:(${OFFICES.join(" ")}) -service:(auth0 accounts)`,
    isAnswer: (record) =>
      deedOf(record) === "user.login" &&
      outcomeOf(record) === "success" &&
      !isOffice(addressOf(record)) &&
      !["auth0", "accounts"].includes(said(record).system),
  },
  {
    question: "By which doors did the stranger come in?",
    query: `from:${ADDRESS} action:user.login is:ok | stats count() by service`,
    isAnswer: (record) =>
      addressOf(record) === ADDRESS && deedOf(record) === "user.login" && outcomeOf(record) === "success",
    rows: (answers) => counted(answers, (record) => said(record).system),
  },
  {
    question: "Under which names, and with how many deeds, was the stranger at work?",
    query: `from:${ADDRESS} | stats count() by actor`,
    isAnswer: (record) => addressOf(record) === ADDRESS,
    rows: (answers) => counted(answers, actorOf),
  },
  {
    question: "What did Alice do all day, under all her names?",
    query: `actor:(${quoted(ALICE)})`,
    isAnswer: (record) => isBy(record, ALICE),
  },
  {
    question: "Where is Alice known, and how busy was she there?",
    query: `actor:(${quoted(ALICE)}) | stats count() by source.type`,
    isAnswer: (record) => isBy(record, ALICE),
    rows: (answers) => counted(answers, ({ form }) => (form === "cloudflare" ? "cloudflare-audit" : form)),
  },
  {
    question: "What did Bruno's names do between three and four, when he slept?",
    query: `actor:(${quoted(BRUNO)}) time:DAYT03`,
    isAnswer: (record) => isNight(record) && isBy(record, BRUNO),
  },
  {
    question: "Which pushes to a second factor were turned down?",
    query: "action:mfa.challenge is:denied",
    isAnswer: (record) => deedOf(record) === "mfa.challenge" && outcomeOf(record) === "denied",
  },
  {
    question: "Who got a second factor, and who lost one?",
    query: "action:(mfa.enroll mfa.remove)",
    isAnswer: (record) => ["mfa.enroll", "mfa.remove"].includes(deedOf(record)),
  },
  {
    question: "Who read the payment provider's secret of the checkout, in whichever vault it lies?",
    query: "action:secret.read target:(checkout/payment-provider secret/data/checkout/payment-provider)",
    isAnswer: (record) =>
      deedOf(record) === "secret.read" &&
      said(record).to.some((one) => /^(?:secret\/data\/)?checkout\/payment-provider$/.test(one)),
  },
  {
    question: "Whose reading of secrets was refused, and where?",
    query: "category:secret is:denied | stats count() by service",
    isAnswer: (record) =>
      ["secret.read", "secret.list"].includes(deedOf(record)) && outcomeOf(record) === "denied",
    rows: (answers) => counted(answers, (record) => said(record).system),
  },
  {
    question: "Which logs did somebody try to silence?",
    query: "action:(trail.stop trail.delete audit.stop) OR (action:sudo.run target:*audit*)",
    isAnswer: (record) =>
      SILENCING.includes(deedOf(record)) || (deedOf(record) === "sudo.run" && touchesAuditd(record)),
  },
  {
    question: "What was refused to whoever wanted to be root?",
    query: "action:sudo.run is:denied",
    isAnswer: (record) => deedOf(record) === "sudo.run" && outcomeOf(record) === "denied",
  },
  {
    question: "Who became root on a server in Bruno's name?",
    query: "action:sudo.run target:root actor:bteixeira",
    isAnswer: (record) => deedOf(record) === "sudo.run" && said(record).names.includes("bteixeira"),
  },
  {
    question: "Who opened a shell in a container?",
    query: "action:pod.exec",
    isAnswer: (record) => deedOf(record) === "pod.exec",
  },
  {
    question: "Whose data were read in that hour: the customers' table and their dataset?",
    query: "time:DAYT03 target:(public.customers projects/example-shop-data/datasets/customers_eu)",
    isAnswer: (record) =>
      isNight(record) &&
      said(record).to.some((one) => /^public\.customers$|datasets\/customers_eu$/.test(one)),
  },
  {
    question: "What was done to the checkout, its code and its database in the hour in which it broke?",
    query: "time:DAYT03 target:(checkout example-shop/checkout)",
    isAnswer: (record) =>
      isNight(record) && said(record).to.some((one) => one === "checkout" || one === "example-shop/checkout"),
  },
  {
    question: "Which pipelines failed, in our own words and in GitHub's?",
    query: "action:pipeline.finish is:failed",
    isAnswer: (record) => deedOf(record) === "pipeline.finish" && isFailed(record),
  },
  {
    question: "From which addresses did signing in fail in more than one system?",
    query:
      "action:user.login is:failed | stats distinct(service) as systems, count() as tries by from.ip | where systems>1 | sort from.ip",
    isAnswer: (record) => deedOf(record) === "user.login" && isFailed(record),
    rows: (answers) =>
      grouped(answers, addressOf)
        .map(([ip, records]) => [ip, distinct(records, (one) => said(one).system), records.length])
        .filter(([ip, systems]) => ip !== "" && Number(systems) > 1),
  },
  {
    question: "To whom did more than one system say no?",
    query: "is:denied | stats distinct(service) as systems by actor | where systems>1 | sort actor",
    isAnswer: (record) => outcomeOf(record) === "denied",
    rows: (answers) =>
      grouped(answers, actorOf)
        .map(([actor, records]) => [actor, distinct(records, (one) => said(one).system)])
        .filter(([actor, systems]) => actor !== "" && Number(systems) > 1),
  },
  {
    question: "Who forced a way past the protection of a branch?",
    query: "action:branch_protection.override | stats count() by actor",
    isAnswer: (record) => deedOf(record) === "branch_protection.override",
    rows: (answers) => counted(answers, actorOf),
  },
  {
    question: "How much did each kind of source say?",
    query: "source.type:* | stats count() by source.type",
    isAnswer: () => true,
    rows: (answers) => counted(answers, ({ form }) => (form === "cloudflare" ? "cloudflare-audit" : form)),
  },
];

/** Grants and revocations that are about the robot: of a policy of the cloud, and of the cluster's highest role. */
function robotRights(record: DayRecord): boolean {
  const { deed, to } = said(record);
  if (!["policy.grant", "policy.revoke", "role.grant", "role.revoke"].includes(deed)) return false;
  return to.includes(ROBOT) || record.text("objectRef.name") === ROBOT;
}

function namesOf(name: string): readonly string[] {
  const who = people.find((one) => one.name === name);
  if (who === undefined) throw new Error(`nobody is called ${name}`);
  const { database, github, kubernetes, linux } = accountsOf(who);
  return [who.name, who.email, github, linux, database, kubernetes];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(" ");
}

type Row = readonly unknown[];

/** A row for each key with how many records have it: the most frequent first. */
function counted(records: readonly DayRecord[], keyOf: (record: DayRecord) => string): readonly Row[] {
  return grouped(records, keyOf)
    .map(([key, members]): Row => [key === "" ? null : key, members.length])
    .sort((a, b) => Number(b[1]) - Number(a[1]) || (String(a[0]) < String(b[0]) ? -1 : 1));
}

/** In the order of the keys. */
function grouped(
  records: readonly DayRecord[],
  keyOf: (record: DayRecord) => string,
): (readonly [key: string, records: readonly DayRecord[]])[] {
  const groups = new Map<string, DayRecord[]>();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function distinct(records: readonly DayRecord[], of: (record: DayRecord) => string): number {
  return new Set(records.map(of).filter((value) => value !== "")).size;
}

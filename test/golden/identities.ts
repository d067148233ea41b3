/** Questions about people and teams, whatever their vendors call them: the server knows the demo's directory. */
import { accountsOf } from "../../cli/src/demo/accounts.ts";
import { type Person, people } from "../../cli/src/demo/cast.ts";
import { actorOf, addressOf, type DayRecord, isFailed, networkOf, outcomeOf } from "./day.ts";
import type { Question } from "./question.ts";
import { said } from "./said.ts";

const ROBOT = "backup-agent";
const OFFICES = ["192.0.2.0/24", "198.51.100.0/25", "203.0.113.0/25"] as const;
const isOffice = networkOf(...OFFICES);

/** Who has a name; nobody has another's. */
const BY_NAME: ReadonlyMap<string, Person> = new Map(
  people.flatMap((who) => {
    const { database, github, kubernetes, linux, slack, terraform } = accountsOf(who);
    const names = [who.name, who.email, github, linux, database, kubernetes, slack, terraform];
    return names.map((name) => [name, who] as const);
  }),
);

/** Whom the directory knows by one of the names that a record has. */
export function personOf(record: DayRecord): Person | undefined {
  const { email, names } = said(record);
  return [...names, email].map((name) => BY_NAME.get(name)).find((who) => who !== undefined);
}

/** Our form has it in a chain; the robot is Bruno's to answer for. */
function isBehind(record: DayRecord): boolean {
  return record.text("actor.via.0.id") === "bruno" || said(record).names.includes(ROBOT);
}

export const IDENTITIES: readonly Question[] = [
  {
    question: "What did Alice do, whoever calls her what?",
    query: "identity:alice",
    isAnswer: (record) => personOf(record)?.name === "alice",
  },
  {
    question: "Which names did Bruno have in the night, and how busy was each?",
    query: "identity:bruno time:DAYT03 | stats count() by actor",
    isAnswer: (record) => record.hour === 3 && personOf(record)?.name === "bruno",
    rows: (answers) =>
      grouped(answers, actorOf)
        .map(([name, records]) => [name, records.length])
        .sort((a, b) => Number(b[1]) - Number(a[1]) || (String(a[0]) < String(b[0]) ? -1 : 1)),
  },
  {
    question: "What did machines do that Bruno has to answer for?",
    query: "behind:bruno",
    isAnswer: isBehind,
  },
  {
    question: "What went wrong for the security team?",
    query: "team:security is:failed",
    isAnswer: (record) => personOf(record)?.team === "security" && isFailed(record),
  },
  {
    question: "In how many kinds of systems is each of the platform's people?",
    query: "team:platform is:human | stats distinct(source.type) as systems by identity | sort identity",
    isAnswer: (record) => personOf(record)?.team === "platform",
    rows: (answers) =>
      grouped(answers, (record) => personOf(record)?.name ?? "").map(([name, records]) => [
        name,
        new Set(records.map(({ form }) => form)).size,
      ]),
  },
  {
    question: "Who of ours, by whichever name, signed in from where no office is?",
    query: `identity:* action:user.login is:ok -from:(${OFFICES.join(" ")})`,
    isAnswer: (record) =>
      personOf(record) !== undefined &&
      said(record).deed === "user.login" &&
      outcomeOf(record) === "success" &&
      !isOffice(addressOf(record)),
  },
];

/** In the order of the keys. */
function grouped(
  records: readonly DayRecord[],
  keyOf: (record: DayRecord) => string,
): (readonly [key: string, records: readonly DayRecord[]])[] {
  const groups = new Map<string, DayRecord[]>();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

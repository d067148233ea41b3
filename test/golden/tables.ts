/** Questions whose answer is a table. */
import { actorOf, addressOf, type DayRecord, isFailed, outcomeOf, timeText } from "./day.ts";
import type { Question } from "./question.ts";
import { said } from "./said.ts";
import { KEY } from "./who-did-it.ts";

const HOUR_MS = 3_600_000;

export const TABLES: readonly Question[] = [
  {
    question: "From which five addresses did most go wrong?",
    query: "is:failed | top 5 from.ip",
    isAnswer: isFailed,
    rows: (answers) =>
      counted(answers, (record) => [addressOf(record)], byCount)
        .filter(([ip]) => ip !== null)
        .slice(0, 5),
  },
  {
    question: "How much failed, hour by hour?",
    query: "is:failed | bin 1h",
    isAnswer: isFailed,
    rows: (answers) => counted(answers, ({ timeMs }) => [startOf(timeMs, HOUR_MS)], byKey),
  },
  {
    question: "To whom was most denied?",
    query: "is:denied | stats count() by actor | where count>=3 | sort -count, actor",
    isAnswer: (record) => outcomeOf(record) === "denied",
    rows: (answers) =>
      counted(answers, (record) => [actorOf(record)], byCount).filter(([, count]) => Number(count) >= 3),
  },
  {
    question: "When was the key used first and last, and how often?",
    query: `access_key:${KEY} | stats min(time), max(time), count()`,
    isAnswer: ({ text }) => text("userIdentity.accessKeyId") === KEY,
    rows: (answers) => [
      [timeText(answers[0]?.timeMs ?? 0), timeText(answers.at(-1)?.timeMs ?? 0), answers.length],
    ],
  },
  {
    question: "How many people read secrets, and how many secrets did they read?",
    query: "action:secret.read is:human | stats distinct(actor) as people, distinct(target.id) as secrets",
    isAnswer: (record) => said(record).deed === "secret.read" && said(record).isHuman,
    rows: (answers) => [
      [distinct(answers, actorOf), new Set(answers.flatMap(secretsOf).filter((id) => id !== "")).size],
    ],
  },
  {
    question: "From how many addresses did customers of each country sign in?",
    query:
      "action:customer.login | stats count() as tries, distinct(from) as addresses by labels.country | sort labels.country",
    isAnswer: ({ text }) => text("action") === "customer.login",
    rows: (answers) =>
      grouped(answers, ({ text }) => [text("labels.country")])
        .map(([key, records]) => [...key, records.length, distinct(records, addressOf)])
        .sort(byKey),
  },
  {
    question: "How much left each bucket, and what was the largest object?",
    query:
      "action:object.read | stats sum(raw.additionalEventData.bytesTransferredOut) as bytes, max(bytesTransferredOut) as largest by bucketName | sort bucketName",
    isAnswer: ({ text }) => text("eventName") === "GetObject",
    rows: (answers) =>
      grouped(answers, ({ text }) => [text("requestParameters.bucketName")])
        .map(([key, records]) => {
          const bytes = records.map(({ number }) => number("additionalEventData.bytesTransferredOut"));
          return [...key, bytes.reduce((sum, one) => sum + one, 0), Math.max(...bytes)];
        })
        .sort(byKey),
  },
  {
    question: "How did each service's deployments end?",
    query: "action:deployment.finish | stats count() by service, outcome",
    isAnswer: (record) => said(record).deed === "deployment.finish",
    rows: (answers) => counted(answers, (record) => [serviceOf(record), outcomeOf(record)], byCount),
  },
  {
    question: "What do our own sources say most rarely?",
    query: "source.type:native | rare 5 action",
    isAnswer: ({ form }) => form === "native",
    rows: (answers) => counted(answers, ({ text }) => [text("action")], byRarity).slice(0, 5),
  },
  {
    question: "Why did signing in fail, by the quarter of the day?",
    query:
      "action:user.login source.type:native is:failed | stats count() by bin(6h), reason | sort time, reason",
    isAnswer: (record) => record.text("action") === "user.login" && isFailed(record),
    rows: (answers) =>
      counted(answers, ({ text, timeMs }) => [startOf(timeMs, 6 * HOUR_MS), text("reason")], byKey),
  },
  {
    question: "What was rolled back first?",
    query: "action:deployment.rollback | sort time | fields time, actor, service | limit 5",
    isAnswer: ({ text }) => text("action") === "deployment.rollback",
    rows: (answers) =>
      answers
        .slice(0, 5)
        .map((record) => [timeText(record.timeMs), actorOf(record), record.text("service.name")]),
  },
  {
    question: "Which formats and teams had the exports that were fetched?",
    query: "action:export.download | stats values(actor.groups), values(labels.format), count()",
    isAnswer: ({ text }) => text("action") === "export.download",
    rows: (answers) => [
      [valuesOf(answers, "actor.groups.0"), valuesOf(answers, "labels.format"), answers.length],
    ],
  },
];

type Row = readonly unknown[];

/** Whose ids a secret has: our own, Kubernetes' in its namespace, or Vault's path and mount. */
function secretsOf({ at, form, text }: DayRecord): readonly string[] {
  if (form === "vault") return [text("request.path"), text("request.mount_point")];
  if (form === "kubernetes-audit") return [`${text("objectRef.namespace")}/${text("objectRef.name")}`];
  const targets = at("targets");
  return Array.isArray(targets) ? targets.map((_, i) => text(`targets.${i}.id`)) : [];
}

function serviceOf({ form, text }: DayRecord): string {
  return form === "argocd" ? form : text("service.name");
}

/** A row for each key with how many records have it. What has no value stands as null. */
function counted(
  records: readonly DayRecord[],
  keyOf: (record: DayRecord) => readonly string[],
  order: (a: Row, b: Row) => number,
): readonly Row[] {
  return grouped(records, keyOf)
    .map(([key, members]): Row => [...key, members.length])
    .sort(order);
}

function grouped(
  records: readonly DayRecord[],
  keyOf: (record: DayRecord) => readonly string[],
): (readonly [key: Row, records: readonly DayRecord[]])[] {
  const groups = new Map<string, { readonly key: Row; readonly members: DayRecord[] }>();
  for (const record of records) {
    const key = keyOf(record).map((part) => (part === "" ? null : part));
    const group = groups.get(JSON.stringify(key)) ?? { key, members: [] };
    group.members.push(record);
    groups.set(JSON.stringify(key), group);
  }
  return [...groups.values()].map(({ key, members }) => [key, members]);
}

function byKey(a: Row, b: Row): number {
  const [first, second] = [a, b].map((row) => row.map(String).join("\u0000"));
  return (first ?? "") < (second ?? "") ? -1 : 1;
}

/** The most frequent first; the count is the last cell. */
function byCount(a: Row, b: Row): number {
  return Number(b.at(-1)) - Number(a.at(-1)) || byKey(a, b);
}

function byRarity(a: Row, b: Row): number {
  return Number(a.at(-1)) - Number(b.at(-1)) || byKey(a, b);
}

function distinct(records: readonly DayRecord[], of: (record: DayRecord) => string): number {
  return new Set(records.map(of).filter((value) => value !== "")).size;
}

function valuesOf(records: readonly DayRecord[], path: string): readonly string[] {
  return [...new Set(records.map(({ text }) => text(path)))].sort();
}

function startOf(timeMs: number, lengthMs: number): string {
  return timeText(timeMs - (timeMs % lengthMs));
}

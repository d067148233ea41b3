/** Questions about addresses, hosts and programs. */
import { addressOf, type DayRecord, isFailed, networkOf, outcomeOf } from "./day.ts";
import type { Question } from "./question.ts";
import { said } from "./said.ts";

const OFFICES = ["192.0.2.0/24", "198.51.100.0/25", "203.0.113.0/25"] as const;
const isOffice = networkOf(...OFFICES);
const isDocumentation = networkOf("2001:db8::/32");
const isUpperPune = networkOf("203.0.113.128/25");

/** Whatever is a sign-in or a part of it. */
const isLogin = (record: DayRecord): boolean => ["user.login", "mfa.challenge"].includes(said(record).deed);
const portOf = ({ number, text }: DayRecord): number => {
  const [, port] = / port (\d+) /.exec(text("message")) ?? [];
  return port === undefined ? number("from.port") : Number(port);
};

export const FROM_WHERE: readonly Question[] = [
  {
    question: "What came from the address that nobody knows?",
    query: "from:2001:db8:66::17",
    isAnswer: (record) => addressOf(record) === "2001:db8:66::17",
  },
  {
    question: "What came by IPv6 besides the sign-ins?",
    query: "from:2001:db8::/32 -is:login",
    isAnswer: (record) => isDocumentation(addressOf(record)) && !isLogin(record),
  },
  {
    question: "Who signed in from outside of the offices?",
    query: `action:user.login is:ok -from:(${OFFICES.join(" ")})`,
    isAnswer: (record) =>
      said(record).deed === "user.login" && outcomeOf(record) === "success" && !isOffice(addressOf(record)),
  },
  {
    question: "What failed for strangers from the upper half of a network?",
    query: "is:failed from:203.0.113.128/25",
    isAnswer: (record) => isFailed(record) && isUpperPune(addressOf(record)),
  },
  {
    question: "Which secrets were read from ten desks of the Lisbon office?",
    query: "action:secret.read from:192.0.2.10..192.0.2.19",
    isAnswer: (record) => {
      const [, desk = ""] = /^192\.0\.2\.(\d+)$/.exec(addressOf(record)) ?? [];
      return said(record).deed === "secret.read" && Number(desk) >= 10 && Number(desk) <= 19;
    },
  },
  {
    question: "Which guesses came from high ports?",
    query: "from.port>=50000 outcome:failure",
    isAnswer: (record) => portOf(record) >= 50_000 && outcomeOf(record) === "failure",
  },
  {
    question: "Which accounts did the guessing script find locked?",
    query: 'ua:python-requests* reason:"account locked"',
    isAnswer: ({ text }) =>
      text("from.user_agent").startsWith("python-requests") && text("reason") === "account locked",
  },
  {
    question: "What was scaled without anybody asking from anywhere?",
    query: "action:workload.scale -from:*",
    isAnswer: ({ at, text }) => text("action") === "workload.scale" && at("from") === undefined,
  },
  {
    question: "For what did the platform of the containers ask?",
    query: "from:ecs-tasks.amazonaws.com",
    isAnswer: ({ text }) => text("sourceIPAddress") === "ecs-tasks.amazonaws.com",
  },
  {
    question: "What came from the pipeline's runners, and from the checkout in any cluster?",
    query: "from.host:/^(ci-runner-\\d|checkout)\\./",
    isAnswer: ({ text }) => /^(?:ci-runner-\d|checkout)\./.test(text("from.host")),
  },
];

import assert from "node:assert/strict";
import { test } from "node:test";
import { readQuery } from "../read-query.ts";
import { SENTENCE_CHARACTERS_MAX, SENTENCE_WORDS_MAX } from "./cut-words.ts";
import { ENGLISH_EXAMPLES } from "./examples.ts";
import { readEnglish } from "./read-english.ts";

/** A Friday. */
const nowUs = Date.UTC(2026, 10, 20, 10) * 1000;
const UTC = { nowUs, zone: "UTC" };
const BERLIN = { nowUs, zone: "Europe/Berlin" };

const today = "2026-11-20T00:00:00Z";
const yesterday = "2026-11-19T00:00:00Z";
const monday = "2026-11-16T00:00:00Z";

/** What is said, the query, since when and until when. */
const SENTENCES: readonly (readonly [said: string, query: string, since?: string, until?: string])[] = [
  ["failed logins by alice since yesterday 2pm", "is:failed is:login actor:alice", "2026-11-19T14:00:00Z"],
  [
    "who deleted the bucket customer-exports last week",
    "verb:delete target:customer-exports",
    ...(["2026-11-09T00:00:00Z", monday] as const),
  ],
  [
    "what changed in production before 14:30 today",
    "is:change env:(prod OR production)",
    ...(["", "2026-11-20T14:30:00Z"] as const),
  ],
  [
    "permission changes by machines in the last 24 hours",
    "is:machine category:permission is:change",
    "2026-11-19T10:00:00Z",
  ],
  [
    "everything bob@example.com did between Monday and Wednesday",
    "actor:bob@example.com",
    ...([monday, yesterday] as const),
  ],
  ["denied requests from 10.0.0.0/8 except by ci-runner", "is:denied from:10.0.0.0/8 -actor:ci-runner"],
  ["top 10 users by failed logins this week", "is:failed is:login | top 10 actor", monday],
  [
    "how many deployments per hour yesterday",
    "category:deployment | stats count() by bin(1h)",
    ...([yesterday, today] as const),
  ],
  ["logins from outside 10.0.0.0/8", "is:login -from:10.0.0.0/8"],
  ["show me role grants on payments-db", "category:permission verb:grant target:payments-db"],
  ["which service accounts read secrets", "actor.type:machine verb:read category:secret"],
  ["deploys to prod that failed", "is:failed category:deployment env:(prod OR production)"],
  ["who approved change-1234", "action:*approve* target:change-1234"],
  ["who rolled back payments-api", "action:(*rollback* OR *roll_back* OR *revert*) target:payments-api"],
  [
    "who restarted payments-api on Tuesday",
    "action:(*restart* OR *reboot*) target:payments-api",
    ...(["2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z"] as const),
  ],
  ["when did alice last log in", "is:login actor:alice | sort -time | limit 1"],
  ["critical alerts", "severity:critical category:security"],
  ["root logins without mfa", "is:login actor:root -mfa"],

  // Times.
  ["logins today", "is:login", today],
  ["yesterday's failed logins", "is:failed is:login", yesterday, today],
  ["logins in the past 2 hours", "is:login", "2026-11-20T08:00:00Z"],
  ["logins for the last two hours", "is:login", "2026-11-20T08:00:00Z"],
  ["logins half an hour ago", "is:login", "2026-11-20T09:30:00Z"],
  ["failed logins 3 days ago", "is:failed is:login", "2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z"],
  ["logins the day before yesterday", "is:login", "2026-11-18T00:00:00Z", yesterday],
  ["logins yesterday after 2pm", "is:login", "2026-11-19T14:00:00Z", today],
  ["logins after 2 p.m. on Monday", "is:login", "2026-11-16T14:00:00Z"],
  ["logins between 2pm and 4pm yesterday", "is:login", "2026-11-19T14:00:00Z", "2026-11-19T16:00:00Z"],
  ["logins from 10pm to 2am", "is:login", "2026-11-19T22:00:00Z", "2026-11-20T02:00:00Z"],
  ["logins between Wednesday and Monday", "is:login", "2026-11-16T00:00:00Z", yesterday],
  ["logins on Monday and Tuesday", "is:login", monday, "2026-11-18T00:00:00Z"],
  ["changes this week before Wednesday", "is:change", monday, "2026-11-18T00:00:00Z"],
  ["changes around 14:30", "is:change", "2026-11-19T14:15:00Z", "2026-11-19T14:45:00Z"],
  ["changes around 9:30", "is:change", "2026-11-20T09:15:00Z", "2026-11-20T09:45:00Z"],
  ["what did alice change this morning", "is:change actor:alice", today],
  ["last night's deployments", "category:deployment", "2026-11-19T18:00:00Z", "2026-11-20T06:00:00Z"],
  ["changes on Monday evening", "is:change", "2026-11-16T18:00:00Z", "2026-11-17T00:00:00Z"],
  ["changes from 2026-11-01 to 2026-11-08", "is:change", "2026-11-01T00:00:00Z", "2026-11-09T00:00:00Z"],
  ["changes on 2026-11-18 at 14:00", "is:change", "2026-11-18T14:00:00Z", "2026-11-18T14:01:00Z"],
  ["changes after yesterday", "is:change", today],
  ["changes since 2026-11-18T14:00:00Z", "is:change", "2026-11-18T14:00:00Z"],
  ["changes until Monday", "is:change", "", "2026-11-17T00:00:00Z"],
  ["logins in December", "is:login", "2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z"],
  ["logins in 2025", "is:login", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"],
  ["logins on the 3rd of March 2025", "is:login", "2025-03-03T00:00:00Z", "2025-03-04T00:00:00Z"],
  ["role grants in the last 3 months", "category:permission verb:grant", "2026-08-20T10:00:00Z"],
  ["changes over the weekend", "is:change", "2026-11-14T00:00:00Z", monday],
  ["changes since the start of the month", "is:change", "2026-11-01T00:00:00Z"],
  ["changes until the end of last week", "is:change", "", monday],
  ["logins except yesterday", "is:login -time:[2026-11-19T00:00:00Z TO 2026-11-20T00:00:00Z}"],
  ["logins since 2pm UTC yesterday", "is:login", "2026-11-19T14:00:00Z"],

  // Who and what.
  ["alice's logins last month", "is:login actor:alice", "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"],
  ["was customer-exports deleted by Ana Lopez", 'verb:delete target:customer-exports actor:"Ana Lopez"'],
  ["customer-exports was deleted", "verb:delete target:customer-exports"],
  ["has customer-exports been deleted", "verb:delete target:customer-exports"],
  ["alice deleted customer-exports", "verb:delete actor:alice target:customer-exports"],
  ["alice was denied access to payments-db", "is:denied actor:alice target:payments-db"],
  ["who was denied access to payments-db", "is:denied target:payments-db"],
  ["who could not log in", "is:failed is:login"],
  [
    "did alice delete anything on 3 March",
    "verb:delete actor:alice",
    "2026-03-03T00:00:00Z",
    "2026-03-04T00:00:00Z",
  ],
  ['who changed "retention days" in November', 'is:change target:"retention days"', "2026-11-01T00:00:00Z"],
  ["who deleted users", "verb:delete target.type:user"],
  ["who deleted db1 and db2", "verb:delete target:(db1 OR db2)"],
  ["who accessed the secret payments/db", "verb:read category:secret target:payments/db"],
  ["who granted admin to bob", "is:privileged target:bob"],
  ["who granted admin", "is:privileged"],
  ["failed logins by user alice", "is:failed is:login actor:alice"],
  ["failed logins of alice", "is:failed is:login actor:alice"],
  ["who logged in to bastion-1", "is:login target:bastion-1"],
  ["who removed alice from admins", "verb:delete target:alice target:admins"],
  [
    "deployments to staging by alice, bob or carol",
    "category:deployment env:(staging OR stage) actor:(alice OR bob OR carol)",
  ],
  ["changes by users in namespace billing", "is:human is:change namespace:billing"],
  ["who ran anything in namespace prod", "verb:execute namespace:prod"],
  ["who merged pull request 1234", "action:*merge* target:1234"],
  ["everything from alice", "actor:alice OR from:alice"],
  ["everything from gateway-7", "from:gateway-7"],
  ["what has alice been doing", "actor:alice"],
  ["errors in checkout", "is:failed service:checkout"],
  ["config changes on behalf of alice", "category:configuration is:change actor.via:alice"],
  ["policy changes in account 123456789012", "category:permission is:change account:123456789012"],
  ["secrets read by machines in us-east-1", "is:machine category:secret verb:read region:us-east-1"],
  ["who touched arn:aws:s3:::customer-exports", "is:change target:arn:aws:s3:::customer-exports"],
  ["what did arn:aws:iam::123456789012:user/alice do", "actor:arn:aws:iam::123456789012:user/alice"],
  ["deletions on prod-*", "verb:delete target:prod-*"],
  ['deletions on "prod-*"', 'verb:delete target:"prod-*"'],
  ["logins from 10.1.*", "is:login from:10.1.*"],
  ["logins from 2001:db8::/32", "is:login from:2001:db8::/32"],
  ["logouts by admin", "verb:logout actor:admin"],
  ["failures because of timeout", "is:failed reason:timeout"],
  ["failures mentioning timeout", "is:failed timeout"],
  ["events with 019aa1b2-0000-7000-8000-000000000001", "019aa1b2-0000-7000-8000-000000000001"],
  ['"permission denied" errors', 'is:failed "permission denied"'],

  // Either, and not.
  ["reads and deletions of customer-exports", "verb:(read OR delete) target:customer-exports"],
  ["logins or deployments by alice", "(is:login OR category:deployment) actor:alice"],
  ["failed or denied logins", "is:(failed OR denied) is:login"],
  ["high severity or above", "severity:>=high"],
  ["everything except logins", "-is:login"],
  ["everything except failed logins", "-(is:failed is:login)"],
  ["everything except logins and logouts", "-is:login -verb:logout"],
  ["everything except alice and bob", "-actor:(alice OR bob)"],
  ["logins not by machines", "is:login -is:machine"],
  ["logins that did not fail", "is:login -is:failed"],
  ["logins by alice or bob but not from 10.1.2.3", "is:login actor:(alice OR bob) -from:10.1.2.3"],
  ["deletions outside of production", "verb:delete -env:(prod OR production)"],
  ["changes by anyone other than alice", "is:change -actor:alice"],

  // Tables and orders.
  ["failed logins by user", "is:failed is:login | stats count() by actor"],
  ["deployments by hour and service", "category:deployment | stats count() by bin(1h), service"],
  ["errors every 15 minutes", "is:failed | stats count() by bin(15m)"],
  ["how many users logged in today", "is:login | stats distinct(actor)", today],
  ["how many failed logins were there", "is:failed is:login | stats count()"],
  ["how many different addresses did alice log in from", "is:login actor:alice | stats distinct(from)"],
  ["most active users this week", "| top 10 actor", monday],
  ["the 5 most common actions by alice", "actor:alice | top 5 action"],
  ["rarest actions yesterday", "| rare 10 action", yesterday, today],
  ["which hosts had the most failed logins", "is:failed is:login | top 10 host"],
  [
    "users who failed to log in more than 5 times today",
    "is:failed is:login | stats count() by actor | where count:>=6",
    today,
  ],
  ["last 5 logins by alice", "is:login actor:alice | sort -time | limit 5"],
  ["first login by alice", "is:login actor:alice | sort time | limit 1"],
  ["the latest deployments", "category:deployment | sort -time | limit 10"],
];
for (const [said, query, since = "", until = ""] of SENTENCES)
  test(`readEnglish understands "${said}"`, () => {
    const english = readEnglish(said, UTC);
    assert.deepEqual([english?.query, english?.since ?? "", english?.until ?? ""], [query, since, until]);
    assert.deepEqual(english?.assumed, []);
    assert.equal(readQuery(query, UTC).kind, "query");
  });

const IN_BERLIN: readonly (readonly [said: string, since: string, until?: string])[] = [
  ["logins since yesterday 2pm", "2026-11-19T14:00:00+01:00"],
  ["logins since yesterday 2pm UTC", "2026-11-19T15:00:00+01:00"],
  ["logins on 18 November", "2026-11-18T00:00:00+01:00", "2026-11-19T00:00:00+01:00"],
  // The day on which the clocks are set back has 25 hours.
  ["logins on 25 October", "2026-10-25T00:00:00+02:00", "2026-10-26T00:00:00+01:00"],
  ["logins on 25 October after noon", "2026-10-25T12:00:00+01:00", "2026-10-26T00:00:00+01:00"],
  ["logins since 10:30", "2026-11-20T10:30:00+01:00"],
  ["logins since 11:30", "2026-11-19T11:30:00+01:00"],
];
for (const [said, since, until] of IN_BERLIN)
  test(`readEnglish understands "${said}" in Berlin`, () => {
    const english = readEnglish(said, BERLIN);
    assert.deepEqual([english?.query, english?.since, english?.until], ["is:login", since, until]);
  });

for (const said of ENGLISH_EXAMPLES)
  test(`the example "${said}" is understood to the last word`, () => {
    const english = readEnglish(said, UTC);
    assert.ok(english !== undefined && english.understood.length > 0);
    assert.deepEqual(english.assumed, []);
    assert.equal(readQuery(english.query, UTC).kind, "query");
  });

test("readEnglish says which words became what, which say nothing and which it only looks for", () => {
  assert.deepEqual(readEnglish("show me failed logins by alice with curl since yesterday", UTC), {
    query: "is:failed is:login actor:alice curl",
    since: yesterday,
    understood: [
      { words: "failed", offset: 8, length: 6, as: "is:failed" },
      { words: "logins", offset: 15, length: 6, as: "is:login" },
      { words: "by alice", offset: 22, length: 8, as: "actor:alice" },
      { words: "since yesterday", offset: 41, length: 15, as: `since ${yesterday}` },
    ],
    ignored: ["show", "me", "with"],
    assumed: ["curl"],
  });
});

test("readEnglish takes conditions of the query language as they are", () => {
  const english = readEnglish('actor:"Ana Lopez" outcome:failure -from:10.0.0.0/8 yesterday', UTC);
  assert.equal(english?.query, 'actor:"Ana Lopez" outcome:failure -from:10.0.0.0/8');
  assert.equal(english?.since, yesterday);
});

const NO_ENGLISH = [
  ...["", "   ", "?!", "qwxz", "foo bar", "actor:alice", "actor:alice outcome:failure", "the of and"],
  ...["is:failed | top 10 actor", "failed logins | top 10 actor", "(actor:alice OR actor:bob) failed"],
  "actor:alice OR failed",
];
for (const said of NO_ENGLISH)
  test(`readEnglish leaves ${JSON.stringify(said)} to the query language`, () => {
    assert.equal(readEnglish(said, UTC), undefined);
  });

test("readEnglish reads a sentence of as many characters as one may have, and none of one more", () => {
  const said = `logins by ${"a".repeat(SENTENCE_CHARACTERS_MAX - 10)}`;
  assert.equal(said.length, SENTENCE_CHARACTERS_MAX);
  assert.ok(readEnglish(said, UTC) !== undefined);
  assert.equal(readEnglish(`${said}a`, UTC), undefined);
});

test("readEnglish reads a sentence of as many words as one may have, and none of one more", () => {
  const said = `logins${" or x".repeat((SENTENCE_WORDS_MAX - 2) / 2)} y`;
  assert.equal(said.split(" ").length, SENTENCE_WORDS_MAX);
  assert.ok(readEnglish(said, UTC) !== undefined);
  assert.equal(readEnglish(`${said} z`, UTC), undefined);
});

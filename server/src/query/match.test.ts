import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyRows } from "../../../test/support/any-event.ts";
import { anyQuery } from "../../../test/support/any-query.ts";
import { GRANT } from "../../../test/support/grant.ts";
import type { Candidate } from "./columns.ts";
import { not } from "./filter.ts";
import { createMatcher } from "./match.ts";
import { readQuery } from "./read-query.ts";

const NOW = { nowUs: Date.UTC(2026, 10, 22, 12) * 1000, zone: "UTC" };
const FOUND: Readonly<Record<string, readonly string[]>> = {
  "bare words stand in the message, the words and the texts of the record": [
    ...["", "alice", "ALICE", "granted", "İSTANBUL", "i̇stanbul", '"role admin to"', '"ROLE ADMIN"', "two"],
    ...['"text\nof two"', "glass", "*stanb*", "gr?nted", '"alice granted" longer', "-carol", '-"admin role"'],
  ],
  "bare words are whole ids, or parts of ids at the boundaries of words": [
    ...["Req-1234567", '"Req-1234567"', "req-1234567", "*1234567", "role/break-glass"],
    ...["01a20647-ccc3-71a8-9b02-000000000001", "01A20647-CCC3-71A8-9B02-000000000001"],
    "arn:aws:iam::123456789012:role/break-glass",
  ],
  "conditions are joined": [
    ...["alice OR carol", "carol OR alice bob", "(carol OR alice) bob", "NOT carol NOT (dave OR erin)"],
  ],
  "a field is the whole value, in any case": [
    ...["actor:alice", "actor:u1", "actor:ALICE@EXAMPLE.COM", "who:Alice", "actor.groups:dev", "target:bob"],
    ...[
      "target:u2",
      "target.type:ROLE",
      "category:permission",
      "verb:grant",
      "outcome:success",
      "service:iam",
    ],
    ...[
      "-outcome:denied",
      "outcome!=denied",
      "source:first-ingest",
      "source.type:native",
      "actor:(carol alice)",
    ],
    'from.user_agent:"curl/8.0 (100% a_b)"',
  ],
  "wildcards are for characters": [
    ...[
      "actor:ali*",
      "actor:*@example.com",
      "actor:a*e*com",
      "actor.id:U?",
      "actor.groups:d*",
      "change:spec.*",
    ],
    ...["from.user_agent:curl/*", "from.user_agent:*100%*", "from.user_agent:*a_b\\)"],
  ],
  "an equal sign is for the case as well": [
    "actor:=Alice",
    "action=role.grant",
    "actor:=A*e",
    "labels.Team=Ops",
  ],
  "expressions are for a part": [
    ...["action:/^role\\./", "actor:/li.e/", "actor:/(?i)^ALICE$/", "raw.body:/text.of/", "kind:/^R/"],
  ],
  "texts are looked through for words, one behind the other": [
    ...["message:granted", 'message:"ROLE admin"', "message:İstanbul", "message:alice*admin", "via:copilot"],
    ...['via:"copilot-7"', "-message:grant", "message:=*İstanbul"],
  ],
  "severities have an order": [
    ...[
      "severity:high",
      "severity:h*",
      "severity>=high",
      "severity>low",
      "severity<critical",
      "severity:[low TO high]",
    ],
    ...["severity:(low OR high)", "-severity:low", "severity:*"],
  ],
  "addresses are ranges": [
    ...["from:10.1.2.3", "from:10.0.0.0/8", 'from:"10.1.2.3"', "from:10.1.*", "from.ip:::ffff:10.1.2.3"],
    ...["from.ip:::/0", "-from:10.2.0.0/16", "from:10.1.2.1..10.1.2.3", "-from.port:*"],
  ],
  "times are spans": [
    ...["time:2026-11-22", "time:2026-11-22T10", "time>-3h", "time:[2026-11-20 TO today]", "time:today"],
    ...["time:1795341600", "-time:yesterday", "received>2026-11-22T10:00:00Z", "time<=2026-11-22"],
  ],
  "members of the record are asked by path": [
    ...["raw.kind:role", "raw.constructor:X", "raw.requestId:req-1234567", "raw.ok:TRUE", "raw.kind:*"],
    ...["raw.count:1000", "raw.count:1e3", 'raw.count:"1000"', "raw.count:>=1000", "raw.count<1KiB"],
    ...["raw.spec.took_ms>2s", "raw.spec.took_ms:2.5s", "raw.count:(5 OR 1000)", "raw.max>5"],
  ],
  "labels and context are maps": [
    ...[
      "context.request:REQ-1",
      "request_id:req-1",
      "labels.Team:ops",
      "@Team:ops",
      "labels.Team:*",
      "labels.empty:*",
    ],
  ],
  "an unknown field is a member of the record anywhere, or the word that was pasted": [
    ...["kind:role", "took_ms>2s", "path:/var/log", "arn:aws", "spec.took_ms:*", "-nothing:x"],
  ],
  "short words stand for conditions": [
    "is:ok",
    "is:write",
    "is:admin",
    "is:human",
    "is:delegated",
    "-is:failed",
  ],
  "what is missing does not exist": [
    "-actor.session:*",
    "-reason:*",
    "-reason:?*",
    'reason:""',
    "-labels.team:*",
  ],
  "an id is found in any case": ["id:01A20647-CCC3-71A8-9B02-000000000001", "id:01a20647*"],
};
for (const [rule, queries] of Object.entries(FOUND)) {
  for (const query of queries) {
    test(`an event is found, since ${rule}: ${query}`, () => assert.equal(ask(query), true));
  }
}

const NOT_FOUND: Readonly<Record<string, readonly string[]>> = {
  "words are whole, and in their order": [
    ...["carol", "grante", "alic", '"admin role"', '"granted admin"', "istanbul", "-alice", "alice carol"],
    ...["alice-bob", "alice.bob", "tanb?x", "01a20647-ccc3-71a8-9b02-000000000002"],
  ],
  "parts of ids begin and end with a word": [
    "Req-123456",
    '"iam::123456789012:role"',
    "reak-glass",
    "role/break-glas",
    "1234567",
    "q-1234567",
  ],
  "a field is the whole value": [
    ...[
      "actor:bob",
      "actor:ali",
      "actor:li*",
      'actor:"ali*"',
      "actor:a*q*com",
      "actor:*@example",
      "actor.name:U1",
    ],
    ...["actor.groups:o", "target:alice", "target.id:bob", "change:spec", "service.region:eu", "actor:(a b)"],
    ...["from.user_agent:curl%", "from.user_agent:*aXb\\)", "from.user_agent:*100_*"],
  ],
  "an equal sign is for the case as well": ["actor:=alice", "actor.name:=a*", "labels.Team=ops"],
  "expressions have a case": ["actor:/ALICE/", "actor:/^lice/"],
  "texts are looked through for whole words": [
    "message:grant",
    "message:anted",
    "message:istanbul",
    'message:"role*"',
    "message:bob*role",
  ],
  "severities have an order": [
    "severity>high",
    "severity<=medium",
    "severity:{low TO high}",
    "severity:l*",
    "-severity:*",
  ],
  "addresses are ranges": [
    ...[
      "from:10.2.0.0/16",
      "from:0.0.0.0/8",
      "-from:10.1.2.3",
      "from:localhost",
      "from:10.2.*",
      "from:10.1.2.4..10.1.2.9",
    ],
  ],
  "times are spans": ["time:2026-11-21", "time>2026-11-22", "time<2026-11-22", "time:yesterday", "time<=-3h"],
  "names of members have a case": ["raw.Kind:role", "raw.toString:*", "raw.__proto__:*", "labels.team:ops"],
  "numbers are numbers": [
    "raw.count:1001",
    "raw.count:100*",
    "raw.count>1000",
    "raw.max:Infinity",
    "raw.max:1e999",
  ],
  "what is missing does not exist": [
    "context.trace:*",
    "labels.other:*",
    "actor.session:*",
    'actor:""',
    "nothing:*",
  ],
  "an unknown field is a member of the record, or the word that was pasted": [
    "kind:rol",
    "ind:role",
    "disk:error",
    "nothing:x",
  ],
};
for (const [rule, queries] of Object.entries(NOT_FOUND)) {
  for (const query of queries) {
    test(`an event is not found, since ${rule}: ${query}`, () => assert.equal(ask(query), false));
  }
}

test("an expression that would try every way in other engines ends with the right answer", () => {
  const withMessage = (message: string): Candidate => ({
    ...GRANT,
    event: { ...GRANT.event, message },
  });
  const long = "a".repeat(10_000);
  for (const expression of ["(a+)+$", "^(a|aa)+$", "^(a*)*$"]) {
    assert.equal(ask(`message:/${expression}/`, withMessage(long)), true);
    assert.equal(ask(`message:/${expression}/`, withMessage(`${long}!`)), false);
  }
});

test("createMatcher takes an event that has next to nothing in it", () => {
  const { id, time, received, category, action, verb, outcome, severity, message, source, log } = GRANT.event;
  const event = {
    id,
    time,
    received,
    category,
    action,
    verb,
    outcome,
    severity,
    message,
    source,
    log,
    targets: [],
  };
  const bare: Candidate = { event, paths: { ids: [], attrs: [], nums: [], texts: [] }, words: "" };
  for (const query of [
    "-actor:alice -target:bob -from:10.0.0.0/8 -labels.Team:Ops -raw.kind:Role",
    "-actor:*",
    "-from:*",
  ])
    assert.equal(ask(query, bare), true, query);
  for (const query of ["target:*", "actor.groups:*", "via:*", "kind:*", "change:*"])
    assert.equal(ask(query, bare), false, query);
});

test("createMatcher never throws, and what is turned round holds exactly where the other does not", () => {
  fc.assert(
    fc.property(
      anyRows({ minLength: 3, maxLength: 3 }),
      fc.array(anyQuery, { minLength: 20, maxLength: 20 }),
      (rows, texts) => {
        for (const text of texts) {
          const read = readQuery(text, NOW);
          if (read.kind === "refused") continue;
          const [yes, no] = [read.filter, not(read.filter)].map(createMatcher);
          for (const row of rows) assert.notEqual(yes?.(row), no?.(row), text);
        }
      },
    ),
    { numRuns: 10 },
  );
});

function ask(text: string, candidate = GRANT): boolean {
  const read = readQuery(text, NOW);
  if (read.kind === "refused") assert.fail(read.problems.map(({ message }) => message).join("; "));
  return createMatcher(read.filter)(candidate);
}

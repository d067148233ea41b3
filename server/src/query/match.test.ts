import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyRows } from "../../../test/support/any-event.ts";
import { anyQuery } from "../../../test/support/any-query.ts";
import { compile } from "./compile.ts";
import { type Candidate, matches } from "./match.ts";
import { parseQuery } from "./parse-query.ts";

const CANDIDATE: Candidate = {
  event: {
    ...{
      id: "01a20647-ccc3-71a8-9b02-000000000001",
      time: "2026-11-22T10:00:00Z",
      received: "2026-11-22T10:00:01Z",
    },
    ...{ category: "permission", action: "role.grant", verb: "grant", outcome: "success", severity: "high" },
    message: "Alice granted role admin to bob in İstanbul",
    actor: { type: "human", id: "U1", name: "Alice", email: "alice@example.com", groups: ["ops", "Dev"] },
    targets: [{ type: "user", id: "u2", name: "Bob" }, { type: "role" }],
    from: { ip: "10.1.2.3", user_agent: "curl/8.0 (100% a_b)" },
    service: { name: "iam" },
    context: { request: "req-1" },
    labels: { Team: "Ops", empty: "" },
    changes: [{ path: "spec.replicas" }],
    source: { name: "first-ingest", type: "native", parser: "native/1" },
    log: { name: "log.example.com/a", index: 1, ord: 0, leaf_hash: "" },
  },
  paths: {
    ids: [["requestId", "Req-1234567"]],
    attrs: [
      ["kind", "Role"],
      ["constructor", "x"],
      ["ok", "true"],
    ],
    nums: [
      ["count", 1000],
      ["max", Infinity],
    ],
    body: "a longer text\nof two lines",
  },
};

const found: readonly string[] = [
  ...[
    "",
    "alice",
    "ALICE",
    "granted",
    "İSTANBUL",
    "i̇stanbul",
    '"role admin to"',
    '"ROLE ADMIN"',
    "two",
    '"text\nof two"',
  ],
  ...[
    "Req-1234567",
    '"Req-1234567"',
    "alice-bob",
    "alice.bob",
    '"alice granted" longer',
    "-carol",
    '-"admin role"',
  ],
  ...[
    "actor:alice",
    "actor:u1",
    "actor:ALICE@EXAMPLE.COM",
    "actor:ali*",
    "actor:*@example.com",
    "actor:a*e*com",
  ],
  ...["actor.groups:dev", "actor.groups:d*", "target:bob", "target:u2", "target.type:ROLE", "change:spec.*"],
  ...[
    "category:permission",
    "verb:grant",
    "outcome:success",
    "-outcome:denied",
    "severity:high",
    "severity:h*",
  ],
  ...[
    "from:10.1.2.3",
    "from:10.0.0.0/8",
    'from:"10.1.2.3"',
    "from.ip:::ffff:10.1.2.3",
    "from.ip:::/0",
    "-from:10.2.0.0/16",
  ],
  ...[
    "from.user_agent:curl/*",
    "from.user_agent:*100%*",
    'from.user_agent:"curl/8.0 (100% a_b)"',
    "from.user_agent:*a_b)",
  ],
  ...["id:01A20647-CCC3-71A8-9B02-000000000001", "service:iam", "source:first-ingest", "source.type:native"],
  ...[
    "context.request:REQ-1",
    "labels.Team:ops",
    "labels.Team:*",
    "labels.empty:*",
    "raw.kind:role",
    "raw.constructor:X",
  ],
  ...[
    "raw.requestId:req-1234567",
    "raw.count:1000",
    "raw.count:1e3",
    'raw.count:"1000"',
    "raw.ok:TRUE",
    "message:anted",
    "message:İ",
  ],
  ...["actor.session:*", "reason:*", "-reason:?*"],
];
for (const query of found) {
  test(`matches says yes to ${JSON.stringify(query)}`, () => assert.equal(ask(query), true));
}

const notFound: readonly string[] = [
  ...[
    "carol",
    "grante",
    "alic",
    '"admin role"',
    '"granted admin"',
    "req-1234567",
    "istanbul",
    "-alice",
    "alice carol",
  ],
  ...[
    "actor:bob",
    "actor:ali",
    "actor:li*",
    'actor:"ali*"',
    "actor:a*q*com",
    "actor:*@example",
    "actor.name:U1",
  ],
  ...["actor.groups:o", "target:alice", "target.id:bob", "change:spec", "severity:hig", "-severity:*"],
  ...[
    "from:10.2.0.0/16",
    "from:0.0.0.0/8",
    "-from:10.1.2.3",
    "from:localhost",
    "from:10.1.*",
    "from.user_agent:*100_*",
  ],
  ...[
    "from.user_agent:curl%",
    "from.user_agent:*aXb)",
    "id:01a20647-ccc3-71a8-9b02-000000000002",
    "service.region:eu",
  ],
  ...[
    "context.trace:*",
    "labels.team:ops",
    "labels.other:*",
    "raw.Kind:role",
    "raw.toString:*",
    "raw.__proto__:*",
  ],
  ...[
    "raw.count:1001",
    "raw.count:100*",
    "raw.max:Infinity",
    "raw.max:1e999",
    "message:bob*role",
    "01a20647-ccc3-71a8-9b02-000000000002",
    'message:"role*"',
    "message:istanbul",
  ],
];
for (const query of notFound) {
  test(`matches says no to ${JSON.stringify(query)}`, () => assert.equal(ask(query), false));
}

test("matches takes an event that has next to nothing in it", () => {
  const { id, time, received, category, action, verb, outcome, severity, message, source, log } =
    CANDIDATE.event;
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
  const bare = { event, paths: { ids: [], attrs: [], nums: [], body: "" } };
  assert.equal(
    ask("-actor:alice -target:bob -from:10.0.0.0/8 -labels.Team:Ops -raw.kind:Role actor:*", bare),
    true,
  );
  assert.equal(ask("target:*", bare), false);
  assert.equal(ask("from.ip:::", bare), true);
});

test("matches never throws, and a negated term holds exactly where the term does not", () => {
  fc.assert(
    fc.property(
      anyRows({ minLength: 3, maxLength: 3 }),
      fc.array(anyQuery, { minLength: 20 }),
      (rows, texts) => {
        for (const text of texts) {
          const query = parseQuery(text);
          if (query.kind === "refused" || compile(query).kind === "refused") continue;
          for (const [i, term] of query.terms.entries()) {
            const other = { ...term, isNegated: !term.isNegated };
            for (const row of rows) {
              const [yes, no] = [term, other].map((one) => matches({ kind: "query", terms: [one] }, row));
              assert.notEqual(yes, no, `${text}, term ${i}`);
            }
          }
        }
      },
    ),
    { numRuns: 10 },
  );
});

function ask(text: string, candidate = CANDIDATE): boolean {
  const query = parseQuery(text);
  if (query.kind === "refused") assert.fail(query.message);
  const condition = compile(query);
  if (condition.kind === "refused") assert.fail(condition.message);
  return matches(query, candidate);
}

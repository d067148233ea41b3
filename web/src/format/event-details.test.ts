import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { detailsOf } from "./event-details.ts";

/** The groups as one text: a line for each row, under the title of its group. */
function textOf(event: Readonly<Record<string, unknown>>): string {
  return detailsOf(event, "UTC")
    .map(({ title, rows }) =>
      [title, ...rows.map(({ name, lines }) => `  ${name}: ${lines.join(" | ")}`)].join("\n"),
    )
    .join("\n");
}

test("detailsOf says who did what, to what, from where, when, how it ended, and where it stands", () => {
  const event = eventAt(7, {
    reason: "approved",
    actor: {
      ...{ type: "human", id: "u1", name: "alice", email: "a@example.com", groups: ["ops", "dev"] },
      ...{
        credential: { type: "key", id: "AK1" },
        session: "s1",
        via: [{ type: "agent", name: "bot", id: "b1" }],
      },
    },
    targets: [{ type: "user", id: "u2", name: "bob" }, { id: "r1" }],
    from: { ip: "192.0.2.1", host: "laptop", user_agent: "curl/8" },
    context: { request: "q1" },
    labels: { team: "web" },
    changes: [
      { path: "role", before: null, after: "admin" },
      { path: "", after: 1 },
    ],
    log: { name: "log.example.com/audit", index: 7, ord: 0, leaf_hash: "aGFzaA==" },
  });
  assert.equal(
    textOf(event),
    `Who
  Name: alice
  Kind: human
  Id: u1
  Email: a@example.com
  Groups: ops | dev
  Credential: key AK1
  Session: s1
  On behalf of: agent bot (b1)
What
  Action: role.grant
  Category: permission
  Target: user bob (u2) | r1
  Changes: role: null → "admin" | nothing → 1
Where
  From: 192.0.2.1 | laptop
  Program: curl/8
  Service: iam
When
  Here: 2026-11-22 10:00:00 (UTC)
  Happened: 2026-11-22T10:00:00.123456Z
  Sealed: 2026-11-22T10:00:00.456789Z
How it ended
  Outcome: success
  Reason: approved
  Severity: high
Context
  Request: q1
Labels
  team: web
Place in the log
  Index: 7
  Leaf hash: aGFzaA==
  Id: 01a20647-ccc3-71a8-9b02-000000000007
  Log: log.example.com/audit
  Sent with: first-ingest
  Read by: native/1`,
  );
});

test("detailsOf leaves out what is unknown, and survives parts of another form", () => {
  assert.deepEqual(detailsOf({}, "UTC"), []);
  const odd = { actor: "alice", targets: {}, from: [], changes: [1], labels: { a: { b: 1 } }, log: 3 };
  assert.deepEqual(detailsOf({ ...odd, outcome: 5 }, "UTC"), [
    { title: "How it ended", rows: [{ name: "Outcome", lines: ["5"] }] },
  ]);
});

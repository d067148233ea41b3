/** Tests of what the panel says of an event: every value with its field, what is unknown left out, and chains from the person on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../../test/support/found-event.ts";
import { entityPath } from "../../pages/entities/entities-state.ts";
import { aboutPath } from "./about-path.ts";
import { factsOf } from "./facts.ts";
import { fieldPath } from "./field-path.ts";
import { chainOf, marksOf } from "./people.ts";

/** The groups as one text: a line for each fact, under the title of its group. */
function textOf(event: Readonly<Record<string, unknown>>, zone = "UTC"): string {
  return factsOf(event, zone)
    .map(({ facts, title }) =>
      [
        title,
        ...facts.map(({ name, values }) => {
          const texts = values.map(({ field = "-", note, text }) =>
            note === undefined ? `${field}=${text}` : `${field}=${text} (${note})`,
          );
          return `  ${name}: ${texts.join(" | ")}`;
        }),
      ].join("\n"),
    )
    .join("\n");
}

test("factsOf says who did what, to what, when, from where, how it ended, and where it stands", () => {
  const event = eventAt(7, {
    ...{ reason: "approved", skew: -12.5 },
    actor: {
      ...{ type: "human", id: "u1", name: "alice", email: "a@example.com", groups: ["ops", "dev"] },
      ...{ credential: { type: "key", id: "AK1" }, session: "s1" },
      identity: { id: "alice", name: "Alice Marques", team: "web" },
    },
    targets: [{ type: "user", id: "u2", name: "bob" }, { id: "r1" }],
    from: { ip: "192.0.2.1", port: 4711, host: "laptop", user_agent: "curl/8" },
    service: { name: "iam", region: "eu-1" },
    context: { request: "q1" },
    labels: { team: "web", "odd key": 1 },
  });
  assert.equal(
    textOf(event),
    `Who
  Name: actor.name=alice
  Type: actor.type=human
  Id: actor.id=u1
  Email: actor.email=a@example.com
  Identity: identity=Alice Marques
  Team: team=web
  Groups: actor.groups=ops | actor.groups=dev
  Proved by: actor.credential.type=key
  Credential: actor.credential.id=AK1
  Session: actor.session=s1
What
  Action: action=role.grant
  Verb: verb=grant
  Category: category=permission
  Target: target.name=bob
  Target: id: target.id=u2
  Target: kind: target.type=user
  Target 2: target.id=r1
When
  Happened: -=2026-11-22T10:00:00.123456Z (by the source's clock)
  Sealed: -=2026-11-22T10:00:00.456789Z (by this log's clock)
  Skew: -=12.5 s (the source's clock is behind, or it was under way)
Where
  From: from.ip=192.0.2.1
  Port: from.port=4711
  Host: from.host=laptop
  Program: from.user_agent=curl/8
  Service: service=iam
  Region: service.region=eu-1
How it ended
  Outcome: outcome=success
  Reason: reason=approved
  Severity: severity=high
Belongs to
  Request: context.request=q1
Labels
  team: labels.team=web
  odd key: labels["odd key"]=1
Place in the log
  Index: log.index=7
  Id: id=01a20647-ccc3-71a8-9b02-000000000007
  Log: log=log.example.com/audit
  Sent with: source=first-ingest
  Kind of record: source.type=native
  Read by: source.parser=native/1`,
  );
});

test("factsOf gives times in the reader's zone besides", () => {
  assert.match(
    textOf(eventAt(1), "Europe/Berlin"),
    /Happened: -=2026-11-22T10:00:00.123456Z \(2026-11-22 11:00:00 Europe\/Berlin, by the source's clock\)/,
  );
});

test("factsOf tells what the source's own clock showed, where that was not UTC's", () => {
  assert.match(
    textOf(eventAt(1, { utc_offset: -210 })),
    /There: -=2026-11-22 06:30:00 -03:30 \(what the source's clock showed\)/,
  );
  assert.doesNotMatch(textOf(eventAt(1)), /There/);
});

test("factsOf leaves out what is unknown, and survives parts of another form", () => {
  assert.deepEqual(factsOf({}, "UTC"), []);
  const odd = { actor: "alice", targets: {}, from: [], labels: { a: { b: 1 } }, log: 3, time: 5 };
  assert.deepEqual(factsOf({ ...odd, outcome: 5 }, "UTC"), [
    {
      title: "How it ended",
      facts: [{ name: "Outcome", values: [{ text: "5", field: "outcome" }] }],
    },
  ]);
});

test("chainOf begins with the person, and marks who did it", () => {
  const links = (actor: unknown): string[] =>
    chainOf({ actor }).map(({ isActor, text, type }) => `${isActor ? "*" : ""}${type} ${text}`);
  assert.deepEqual(
    links({ type: "machine", name: "ci", via: [{ type: "human", name: "chloe" }, { id: "role-1" }] }),
    ["human chloe", "*machine ci", "unknown role-1"],
  );
  const through = { type: "human", email: "a@b.c", via: [{ type: "agent", name: "bot" }, 5, {}] };
  assert.deepEqual(links(through), ["*human a@b.c", "agent bot"]);
  assert.deepEqual(links("alice"), []);
});

test("marksOf says each mark as a sentence, and one that nobody knows as it is", () => {
  const marks = ["no_time", "new_mark", 5];
  const first = "The record says no time: the one at which it was sealed stands for it.";
  assert.deepEqual(marksOf({ marks }), [first, "new_mark"]);
  assert.deepEqual(marksOf({}), []);
});

test("fieldPath puts names into quotation marks that a query would read otherwise", () => {
  assert.equal(fieldPath("raw", ["a", "b-c"]), "raw.a.b-c");
  assert.equal(fieldPath("raw", ['a "b"', "c\\d", "9"]), 'raw["a \\"b\\""]["c\\\\d"]["9"]');
});

test("aboutPath leads to the page of an actor, a target, an address and a service", () => {
  assert.equal(aboutPath("actor.email", "a@b.c"), "/entities/actor/a%40b.c");
  assert.equal(aboutPath("target.name", "a/b c"), entityPath("target", "a/b c", "30d"));
  assert.equal(aboutPath("from.ip", "192.0.2.1"), "/entities/address/192.0.2.1");
  assert.equal(aboutPath("service", "iam"), "/entities/service/iam");
  for (const field of ["actor.type", "action", undefined]) assert.equal(aboutPath(field, "x"), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, runCommand } from "../../../test/support/run-command.ts";

const TYPE = {
  ...{ type: "okta", events: 200, unparsed: 0, last: "2026-11-20T10:00:00.000000Z" },
  filled: { actor: 199, identity: 0, action: 150, target: 200, from: 200, outcome: 1, time: 200 },
  marks: { guessed_verb: 50, guessed_type: 0, no_time: 0, no_zone: 3 },
  skew: { events: 2, largest: -7200, median: -4000 },
  lag: { median: 4001.26, p95: 7200 },
};
const ARRIVAL = {
  ...{ last: "2026-11-20T09:00:00.000000Z", per_second: { minute: 0, hour: 0.5, day: 0.4 } },
  sequence: { gaps: 1, missing: 12, repeats: 0, holes: [] },
  silence: { is_silent: true, since: null, quiet_seconds: 5400, usual_seconds: 1, allowed_seconds: 600 },
};
const REPORT = {
  sources: [
    { name: "okta", arrival: null, types: [TYPE] },
    { name: "quiet\u001b", arrival: ARRIVAL, types: [] },
  ],
  unknown_actions: [{ action: "zone.frobnicate", type: "okta", verb: "update", events: 50 }],
  without_actor: [{ action: "zone.read", type: "okta", events: 1 }],
  is_cut: false,
};

test("tally coverage prints a row for each kind of record, and the actions that nobody knows", async () => {
  const { code, err, out, requests } = await runCommand(
    ["coverage", "source:okta", "--since", "7d"],
    [jsonAnswer(REPORT)],
  );
  assert.deepEqual([code, err], [0, ""]);
  const [heading = "", okta = "", quiet = "", ...rest] = out.split("\n");
  const cells = (line: string): readonly string[] => line.split(/ {2,}/);
  assert.deepEqual(cells(heading).slice(0, 10), [
    ...["source", "type", "events", "last", "silent", "gaps", "missing", "lag", "skewed", "clock"],
  ]);
  assert.deepEqual(cells(okta), [
    ...[
      "okta",
      "okta",
      "200",
      "2026-11-20T10:00:00.000Z",
      "–",
      "–",
      "–",
      "1 h 6 min",
      "2",
      "1 h 6 min behind",
    ],
    ...["99", "75", "100", "100", "1", "100", "0", "0", "50", "3", "–"],
  ]);
  assert.deepEqual(cells(quiet).slice(0, 7), [
    ...["quiet\\u001b", "–", "0", "2026-11-20T09:00:00.000Z", "yes", "1", "12"],
  ]);
  assert.equal(cells(quiet).at(-1), "1800");
  assert.deepEqual(rest, [
    "",
    "Actions that no parser knows, most frequent first:",
    "action           type  taken_for  events",
    "zone.frobnicate  okta  update         50",
    "",
    "Actions of events that name no actor, most frequent first:",
    "action     type  events",
    "zone.read  okta       1",
    "",
    "What to do:",
    "- silent: nothing came of quiet\\u001b for 1 h 30 min, and it is expected within 10 min. See whether its sender runs, and whether it was refused: tally sources refused. If it may be quiet for so long: tally sources silence 'quiet\\u001b' followed by how long.",
    "- 12 numbered records of quiet\\u001b did not arrive: tally search 'action:source.gap target:quiet\\u001b' says which, and its sender still may have them.",
    "- clock: times of okta are more than a minute ahead of when they arrived, or more than an hour behind. Ahead is a wrong clock at the sender: set it by NTP. Behind is that, or records that were long under way, as those of an import are. tally search 'skew>1m OR skew<-1h' shows them.",
    "- no_zone: some times of okta name no time zone and were taken for UTC. If that is wrong, say which it is under zones: in the configuration, and run tally rebuild.",
    '- Unknown actions: they keep their sender\'s names, and taken_for is the verb that was guessed of the words. Where it is right there is nothing to do. Where it is wrong, send "verb" and "category" with events of your own, or write a mapping (docs/sources/mapping.md).',
    "- No actor: look at some with tally search 'action:zone.read -actor:*'. What runs by itself has none. Where the record does name somebody, a mapping says where (docs/sources/mapping.md).",
    "",
  ]);
  assert.equal(requests[0]?.url.pathname, "/api/v1/coverage");
  assert.equal(String(requests[0]?.url.searchParams), "q=source%3Aokta&since=7d");
});

test("tally coverage prints a spreadsheet of the sources, and the whole report as JSON", async () => {
  const csv = await runCommand(["coverage", "-o", "csv"], [jsonAnswer(REPORT)]);
  assert.deepEqual(
    csv.out.split("\r\n").map((line) => [0, 1, 2, 7].map((i) => line.split(",")[i]).join()),
    ["source,type,events,lag_s", "okta,okta,200,4001.3", "quiet\\u001b,,0,", ",,,"],
  );
  const { out } = await runCommand(["coverage", "-o", "json"], [jsonAnswer(REPORT)]);
  assert.deepEqual(JSON.parse(out), REPORT);
});

test("tally coverage says that there is nothing, and with --exit-status ends with 4", async () => {
  const none = jsonAnswer({ sources: [], unknown_actions: [], without_actor: [], is_cut: false });
  const { code, err, out } = await runCommand(["coverage", "--exit-status"], [none]);
  assert.deepEqual([code, err, out], [4, "tally: no source sent anything\n", ""]);
});

test("tally coverage ends with 2 at a query that can't be read", async () => {
  const error = { code: "bad-time", message: "since is no time", hint: "write 24h" };
  const { code, err } = await runCommand(["coverage", "--since", "x"], [jsonAnswer({ error }, 400)]);
  assert.deepEqual([code, err], [2, "tally: since is no time\n  write 24h\n"]);
});

const notReports: readonly (readonly [string, object])[] = [
  ["no sources", { ...REPORT, sources: undefined }],
  ["a source without a name", { ...REPORT, sources: [{ arrival: null, types: [] }] }],
  ["an arrival of another form", { ...REPORT, sources: [{ name: "a", arrival: 1, types: [] }] }],
  [
    "a kind without a count",
    { ...REPORT, sources: [{ name: "a", arrival: null, types: [{ ...TYPE, events: -1 }] }] },
  ],
  ["an action without a name", { ...REPORT, unknown_actions: [{ type: "a", events: 1 }] }],
  ["no list of actions", { ...REPORT, without_actor: undefined }],
];
for (const [what, answer] of notReports) {
  test(`tally coverage refuses an answer with ${what}`, async () => {
    const { code, err } = await runCommand(["coverage"], [jsonAnswer(answer)]);
    assert.equal(code, 1);
    assert.match(err, /the server's answer is no coverage report/);
  });
}

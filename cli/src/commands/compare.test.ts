import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonAnswer, type RanCommand, runCommand } from "../../../test/support/run-command.ts";

const NEW = {
  ...{ field: "from", value: "2001:db8:66::17", selected: 13, baseline: 0 },
  ...{ selected_share: 1, baseline_share: 0, score: 1, is_new: true },
  ...{ reason: "in 100 % of these events, and never seen before", query: 'from:"2001:db8:66::17"' },
};
const MORE = {
  ...{ field: "actor", value: "-b\u001b", selected: 5, baseline: 20 },
  ...{ selected_share: 0.996, baseline_share: 0.002, score: 0.8, is_new: false },
  ...{ reason: "in 99 % of these events, and in less than 1 % of the others", query: "actor:-b\u001b" },
};
const ANSWER = {
  ...{ selected: 13, baseline: 23987, against: "all other events of the same time" },
  differences: [NEW, MORE],
};

async function compare(args: readonly string[], answer: object = ANSWER, status = 200): Promise<RanCommand> {
  return await runCommand(["compare", ...args], [jsonAnswer(answer, status)]);
}

test("tally compare prints both shares as bars, what is new, and how to find the events", async () => {
  const { code, err, out, requests } = await compare(["actor:bruno", "is:failed"]);
  assert.equal(code, 0);
  assert.equal(
    out,
    `these             others            new  query
########## 100 %  ..........   0 %  new  from:"2001:db8:66::17"
#########.  99 %  #.........  <1 %       actor:-b\\u001b
`,
  );
  assert.equal(err, "tally: 13 events against 23,987, all other events of the same time\n");
  assert.equal(requests[0]?.url.pathname, "/api/v1/events/compare");
  assert.equal(String(requests[0]?.url.searchParams), "q=actor%3Abruno+is%3Afailed&limit=20&baseline=rest");
});

test("tally compare sends its times and what to compare with", async () => {
  const { requests } = await compare([
    ...["a", "--since", "1h", "--until", "now", "--tz", "Europe/Berlin"],
    ...["--baseline", "before", "--limit", "5"],
  ]);
  assert.equal(
    String(requests[0]?.url.searchParams),
    "q=a&since=1h&until=now&tz=Europe%2FBerlin&limit=5&baseline=before",
  );
  const against = await compare(["a", "--against", "b c"]);
  assert.equal(String(against.requests[0]?.url.searchParams), "q=a&limit=20&baseline_q=b+c");
});

test("tally compare prints data whole: as one object, as rows, and for a spreadsheet", async () => {
  assert.deepEqual(JSON.parse((await compare(["a", "-o", "json"])).out), ANSWER);
  const rows = (await compare(["a", "-o", "ndjson"])).out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(rows, ANSWER.differences);
  const [heading, , more] = (await compare(["a", "-o", "csv"])).out.split("\r\n");
  assert.equal(
    heading,
    "field,value,selected,baseline,selected_share,baseline_share,score,is_new,reason,query",
  );
  assert.match(more ?? "", /^actor,'-b\\u001b,5,20,0\.996,0\.002,0\.8,false,"in 99 % /);
});

const summaries: readonly (readonly [object, RegExp])[] = [
  [{ selected: 0, differences: [] }, /^tally: nothing matches, so there is nothing to compare\n$/],
  [{ baseline: 0, differences: [] }, /^tally: there is nothing to compare with: no events among all other /],
  [
    { selected: 1, differences: [] },
    /^tally: 1 event against 23,987, all other events of the same time: no difference/,
  ],
  [{ differences: [] }, /: no difference that is more than chance\n$/],
];
for (const [changed, said] of summaries) {
  test(`tally compare says ${said.source}`, async () => {
    const { code, err, out } = await compare(["a"], { ...ANSWER, ...changed });
    assert.deepEqual([code, out], [0, ""]);
    assert.match(err, said);
    assert.equal((await compare(["a", "--exit-status"], { ...ANSWER, ...changed })).code, 4);
  });
}

test("tally compare shows a mistake in the query that it is in", async () => {
  const problem = { message: "no value", offset: 2, length: 1, hint: "give one" };
  const error = { code: "query-syntax", message: "no value", problems: [problem] };
  const args = ["aaaa", "--against", "bbbb"];
  assert.match((await compare(args, { error }, 400)).err, /\n {2}aaaa\n {4}\^\n/);
  const other = await compare(args, { error: { ...error, parameter: "baseline_q" } }, 400);
  assert.equal(other.code, 2);
  assert.match(other.err, /\n {2}bbbb\n {4}\^\n/);
});

const notComparisons: readonly (readonly [string, object])[] = [
  ["no sizes", { ...ANSWER, selected: -1 }],
  ["no word on what it is against", { ...ANSWER, against: 1 }],
  ["no differences", { ...ANSWER, differences: {} }],
  ["a difference that is none", { ...ANSWER, differences: [NEW, {}] }],
  ["a share above all", { ...ANSWER, differences: [{ ...NEW, selected_share: 1e9 }] }],
];
for (const [name, answer] of notComparisons) {
  test(`tally compare believes nothing of a server that gives ${name}`, async () => {
    const { code, err, out } = await compare(["a"], answer);
    assert.deepEqual([code, out], [1, ""]);
    assert.match(err, /not a comparison/);
  });
}

for (const args of [
  [],
  ["a", "--limit", "101"],
  ["a", "--baseline", "after"],
  ["a", "--baseline", "rest", "--against", "b"],
]) {
  test(`tally compare refuses ${args.join(" ") || "no query"} before it asks anybody`, async () => {
    const { code, requests } = await runCommand(["compare", ...args], []);
    assert.deepEqual([code, requests.length], [2, 0]);
  });
}

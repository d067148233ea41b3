import assert from "node:assert/strict";
import { test } from "node:test";
import { treeOf } from "../../../test/support/print-tree.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";

/** What is typed, how it is printed in the one spelling, and the tree that it is read as. */
const QUERIES: Readonly<
  Record<string, readonly (readonly [typed: string, printed: string, tree: string])[]>
> = {
  "what stands side by side must all hold": [
    ["alice", "alice", "word alice"],
    ["alice role.grant", "alice role.grant", "and(word alice, word role.grant)"],
    ["alice AND bob", "alice bob", "and(word alice, word bob)"],
    ["alice and bob", "alice bob", "and(word alice, word bob)"],
    ["alice (bob carol)", "alice bob carol", "and(word alice, word bob, word carol)"],
  ],
  "AND binds tighter than OR, and parentheses tighter than both": [
    ["a OR b", "a OR b", "or(word a, word b)"],
    ["a b OR c d", "a b OR c d", "or(and(word a, word b), and(word c, word d))"],
    ["a (b OR c) d", "a (b OR c) d", "and(word a, or(word b, word c), word d)"],
    ["(a b) OR (c d)", "a b OR c d", "or(and(word a, word b), and(word c, word d))"],
    ["a OR (b OR c)", "a OR b OR c", "or(word a, word b, word c)"],
    ["((a))", "a", "word a"],
  ],
  "a sign or a word in front of a condition turns it round": [
    ["-alice", "-alice", "not(word alice)"],
    ["!alice", "-alice", "not(word alice)"],
    ["NOT alice", "-alice", "not(word alice)"],
    ["not not alice", "--alice", "not(not(word alice))"],
    ["-(a OR b)", "-(a OR b)", "not(or(word a, word b))"],
    ["a b OR NOT c d", "a b OR -c d", "or(and(word a, word b), and(not(word c), word d))"],
    ["-actor:alice", "-actor:alice", "not(actor is alice)"],
    ["actor!=alice", "-actor:alice", "not(actor is alice)"],
    ["actor:!=alice", "-actor:alice", "not(actor is alice)"],
    ["actor!=(alice OR bob)", "-actor:(alice OR bob)", "not(actor is one of alice, bob)"],
  ],
  "quotation marks make one word of many, and a word of a keyword": [
    ['"role admin"', '"role admin"', "word role admin"],
    ['"say \\"hi\\""', '"say \\"hi\\""', 'word say "hi"'],
    ['"or"', '"or"', "word or"],
    ["orange", "orange", "word orange"],
    ["alice-bob", "alice-bob", "word alice-bob"],
    ["a - b", 'a "-" b', "and(word a, word -, word b)"],
    ['"a | b"', '"a | b"', "word a | b"],
  ],
  "a field has a value behind a colon": [
    ["actor:alice", "actor:alice", "actor is alice"],
    ['actor:"Alice B"', 'actor:"Alice B"', "actor is Alice B"],
    ["ACTOR:Alice", "ACTOR:Alice", "ACTOR is Alice"],
    ["actor:-alice", "actor:-alice", "actor is -alice"],
    ['actor:"or"', 'actor:"or"', "actor is or"],
    ['actor:""', 'actor:""', "actor is nothing"],
    [
      "arn:aws:iam::123456789012:role/x",
      "arn:aws:iam::123456789012:role/x",
      "arn is aws:iam::123456789012:role/x",
    ],
  ],
  "a list is one of several": [
    ["actor:(alice OR bob)", "actor:(alice OR bob)", "actor is one of alice, bob"],
    ["actor:(alice bob)", "actor:(alice OR bob)", "actor is one of alice, bob"],
    ['actor:(alice, "Bob C", d*)', 'actor:(alice OR "Bob C" OR d*)', "actor is one of alice, Bob C, d*"],
    ["actor:(alice)", "actor:alice", "actor is alice"],
    ["-verb:(read OR list)", "-verb:(read OR list)", "not(verb is one of read, list)"],
  ],
  "a comparison has a colon or none, and blanks or none": [
    ["severity>=high", "severity:>=high", "severity from high"],
    ["severity >= high", "severity:>=high", "severity from high"],
    ["severity:>=high", "severity:>=high", "severity from high"],
    ["raw.count>5", "raw.count:>5", "raw.count above 5"],
    ["raw.count < 5", "raw.count:<5", "raw.count below 5"],
    ["raw.count:<=5", "raw.count:<=5", "raw.count up to 5"],
  ],
  "a range has its ends, or one of them, or neither": [
    ["raw.count:[1 TO 5]", "raw.count:[1 TO 5]", "raw.count from 1 up to 5"],
    ["raw.count:{1 TO 5}", "raw.count:{1 TO 5}", "raw.count above 1 below 5"],
    ["raw.count:[1 to 5}", "raw.count:[1 TO 5}", "raw.count from 1 below 5"],
    ["raw.count:[1 TO *]", "raw.count:>=1", "raw.count from 1"],
    ["raw.count:{* TO 5}", "raw.count:<5", "raw.count below 5"],
    ["raw.count:[* TO *]", "raw.count:*", "raw.count exists"],
    ["raw.count:1..5", "raw.count:[1 TO 5]", "raw.count from 1 up to 5"],
    ["raw.count:-1.5..2.5", "raw.count:[-1.5 TO 2.5]", "raw.count from -1.5 up to 2.5"],
    ["raw.count:1..*", "raw.count:>=1", "raw.count from 1"],
    ["raw.count:*..5", "raw.count:<=5", "raw.count up to 5"],
    ["raw.path:../../etc", 'raw.path:"../../etc"', "raw.path is ../../etc"],
    ["raw.path:a..b", 'raw.path:"a..b"', "raw.path is a..b"],
  ],
  "one equal sign asks for the same letters in the same case": [
    ["actor:=Alice", "actor:=Alice", "actor exactly Alice"],
    ["actor=alice", "actor:=alice", "actor exactly alice"],
    ['actor = "Alice B"', 'actor:="Alice B"', "actor exactly Alice B"],
    ["action:=role.*", "action:=role.*", "action exactly role.*"],
  ],
  "addresses are values like others": [
    ["from:10.0.0.0/8", "from:10.0.0.0/8", "from is 10.0.0.0/8"],
    ["from.ip:2001:db8::/32", "from.ip:2001:db8::/32", "from.ip is 2001:db8::/32"],
    ["from:10.1.*", "from:10.1.*", "from is 10.1.*"],
    ["from:10.0.0.1..10.0.0.9", "from:[10.0.0.1 TO 10.0.0.9]", "from from 10.0.0.1 up to 10.0.0.9"],
  ],
  "so are durations and sizes": [
    ["raw.duration>2s", "raw.duration:>2s", "raw.duration above 2s"],
    ["raw.took:[200ms TO 1.5h]", "raw.took:[200ms TO 1.5h]", "raw.took from 200ms up to 1.5h"],
    ["raw.bytes>=10MB", "raw.bytes:>=10MB", "raw.bytes from 10MB"],
  ],
  "so are times": [
    ["time:2026-11-01", "time:2026-11-01", "time is 2026-11-01"],
    ["time:2026-11-01T10:00:00Z", "time:2026-11-01T10:00:00Z", "time is 2026-11-01T10:00:00Z"],
    [
      "time:2026-11-01..2026-11-08",
      "time:[2026-11-01 TO 2026-11-08]",
      "time from 2026-11-01 up to 2026-11-08",
    ],
    ["time:[now-7d/d TO now]", "time:[now-7d/d TO now]", "time from now-7d/d up to now"],
    ["time>-15m", "time:>-15m", "time above -15m"],
    ["time:now-7d..now", "time:[now-7d TO now]", "time from now-7d up to now"],
    ['time:"yesterday 2pm"', 'time:"yesterday 2pm"', "time is yesterday 2pm"],
    ['time:"yesterday 2pm"..now', 'time:["yesterday 2pm" TO now]', "time from yesterday 2pm up to now"],
    [
      'time:now-7d.."yesterday 2pm"',
      'time:[now-7d TO "yesterday 2pm"]',
      "time from now-7d up to yesterday 2pm",
    ],
    ["time:monday..friday", "time:[monday TO friday]", "time from monday up to friday"],
  ],
  "an asterisk alone asks whether there is anything": [
    ["actor:*", "actor:*", "actor exists"],
    ["-actor.session:*", "-actor.session:*", "not(actor.session exists)"],
    ["actor:?*", "actor:?*", "actor is ?*"],
    ['actor:"*"', 'actor:"*"', "actor is \\*"],
  ],
  "an asterisk is any run and a question mark any character": [
    ["action:role.*", "action:role.*", "action is role.*"],
    ["actor:*li?e*", "actor:*li?e*", "actor is *li?e*"],
    ["gran*", "gran*", "word gran*"],
    ['actor:"a*b"', 'actor:"a*b"', "actor is a\\*b"],
  ],
  "a backslash takes the meaning away from what follows it": [
    ["actor:a\\*b", 'actor:"a*b"', "actor is a\\*b"],
    ["actor:a\\ b", 'actor:"a b"', "actor is a b"],
    ["what\\?", '"what?"', "word what\\?"],
    ["\\-alice", '"-alice"', "word -alice"],
    ["corp\\\\alice", '"corp\\\\alice"', "word corp\\\\alice"],
    ["a\\|b", '"a|b"', "word a|b"],
    ["corp\\alice", '"corp\\\\alice"', "word corp\\\\alice"],
    ['actor:"ACME\\\\Users\\x"', 'actor:"ACME\\\\Users\\\\x"', "actor is ACME\\\\Users\\\\x"],
  ],
  "a regular expression stands between slashes, and a path does not": [
    [
      "action:/^role\\.(grant|revoke)$/",
      "action:/^role\\.(grant|revoke)$/",
      "action matches ^role\\.(grant|revoke)$",
    ],
    ["-action:/x/", "-action:/x/", "not(action matches x)"],
    ["raw.path:/a\\/b/", "raw.path:/a\\/b/", "raw.path matches a/b"],
    ["raw.path:/etc/passwd", 'raw.path:"/etc/passwd"', "raw.path is /etc/passwd"],
    ["raw.path:/etc", 'raw.path:"/etc"', "raw.path is /etc"],
  ],
  "names have other names, and are kept as they were written": [
    ["who:alice what:role.grant", "who:alice what:role.grant", "and(who is alice, what is role.grant)"],
    ["@timestamp>=now-1h", "@timestamp:>=now-1h", "@timestamp from now-1h"],
    ["ip:10.0.0.1", "ip:10.0.0.1", "ip is 10.0.0.1"],
  ],
  "labels and records are asked by path": [
    ["labels.team:ops", "labels.team:ops", "labels.team is ops"],
    ["@team:ops", "@team:ops", "@team is ops"],
    ['labels["on call"]:yes', 'labels["on call"]:yes', 'labels["on call"] is yes'],
    [
      "raw.requestParameters.bucketName:logs",
      "raw.requestParameters.bucketName:logs",
      "raw.requestParameters.bucketName is logs",
    ],
    ['raw["weird key"].x:1', 'raw["weird key"].x:1', 'raw["weird key"].x is 1'],
    ['raw["a\\"b"]:1', 'raw["a\\"b"]:1', 'raw["a\\"b"] is 1'],
    ["raw.items[].name:x", "raw.items[].name:x", "raw.items[].name is x"],
    ["context.request:req-1", "context.request:req-1", "context.request is req-1"],
  ],
  "is: stands for a condition that could be written out": [
    ["is:failed", "is:failed", "is is failed"],
    ["-is:machine", "-is:machine", "not(is is machine)"],
    ["is:(failed admin)", "is:(failed OR admin)", "is is one of failed, admin"],
  ],
  "what looks like a comparison and is none stays a word": [
    ["a->b", '"a->b"', "word a->b"],
    ["--", '-"-"', "not(word -)"],
  ],
  "stats counts and computes": [
    ["| stats count()", "| stats count()", "all → stats(count())"],
    [
      "is:failed | stats COUNT, distinct(actor) as people BY action, bin(time, 1h)",
      "is:failed | stats count(), distinct(actor) as people by action, bin(1h)",
      "is is failed → stats(count(), distinct(actor) called people by action by every 1h)",
    ],
    [
      "| stats p95(raw.duration_ms), values(from.ip)",
      "| stats p95(raw.duration_ms), values(from.ip)",
      "all → stats(p95(raw.duration_ms), values(from.ip))",
    ],
    ["| summarize count() by actor", "| stats count() by actor", "all → stats(count() by actor)"],
  ],
  "where asks about rows": [
    [
      "| stats count() as n by actor | where n>10",
      "| stats count() as n by actor | where n:>10",
      "all → stats(count() called n by actor) → where(n above 10)",
    ],
    [
      "| filter severity>=high OR is:admin",
      "| where severity:>=high OR is:admin",
      "all → where(or(severity from high, is is admin))",
    ],
  ],
  "sort goes up, or down with a minus": [
    ["| sort -count(), action", "| sort -count, action", "all → sort(count down, action up)"],
    ["| order by time desc, action asc", "| sort -time, action", "all → sort(time down, action up)"],
  ],
  "limit takes so many": [
    ["| limit 20", "| limit 20", "all → limit(20)"],
    ["| head 5", "| limit 5", "all → limit(5)"],
    ["| take 5", "| limit 5", "all → limit(5)"],
  ],
  "fields takes columns": [
    [
      '| fields time, actor, raw["a b"]',
      '| fields time, actor, raw["a b"]',
      'all → fields(time, actor, raw["a b"])',
    ],
    ["| project time", "| fields time", "all → fields(time)"],
  ],
  "top and rare take the most frequent values and the rarest": [
    ["| top actor", "| top 10 actor", "all → top(10 of actor)"],
    ["| top 5 by actor, action", "| top 5 actor, action", "all → top(5 of actor, action)"],
    ["| rare 3 bin(1d), action", "| rare 3 bin(1d), action", "all → rare(3 of every 1d, action)"],
  ],
  "bin counts by time": [
    ["| bin 1h", "| bin 1h", "all → bin(1h)"],
    ["| timechart 5m", "| bin 5m", "all → bin(5m)"],
  ],
  "pipes stand in a row": [
    [
      "is:failed | stats count() by actor | sort -count | limit 5",
      "is:failed | stats count() by actor | sort -count | limit 5",
      "is is failed → stats(count() by actor) → sort(count down) → limit(5)",
    ],
  ],
};

for (const [rule, queries] of Object.entries(QUERIES)) {
  for (const [typed, printed, tree] of queries) {
    test(`in a query ${rule}: ${typed}`, () => {
      const { problems, query } = parseQuery(typed);
      assert.deepEqual(problems, []);
      assert.equal(printQuery(query), printed);
      assert.equal(treeOf(query), tree);
    });
  }
}

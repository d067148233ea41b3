import assert from "node:assert/strict";
import { test } from "node:test";
import { filterOf } from "../../../test/support/print-filter.ts";
import type { Now } from "./moments.ts";
import { readQuery } from "./read-query.ts";

const NOW: Now = { nowUs: Date.UTC(2026, 10, 22, 10, 30) * 1000, zone: "UTC" };

const FILTERS: Readonly<Record<string, readonly (readonly [query: string, filter: string])[]>> = {
  "a field with several columns asks each of them": [
    ["actor:alice", "or(actor_name is alice, actor_email is alice, actor_id is alice)"],
    ["target:Bob", "or(target_names is Bob, target_ids is Bob)"],
    ["who:=Alice", "or(actor_name exactly Alice, actor_email exactly Alice, actor_id exactly Alice)"],
    ["email:a@b.c", "actor_email is a@b.c"],
    ["person:alice", "or(actor_identity_id is alice, actor_identity_name is alice)"],
    ["-identity:*", "not(or(actor_identity_id exists, actor_identity_name exists))"],
  ],
  "names have no case and many other names": [
    ["ACTOR.ID:x", "actor_id is x"],
    ["@timestamp:2026-11-01", "time >= 2026-11-01T00:00 < 2026-11-02T00:00"],
    ["request_id:x", "context[request] is x"],
    ["group:ops", "actor_groups is ops"],
  ],
  "an empty value is none": [
    ['actor.id:""', "not(actor_id exists)"],
    ['-actor.id:""', "not(not(actor_id exists))"],
    ['actor.id:(a OR "")', "or(actor_id is a, not(actor_id exists))"],
  ],
  "texts are looked through for words": [
    ["message:failed", "message says failed"],
    ['reason:"no such user"', "reason says no such user"],
    ["via:bob", "actor_via says bob"],
    ["message:=x", "message exactly x"],
    ["message:/x/", "message matches x"],
  ],
  "severities have an order": [
    ["severity:HIGH", "severity >= 4 <= 4"],
    ["severity>=high", "severity >= 4"],
    ["severity<high", "severity < 4"],
    ["severity:[low TO high}", "severity >= 2 < 4"],
    ["severity:(low high)", "or(severity >= 2 <= 2, severity >= 4 <= 4)"],
    ["severity:h*", "severity >= 4 <= 4"],
    ["severity:*", "severity exists"],
  ],
  "addresses are ranges, and what is none may be a host": [
    ["from.ip:10.1.2.3", "from_ip within 0:0:0:0:0:ffff:a01:203 and 0:0:0:0:0:ffff:a01:203"],
    ["from.ip:10.0.0.0/8", "from_ip within 0:0:0:0:0:ffff:a00:0 and 0:0:0:0:0:ffff:aff:ffff"],
    ["from.ip:10.*", "from_ip within 0:0:0:0:0:ffff:a00:0 and 0:0:0:0:0:ffff:aff:ffff"],
    ["from.ip:10.1.*", "from_ip within 0:0:0:0:0:ffff:a01:0 and 0:0:0:0:0:ffff:a01:ffff"],
    ["from.ip:10.1.2.*", "from_ip within 0:0:0:0:0:ffff:a01:200 and 0:0:0:0:0:ffff:a01:2ff"],
    [
      "from.ip:2001:db8::/32",
      "from_ip within 2001:db8:0:0:0:0:0:0 and 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
    ],
    ["from.ip:10.0.0.1..10.0.0.9", "from_ip within 0:0:0:0:0:ffff:a00:1 and 0:0:0:0:0:ffff:a00:9"],
    [
      "from:10.1.*",
      "or(from_ip within 0:0:0:0:0:ffff:a01:0 and 0:0:0:0:0:ffff:a01:ffff, from_host is 10.1.*)",
    ],
    ["from:laptop", "from_host is laptop"],
    ["from:/^10/", "from_host matches ^10"],
  ],
  "numbers, durations and sizes are compared with numbers": [
    ["from.port:443", "from_port >= 443 <= 443"],
    ["from.port>1024", "from_port > 1024"],
    ["port:[1 TO 1024}", "from_port >= 1 < 1024"],
    ["raw.count>5", "nums[count] > 5"],
    ["raw.count:-1.5..*", "nums[count] >= -1.5"],
    ["raw.count>1e3", "nums[count] > 1000"],
    ["raw.duration>2s", "nums[duration] > 2000"],
    ["raw.duration_ms>2s", "nums[duration_ms] > 2000"],
    ["skew>5m", "skew > 300"],
    ["skew<-1h", "skew < -3600"],
    ["skew:300", "skew >= 300 <= 300"],
    ["raw.took_us>=2s", "nums[took_us] >= 2000000"],
    ["raw.took_ns<2us", "nums[took_ns] < 2000"],
    ["raw.age_seconds:[1m TO 1h]", "nums[age_seconds] >= 60 <= 3600"],
    ["raw.wait_min>1h", "nums[wait_min] > 60"],
    ["raw.bytes>10MB", "nums[bytes] > 10000000"],
    ["raw.bytes<=1KiB", "nums[bytes] <= 1024"],
  ],
  "a record is asked for a text and a number alike": [
    ["raw.count:5", "or(ids[count] is 5, attrs[count] is 5, texts[count] is 5, nums[count] >= 5 <= 5)"],
    ["raw.count:x", "or(ids[count] is x, attrs[count] is x, texts[count] is x)"],
    ["raw.count:4*", "or(ids[count] is 4*, attrs[count] is 4*, texts[count] is 4*)"],
    ['raw["a b"].items[].c:x', "or(ids[a b.items.c] is x, attrs[a b.items.c] is x, texts[a b.items.c] is x)"],
    ['labels["on call"]:x', "labels[on call] is x"],
    ["@team:x", "labels[team] is x"],
    ["labels.n:5", "labels[n] is 5"],
  ],
  "a day is as long as a day": [
    ["time:2026-11-01", "time >= 2026-11-01T00:00 < 2026-11-02T00:00"],
    ["time>2026-11-01", "time >= 2026-11-02T00:00"],
    ["time>=2026-11-01", "time >= 2026-11-01T00:00"],
    ["time<2026-11-01", "time < 2026-11-01T00:00"],
    ["time<=2026-11-01", "time < 2026-11-02T00:00"],
    ["time:2026-11-01..2026-11-08", "time >= 2026-11-01T00:00 < 2026-11-09T00:00"],
    ["time:{2026-11-01 TO 2026-11-08}", "time >= 2026-11-02T00:00 < 2026-11-08T00:00"],
    ['time>"yesterday 2pm"', "time > 2026-11-21T14:00"],
    ['time<="yesterday 2pm"', "time < 2026-11-21T15:00"],
  ],
  "so long ago is since then, and before it or behind it where it is an end": [
    ["time:15m", "time >= 2026-11-22T10:15 < 2026-11-22T10:30"],
    ["time>-15m", "time > 2026-11-22T10:15"],
    ["time<15m", "time < 2026-11-22T10:15"],
    ["time<=-15m", "time <= 2026-11-22T10:15"],
    ["time:[-1h TO -15m]", "time >= 2026-11-22T09:30 <= 2026-11-22T10:15"],
    ["time:[now-7d/d TO now]", "time >= 2026-11-15T00:00 < 2026-11-22T10:30"],
    [
      "time:(today yesterday)",
      "or(time >= 2026-11-22T00:00 < 2026-11-23T00:00, time >= 2026-11-21T00:00 < 2026-11-22T00:00)",
    ],
  ],
  "is: stands for what could be written out": [
    ["is:failed", "or(outcome is failure, outcome is denied)"],
    ["is:OK", "outcome is success"],
    ["is=login", "verb is login"],
    ["-is:machine", "not(or(actor_type is machine, actor_type is agent, actor_type is system))"],
    ["is:(human delegated)", "or(actor_type is human, actor_via exists)"],
  ],
  "a name that nobody defined is looked for in the records, and as the word that was pasted": [
    ["nothing:x", "or(or(ids[…nothing] is x, attrs[…nothing] is x, texts[…nothing] is x), word nothing:x)"],
    [
      "nothing:=X",
      "or(or(ids[…nothing] exactly X, attrs[…nothing] exactly X, texts[…nothing] exactly X), word nothing=X)",
    ],
    ["nothing:x*", "or(ids[…nothing] is x*, attrs[…nothing] is x*, texts[…nothing] is x*)"],
    ["nothing>5", "nums[…nothing] > 5"],
    [
      "nothing:*",
      "or(ids[…nothing] exists, attrs[…nothing] exists, texts[…nothing] exists, nums[…nothing] exists)",
    ],
    [
      'nothing:""',
      "not(or(ids[…nothing] exists, attrs[…nothing] exists, texts[…nothing] exists, nums[…nothing] exists))",
    ],
    [
      "nothing:(a OR b)",
      "or(or(ids[…nothing] is a, attrs[…nothing] is a, texts[…nothing] is a), or(ids[…nothing] is b, attrs[…nothing] is b, texts[…nothing] is b))",
    ],
    ["http://example.com", "word http://example.com"],
    ["arn:aws:s3:::logs", "word arn:aws:s3:::logs"],
  ],
};
for (const [rule, cases] of Object.entries(FILTERS)) {
  for (const [query, filter] of cases) {
    test(`resolve knows that ${rule}: ${query}`, () => {
      const read = readQuery(query, NOW);
      assert.equal(read.kind === "refused" ? read.problems : filterOf(read.filter), filter);
    });
  }
}

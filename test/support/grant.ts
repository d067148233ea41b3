/** One event with a value in nearly every place, and its record: what tests of questions are asked about. */
import type { Candidate } from "../../server/src/query/columns.ts";

export const GRANT: Candidate = {
  event: {
    ...{
      id: "01a20647-ccc3-71a8-9b02-000000000001",
      time: "2026-11-22T10:00:00Z",
      received: "2026-11-22T10:00:01Z",
    },
    ...{ category: "permission", action: "role.grant", verb: "grant", outcome: "success", severity: "high" },
    message: "Alice granted role admin to bob in İstanbul",
    actor: {
      ...{ type: "human", id: "U1", name: "Alice", email: "alice@example.com", groups: ["ops", "Dev"] },
      via: [{ type: "agent", id: "copilot-7" }],
    },
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
    ids: [
      ["requestId", "Req-1234567"],
      ["role.arn", "arn:aws:iam::123456789012:role/break-glass"],
    ],
    attrs: [
      ["kind", "Role"],
      ["constructor", "x"],
      ["ok", "true"],
      ["spec.path", "/var/log"],
    ],
    nums: [
      ["count", 1000],
      ["spec.took_ms", 2500],
      ["max", Infinity],
    ],
    texts: [["body", "a longer text\nof two lines, error: disk full"]],
  },
  words: "arn aws iam role break glass kind Role",
};

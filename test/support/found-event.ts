/** An event as the reading API tells it, for tests. */

/** One with its place at `index`, and with what a test wants changed. */
export function eventAt(
  index: number,
  changed: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id: `01a20647-ccc3-71a8-9b02-${String(index).padStart(12, "0")}`,
    time: "2026-11-22T10:00:00.123456Z",
    received: "2026-11-22T10:00:00.456789Z",
    category: "permission",
    action: "role.grant",
    verb: "grant",
    outcome: "success",
    severity: "high",
    message: "alice granted role admin to bob",
    actor: { type: "human", id: "u1", name: "alice" },
    targets: [{ type: "user", id: "u2", name: "bob" }],
    from: { ip: "192.0.2.1" },
    service: { name: "iam" },
    source: { name: "first-ingest", type: "native", parser: "native/1" },
    log: { name: "log.example.com/audit", index, ord: 0 },
    ...changed,
  };
}

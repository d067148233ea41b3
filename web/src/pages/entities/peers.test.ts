import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntityFacet } from "../../api/entities.ts";
import { peersQuery } from "./peers.ts";

const facets: readonly EntityFacet[] = [
  { field: "action", distinct: 1, values: [{ value: "x", count: 1 }] },
  {
    ...{ field: "target", distinct: 2 },
    values: [
      { value: "payments", count: 2 },
      { value: "a (b)", count: 1 },
    ],
  },
];

test("peersQuery asks who else acts on the same", () => {
  assert.equal(
    peersQuery({ kind: "actor", query: "actor:alice", facets }),
    '(target:payments OR target:"a (b)") -actor:alice',
  );
});

test("peersQuery asks nothing about what does not act, or acts on nothing that has a name", () => {
  assert.equal(peersQuery({ kind: "target", query: "target:x", facets }), undefined);
  assert.equal(peersQuery({ kind: "actor", query: "actor:alice", facets: facets.slice(0, 1) }), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { readEntities, readEntity } from "./entities.ts";

const ENTITY = {
  ...{ kind: "actor", name: "alice", query: "actor:alice", first: "f", last: "l", total: 9, count: 3 },
  hours: { tz: "UTC", counts: [[0, 1], [2]] },
  facets: [
    {
      field: "action",
      distinct: 2,
      values: [
        { value: "user.login", count: 2 },
        { value: null, count: 1 },
      ],
    },
  ],
  changes: [{ id: "i", time: "t", message: "m", changes: [{ path: "size", before: 5, after: null }] }],
};

test("readEntities gives the entities of a list, and how many there are", () => {
  const one = { name: "alice", count: 3, first: "f", last: "l" };
  assert.deepEqual(readEntities({ entities: [one, {}, 1], total: 12 }), { entities: [one], total: 12 });
  assert.equal(readEntities({ entities: [] }), undefined);
});

test("readEntity gives everything about one", () => {
  const { hours, ...rest } = ENTITY;
  const values = [{ path: "size", before: "5", after: undefined }];
  assert.deepEqual(readEntity(ENTITY), {
    ...rest,
    changes: [{ id: "i", time: "t", message: "m", values }],
    hours: hours.counts,
    facets: [{ field: "action", distinct: 2, values: [{ value: "user.login", count: 2 }] }],
  });
});

test("readEntity gives what came so far, without what is yet to come", () => {
  const { changes, facets, hours, ...figures } = ENTITY;
  assert.deepEqual(readEntity(figures), {
    ...figures,
    ...{ changes: undefined, facets: undefined, hours: undefined },
  });
  assert.equal(readEntity({ ...figures, changes })?.changes?.length, 1);
});

for (const part of ["name", "query", "kind", "count", "total"]) {
  test(`readEntity takes nothing from an answer without ${part}`, () => {
    assert.equal(readEntity({ ...ENTITY, [part]: undefined }), undefined);
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFacets, readFieldNames } from "./facets.ts";

test("readFacets gives the values of each field, and null for events without one", () => {
  const values = [
    { value: "alice", count: 3 },
    { value: null, count: 1 },
  ];
  const facet = { field: "actor", values, distinct: 2 };
  assert.deepEqual(readFacets({ facets: [facet] }), [facet]);
});

test("readFacets takes nothing for facets from what has another form", () => {
  for (const value of [undefined, {}, { facets: [{}] }, { facets: [{ field: "a", values: 3, distinct: 1 }] }])
    assert.equal(readFacets(value), undefined);
});

test("readFieldNames gives the members of the records", () => {
  const paths = [{ name: "raw.awsRegion", kind: "text", count: 7 }, { name: 3 }];
  assert.deepEqual(readFieldNames({ paths, fields: [] }), [{ name: "raw.awsRegion", count: 7 }]);
  assert.equal(readFieldNames({}), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { accountsOf, namesOf } from "./accounts.ts";
import { people } from "./cast.ts";

test("nobody's name with a vendor is another's", () => {
  const names = people.flatMap(namesOf);
  assert.equal(new Set(names).size, names.length);
});

test("accountsOf gives a person the same names each time, in letters that each vendor takes", () => {
  for (const who of people) {
    const { github, linux, slack } = accountsOf(who);
    assert.deepEqual(accountsOf(who), accountsOf(who));
    assert.match(github, /^[a-z]+-[a-z]+$/);
    assert.match(linux, /^[a-z]{3,32}$/);
    assert.match(slack, /^U0[0-9A-F]{9}$/);
  }
});

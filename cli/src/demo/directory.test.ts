import assert from "node:assert/strict";
import { test } from "node:test";
import { people, services } from "./cast.ts";
import { DIRECTORY, directoryFile } from "./directory.ts";

test("the directory has everybody and every service once, and no name of one is another's", () => {
  const ids = DIRECTORY.map(({ id }) => id);
  for (const { name } of [...people, ...services]) assert.ok(ids.includes(name), name);
  assert.equal(new Set(ids).size, ids.length);
  const names = DIRECTORY.flatMap(({ id, name, owner, team, type, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, texts]) => [texts].flat().map((text) => `${kind} ${text}`)),
  );
  assert.equal(new Set(names).size, names.length);
});

test("directoryFile is YAML of an identity a line, and each line is JSON", () => {
  const lines = directoryFile().trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line): unknown => JSON.parse(line.replace(/^- /, ""))),
    DIRECTORY,
  );
});

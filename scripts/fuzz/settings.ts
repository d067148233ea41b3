/** Fuzzes what an operator writes: directories as YAML and CSV, and mappings. Whatever it is, it is read or refused with its place, and what is read can be used. */
import assert from "node:assert/strict";
import { parseYaml } from "../../server/src/config-yaml.ts";
import { readCsv } from "../../server/src/enrich/csv.ts";
import { createDirectory } from "../../server/src/enrich/directory.ts";
import { type ReadEntries, readEntries } from "../../server/src/enrich/read-entries.ts";
import { mapped } from "../../server/src/parsers/mapping.ts";
import { readMapping } from "../../server/src/parsers/read-mapping.ts";
import { HOW } from "../../test/support/how.ts";

const seeds = [
  "- id: alice\n  email: [a@example.com]\n  login.github: al\n  arn: arn:aws:sts::*:assumed-role/*/alice\n",
  'id,name,email\nalice,"Adams, ""Al""",a@example.com; b@example.com\n',
  "name: door\nmatch: { kind: door }\naction: what\nactor: { name: who }\ntargets: [{ id: a | b }]\n",
].map((text) => Buffer.from(text));
const SEEN = { source: "main", type: "github-audit" };
const RECORD = { kind: "door", what: "opened", who: "alice", a: { b: 1 } };

export default { name: "settings", run, seeds };

function run(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString("utf8");
  const csv = readCsv(text);
  const fromCsv = readEntries(csv.value);
  for (const { place } of wrongOf(fromCsv)) assert.ok(csv.placeOf(place).line >= 1);
  use(fromCsv);
  const yaml = parseYaml(text, "f");
  if (yaml.kind === "refused") return;
  const fromYaml = readEntries(yaml.value);
  for (const wrong of wrongOf(fromYaml)) assert.match(yaml.tell(wrong), /^f:\d+:\d+: /);
  use(fromYaml);
  const read = readMapping(yaml.value, new Set());
  if (read.kind === "mapping") assert.equal(mapped(read.mapping).parse(RECORD, HOW).length, 1);
}

function wrongOf({ collisions, problems }: ReadEntries): ReadEntries["problems"] {
  return [...problems, ...collisions];
}

function use({ entries }: ReadEntries): void {
  const find = createDirectory(entries);
  for (const { names } of entries) for (const { text } of names) find(text, SEEN);
}

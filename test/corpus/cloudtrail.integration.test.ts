/** Real CloudTrail files of recorded attacks: every record becomes an event that says who, what, when, where from, and how it ended. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { encodeUtf8 } from "@tallystick/tlog";
import { parseRecord } from "../../server/src/parsers/parse.ts";

const CORPUS = join(import.meta.dirname, "..", "..", "..", "shared", "corpus");
const FOLDERS = ["attack/invictus-aws", "attack/stratus-detonation-logs"];
const skip = existsSync(CORPUS) ? false : "the corpus of real logs is not here";
const sealed = {
  ...{ log: "log.example.com/corpus", id: "01a20647-ccc3-71a8-9b02-4b26fa46ddb5", t: 1_795_401_698_499_833 },
  ...{ sequence: undefined, leafHash: "" },
  header: { source: "s", sender: { id: "s", name: "s", type: "machine" }, transport: "http" },
} as const;

for (const folder of FOLDERS) {
  test(`every record of ${folder} says who did what, when and from where`, { skip }, () => {
    const records = recordsOf(join(CORPUS, folder));
    assert.ok(records.length > 0, "the folder holds no record");
    for (const [index, record] of records.entries()) {
      const bytes = encodeUtf8(JSON.stringify(record));
      const [event, ...others] = parseRecord({ ...sealed, index, bytes });
      assert.equal(others.length, 0);
      assert.equal(event?.source.type, "cloudtrail");
      assert.equal(event?.time, record["eventTime"]);
      assert.ok(event?.actor?.name !== undefined || event?.actor?.id !== undefined, JSON.stringify(record));
      assert.ok(event?.from?.ip !== undefined || event?.from?.host !== undefined);
      assert.equal(event?.outcome === "success", !("errorCode" in record) && !failedLogin(record));
      assert.doesNotMatch(event?.message ?? "", /undefined|\[object/);
    }
  });
}

function failedLogin(record: Record<string, unknown>): boolean {
  return JSON.stringify(record["responseElements"] ?? null).includes('"ConsoleLogin":"Failure"');
}

function recordsOf(folder: string): Record<string, unknown>[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const content = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return Array.isArray(content) ? content : content.Records;
    });
}

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { findToken, tokenIn } from "./tokens-file.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("tokens file", () => {
  const FILE = "TALLY_INGEST_TOKEN=tlyi_a\nTALLY_READ_TOKEN=tlyr_b\nTALLY_ADMIN_TOKEN=tlya_c\n";
  const LOCAL = new URL("http://127.0.0.1:8080");
  const REMOTE = new URL("https://log.example.com");
  let folder = "";

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tally-tokens-"));
    await writeFile(join(folder, "tokens.env"), FILE);
  });
  after(() => rm(folder, { recursive: true }));

  test("tokenIn finds the token of each kind", () => {
    assert.equal(tokenIn(FILE, "ingest"), "tlyi_a");
    assert.equal(tokenIn(FILE, "read"), "tlyr_b");
    assert.equal(tokenIn(FILE, "admin"), "tlya_c");
  });

  test("tokenIn finds nothing in a file without the token, with an empty one, or of another size", () => {
    assert.equal(tokenIn("", "read"), undefined);
    assert.equal(tokenIn("TALLY_READ_TOKEN=\n", "read"), undefined);
    assert.equal(tokenIn("TALLY_READ_TOKEN=a b\n", "read"), undefined);
    const padded = (size: number): string => "TALLY_READ_TOKEN=x\n".padEnd(size, "#");
    assert.equal(tokenIn(padded(65_536), "read"), "x");
    assert.equal(tokenIn(padded(65_537), "read"), undefined);
  });

  test("findToken takes the flag before the environment, and both before any file", async () => {
    const env = { TALLY_TOKEN: "from-env", TALLY_DATA: folder };
    assert.equal(await findToken("read", REMOTE, { token: "from-flag", data: folder }, env), "from-flag");
    assert.equal(await findToken("read", REMOTE, { data: folder }, env), "from-env");
    assert.equal(await findToken("read", REMOTE, {}, { TALLY_DATA: folder }), "tlyr_b");
    assert.equal(await findToken("ingest", LOCAL, { data: folder }, {}), "tlyi_a");
  });

  test("findToken shows no token of a file that nobody named to another machine", async () => {
    assert.equal(await findToken("read", REMOTE, {}, {}), undefined);
  });

  test("findToken refuses a token that no header can carry, and a folder without tokens that was named", async () => {
    const results = [
      await findToken("read", LOCAL, { token: "a\nb" }, {}),
      await findToken("read", LOCAL, { token: "" }, {}),
      await findToken("read", LOCAL, { data: join(folder, "none") }, {}),
    ];
    for (const result of results) assert.equal(typeof result === "object" && result.exitCode, 2);
  });
});

/** Exports with proofs of a real log: the file alone and the log's public key are enough, and nothing in the file can be changed. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import fc from "fast-check";
import { runVerify, type VerifyOptions } from "../../../cli/src/verify/verify-command.ts";
import { ExportBench } from "../../../test/support/export-bench.ts";
import { rowAt } from "../../../test/support/row-at.ts";

let bench: ExportBench;
let folder: string;

// Hooks of a file without a suite would run before the tests of all files.
describe("exports with proofs", () => {
  before(async () => {
    bench = await ExportBench.open();
    folder = await mkdtemp(join(tmpdir(), "tally-proof-file-"));
  });
  beforeEach(() => bench.clear());
  after(async () => {
    await bench.close();
    await rm(folder, { recursive: true });
  });

  test("an export with proofs verifies with the log's public key alone, also after the log has grown", async () => {
    const size = await bench.seal(600);
    await bench.insert(size);
    const { id, state } = await bench.export({ format: "proof" });
    assert.equal(state, "done");
    await bench.seal(3);
    const { body, headers } = await bench.download(id);
    assert.match(headers.get("content-disposition") ?? "", /\.proof\.ndjson"$/);
    assert.equal(body.toString().trimEnd().split("\n").length, size + 2);
    const { code, out } = await verify(body);
    assert.equal(code, 0, out);
    assert.equal(
      out,
      `OK: ${size} entries are of the log ${bench.log.origin}, as sealed, under its checkpoint over ${size} entries\n`,
    );
  });

  test("a record of several events stands in an export with proofs once", async () => {
    const size = await bench.seal(1);
    const place = { timeUs: bench.nowUs, log: bench.log.origin, index: size - 1 };
    await bench.insertRows([0, 1, 2].map((ord) => rowAt({ ...place, ord })));
    const { events, id } = await bench.export({ format: "proof" });
    assert.equal(events, 3);
    assert.match((await verify((await bench.download(id)).body)).out, /^OK: 1 entry is/);
  });

  test("an event of another log fails the export: nobody could prove it", async () => {
    await bench.insert(2);
    const row = rowAt({ timeUs: bench.nowUs, log: "log.example.com/other", index: 0, ord: 0 });
    await bench.insertRows([row]);
    assert.equal((await bench.export({ format: "proof" }))["state"], "failed");
  });

  test("tally verify finds any byte of an export with proofs that was changed, and names the first line", async () => {
    const size = await bench.seal(20);
    await bench.insert(size);
    const { id } = await bench.export({ format: "proof", q: "test.run" });
    const { body } = await bench.download(id);
    assert.equal((await verify(body)).code, 0);
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(body);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const { code, out } = await verify(changed);
        // Behind its last line feed a file that is otherwise whole is taken for one that was cut.
        assert.equal(code, at === body.length - 1 ? 7 : 3, out);
        const line = body.subarray(0, at).toString("latin1").split("\n").length;
        const named = /^FAILED: line (\d+): /.exec(out)?.[1];
        // The words that were asked for are held by the last line alone, and a file that does not begin as one is none.
        if (code === 3 && line > 1) assert.equal(Number(named), line, `byte ${at}`);
      }),
      { numRuns: 300 },
    );
  });

  test("tally verify exits with 7 for an export with proofs that was cut", async () => {
    const size = await bench.seal(3);
    await bench.insert(size);
    const { id } = await bench.export({ format: "proof" });
    const { body } = await bench.download(id);
    const lines = body.toString().split("\n");
    for (const cut of [
      lines.slice(0, -2).join("\n"),
      `${lines.slice(0, -2).join("\n")}\n`,
      body.subarray(0, -1),
    ]) {
      const { code, out } = await verify(Buffer.from(cut));
      assert.equal(code, 7, out);
      assert.match(out, /^INCOMPLETE: .* the file was cut/);
    }
  });

  test("tally verify wants the log's key for an export with proofs, and refuses another's", async () => {
    await bench.insert(await bench.seal(1));
    const { body } = await bench.download((await bench.export({ format: "proof" }))["id"]);
    assert.equal((await verify(body, {})).code, 2);
    const vkey = "log.example.com/test+8cdf3d2a+AY5qaXX3tdpPfQtVRIHGJ2qIyYVqjO4sVBhiQyJn0bSY";
    assert.notEqual((await verify(body, { vkey })).code, 0);
  });

  test("tally verify tells of an export with proofs as JSON", async () => {
    const size = await bench.seal(2);
    await bench.insert(size);
    const { body } = await bench.download((await bench.export({ format: "proof" }))["id"]);
    const { out } = await verify(body, { vkey: bench.log.vkey, output: "json" });
    const { message, ...others } = JSON.parse(out);
    assert.deepEqual(others, { verdict: "ok", entries: size, size, exitCode: 0 });
  });
});

async function verify(
  body: Uint8Array,
  options: VerifyOptions = { vkey: bench.log.vkey },
): Promise<{ code: number; out: string }> {
  const path = join(folder, "export.proof.ndjson");
  await writeFile(path, body);
  const out: string[] = [];
  const write = { write: (text: string) => void out.push(text) };
  const code = await runVerify(path, options, {
    stdout: write,
    stderr: write,
    isTty: false,
    now: 0,
    env: {},
  });
  return { code, out: out.join("") };
}

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { codeOf, ExportBench } from "../../../test/support/export-bench.ts";
import { Search } from "../search/search-client.ts";
import { EXPORT_LIMITS } from "./limits.ts";

let bench: ExportBench;

// Hooks of a file without a suite would run before the tests of all files.
describe("exports as jobs", () => {
  before(async () => {
    bench = await ExportBench.open();
  });
  beforeEach(() => bench.clear());
  after(() => bench.close());

  test("what comes in while an export runs is not in it", async () => {
    await bench.insert(1500);
    await bench.begin({}, { openFormat: bench.withBegin(() => bench.insert(700)) });
    assert.equal((await bench.export({ format: "ndjson" }))["events"], 1500);
    await bench.begin();
    assert.equal((await bench.export({ format: "ndjson" }))["events"], 2200);
  });

  test("an export of nothing is a file without events", async () => {
    assert.equal((await bench.export({ format: "ndjson", q: "actor:nobody" }))["bytes"], 0);
  });

  test("an export fails when the search copy is built again meanwhile, and its file is removed", async () => {
    await bench.insert(1500);
    await bench.begin({}, { openFormat: bench.withBegin(() => bench.swapTables()) });
    const id = await bench.start({ format: "ndjson" });
    const failed = await bench.ended(id);
    assert.equal(failed["state"], "failed");
    assert.equal(failed["error"], "the search copy was built again meanwhile; start it again");
    assert.deepEqual(await bench.files.list("exports"), [`${id}.json`]);
  });

  test("two exports run at once, and a third is refused until one has ended", async () => {
    await bench.insert(10);
    const held = bench.hold("openWrite");
    const running = [await bench.start({ format: "csv" }), await bench.start({ format: "csv" })];
    const third = await bench.post({ format: "csv" }, 409);
    assert.equal(codeOf(third), "too-many-exports");
    held.letGo();
    for (const id of running) await bench.ended(id);
    await bench.export({ format: "csv" });
  });

  test("twenty exports are kept and the next is refused, unless one without a file can make room", async () => {
    for (let i = 0; i < 20; i++) await bench.export({ format: "ndjson" });
    assert.equal(codeOf(await bench.post({ format: "ndjson" }, 409)), "too-many-exports");
    await bench.request(`/${bench.jobs.list()[3]?.id}`, { method: "DELETE" });
    await bench.begin({ events: -1 });
    assert.equal((await bench.export({ format: "ndjson" }))["state"], "failed");
    await bench.begin();
    assert.equal(bench.jobs.list().length, 20);
    assert.equal((await bench.export({ format: "ndjson" }))["state"], "done");
    assert.equal(bench.jobs.list().length, 20);
  });

  test("an export may have so many events, and not one more", async () => {
    await bench.insert(5);
    await bench.begin({ events: 5 });
    assert.equal((await bench.export({ format: "ndjson" }))["state"], "done");
    await bench.insert(1);
    const failed = await bench.export({ format: "ndjson" });
    assert.equal(
      failed["error"],
      "it would be 6 events, and 5 is the most; ask for a shorter time, or for less",
    );
  });

  test("an export may have so many bytes, and not one more", async () => {
    await bench.insert(5);
    const { bytes } = await bench.export({ format: "ndjson" });
    await bench.begin({ bytes: Number(bytes) });
    assert.equal((await bench.export({ format: "ndjson" }))["state"], "done");
    await bench.begin({ bytes: Number(bytes) - 1 });
    const failed = await bench.export({ format: "ndjson" });
    assert.match(String(failed["error"]), /^it would be longer than \d+ bytes/);
    assert.deepEqual([failed["bytes"], failed["sha256"]], [0, undefined]);
  });

  test("an export stops before the disk is too full for intake", async () => {
    await bench.insert(5);
    const { bytes } = await bench.export({ format: "ndjson" });
    await bench.begin({}, { hasRoom: (asked) => asked <= Number(bytes) });
    assert.equal((await bench.export({ format: "ndjson" }))["state"], "done");
    await bench.begin({}, { hasRoom: (asked) => asked < Number(bytes) });
    const failed = await bench.export({ format: "ndjson" });
    assert.match(String(failed["error"]), /^the disk is too full for it/);
  });

  test("DELETE cancels an export that runs: it stays listed, and nothing of its file is left", async () => {
    await bench.insert(1500);
    const held = bench.hold("write");
    const id = await bench.start({ format: "ndjson" });
    await held.reached;
    const deleting = bench.request(`/${id}`, { method: "DELETE" });
    held.letGo();
    assert.equal((await deleting).status, 204);
    assert.equal((await bench.get(`/${id}`))["state"], "cancelled");
    assert.deepEqual(await bench.files.list("exports"), [`${id}.json`]);
  });

  test("an export is kept for a day, and then removed", async () => {
    const id = await bench.start({ format: "ndjson" });
    await bench.ended(id);
    bench.nowUs += EXPORT_LIMITS.keptUs - 1;
    await bench.jobs.sweep();
    assert.equal((await bench.get(`/${id}`))["state"], "done");
    bench.nowUs += 1;
    await bench.jobs.sweep();
    assert.equal((await bench.request(`/${id}`)).status, 404);
    assert.deepEqual(await bench.files.list("exports"), []);
  });

  test("after a kill what was done is still there, and what ran is failed and its file gone", async () => {
    await bench.insert(1500);
    const done = await bench.start({ format: "ndjson" });
    await bench.ended(done);
    const held = bench.hold("write");
    const cut = await bench.start({ format: "ndjson" });
    await held.reached;
    bench.files = bench.files.kill();
    await bench.begin();
    held.letGo();
    assert.equal((await bench.get(`/${done}`))["state"], "done");
    assert.equal((await bench.download(done)).body.length, (await bench.get(`/${done}`))["bytes"]);
    const failed = await bench.get(`/${cut}`);
    assert.deepEqual(
      [failed["state"], failed["error"]],
      ["failed", "the server was stopped before it was done; start it again"],
    );
    assert.deepEqual(
      await bench.files.list("exports"),
      [`${done}.data`, `${done}.json`, `${cut}.json`].sort(),
    );
  });

  test("a server that stops ends what runs, and says so", async () => {
    await bench.insert(1500);
    const held = bench.hold("write");
    const id = await bench.start({ format: "ndjson" });
    await held.reached;
    const stopping = bench.jobs.stop();
    held.letGo();
    await stopping;
    assert.match(String((await bench.get(`/${id}`))["error"]), /^the server was stopped/);
  });

  test("an export fails with a reason when the engine goes away", async () => {
    const nobody = new Search();
    await bench.begin({}, { search: nobody });
    assert.equal(
      (await bench.export({ format: "csv" }))["error"],
      "the search engine went away; start it again",
    );
  });
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, beforeEach, describe, test } from "node:test";
import { bob, carol, codeOf, ExportBench } from "../../../test/support/export-bench.ts";
import { EXPORT_FORMATS } from "../exports/export-record.ts";
import { compile } from "../query/compile.ts";
import { findEvents } from "../search/find-events.ts";

let bench: ExportBench;

// Hooks of a file without a suite would run before the tests of all files.
describe("exports over HTTP", () => {
  before(async () => {
    bench = await ExportBench.open();
  });
  beforeEach(() => bench.clear());
  after(() => bench.close());

  test("POST /exports writes all events as GET /events gives them, a line each, and tells its SHA-256", async () => {
    await bench.insert(2500);
    const id = await bench.start({ format: "ndjson" });
    const done = await bench.ended(id);
    assert.equal(done["state"], "done");
    assert.deepEqual([done["events"], done["total"], done["format"]], [2500, 2500, "ndjson"]);
    const { body, headers } = await bench.download(id);
    const all = { condition: compile({ kind: "all" }), sinceUs: undefined, untilUs: undefined };
    const { events } = await findEvents(bench.search, {
      ...all,
      order: "asc",
      limit: 5000,
      after: undefined,
    });
    const lines = body.toString().trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      JSON.parse(JSON.stringify(events)),
    );
    assert.equal(done["bytes"], body.length);
    assert.equal(done["sha256"], createHash("sha256").update(body).digest("hex"));
    assert.equal(headers.get("etag"), `"${done["sha256"]}"`);
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.match(
      headers.get("content-disposition") ?? "",
      /^attachment; filename="tallystick-2026-11-21-[0-9]{8}\.ndjson"$/,
    );
  });

  test("the list of exports says which forms there are and what one holds at most", async () => {
    const { formats, limits } = JSON.parse(await (await bench.request("")).text());
    assert.deepEqual(formats, EXPORT_FORMATS);
    assert.deepEqual(Object.keys(limits), ["events", "bytes"]);
  });

  test("an export is of the events that a query finds between two times", async () => {
    await bench.insert(100);
    const id = await bench.start({
      format: "csv",
      q: "log.index>=10",
      since: "2026-11-20T00:05:00Z",
      until: "2026-11-20T00:20:00Z",
    });
    assert.deepEqual((await bench.ended(id))["query"], {
      ...{ q: "log.index>=10", since: "2026-11-20T00:05:00Z", until: "2026-11-20T00:20:00Z", tz: "UTC" },
    });
    const [heading, ...lines] = (await bench.download(id)).body.toString().trimEnd().split("\r\n");
    assert.match(
      heading ?? "",
      /^time,received,id,category,action,verb,outcome,severity,actor,target,from,service,message,log_index,/,
    );
    assert.deepEqual(
      lines.map((line) => line.split(",")[0]),
      Array.from({ length: 10 }, (_, i) => `2026-11-20T00:${10 + i}:00Z`),
    );
  });

  test("making an export is sealed with its words before anything is read; handing it out is sealed each time", async () => {
    await bench.insert(3);
    const id = await bench.start({ format: "ndjson", q: "action:test.run", since: "30d" });
    await bench.ended(id);
    await bench.download(id);
    await bench.request(`/${id}/file`, { headers: { range: "bytes=0-9" } });
    const query = { q: "action:test.run", since: "30d" };
    const [made, ...handedOut] = bench.sealed;
    assert.deepEqual(made, {
      ...{ action: "events.export", target: { type: "query", id: "action:test.run" }, query },
      ...{ format: "ndjson", export: id },
    });
    assert.deepEqual(handedOut.map(({ action, target }) => [action, target]).length, 2);
    assert.ok(handedOut.every(({ action }) => action === "events.download"));
  });

  test("nothing is begun and nothing handed out that can't be sealed", async () => {
    await bench.insert(3);
    const id = await bench.start({ format: "ndjson" });
    await bench.ended(id);
    bench.isSealing = false;
    assert.equal(codeOf(await bench.post({ format: "ndjson" }, 503)), "not-sealed");
    assert.equal((await bench.request(`/${id}/file`)).status, 503);
    assert.equal(bench.jobs.list().length, 1);
  });

  test("a read token sees its own exports only, an admin token all of them", async () => {
    const id = await bench.start({ format: "ndjson" });
    await bench.ended(id);
    bench.by = bob;
    assert.deepEqual((await bench.get("/"))["exports"], []);
    for (const [method, path] of [
      ["GET", `/${id}`],
      ["GET", `/${id}/file`],
      ["DELETE", `/${id}`],
    ] as const)
      assert.equal((await bench.request(path, { method })).status, 404, `${method} ${path}`);
    bench.by = carol;
    assert.match(JSON.stringify(await bench.get("/")), new RegExp(id));
    assert.equal((await bench.request(`/${id}`, { method: "DELETE" })).status, 204);
    assert.deepEqual(await bench.files.list("exports"), []);
  });

  const refused: readonly (readonly [object | string, string])[] = [
    ["no JSON", "bad-request"],
    [{}, "bad-request"],
    [{ format: "xlsx" }, "bad-request"],
    [{ format: "csv", q: 1 }, "bad-request"],
    [{ format: "csv", q: "* | stats count()" }, "bad-request"],
    [{ format: "csv", q: "actor:(" }, "query-syntax"],
    [{ format: "csv", since: "never" }, "bad-time"],
    [{ format: "csv", tz: "Mars/Base" }, "bad-time"],
  ];
  for (const [body, code] of refused) {
    test(`POST /exports refuses ${JSON.stringify(body)} as ${code}`, async () => {
      assert.equal(codeOf(await bench.post(body, 400)), code);
      assert.deepEqual(bench.sealed, []);
    });
  }

  test("a file is not there before its export is done", async () => {
    await bench.insert(10);
    const held = bench.hold("openWrite");
    const id = await bench.start({ format: "csv" });
    assert.equal(codeOf(await bench.get(`/${id}/file`, 409)), "export-not-done");
    held.letGo();
    await bench.ended(id);
  });

  const ranges: readonly (readonly [Record<string, string>, number, string | undefined])[] = [
    [{ range: "bytes=0-0" }, 206, "0-0"],
    [{ range: "bytes=5-" }, 206, "5-"],
    [{ range: "bytes=-7" }, 206, "-7"],
    [{ range: "bytes=2-99999999" }, 206, "2-"],
    [{ range: "bytes=99999999-" }, 416, undefined],
    [{ range: "lines=1-2" }, 200, "0-"],
    [{ range: "bytes=5-", "if-range": '"another"' }, 200, "0-"],
  ];
  for (const [headers, status, expected] of ranges) {
    test(`GET /exports/{id}/file with ${JSON.stringify(headers)} answers ${status}`, async () => {
      await bench.insert(3);
      const id = await bench.start({ format: "ndjson" });
      await bench.ended(id);
      const whole = (await bench.download(id)).body;
      const answer = await bench.request(`/${id}/file`, { headers });
      assert.equal(answer.status, status);
      if (expected === undefined) return;
      const [first = "", last = ""] = expected.split("-");
      const part =
        first === ""
          ? whole.subarray(-Number(last))
          : whole.subarray(Number(first), last === "" ? undefined : Number(last) + 1);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), part);
    });
  }

  test("HEAD tells of the file without handing it out, and nothing is sealed", async () => {
    await bench.insert(3);
    const { bytes, id } = await bench.export({ format: "ndjson" });
    bench.sealed = [];
    const answer = await bench.request(`/${id}/file`, { method: "HEAD" });
    assert.deepEqual([answer.status, answer.headers.get("content-length")], [200, String(bytes)]);
    assert.equal((await answer.arrayBuffer()).byteLength, 0);
    assert.deepEqual(bench.sealed, []);
  });

  test("a file that became shorter breaks the download off instead of ending it", async () => {
    await bench.insert(3);
    const { id } = await bench.export({ format: "ndjson" });
    const cut = await bench.files.openWrite(`exports/${id}.data`, { truncate: true });
    await cut.write(0, [Buffer.from("short")]);
    const answer = await bench.request(`/${id}/file`);
    await assert.rejects(answer.arrayBuffer(), /couldn't read an export to its end/);
  });

  test("who has the file already gets no bytes, and nothing is sealed", async () => {
    const id = await bench.start({ format: "ndjson" });
    const { sha256 } = await bench.ended(id);
    bench.sealed = [];
    const answer = await bench.request(`/${id}/file`, { headers: { "if-none-match": `"${sha256}"` } });
    assert.equal(answer.status, 304);
    assert.deepEqual(bench.sealed, []);
  });
});

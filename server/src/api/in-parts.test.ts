import assert from "node:assert/strict";
import { test } from "node:test";
import { QueryTooCostly } from "../search/search-client.ts";
import { inParts } from "./in-parts.ts";

test("inParts sends each part when it is known, and not in the order in which it was asked for", async () => {
  let know: (part: object) => void = () => undefined;
  const late = new Promise<object>((resolve) => {
    know = resolve;
  });
  const { body } = inParts({ a: 1 }, [late, Promise.resolve({ b: 2 })]);
  const lines = body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.equal((await lines?.read())?.value, '{"a":1}\n');
  assert.equal((await lines?.read())?.value, '{"b":2}\n');
  know({ c: "a\nb" });
  assert.equal((await lines?.read())?.value, '{"c":"a\\nb"}\n');
  assert.equal((await lines?.read())?.done, true);
});

test("inParts says on a line what could not be answered, and ends", async () => {
  const text = await inParts({ a: 1 }, [Promise.reject(new QueryTooCostly("time", 30, {}))]).text();
  const [first, second, rest] = text.split("\n");
  assert.equal(first, '{"a":1}');
  assert.match(second ?? "", /^\{"error":\{"code":"query-timeout","message":"[^"]+30 s","hint":"[^"]+"\}\}$/);
  assert.equal(rest, "");
});

test("inParts breaks off where something is wrong that has no answer", async () => {
  await assert.rejects(inParts({ a: 1 }, [Promise.reject(new TypeError("a bug"))]).text(), /a bug/);
});

test("inParts sends nothing to somebody who is gone", async () => {
  let know: (part: object) => void = () => undefined;
  const late = new Promise<object>((resolve) => {
    know = resolve;
  });
  const { body } = inParts({ a: 1 }, [late]);
  await body?.cancel();
  know({ b: 2 });
  await late;
});

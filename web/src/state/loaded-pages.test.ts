import assert from "node:assert/strict";
import { test } from "node:test";
import { LoadedPages, type LoadPage } from "./loaded-pages.ts";

const Page = (): null => null;

test("LoadedPages loads a page once, and tells when it is there", async () => {
  let times = 0;
  const load: LoadPage = async () => {
    times += 1;
    return { default: Page };
  };
  const pages = new LoadedPages();
  const told: string[] = [];
  const end = pages.subscribe(() => told.push(pages.of(load).kind));
  assert.equal(pages.of(load).kind, "loading");
  await Promise.all([pages.bring(load), pages.bring(load)]);
  assert.deepEqual(pages.of(load), { kind: "there", Page });
  await pages.bring(load);
  assert.equal(times, 1);
  assert.deepEqual(told, ["loading", "there"]);
  end();
});

test("LoadedPages says that a page did not come, and tries again when it is asked for again", async () => {
  let isAway = true;
  const load: LoadPage = async () => {
    if (isAway) throw new TypeError("Failed to fetch dynamically imported module");
    return { default: Page };
  };
  const pages = new LoadedPages();
  await pages.bring(load);
  assert.equal(pages.of(load).kind, "failed");
  isAway = false;
  await pages.bring(load);
  assert.equal(pages.of(load).kind, "there");
});

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: live", () => {
  const skip = NO_BROWSER;
  let site: Site;
  before(async () => {
    if (skip === false) site = await openSite();
  });
  after(async () => {
    if (skip === false) await site.close();
  });

  /** Events with different sentences, so that none is folded. */
  function eventsOf(count: number, name: string): readonly object[] {
    return Array.from({ length: count }, (_, n) => ({
      actor: name,
      action: "page.view",
      target: `${name}-${n}`,
    }));
  }

  test("live shows what is sealed, is held while somebody reads, and jumps to the latest", {
    skip,
  }, async () => {
    const page = await site.open("live?q=action%3Apage.view");
    await page.getByText("Live", { exact: true }).last().waitFor();
    await page.locator(".live-state-live").waitFor();
    await site.send(eventsOf(200, "first"));
    const list = page.getByRole("grid", { name: "Events, the newest first" });
    await list.getByText("first-199").first().waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await list.hover();
    await page.mouse.wheel(0, 900);
    await page.getByText(/paused · 0 buffered/).waitFor();
    await site.send(eventsOf(132, "second"));
    const jump = page.getByRole("button", { name: "Jump to latest (132)" });
    await jump.waitFor();
    await page.getByText(/132 buffered of at most 5,000 · 0 dropped/).waitFor();
    assert.equal(await list.getByText("second-").count(), 0);
    await jump.click();
    await list.getByText("second-131").first().waitFor();
    await page.context().close();
  });

  test("live takes five thousand events at once without losing count or its breath", { skip }, async () => {
    const page = await site.open("live?q=actor%3Apour");
    await page.locator(".live-state-live").waitFor();
    await page.evaluate(`globalThis.longest = 0; new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  }).observe({ entryTypes: ["longtask"] })`);
    await site.send(eventsOf(5000, "pour"));
    await page.getByText("5,000 events").waitFor();
    await page.getByRole("grid").getByText("pour-4999").first().waitFor();
    const longest = await page.evaluate("globalThis.longest");
    assert.ok(Number(longest) < 1000, `the page stood still for ${longest} ms`);
    await page.context().close();
  });

  test("live and Explore are one key apart, with the same question", { skip }, async () => {
    const page = await site.open("?q=actor%3Afirst");
    await page.getByRole("grid", { name: "Events" }).waitFor();
    await page.keyboard.press("t");
    await page.waitForURL(/\/live\?q=actor%3Afirst/);
    await page.locator(".live-state-live").waitFor();
    await page.keyboard.press("t");
    await page.waitForURL((url) => url.pathname === "/" && url.searchParams.get("q") === "actor:first");
    await page.context().close();
  });

  test("live says what is wrong with a query, and has ended", { skip }, async () => {
    const page = await site.open("live?q=severity%3Ahig");
    await page.getByText("Ended", { exact: true }).waitFor();
    await page.getByText(/"hig" is no severity/).waitFor();
    site.complaints.splice(0);
    await page.context().close();
  });
});

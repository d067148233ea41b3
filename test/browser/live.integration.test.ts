import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";
import { startLine } from "../support/cut-line.ts";

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

  test("live offers what Explore offers where one types, and follows what is taken", { skip }, async () => {
    await site.send(eventsOf(3, "zoe"));
    const page = await site.open("live");
    const box = page.getByRole("combobox", { name: "Follow" });
    await box.focus();
    await page.keyboard.type("actor:zo");
    const list = page.getByRole("listbox", { name: "Suggestions" });
    await list.getByRole("option", { name: /^actor:zoe|^zoe/ }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal((await box.inputValue()).trim(), "actor:zoe");
    await page.keyboard.press("Enter");
    await page.waitForURL(/live\?q=actor%3Azoe$/);
    await page.locator(".live-state-live").waitFor();
    await box.focus();
    await page.keyboard.type(" severity:hig");
    await page.keyboard.press("Escape");
    await page.getByText(/"hig" is no severity/).waitFor();
    await page.context().close();
  });

  test("live goes on behind the last event when the server was started again, with each event once", {
    skip,
  }, async () => {
    const page = await site.open("live?q=actor%3Abetween");
    await page.locator(".live-state-live").waitFor();
    await site.send([{ actor: "between", action: "page.view", target: "before" }]);
    const list = page.getByRole("grid", { name: "Events, the newest first" });
    await list.getByText("before").first().waitFor();
    await site.restart(async () => await page.locator(".live-state-stream").waitFor());
    await site.send([1, 2].map((n) => ({ actor: "between", action: "page.view", target: `meanwhile-${n}` })));
    // Sessions end with the server.
    await page.getByLabel("Read or admin token").fill(site.server.tokens.admin);
    await page.keyboard.press("Enter");
    await list.getByText("meanwhile-2").first().waitFor();
    await site.send([{ actor: "between", action: "page.view", target: "afterwards" }]);
    await list.getByText("afterwards").first().waitFor();
    const seen = await list.locator(".event-row").allInnerTexts();
    const names = seen.map((text) => /before|meanwhile-\d|afterwards/.exec(text)?.[0]);
    assert.deepEqual(names, ["afterwards", "meanwhile-2", "meanwhile-1"]);
    site.complaints.splice(0);
    await page.context().close();
  });

  test("live goes on behind the last event when only the line was cut", { skip }, async () => {
    const line = await startLine(site.server.url);
    const page = await site.open("integrity");
    await page.goto(`${line.url}/live?q=actor%3Acut#token=${site.server.tokens.admin}`);
    await page.locator(".live-state-live").waitFor();
    await site.send([{ actor: "cut", action: "page.view", target: "before" }]);
    const list = page.getByRole("grid", { name: "Events, the newest first" });
    await list.getByText("before").first().waitFor();
    line.cut();
    await page.locator(".live-state-stream").waitFor();
    await site.send([1, 2].map((n) => ({ actor: "cut", action: "page.view", target: `meanwhile-${n}` })));
    line.mend();
    await list.getByText("meanwhile-2").first().waitFor();
    const seen = await list.locator(".event-row").allInnerTexts();
    const names = seen.map((text) => /before|meanwhile-\d/.exec(text)?.[0]);
    assert.deepEqual(names, ["meanwhile-2", "meanwhile-1", "before"]);
    site.complaints.splice(0);
    await page.context().close();
    await line.stop();
  });

  test("live says what is wrong with a query, and has ended", { skip }, async () => {
    const page = await site.open("live?q=severity%3Ahig");
    await page.getByText("Ended", { exact: true }).waitFor();
    await page.getByText(/"hig" is no severity/).waitFor();
    site.complaints.splice(0);
    await page.context().close();
  });
});

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { HOLES_MAX } from "../../server/src/completeness/sequences.ts";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";
import { found } from "../support/searchable.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: explore", () => {
  const skip = NO_BROWSER;
  const EVENTS = 2000;
  const ALIKE = 12;
  let site: Site;
  before(async () => {
    if (skip !== false) return;
    const secondsAgo = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
    const many = Array.from({ length: EVENTS }, (_, n) => ({
      ...{ time: secondsAgo(600 + n * 10), actor: ["ana", "ben", "cho"][n % 3], action: "page.update" },
      ...{ target: `page-${n}`, outcome: n % 10 === 0 ? "denied" : "success" },
    }));
    const alike = Array.from({ length: ALIKE }, (_, n) => ({
      ...{ time: secondsAgo(300 + n), actor: "backup", action: "object.copy", target: "nightly" },
      outcome: "failure",
    }));
    const old = { time: secondsAgo(10 * 86_400), actor: "dora", action: "role.grant", target: "eli" };
    site = await openSite([...many, ...alike, old]);
  });
  after(async () => {
    if (skip === false) await site.close();
  });

  const grid = (page: Page) => page.getByRole("grid", { name: "Events" });
  const chart = (page: Page) => page.getByRole("listbox", { name: /^Intervals/ });
  /** What is asked, as the address has it. */
  const asked = (page: Page): string => new URL(page.url()).searchParams.get("q") ?? "";

  test("what was found is told whole, and pulling over the bars looks closer until Back", {
    skip,
  }, async () => {
    const page = await site.open("?q=action%3Apage.update");
    await page.getByText("of 2,000 events").waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await chart(page)
      .getByRole("option", { name: / [1-9]\d* events/ })
      .first()
      .waitFor();
    const box = await chart(page).boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.97, box.y + box.height / 2);
    await page.mouse.up();
    await page.waitForURL(/since=20.*until=20/);
    await page
      .getByRole("status")
      .filter({ hasText: /^(?!.*2,000).*events/ })
      .first()
      .waitFor();
    await page.goBack();
    await page.getByText("of 2,000 events").waitFor();
    assert.doesNotMatch(page.url(), /until/);
    await page.context().close();
  });

  test("the bars are gone through by key, and are a table as well", { skip }, async () => {
    const page = await site.open("");
    await chart(page)
      .getByRole("option", { name: / [1-9]\d* events/ })
      .first()
      .waitFor();
    await chart(page).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+ArrowLeft");
    assert.equal(await chart(page).getByRole("option", { selected: true }).count(), 2);
    await page.getByRole("button", { name: "As a table" }).click();
    await page.getByRole("region", { name: "The intervals as a table" }).getByRole("row").nth(1).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await chart(page).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/since=20.*until=20/);
    await page.keyboard.press("-");
    await page.waitForURL((url) => url.searchParams.get("since") !== null);
    await page.context().close();
  });

  test("values filter, are taken back, and are excluded, in the text of the query", { skip }, async () => {
    const page = await site.open("?q=action%3Apage.update");
    const fields = page.getByRole("region", { name: "Fields" });
    const denied = fields.getByRole("button", { name: /^denied/ });
    await denied.click();
    await page.waitForURL(/outcome/);
    assert.equal(asked(page), "action:page.update outcome:denied");
    await page.getByText(/^(?:100 of )?200 events/).waitFor();
    await denied.click();
    await page.getByText("of 2,000 events").waitFor();
    await fields.getByRole("button", { name: /^ana/ }).click({ modifiers: ["Alt"] });
    await page.waitForURL(/actor/);
    assert.equal(asked(page), "action:page.update -actor:ana");
    await page.getByText("of 1,333 events").waitFor();
    await page.context().close();
  });

  test("the keyboard goes through two thousand events, opens one, and selects", { skip }, async () => {
    const page = await site.open("?q=action%3Apage.update");
    await page.getByText("of 2,000 events").waitFor();
    await page.keyboard.press("j");
    const active = page.locator(".event-row.is-active");
    assert.equal(await active.getAttribute("aria-rowindex"), "2");
    await page.keyboard.press("x");
    await page.getByText("1 event selected").waitFor();
    for (let n = 0; (await active.getAttribute("aria-rowindex")) !== "2000"; n++) {
      assert.ok(n < 500, "the end is not reached");
      await page.keyboard.press("End");
      // The next page is asked for when its place is seen.
      await active.waitFor();
    }
    assert.equal(await grid(page).getAttribute("aria-rowcount"), "2000");
    await page.getByText(/^2,000 events$/).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Event" }).getByText("page-1999").first().waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL((url) => !url.searchParams.has("event"));
    await page.context().close();
  });

  test("what says the same is one line that opens, and a value under the cursor filters", {
    skip,
  }, async () => {
    const page = await site.open("?q=actor%3Abackup");
    const run = page.getByRole("button", { name: `${ALIKE} events that say the same` });
    await run.waitFor();
    assert.equal(await grid(page).locator(".event-row").count(), 1);
    await run.click();
    await grid(page)
      .locator(".event-row")
      .nth(ALIKE - 1)
      .waitFor();
    await page.getByRole("button", { name: "Values", exact: true }).click();
    await page.waitForURL(/mode=chips/);
    assert.deepEqual(await violationsOf(page), []);
    await grid(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("f");
    await page.waitForURL(/outcome/);
    assert.equal(asked(page), "actor:backup outcome:failure");
    await page.getByRole("button", { name: "Raw", exact: true }).click();
    await grid(page).getByText('"nightly"').first().waitFor();
    await page.context().close();
  });

  test("numbers that a sender skipped stand beneath the bars, and pressing the mark shows what is missing", {
    skip,
  }, async () => {
    const { tokens, url } = site.server;
    // A gap is told at once when so many others are watched that it has to make room, by the record behind that.
    for (let seq = 1; seq <= 2 * HOLES_MAX + 5; seq += 2) {
      const answer = await fetch(`${url}/api/v1/events`, {
        method: "POST",
        headers: { authorization: `Bearer ${tokens.ingest}`, "tally-sequence": String(seq) },
        body: JSON.stringify({ actor: "counter", action: "page.count", target: "page" }),
      });
      assert.equal(answer.status, 202);
    }
    await found(site.server, "action:source.gap");
    const page = await site.open("?q=actor%3Acounter");
    const mark = page.getByRole("toolbar", { name: "What changed" }).getByRole("button", {
      name: /Silence and gaps: /,
    });
    await mark.waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await mark.click();
    await grid(page).getByText("1 numbered record is missing from the source").waitFor();
    await page.context().close();
  });

  test("what is ticked is compared with the rest, or copied as links", { skip }, async () => {
    const page = await site.open("?q=action%3Apage.update");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByText("of 2,000 events").waitFor();
    await page.getByRole("checkbox", { name: "Select event 1", exact: true }).click();
    await page.getByText("1 event selected").waitFor();
    await page.getByRole("checkbox", { name: "Select event 3", exact: true }).click({ modifiers: ["Shift"] });
    const bar = page.getByRole("region", { name: "Selected events" });
    await bar.getByText("3 events selected").waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await bar.getByRole("button", { name: "Copy links" }).click();
    await page.getByText("3 links copied.").waitFor();
    const copied = String(await page.evaluate("navigator.clipboard.readText()"));
    const links = copied.split("\n");
    assert.equal(new Set(links).size, 3);
    for (const link of links) assert.ok(link.startsWith(`${site.server.url}/e/`), link);
    const linked = await page.context().newPage();
    await linked.goto(links[2] ?? "");
    await linked.getByRole("heading", { name: /page-2$/ }).waitFor();
    await bar.getByRole("button", { name: "Compare with the rest" }).click();
    await page.waitForURL(/\/compare\?q=id%3A/);
    await page.getByRole("table").getByText("page-0", { exact: true }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.context().close();
  });

  test("columns are moved by pulling, by keys and by buttons, shown and hidden, and stand in the address", {
    skip,
  }, async () => {
    const page = await site.open("?q=action%3Apage.update");
    await page.getByText("of 2,000 events").waitFor();
    await page.getByRole("button", { name: "Columns", exact: true }).click();
    await page.waitForURL(/mode=columns/);
    const heads = page.getByRole("toolbar", { name: "Columns" });
    const head = (name: string) => heads.getByRole("button", { name, exact: true });
    const columns = (): string => new URL(page.url()).searchParams.get("columns") ?? "";
    await head("target").dragTo(head("actor"));
    await page.waitForURL(/columns=target/);
    assert.equal(columns(), "target,actor,action,from,service");
    await head("actor").focus();
    await page.keyboard.press("Alt+ArrowRight");
    await page.waitForURL(/columns=target%2Caction/);
    assert.equal(columns(), "target,action,actor,from,service");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await page.evaluate("document.activeElement.textContent"), "action");
    await page.getByRole("button", { name: "Columns: 5" }).click();
    await page.getByRole("button", { name: "Hide service" }).click();
    await page.getByRole("button", { name: "Columns: 4" }).waitFor();
    await page.getByRole("button", { name: "message", exact: true }).click();
    await page.getByRole("button", { name: "Move message to the left" }).click();
    await page.waitForURL(/message%2Cfrom/);
    assert.deepEqual(await violationsOf(page), []);
    await page.keyboard.press("Escape");
    const values = await grid(page)
      .locator(".event-row")
      .first()
      .locator(".event-row-column")
      .allTextContents();
    assert.deepEqual(values.slice(0, 3), ["page-0", "page.update", "ana"]);
    assert.match(values[3] ?? "", /^ana updated .*page-0/);
    assert.equal(values[4], "");
    await grid(page).getByText("ben", { exact: true }).first().click();
    await page.waitForURL(/actor/);
    assert.equal(asked(page), "action:page.update actor:ben");
    await page.context().close();
  });

  test("times are told by each event's own clock, with its offset", { skip }, async () => {
    const time = new Date(Date.now() + 345 * 60_000 - 60_000).toISOString().replace("Z", "+05:45");
    await site.send([{ time, actor: "nima", action: "page.read", target: "kathmandu" }]);
    const page = await site.open("?q=actor%3Anima");
    await grid(page).getByText("kathmandu").waitFor();
    await page.keyboard.press("d");
    await page
      .getByRole("dialog", { name: "Time" })
      .getByRole("button", { name: "Each event's own" })
      .click();
    await page.keyboard.press("Escape");
    await grid(page)
      .getByText(`${time.slice(11, 19)} +05:45`)
      .waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.goto(`${site.server.url}/?q=actor%3Aana`);
    await grid(page)
      .getByText(/^\d\d:\d\d:\d\d UTC$/)
      .first()
      .waitFor();
    await page.context().close();
  });

  test("the list goes by when events were received, and says so in its address", { skip }, async () => {
    const page = await site.open("?since=30d&q=-source%3Atallystick");
    const first = grid(page).locator(".event-row").first();
    await page.getByText("of 2,0").waitFor();
    assert.doesNotMatch(String(await first.textContent()), /dora/);
    const rows = grid(page);
    await page.getByRole("button", { name: "Received", exact: true }).click();
    await page.waitForURL(/sort=received/);
    // What was ten days ago came last, so it is the first.
    await rows.getByText("dora granted").waitFor();
    assert.match(String(await first.textContent()), /nima|counter|dora/);
    assert.deepEqual(await violationsOf(page), []);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("sort"));
    await page.context().close();
  });

  test("nothing says how much there is in a wider time, and shows it", { skip }, async () => {
    const page = await site.open("?q=actor%3Adora&since=15m");
    await page.getByText("No results in the last 15 minutes; 1 in the last 30 days.").waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.getByRole("button", { name: "Show it" }).click();
    await grid(page).getByText("dora granted").waitFor();
    await page.context().close();
  });

  test("a table is sorted by its heads and narrowed by its cells", { skip }, async () => {
    const page = await site.open("?q=action%3Apage.update+%7C+stats+count()+by+actor");
    const table = page.getByRole("region", { name: "Rows" });
    await table.getByRole("button", { name: "ben" }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await table.getByRole("button", { name: "actor" }).click();
    await page.waitForURL(/sort/);
    await table
      .getByRole("columnheader", { name: "actor" })
      .and(page.locator("[aria-sort=ascending]"))
      .waitFor();
    await table.getByRole("button", { name: "ben" }).click();
    await page.waitForURL(/actor%3Aben/);
    assert.equal(asked(page), "action:page.update actor:ben");
    await page.getByText("of 667 events").waitFor();
    await page.context().close();
  });
});

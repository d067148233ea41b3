import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: changes", () => {
  const skip = NO_BROWSER;
  let site: Site;
  before(async () => {
    if (skip !== false) return;
    const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
    const quiet = Array.from({ length: 60 }, (_, n) => ({
      ...{ time: minutesAgo(n), actor: "bob", action: "page.view", target: "shop", outcome: "success" },
    }));
    site = await openSite([
      ...quiet,
      { time: minutesAgo(5), actor: "eve", action: "page.view", target: "shop", outcome: "success" },
      {
        ...{
          time: minutesAgo(9),
          actor: "ci",
          action: "deployment.start",
          target: "checkout",
          service: "checkout",
        },
        ...{ before: { image: "v1" }, after: { image: "v2" } },
      },
      { time: minutesAgo(8), actor: "alice", action: "role.grant", target: "bob", service: "accounts" },
      { time: minutesAgo(7), actor: "dba", action: "table.drop", target: "orders", service: "shop-db" },
      ...Array.from({ length: 20 }, (_, n) => ({
        ...{
          time: minutesAgo(n),
          actor: "mallory",
          action: "secret.read",
          target: `s${n}`,
          from: "192.0.2.66",
        },
      })),
    ]);
  });
  after(async () => {
    if (skip === false) await site.close();
  });

  test("changes stand in lanes, say what became what, and open", { skip }, async () => {
    const page = await site.open("changes");
    await page.getByRole("figure", { name: "Timeline of changes by service" }).waitFor();
    for (const lane of ["checkout", "accounts", "shop-db"])
      await page.locator(".lane-name", { hasText: lane }).waitFor();
    const list = page.getByRole("list", { name: "Changes", exact: true });
    const text = (await list.allTextContents()).join("");
    assert.match(text, /image\s*v1\s*→\s*v2/);
    assert.doesNotMatch(text, /page/);
    assert.deepEqual(await violationsOf(page), []);
    await page.getByRole("button", { name: "Schema" }).click();
    await page.waitForURL(/kinds=schema/);
    await page.getByText("1 change", { exact: true }).waitFor();
    await list.getByText("orders").waitFor();
    assert.equal(await list.getByRole("button").count(), 1);
    await list.getByRole("button").first().click();
    await page.getByRole("region", { name: "Event" }).getByText("orders").first().waitFor();
    await page.goBack();
    await page.goBack();
    await list.getByText("checkout").first().waitFor();
    await page.context().close();
  });

  test("an entity tells what was changed in it, and who acts on the same", { skip }, async () => {
    const page = await site.open("entities/target/checkout");
    const changes = page.getByRole("listitem").filter({ hasText: "ci" }).filter({ hasText: "image" });
    await changes.first().waitFor();
    assert.match(String(await changes.first().textContent()), /image\s*v1\s*→\s*v2/);
    assert.deepEqual(await violationsOf(page), []);
    const seen = page
      .locator("time")
      .filter({ hasText: /\d\d:\d\d:\d\d CES?T$/ })
      .first();
    await seen.hover();
    assert.match(String(await seen.getAttribute("title")), / UTC\n.* CES?T\n\d{19} ns since 1970$/);
    await page.goto(`${site.server.url}/entities/actor/bob`);
    await page.getByRole("heading", { name: "Who acts on the same" }).waitFor();
    await page.getByRole("link", { name: "eve", exact: true }).click();
    await page.waitForURL(/\/entities\/actor\/eve/);
    await page.context().close();
  });

  test("a comparison names what only the selected events have, and leads to them", { skip }, async () => {
    const page = await site.open("compare?q=actor%3Amallory");
    const row = page.getByRole("row").filter({ hasText: "secret.read" }).first();
    await row.getByText("100 %").first().waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await row.getByRole("link", { name: "In all events" }).click();
    await page.waitForURL(/q=action/);
    await page.goBack();
    await page.getByLabel("Compared with").selectOption({ label: "the same, just before" });
    await page.waitForURL(/baseline=before/);
    await page.getByRole("status").first().waitFor();
    await page.context().close();
  });

  test("a comparison of nothing says what is missing", { skip }, async () => {
    const page = await site.open("compare");
    await page.getByText("Say which events are meant").waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.context().close();
  });
});

/** One event as a person meets it: what it says, that its bytes are proven here, and that nothing which was changed on the way passes. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type PageOptions, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: event", () => {
  const skip = NO_BROWSER;
  const GREEN =
    /^Original bytes verified in your browser · index \d+ · checkpoint \d\d:\d\d:\d\dZ · key [0-9a-f]{4}…$/;
  const BIG = "x".repeat(900_000);
  const UPDATE = {
    actor: {
      ...{ type: "agent", name: "deploy-bot", session: "s-91" },
      via: [
        { type: "human", name: "Chloe" },
        { type: "machine", name: "pipeline" },
      ],
    },
    action: "deployment.update",
    target: { type: "deployment", name: "checkout", id: "dep-1" },
    context: { trace: "trace-1" },
    before: { replicas: 3, env: [{ name: "A", value: "1" }], password: "one" },
    after: { replicas: 12, env: [{ name: "A", value: "2" }], password: "two" },
  };
  let site: Site;
  before(async () => {
    if (skip !== false) return;
    site = await openSite([
      UPDATE,
      { actor: "alice", action: "document.update", target: "big", text: BIG },
      { actor: "bob", action: "role.grant", target: "carol", context: { trace: "trace-1" } },
    ]);
  });
  after(async () => {
    if (skip === false) await site.close();
  });

  test("an event opens beside the list, proves itself, and leads to what belongs to it", {
    skip,
  }, async () => {
    const page = await site.open("?q=action:deployment.*");
    await page.getByText("deploy-bot updated").first().click();
    const event = page.getByRole("region", { name: "Event", exact: true });
    await proofOf(page).getByText(GREEN).waitFor();
    await event.getByText("How it is checked").click();
    for (const step of ["Bytes", "Commitment", "Leaf", "Root", "Signature"])
      await event.locator("li", { hasText: `${step} holds:` }).waitFor();
    assert.deepEqual(await event.getByLabel("Chain of delegation").getByRole("listitem").allInnerTexts(), [
      ...["human\nChloe", "→\nagent, did it\ndeploy-bot", "→\nmachine\npipeline"],
    ]);
    const changes = await event.locator(".change-removed, .change-added").allInnerTexts();
    assert.deepEqual(
      changes.map((line) => line.replace(/\s+/g, " ")),
      [
        ...["− before: 3", "+ after: 12", '− before: "value": "1"', '+ after: "value": "2"'],
        ...["− before: masked", "+ after: masked"],
      ],
    );
    await event.getByRole("link", { name: /Same trace\s*2 events/ }).click();
    await page.waitForURL(/q=context\.trace/);
    await page.getByText("bob granted").first().waitFor();
    await page.context().close();
  });

  test("a value narrows the question or leaves it, by keys alone", { skip }, async () => {
    const page = await site.open("?q=trace:trace-1");
    await page.getByText("deploy-bot updated").first().click();
    const value = page.getByRole("button", { name: "deployment.update", exact: true });
    await value.first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=trace%3Atrace-1\+-action%3Adeployment\.update/);
    await value.first().waitFor();
    await value.first().press("Enter");
    await page.getByRole("link", { name: "Only this" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Only this" }).waitFor({ state: "detached" });
    await page.getByRole("region", { name: "Event", exact: true }).waitFor();
    await page.context().close();
  });

  test("the arrow keys go from event to event, and Escape closes the last", { skip }, async () => {
    const page = await site.open("?q=-source:tallystick");
    await page.getByText("bob granted").first().click();
    const heading = page
      .getByRole("region", { name: "Event", exact: true })
      .getByRole("heading", { level: 2 });
    await heading.getByText("bob granted").waitFor();
    await page.keyboard.press("ArrowDown");
    await heading.getByText("alice updated").waitFor();
    await page.keyboard.press("ArrowDown");
    await heading.getByText("deploy-bot updated").waitFor();
    await page.keyboard.press("ArrowUp");
    await heading.getByText("alice updated").waitFor();
    await page.keyboard.press("Escape");
    await heading.waitFor({ state: "detached" });
    await page.context().close();
  });

  test("a link to an event says its leaf, and is red when it was made for another", { skip }, async () => {
    const page = await site.open("?q=actor:bob");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByText("bob granted").first().click();
    await proofOf(page).getByText(GREEN).waitFor();
    await page.keyboard.press("y");
    await page.getByText("Link copied.").waitFor();
    const link = String(await page.evaluate("navigator.clipboard.readText()"));
    assert.match(link, /\/e\/[0-9a-f-]{36}~[0-9a-f]{12}$/);
    await page.goto(link);
    await page.getByRole("heading", { level: 1, name: /bob granted/ }).waitFor();
    await proofOf(page).getByText(GREEN).waitFor();
    assert.equal(await page.getByText("This is not the event the link was made for.").count(), 0);
    await page.goto(link.replace(/~.*$/, "~000000000000"));
    await page.getByText("This is not the event the link was made for.").waitFor();
    await page.goto(link.replace(/~.*$/, "~00"));
    await page.getByText("This address names no event.").waitFor();
    await page.context().close();
  });

  test("bytes that were changed on their way are red, and stay red on every page", { skip }, async () => {
    const page = await opened("actor:bob");
    await proofOf(page).getByText(GREEN).waitFor();
    await page.route("**/raw", async (route) => {
      const body = (await (await route.fetch()).text()).replace("carol", "mallo");
      await route.fulfill({ body, contentType: "application/octet-stream" });
    });
    await page.keyboard.press("v");
    await proofOf(page)
      .getByText("MISMATCH: bytes differ from those that were sealed at index")
      .first()
      .waitFor();
    await page.getByText("What to do now, in this order:").waitFor();
    await page.unrouteAll();
    await page.keyboard.press("Escape");
    await page.getByRole("alert").getByText("MISMATCH: event").waitFor();
    await page.context().close();
  });

  test("an event that was changed on its way is red when it is opened", { skip }, async () => {
    const page = await site.open("?q=actor:bob");
    await page.getByText("bob granted").first().waitFor();
    await page.route(/\/api\/v1\/events\/[0-9a-f-]{36}$/, async (route) => {
      const body = (await (await route.fetch()).text()).replaceAll("carol", "mallo");
      await route.fulfill({ body, contentType: "application/json" });
    });
    await page.getByText("bob granted").first().click();
    await proofOf(page)
      .getByText(/^MISMATCH: bytes differ/)
      .waitFor();
    await page.context().close();
  });

  test("an entry that is not the sealed one is red", { skip }, async () => {
    const page = await site.open("?q=actor:bob");
    await page.getByText("bob granted").first().waitFor();
    await page.route("**/proof", async (route) => {
      const body = (await (await route.fetch()).text()).replace(/\\"n\\":\d/, '\\"n\\":1');
      await route.fulfill({ body, contentType: "application/json" });
    });
    await page.getByText("bob granted").first().click();
    await proofOf(page)
      .getByText(/^MISMATCH: leaf hash differs from checkpoint [\d,]+$/)
      .waitFor();
    await page.context().close();
  });

  test("what could not be checked is amber, with the reason", { skip }, async () => {
    const page = await site.open("?q=actor:bob");
    await page.getByText("bob granted").first().waitFor();
    await page.route("**/proof", (route) => route.abort());
    await page.getByText("bob granted").first().click();
    await proofOf(page)
      .getByText(/^Server says OK; browser could not check: the proof can't be fetched: /)
      .waitFor();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Verify now" }).click();
    await proofOf(page).getByText(GREEN).waitFor();
    forgive(/ERR_FAILED/);
    await page.context().close();
  });

  test("a record of a megabyte is shown piece by piece, laid out, as it came, and in bytes", {
    skip,
  }, async () => {
    const page = await opened("target:big");
    await proofOf(page).getByText(GREEN).waitFor();
    const record = page.locator(".record-view");
    for (const [view, shown] of [
      ["As it came", /^32,768 of 900,\d+ characters/],
      ["Bytes", /^4,096 of 900,\d+ bytes/],
    ] as const) {
      await record.getByRole("button", { name: view, exact: true }).click();
      await record.getByText(shown).waitFor();
    }
    await record.getByRole("button", { name: "Show more" }).click();
    await record.getByText(/^8,192 of /).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      record.getByRole("button", { name: "Download the bytes" }).click(),
    ]);
    let bytes = 0;
    for await (const piece of await download.createReadStream()) bytes += piece.length;
    assert.ok(bytes > BIG.length);
    await record.getByRole("button", { name: "OCSF" }).click();
    await record.getByText('"class_uid"').waitFor();
    await page.context().close();
  });

  const LOOKS: readonly PageOptions[] = [
    { width: 1440, height: 900, theme: "light" },
    { width: 390, height: 844, theme: "dark" },
  ];
  for (const look of LOOKS) {
    test(`an event's page is accessible, ${look.theme} and ${look.width} pixels wide`, { skip }, async () => {
      const page = await opened("action:deployment.*", look);
      await page.goto(page.url().replace(/\/\?.*event=([0-9a-f-]+).*$/, "/e/$1"));
      await proofOf(page).getByText(GREEN).waitFor();
      await page.getByText("How it is checked").click();
      await page.getByRole("button", { name: "agent", exact: true }).first().click();
      await page.getByRole("link", { name: "Same trace" }).getByText("2 events").waitFor();
      assert.deepEqual(await violationsOf(page), []);
      const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      assert.equal(await page.evaluate(wider), 0, "nothing is wider than the screen");
      await page.context().close();
    });
  }

  /** The page with the first event of a query opened. */
  async function opened(query: string, look: PageOptions = {}): Promise<Page> {
    const page = await site.open(`?q=${encodeURIComponent(`${query} -source:tallystick`)}`, look);
    await page.getByRole("grid", { name: "Events" }).getByRole("time").first().click();
    await page.getByRole("region", { name: "Event", exact: true }).waitFor();
    return page;
  }

  function proofOf(page: Page): ReturnType<Page["locator"]> {
    return page.getByRole("region", { name: "Proof" });
  }

  /** Takes out what a test made the browser complain about. */
  function forgive(expected: RegExp): void {
    const others = site.complaints.filter((line) => !expected.test(line));
    site.complaints.splice(0, site.complaints.length, ...others);
  }
});

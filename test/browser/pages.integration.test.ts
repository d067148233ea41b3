import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: pages", () => {
  const skip = NO_BROWSER;
  let site: Site;
  let id = "";
  before(async () => {
    if (skip !== false) return;
    site = await openSite([
      {
        ...{ actor: "alice", action: "role.grant", target: "bob", outcome: "success", from: "192.0.2.7" },
        ...{ service: "accounts", before: { role: "reader" }, after: { role: "admin" } },
      },
      { actor: "mallory", action: "user.login", outcome: "denied", reason: "wrong password", service: "web" },
      { actor: "ci", action: "deployment.start", target: "checkout", service: "checkout" },
    ]);
    const { tokens, url } = site.server;
    const headers = { authorization: `Bearer ${tokens.read}` };
    const found = await fetch(`${url}/api/v1/events?q=actor:alice`, { headers });
    id = JSON.parse(await found.text()).events[0].id;
  });
  after(async () => {
    if (skip === false) await site.close();
  });

  /** Every page, and what is seen on it when it is there. */
  const PAGES: readonly (readonly [path: () => string, seen: string])[] = [
    [() => "?since=all", "alice granted"],
    [() => "?since=all&mode=chips", "alice"],
    [() => "?q=actor%3Anobody", "No"],
    [() => "?q=actor%3A", "actor"],
    [() => `?since=all&event=${id}`, "Original bytes verified in your browser"],
    [() => `e/${id}`, "Original bytes verified in your browser"],
    [() => "live", "Live"],
    [() => "changes", "checkout"],
    [() => "compare?q=actor%3Amallory", "compared with"],
    [() => "entities", "alice"],
    [() => "entities/actor/alice", "First seen"],
    [() => "entities?kind=service", "checkout"],
    [() => "entities?kind=identity", "Identities are people"],
    [() => "integrity", "Integrity"],
    [() => "sources", "Refused"],
    [() => "settings", "This browser"],
    [() => "welcome", "Send events"],
    [() => "nowhere", "There is no such page"],
  ];
  const WIDE = { width: 1440, height: 900 };
  const NARROW = { width: 390, height: 844 };
  const LOOKS = [
    { theme: "light", size: WIDE, media: { colorScheme: "light", contrast: null } },
    { theme: "light", size: NARROW, media: { colorScheme: "light", contrast: null } },
    { theme: "dark", size: WIDE, media: { colorScheme: "dark", contrast: null } },
    { theme: "dark", size: NARROW, media: { colorScheme: "dark", contrast: null } },
    { theme: "contrast", size: WIDE, media: { colorScheme: "dark", contrast: "more" } },
    { theme: "contrast-light", size: NARROW, media: { colorScheme: "light", contrast: "more" } },
  ] as const;

  for (const [path, seen] of PAGES) {
    test(`the page /${path()} is accessible, wide and narrow, light, dark and in high contrast`, {
      skip,
    }, async () => {
      const page = await site.open(path());
      await page.getByRole("main").getByText(seen).first().waitFor();
      for (const { media, size, theme } of LOOKS) {
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        await page.setViewportSize(size);
        await page.locator(`html[data-theme=${theme}]`).waitFor({ state: "attached" });
        assert.deepEqual(await violationsOf(page), [], `${theme}, ${size.width} pixels wide`);
        assert.equal(await overflowOf(page), 0, `nothing is wider than ${size.width} pixels`);
      }
      assert.equal(
        await page.getByRole("heading", { level: 1 }).count(),
        1,
        "one heading says what the page is",
      );
      // A query that can't be read is refused, and an address has no page, which is what two of them show.
      const unexpected = site.complaints.splice(0).filter((text) => !/status of 40[04]/.test(text));
      assert.deepEqual(unexpected, []);
      await page.context().close();
    });
  }

  test("the pages work below the path of a proxy", { skip }, async () => {
    const below = await openSite([{ actor: "alice", action: "role.grant", target: "bob" }], {
      args: ["--base-path", "/audit"],
    });
    try {
      const page = await below.open("audit/?since=all");
      await page.getByText("alice granted").first().waitFor();
      await page.getByRole("link", { name: "Changes" }).click();
      await page.waitForURL(/\/audit\/changes$/);
      await page.getByText("alice granted").first().waitFor();
      await page.reload();
      await page.getByText("alice granted").first().waitFor();
      await page.context().close();
    } finally {
      await below.close();
    }
  });

  async function overflowOf(page: Page): Promise<unknown> {
    return await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
});

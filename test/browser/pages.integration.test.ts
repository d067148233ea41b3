import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

const skip = NO_BROWSER;
let site: Site;
before(async () => {
  if (skip !== false) return;
  site = await openSite([
    { actor: "alice", action: "role.grant", target: "bob", outcome: "success" },
    { actor: "mallory", action: "user.login", outcome: "denied", reason: "wrong password" },
  ]);
});
after(async () => {
  if (skip === false) await site.close();
});

const PAGES = [""] as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

for (const path of PAGES) {
  for (const theme of ["light", "dark"] as const) {
    for (const size of SIZES) {
      test(`the page /${path} is accessible, ${theme} and ${size.width} pixels wide`, { skip }, async () => {
        const page = await site.open(path, { ...size, theme });
        await page.getByRole("main").waitFor();
        await page.getByText("alice granted").first().waitFor();
        assert.deepEqual(await violationsOf(page), []);
        const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert.equal(await page.evaluate(wider), 0, "nothing is wider than the screen");
        await page.context().close();
      });
    }
  }
}

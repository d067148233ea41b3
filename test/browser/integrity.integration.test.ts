/** The page on integrity: the head that is checked by itself, a walk over the whole log, and what somebody sees who is lied to. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: integrity", () => {
  const skip = NO_BROWSER;
  /** Three bundles, the last of them unfinished. */
  const EVENTS = 600;
  let site: Site;
  before(async () => {
    if (skip !== false) return;
    site = await openSite(
      Array.from({ length: EVENTS }, (_, i) => ({
        actor: `actor-${i % 7}`,
        action: "document.read",
        target: `d${i}`,
      })),
    );
  });
  after(async () => {
    if (skip !== false) return;
    // Days on which nothing was published, and what these tests kept from the page.
    const others = site.complaints.filter((line) => !/404|ERR_FAILED/.test(line));
    site.complaints.splice(0, site.complaints.length, ...others);
    await site.close();
  });

  test("the head is checked on every page, and remembered from visit to visit", { skip }, async () => {
    const page = await site.open("");
    await page.getByRole("link", { name: /^Log checked · \d+ s$/ }).click();
    await page.getByText(/^This browser checked the signature of checkpoint \d+/).waitFor();
    await page.getByText("This is the first checkpoint that this browser saw", { exact: false }).waitFor();
    await site.send([{ actor: "alice", action: "role.grant", target: "bob" }]);
    await page.reload();
    await page
      .getByText(/^The checkpoint of \d+ entries that this browser remembered: it is a prefix/)
      .waitFor();
    await page.context().close();
  });

  for (const [width, theme] of [
    [1440, "light"],
    [390, "dark"],
  ] as const) {
    test(`the whole log is verified in the browser, accessibly, ${theme} and ${width} pixels wide`, {
      skip,
    }, async () => {
      const page = await site.open("integrity", { width, theme });
      await page.getByText(/^This browser checked the signature/).waitFor();
      await page.getByRole("button", { name: "Verify in this browser" }).click();
      await page
        .getByText(/^All \d+ entries lead to the root that the log's key signed\. It took /)
        .waitFor();
      for (const check of ["tree", "history", "entries"])
        await page.getByRole("row", { name: new RegExp(`^${check} ✓ holds`) }).waitFor();
      await page.getByText(/^The bodies, which are what was received: a URL doesn't serve them/).waitFor();
      await page.getByText(/^Never, as far as the data directory says/).waitFor();
      const row = page.getByRole("table", { name: "What arrives of each source" }).getByRole("row");
      await row.filter({ hasText: "100 %" }).getByRole("link").waitFor();
      await page.getByText(/^Actors whom the directory of identities does not know \(\d+\)$/).click();
      await page.getByRole("link", { name: "actor-3" }).waitFor();
      assert.deepEqual(await violationsOf(page), []);
      const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      assert.equal(await page.evaluate(wider), 0, "nothing is wider than the screen");
      await page.context().close();
    });
  }

  test("a walk names the first entry that was changed", { skip }, async () => {
    const page = await site.open("integrity");
    await page.route("**/tile/entries/001", async (route) => {
      const body = await (await route.fetch()).body();
      // A digit of the time of the group's first entry.
      const at = body.indexOf('"t":') + 8;
      body[at] = (body[at] ?? 0) ^ 1;
      await route.fulfill({ body, contentType: "application/octet-stream" });
    });
    await page.getByText(/^This browser checked the signature/).waitFor();
    await page.getByRole("button", { name: "Verify in this browser" }).click();
    await page.getByText(/MISMATCH: the log is not what was signed\. First bad index: 256\./).waitFor();
    await page.getByRole("link", { name: "MISMATCH", exact: true }).waitFor();
    await page.context().close();
  });

  test("a walk can be stopped, and what can't be read is no mismatch", { skip }, async () => {
    const page = await site.open("integrity");
    await page.getByText(/^This browser checked the signature/).waitFor();
    // An answer that never comes.
    await page.route("**/tile/entries/000", () => undefined);
    const asked = page.waitForRequest("**/tile/entries/000");
    await page.getByRole("button", { name: "Verify in this browser" }).click();
    await asked;
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("You stopped it. Nothing was found out.").waitFor();
    await page.unrouteAll();
    await page.route("**/tile/entries/000", (route) => route.abort());
    await page.getByRole("button", { name: "Verify in this browser" }).click();
    await page.getByText(/^The log can't be read on: tile\/entries\/000 can't be read/).waitFor();
    await page.context().close();
  });

  test("another key than the pinned one is red until somebody forgets the old one", { skip }, async () => {
    const page = await site.open("integrity");
    await page.getByText(/^This browser checked the signature/).waitFor();
    const key = "log.example.com/other+";
    await page.getByLabel("A key that you noted elsewhere").fill(`${key}00000000+AAAA`);
    await page.getByRole("button", { name: "Use this key" }).click();
    await page.getByText("This is no public key of a log.", { exact: false }).waitFor();
    await page.route("**/vkey", async (route) => {
      const body = (await (await route.fetch()).text()).replace(/\+[0-9a-f]{8}\+/, "+00000000+");
      await route.fulfill({ body, contentType: "text/plain" });
    });
    await page.reload();
    await page.getByText(/^MISMATCH: the log's key changed: it was [0-9a-f]{4}… and is 0000…$/).waitFor();
    await page.unrouteAll();
    await page.getByText("The log was made anew and has another key").click();
    await page.getByRole("button", { name: "Forget this key" }).click();
    await page.getByText(/^This browser checked the signature/).waitFor();
    assert.equal(await page.getByText("MISMATCH").count(), 0);
    await page.context().close();
  });
});

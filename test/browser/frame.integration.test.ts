import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: frame", () => {
  const skip = NO_BROWSER;
  let site: Site;
  before(async () => {
    if (skip === false) site = await openSite([{ actor: "alice", action: "role.grant", target: "bob" }]);
  });
  after(async () => {
    if (skip === false) await site.close();
  });

  test("somebody signs in with a token, stays signed in, and signs out", { skip }, async () => {
    const page = await site.open("", { isSignedIn: false });
    const field = page.getByLabel("Read or admin token");
    await field.waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await field.fill("tlyr_wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("token").first().waitFor();
    await field.fill(site.server.tokens.read);
    await page.keyboard.press("Enter");
    await page.getByText("alice granted").waitFor();
    await page.reload();
    await page.getByText("alice granted").waitFor();
    assert.equal(await page.evaluate("document.cookie"), "", "no script sees the session");
    await page.getByRole("button", { name: "Sign out" }).click();
    await field.waitFor();
    await page.reload();
    await field.waitFor();
    await page.context().close();
  });

  test("a one-time link signs in once, and its code leaves the address", { skip }, async () => {
    const { tokens, url } = site.server;
    const headers = { authorization: `Bearer ${tokens.admin}` };
    const made = await fetch(`${url}/api/v1/session/link`, { method: "POST", headers });
    const { path } = JSON.parse(await made.text());
    const page = await site.open(path.slice(1), { isSignedIn: false });
    await page.getByText("alice granted").waitFor();
    assert.equal(page.url(), `${url}/`);
    await page.context().close();
    const again = await site.open(path.slice(1), { isSignedIn: false });
    await again.getByLabel("Read or admin token").waitFor();
    await again.getByRole("alert").waitFor();
    await again.context().close();
  });

  test("the palette goes to pages, does things and searches, by keys alone", { skip }, async () => {
    const page = await site.open("");
    await page.getByText("alice granted").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "What to go to or do" }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.keyboard.type("use dark");
    await page.keyboard.press("Enter");
    await page.locator("html[data-theme=dark]").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("target:nobody");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=target/);
    await page.context().close();
  });

  test("the sheet of keys opens with a question mark, and switches single keys off", { skip }, async () => {
    const page = await site.open("");
    await page.getByText("alice granted").waitFor();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await sheet.waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await sheet.getByLabel("Use single keys").uncheck();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await page.keyboard.press("?");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog", { name: "Go to or do" }).waitFor();
    assert.equal(await sheet.count(), 0);
    await page.context().close();
  });

  test("what has the focus is not hidden by the navigation at the foot of a narrow screen", {
    skip,
  }, async () => {
    const page = await site.open("settings", { width: 390, height: 450 });
    await page.getByRole("button", { name: "Make a token" }).waitFor();
    await page.getByRole("textbox", { name: "Name" }).fill("x");
    await page.getByRole("radio", { name: "As the system" }).focus();
    const hidden: unknown[] = [];
    let last: unknown;
    for (let presses = 0; last !== "Make a token" && presses < 50; presses += 1) {
      await page.keyboard.press("Tab");
      const [name, isHidden] = await page.evaluate<readonly unknown[]>(`(() => {
        const { bottom } = document.activeElement.getBoundingClientRect();
        return [document.activeElement.textContent, bottom > document.querySelector("nav").getBoundingClientRect().top];
      })()`);
      if (isHidden === true) hidden.push(name);
      last = name;
    }
    assert.equal(last, "Make a token", "the keys lead through the whole page");
    assert.deepEqual(hidden, []);
    await page.context().close();
  });
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { EXAMPLES } from "../../web/src/pages/explore/asking/examples.ts";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: search box", () => {
  const skip = NO_BROWSER;
  let site: Site;
  before(async () => {
    if (skip !== false) return;
    site = await openSite([
      ...Array.from({ length: 3 }, () => ({ actor: "alice", action: "role.grant", target: "bob" })),
      { actor: "mallory", action: "user.login", outcome: "denied", reason: "wrong password" },
      { actor: "trent", action: "user.login", outcome: "success" },
    ]);
  });
  after(async () => {
    if (skip !== false) return;
    // A query that can't be read is refused, and the browser notes it.
    const others = site.complaints.filter((complaint) => !/status of 400/.test(complaint));
    site.complaints.splice(0, site.complaints.length, ...others);
    await site.close();
  });

  test("a field, its operator and a value are taken by keys, with how often each is there", {
    skip,
  }, async () => {
    const page = await opened();
    await page.keyboard.press("/");
    await page.keyboard.type("acto");
    await page.getByRole("option", { name: "actor: who did it" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await option(page, "actor:alice 3 events");
    assert.deepEqual(await violationsOf(page), []);
    await page.keyboard.type("ma");
    await option(page, "actor:mallory 1 event");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    assert.equal(await box(page).inputValue(), "actor:mallory ");
    await page.keyboard.press("Enter");
    await page.getByText("mallory").nth(1).waitFor();
    await page.getByText("alice granted").first().waitFor({ state: "detached" });
    assert.match(page.url(), /q=actor%3Amallory(?:&|$)/);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("mallory");
    await option(page, "actor:mallory", "Asked before, in this browser");
    await page.keyboard.press("Escape");
    await page.getByRole("listbox", { name: "Suggestions" }).waitFor({ state: "hidden" });
    await page.context().close();
  });

  test("lines that are pasted become one, and Control and Enter search in a new tab", { skip }, async () => {
    const page = await opened();
    await page.keyboard.press("/");
    await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "actor:alice\\n  action:role.grant\\n");
    const options = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", options));
  }`);
    await page.waitForFunction("document.activeElement.value === 'actor:alice action:role.grant '");
    const [tab] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("Control+Enter")]);
    await tab.getByText("alice granted").first().waitFor();
    assert.match(tab.url(), /q=actor%3Aalice\+action%3Arole\.grant/);
    assert.doesNotMatch(page.url(), /q=/);
    await page.context().close();
  });

  test("what is wrong is underlined where it stands, and its fix runs", { skip }, async () => {
    const page = await opened();
    await page.keyboard.press("/");
    await page.keyboard.type("actor: alice nosuch:x");
    await page.keyboard.press("Enter");
    const fix = page.getByRole("button", { name: "Use actor:alice nosuch:x" });
    await fix.waitFor();
    assert.deepEqual(await page.locator(".mark-problem").allTextContents(), ["actor:"]);
    assert.equal(await box(page).getAttribute("aria-invalid"), "true");
    assert.deepEqual(await violationsOf(page), []);
    await fix.focus();
    await page.keyboard.press("Enter");
    await page.getByText('there is no field "nosuch"').waitFor();
    assert.deepEqual(await page.locator(".mark-notice").allTextContents(), ["nosuch"]);
    assert.equal(await box(page).inputValue(), "actor:alice nosuch:x");
    await page.context().close();
  });

  test("conditions are left out, asked for again, turned round and removed one by one", {
    skip,
  }, async () => {
    const page = await opened("?q=actor%3Aalice+AND+action%3Arole.grant&since=all");
    const chips = page.getByRole("list", { name: "Conditions" });
    await press(page, chips.getByRole("button", { name: "actor is alice" }));
    await page.waitForURL(/\?q=action%3Arole\.grant&/);
    await chips.getByRole("button", { name: "actor is alice" }).waitFor({ state: "detached" });
    await press(page, chips.getByRole("button", { name: "actor:alice", exact: true }));
    await page.waitForURL(/\?q=action%3Arole\.grant\+actor%3Aalice&/);
    await chips.getByRole("button", { name: "actor is alice" }).waitFor();
    await press(page, page.getByRole("button", { name: "Ask for the opposite of actor:alice" }));
    await page.waitForURL(/\?q=action%3Arole\.grant\+-actor%3Aalice&/);
    await chips.getByRole("button", { name: "actor is not alice" }).waitFor();
    await press(page, page.getByRole("button", { name: "Remove action:role.grant" }));
    await page.waitForURL(/\?q=-actor%3Aalice&/);
    await chips.getByRole("button", { name: "action is role.grant" }).waitFor({ state: "detached" });
    await press(page, page.getByRole("button", { name: "Remove -actor:alice" }));
    await page.locator("[role=combobox]:focus").waitFor();
    assert.equal(await box(page).inputValue(), "");
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/\?q=action%3Arole\.grant\+-actor%3Aalice&/);
    await page.context().close();
  });

  test("a sentence is shown as a query, and asked only when it is taken", { skip }, async () => {
    const page = await opened();
    await page.keyboard.press("s");
    await page.keyboard.type("denied logins by mallory");
    await page.keyboard.press("Escape");
    const take = page.getByRole("button", { name: "Ask that" });
    await take.waitFor();
    assert.doesNotMatch(page.url(), /q=/);
    assert.deepEqual(await violationsOf(page), []);
    await press(page, take);
    await page.waitForURL(/q=is%3Adenied/);
    await page.getByText("mallory").nth(1).waitFor();
    await page.context().close();
  });

  test("the time is chosen by keys, in words, and what is no time is told at its field", {
    skip,
  }, async () => {
    const page = await opened();
    await page.keyboard.press("d");
    const dialog = page.getByRole("dialog", { name: "Time" });
    await dialog.waitFor();
    const from = dialog.getByLabel("From", { exact: true });
    const to = dialog.getByLabel("To", { exact: true });
    await from.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("yesterday 2pm");
    await to.focus();
    await page.keyboard.type("yesterdax");
    await page.keyboard.press("Enter");
    await dialog.getByText("This is no time").waitFor();
    await page.locator("[aria-invalid=true]:focus").waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("yesterday 4pm");
    await dialog.getByText(/16:00:00 CES?T/).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/since=yesterday\+2pm&until=yesterday\+4pm/);
    await page.getByRole("button", { name: "Time: yesterday 2pm – yesterday 4pm" }).waitFor();
    await page.keyboard.press("[");
    await page.waitForURL(/since=\d{4}-\d\d-\d\dT1[12]%3A00%3A00Z/);
    await page.keyboard.press("+");
    await page.waitForURL(/since=\d{4}-\d\d-\d\dT1[12]%3A30%3A00Z/);
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/since=yesterday\+2pm/);
    await page.context().close();
  });

  test("a view is saved, found again by its address, altered, and removed with a way back", {
    skip,
  }, async () => {
    const page = await opened("?q=actor%3Amallory&since=all");
    const menu = page.getByRole("button", { name: /^Saved views:/ });
    await press(page, menu);
    await page.getByRole("textbox", { name: "Name" }).focus();
    await page.keyboard.type("What mallory did");
    assert.deepEqual(await violationsOf(page), []);
    await page.keyboard.press("Enter");
    await page.waitForURL(/view=/);
    const view = new URL(page.url()).searchParams.get("view") ?? "";
    await page.goto(`${site.server.url}/?view=${view}`);
    await page.waitForURL(/q=actor%3Amallory&since=all&view=/);
    await page.getByText("mallory").nth(1).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.press("End");
    await page.keyboard.type(" outcome:denied");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Saved views: What mallory did (altered)" }).focus();
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("button", { name: "Update it" }));
    await page.getByRole("button", { name: "Saved views: What mallory did", exact: true }).focus();
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("button", { name: "Remove What mallory did" }));
    await page.getByText("Removed the view What mallory did.").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("u");
    await page.getByRole("button", { name: "Saved views: What mallory did", exact: true }).waitFor();
    await page.goto(`${site.server.url}/?view=${view}`);
    await page.getByRole("button", { name: "Saved views: What mallory did", exact: true }).focus();
    await page.waitForURL(/q=actor%3Amallory\+outcome%3Adenied&since=all&view=/);
    await page.keyboard.press("Enter");
    await press(page, page.getByRole("button", { name: "Remove What mallory did" }));
    await page.getByText("Removed the view What mallory did.").waitFor();
    await page.goto(`${site.server.url}/?view=${view}`);
    await page.getByText("There is no such view").waitFor();
    await page.context().close();
  });

  test("an export is made and fetched, and its hash is that of the file", { skip }, async () => {
    const page = await opened("?q=actor%3Aalice&since=all");
    await press(page, page.getByRole("button", { name: "Export", exact: true }));
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByText("At most 10,000,000 events").waitFor();
    await dialog.getByRole("radio", { name: /^CSV/ }).focus();
    await page.keyboard.press("Space");
    assert.deepEqual(await violationsOf(page), []);
    await press(page, dialog.getByRole("button", { name: "Export", exact: true }));
    const link = dialog.getByRole("link", { name: /^Download csv/ });
    await link.waitFor();
    const [sha256 = ""] = await dialog.getByText(/^[0-9a-f]{64}$/).allTextContents();
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, link)]);
    const bytes = await readFile(await file.path());
    assert.equal(createHash("sha256").update(bytes).digest("hex"), sha256);
    assert.equal(bytes.toString().trimEnd().split("\r\n").length, 4, "a heading, and what alice did");
    await press(page, dialog.getByRole("button", { name: /^Remove csv/ }));
    await dialog.getByText("Nothing was exported yet.").waitFor();
    await page.context().close();
  });

  test("the sheet on how to ask lists fields and runs its examples, each of which can be read", {
    skip,
  }, async () => {
    for (const { query } of EXAMPLES) {
      const answer = await fetch(`${site.server.url}/api/v1/query?q=${encodeURIComponent(query)}`, {
        headers: { authorization: `Bearer ${site.server.tokens.read}` },
      });
      const { notices, problems } = JSON.parse(await answer.text());
      assert.deepEqual([...problems, ...notices], [], query);
    }
    const page = await opened();
    await press(page, page.getByRole("button", { name: "How to ask" }));
    const dialog = page.getByRole("dialog", { name: "How to ask" });
    await dialog.getByRole("rowheader", { name: "severity" }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await dialog.getByLabel("Find a field").focus();
    await page.keyboard.type("user agent");
    await press(page, dialog.getByRole("button", { name: /^actor:alice outcome:denied/ }));
    await page.waitForURL(/q=actor%3Aalice\+outcome%3Adenied/);
    await page.context().close();
  });

  async function opened(path = ""): Promise<Page> {
    const page = await site.open(path);
    await box(page).waitFor();
    await page.getByRole("button", { name: /^Time:/ }).waitFor();
    return page;
  }

  function box(page: Page): ReturnType<Page["getByRole"]> {
    return page.getByRole("combobox", { name: "Search" });
  }

  async function option(page: Page, name: string, group = "Could stand here"): Promise<void> {
    const list = page.getByRole("listbox", { name: "Suggestions" });
    await list.getByRole("group", { name: group }).getByRole("option", { name }).first().waitFor();
  }

  /** As who uses no pointer. */
  async function press(page: Page, button: ReturnType<Page["getByRole"]>): Promise<void> {
    await button.focus();
    await page.keyboard.press("Enter");
  }
});

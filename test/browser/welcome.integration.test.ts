import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: welcome", () => {
  const skip = NO_BROWSER;
  let site: Site;
  before(async () => {
    if (skip === false) site = await openSite();
  });
  after(async () => {
    if (skip === false) await site.close();
  });

  test("the first run goes from an empty log to an event that is verified in the browser", {
    skip,
  }, async () => {
    const page = await site.open("");
    await page.waitForURL(/\/welcome$/);
    await page.getByText("listening on").waitFor();
    assert.deepEqual(await violationsOf(page), []);

    const wrong = await fetch(`${site.server.url}/api/v1/events`, {
      method: "POST",
      headers: { authorization: "Bearer tlyi_wrong" },
      body: "{}",
    });
    assert.equal(wrong.status, 401);
    await page.getByRole("list", { name: "Refused requests" }).getByText("bad-token").waitFor();

    await page.getByRole("button", { name: "Make a token and fill it in" }).click();
    await page.getByText("Its token is in the text").waitFor();
    const snippet = page.getByRole("region", { name: "How curl is set up" });
    const [command = ""] = await snippet.allTextContents();
    assert.match(command, /tlyi_\w+/);
    const ran = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    assert.match(ran.stdout, /"accepted":1/, ran.stderr);

    await page.getByText("Got it:").waitFor();
    await page
      .getByRole("complementary")
      .getByRole("listitem")
      .filter({ hasText: "Send a first event" })
      .getByText("done")
      .waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.getByRole("link", { name: /Open event/ }).click();
    await page.getByText("Original bytes verified in your browser").waitFor();
    await page.context().close();
  });

  test("sources are added, get a new token and are removed on their page", { skip }, async () => {
    const page = await site.open("sources");
    await page.getByRole("button", { name: "Add a source" }).click();
    await page.getByLabel("Name", { exact: true }).fill("github-main");
    await page.getByLabel("It signs its requests").check();
    await page.keyboard.press("Enter");
    const secrets = page.getByRole("dialog", { name: "The source github-main" });
    await secrets.getByText("Signing secret", { exact: true }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.keyboard.press("Escape");
    await page.getByRole("row", { name: /github-main/ }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.getByRole("button", { name: "New token for github-main" }).click();
    await page.getByRole("button", { name: "Make a new token" }).click();
    await secrets.getByText("Token", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Silent after, for github-main" }).click();
    await page.getByLabel("Silent after", { exact: true }).fill("soon");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/silence must be a length of time/).waitFor();
    await page.getByLabel("Silent after", { exact: true }).fill("2h");
    assert.deepEqual(await violationsOf(page), []);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("row", { name: /github-main.*silent after 2h/ }).waitFor();
    await page.getByRole("button", { name: "Remove github-main" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByRole("row", { name: /github-main/ }).waitFor({ state: "detached" });
    // The browser says of the refusal, too, that there was one.
    const [refused = "", ...others] = site.complaints.splice(0);
    assert.match(refused, /status of 400 .*github-main\/silence$/);
    assert.deepEqual(others, []);
    await page.context().close();
  });

  test("settings are kept by the browser, and a token is made and revoked", { skip }, async () => {
    const page = await site.open("settings");
    await page.getByLabel("Dark").check();
    await page.locator("html[data-theme=dark]").waitFor({ state: "attached" });
    assert.deepEqual(await violationsOf(page), []);
    await page.reload();
    assert.equal(await page.getByLabel("Dark").isChecked(), true);
    await page.getByLabel("Name", { exact: true }).fill("bob");
    await page.getByRole("button", { name: "Make a token" }).click();
    await page
      .getByRole("dialog", { name: "The token of bob" })
      .getByText(/^tlyr_/)
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Revoke bob" }).click();
    await page.getByRole("button", { name: "Revoke", exact: true }).click();
    await page.getByRole("row", { name: /bob/ }).waitFor({ state: "detached" });
    await page.context().close();
  });
});

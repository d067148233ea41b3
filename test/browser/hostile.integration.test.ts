import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: hostile", () => {
  const skip = NO_BROWSER;

  /** What would do something, turn the line, colour a terminal, or burst the page, were it taken for more than text. */
  const TEXTS: Readonly<Record<string, string>> = {
    markup: `<img src=x onerror="window.broken=1"><script>window.broken=1</script>`,
    link: `javascript:window.broken=1`,
    entity: `&lt;b&gt; "'\`\${window.broken=1} {{constructor.constructor('window.broken=1')()}}`,
    bidi: "invoice\u202ecod.exe\u2066\u2069",
    ansi: "\u001b[31mred\u001b[0m\u0007\u0000",
    emoji: "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
    long: "x".repeat(1_000_000),
    prototype: "__proto__",
  };

  let site: Site;
  before(async () => {
    if (skip !== false) return;
    site = await openSite(
      Object.entries(TEXTS).map(([name, text]) => ({
        ...{
          actor: { name: text, id: text, email: text },
          action: name === "prototype" ? text : `x.${name}`,
        },
        ...{ target: { type: text, name: text, id: text }, outcome: "denied", reason: text, message: text },
        ...{ from: { host: text, user_agent: text }, service: { name: text, cluster: text } },
        ...{ context: { request: text, session: text }, labels: { [text.slice(0, 100)]: text } },
        ...(name === "long"
          ? { from: undefined, service: undefined, labels: undefined, reason: undefined }
          : {}),
        ...(name === "long" ? { actor: "a", target: "b", context: undefined } : {}),
        ...{
          before: { [text.slice(0, 50)]: text.slice(0, 1000) },
          after: { [text.slice(0, 50)]: `${text.slice(0, 1000)}!` },
        },
      })),
    );
  });
  after(async () => {
    if (skip === false) await site.close();
  });

  const PAGES = [
    ...[
      "?since=all",
      "?since=all&mode=chips",
      "?since=all&mode=raw",
      "changes",
      "entities",
      "entities?kind=target",
    ],
    ...["entities?kind=service", "compare?q=action%3Ax.markup&since=all"],
    `?since=all&q=${encodeURIComponent(TEXTS["markup"] ?? "")}`,
    `entities/actor/${encodeURIComponent(TEXTS["markup"] ?? "")}`,
  ];

  for (const path of PAGES) {
    test(`text of strangers stays text on /${path.slice(0, 60)}`, { skip }, async () => {
      const page = await site.open(path);
      await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
      await page.waitForLoadState("networkidle");
      assert.equal(await page.evaluate("window.broken"), undefined);
      assert.equal(await page.locator("main img, main script, main a[href^='javascript:']").count(), 0);
      assert.equal(await page.getByText("\u202e").count(), 0, "nothing turns the line");
      assert.equal(await page.getByText("\u001b").count(), 0, "no control is shown as if it were nothing");
      await page.context().close();
    });
  }

  test("every hostile event opens, is verified, and shows its bytes", { skip }, async () => {
    const { tokens, url } = site.server;
    const headers = { authorization: `Bearer ${tokens.read}` };
    const found = await fetch(`${url}/api/v1/events?q=outcome:denied&limit=50`, { headers });
    const { events }: { events: readonly { id: string }[] } = JSON.parse(await found.text());
    assert.ok(events.length >= Object.keys(TEXTS).length - 1);
    for (const { id } of events) {
      const page = await site.open(`e/${id}`);
      await page.getByText("Original bytes verified in your browser").waitFor();
      assert.equal(await page.evaluate("window.broken"), undefined);
      assert.equal(await page.locator("main img, main script").count(), 0);
      const wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      assert.equal(await page.evaluate(wider), 0, "a long text bursts nothing");
      await page.context().close();
    }
  });
});

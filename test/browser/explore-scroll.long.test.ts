import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_BROWSER, openSite } from "../support/browser.ts";

const EVENTS = 100_000;
/** A frame that takes longer is seen as a stutter. */
const FRAME_MS_MAX = 50;
/** Two lines at once, as a wheel that is turned fast. */
const STEP_PIXELS = 1200;

test("scrolling through 100,000 events never stands still", { skip: NO_BROWSER }, async (context) => {
  const site = await openSite(
    Array.from({ length: EVENTS }, (_, n) => ({
      ...{ actor: `person-${n % 97}`, action: "page.view", target: `page-${n}`, outcome: "success" },
      time: new Date(Date.now() - n * 500).toISOString(),
    })),
  );
  const page = await site.open("?q=action%3Apage.view&since=30d");
  await page.getByText("of 100,000 events").waitFor();
  const told = await page.evaluate(`(async () => {
    const tasks = [];
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration); })
      .observe({ entryTypes: ["longtask"] });
    const list = document.querySelector('[role="grid"]');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let frames = 0;
    for (let still = 0; still < 120; frames++) {
      const before = list.scrollTop;
      list.scrollTop = before + ${STEP_PIXELS};
      await frame();
      still = list.scrollTop === before ? still + 1 : 0;
    }
    const last = Math.max(...[...list.querySelectorAll("[aria-rowindex]")].map((row) => Number(row.ariaRowIndex)));
    return JSON.stringify({ frames, last, tasks });
  })()`);
  const { frames, last, tasks } = JSON.parse(String(told));
  context.diagnostic(`${frames} frames, the longest task ${Math.max(0, ...tasks)} ms`);
  assert.equal(last, EVENTS);
  assert.deepEqual(
    tasks.filter((duration: number) => duration > FRAME_MS_MAX),
    [],
  );
  await page.context().close();
  await site.close();
});

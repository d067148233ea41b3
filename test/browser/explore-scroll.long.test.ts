import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_BROWSER, openSite } from "../support/browser.ts";

const EVENTS = 100_000;
/** A frame that takes longer is seen as a stutter. */
const FRAME_MS_MAX = 50;
/** Two lines at once, as a wheel that is turned fast. */
const STEP_PIXELS = 1200;
/** All of the list in so many seconds, as whoever pulls the bar. */
const PULL_SECONDS = 10;

const WATCH = `
  globalThis.tasks = [];
  globalThis.observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ entryTypes: ["longtask"] });
  globalThis.frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  globalThis.told = (seen) => {
    for (const { duration } of observer.takeRecords()) tasks.push(duration);
    return JSON.stringify({ ...seen, tasks: tasks.splice(0) });
  };`;

const DOWN = `(async () => {
  const list = document.querySelector('[role="grid"]');
  let frames = 0;
  for (let still = 0; still < 120; frames++) {
    const before = list.scrollTop;
    list.scrollTop = before + ${STEP_PIXELS};
    await frame();
    still = list.scrollTop === before ? still + 1 : 0;
  }
  const last = Math.max(...[...list.querySelectorAll("[aria-rowindex]")].map((row) => Number(row.ariaRowIndex)));
  return told({ frames, last });
})()`;

const UP = `(async () => {
  const list = document.querySelector('[role="grid"]');
  const { scrollTop: from } = list;
  const start = performance.now();
  let frames = 0;
  for (let now = start; now < start + ${PULL_SECONDS * 1000}; frames++) {
    list.scrollTop = from * (1 - (now - start) / ${PULL_SECONDS * 1000});
    now = await frame();
  }
  list.scrollTop = 0;
  await frame();
  return told({ frames });
})()`;

test("scrolling through 100,000 events never stands still", { skip: NO_BROWSER }, async (context) => {
  const site = await openSite(
    Array.from({ length: EVENTS }, (_, n) => ({
      ...{ actor: `person-${n % 97}`, action: "page.view", target: `page-${n}`, outcome: "success" },
      time: new Date(Date.now() - n * 500).toISOString(),
    })),
  );
  const page = await site.open("?q=action%3Apage.view&since=30d");
  await page.getByText("of 100,000 events").waitFor();
  await page.locator(".facet-value-main").first().waitFor();
  await page.evaluate(WATCH);
  const down = JSON.parse(String(await page.evaluate(DOWN)));
  assert.equal(down.last, EVENTS);
  const up = JSON.parse(String(await page.evaluate(UP)));
  await page.locator('[aria-rowindex="1"]').waitFor();
  for (const [way, { frames, tasks }] of Object.entries({ down, up })) {
    context.diagnostic(`${way}: ${frames} frames, the longest task ${Math.max(0, ...tasks)} ms`);
    assert.deepEqual(
      tasks.filter((duration: number) => duration > FRAME_MS_MAX),
      [],
      way,
    );
  }
  await page.context().close();
  await site.close();
});

/** Whether the page keeps moving: while a long list is scrolled, and while a busy stream comes in. */
import { setTimeout as delay } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { type Frames, framesDuring, pressedAfter } from "./page-probe.ts";
import { percentile } from "./percentile.ts";
import { loadFrom, removeData, startBenchServer } from "./server.ts";

type Results = Record<string, string | number>;

const ROWS = 100_000;
/** As a wheel that is turned fast. */
const STEP_PIXELS = 1200;
const SCROLL_MS = 10_000;
/** A page of the list that takes longer than so many frames is not to come. */
const STILL_FRAMES_MAX = 1800;
/** Where it stands still so long and nothing is left to load, the list ends. */
const END_FRAMES = 30;
const TAIL = { batch: 50, connections: 4, seconds: 15, rate: 1000 } as const;
const CLICK_EVERY_MS = 500;
/** The last events are on their way. */
const SETTLE_MS = 5000;

/** Goes down a list until so many rows were seen, its pages loaded on the way, and in ten seconds up again. */
export async function measureScroll(page: Page): Promise<Results> {
  let reached = 0;
  const down = await framesDuring(page, async () => {
    reached = Number(
      await page.evaluate(`(async () => {
        const list = document.querySelector('[role="grid"]');
        const isWhole = () => !/ of |loading/.test(document.querySelector(".results-head [role=status]").textContent);
        let last = 0;
        for (let still = 0; still < ${STILL_FRAMES_MAX} && last < ${ROWS}; ) {
          const before = list.scrollTop;
          list.scrollTop = before + ${STEP_PIXELS};
          await new Promise((resolve) => requestAnimationFrame(resolve));
          still = list.scrollTop === before ? still + 1 : 0;
          for (const row of list.querySelectorAll("[aria-rowindex]"))
            last = Math.max(last, Number(row.ariaRowIndex));
          if (still > ${END_FRAMES} && isWhole()) break;
        }
        return last;
      })()`),
    );
  });
  const up = await framesDuring(page, async () => {
    await page.evaluate(`(async () => {
      const list = document.querySelector('[role="grid"]');
      const { scrollTop: from } = list;
      const start = performance.now();
      for (let now = start; now < start + ${SCROLL_MS}; ) {
        list.scrollTop = from * (1 - (now - start) / ${SCROLL_MS});
        now = await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    })()`);
  });
  return {
    ...framesTold(`scroll down ${reached} rows as they load`, down),
    ...framesTold(`scroll up ${reached} rows in 10 s`, up),
  };
}

/** Follows a stream on a log of its own, and presses buttons meanwhile. */
export async function measureTail(context: BrowserContext): Promise<Results> {
  const server = await startBenchServer();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.port}/live#token=${server.token("READ")}`);
  await page.locator(".live-state-live").waitFor();
  const choices = ["Values", "Sentences"].map((name) => page.getByRole("button", { name, exact: true }));
  const presses: number[] = [];
  const missed: string[] = [];
  let acknowledged = 0;
  const frames = await framesDuring(page, async () => {
    let isSending = true;
    const sending = loadFrom({ ...TAIL, port: server.port, token: server.token("INGEST") }).finally(() => {
      isSending = false;
    });
    await page.locator(".event-row").first().waitFor();
    for (let i = 0; isSending; i++) {
      const button = choices[i % choices.length];
      const pressed = button && (await pressedAfter(page, () => button.click()));
      if (pressed === undefined) break;
      if ("reason" in pressed) missed.push(pressed.reason);
      else presses.push(pressed.ms);
      await delay(CLICK_EVERY_MS);
    }
    acknowledged = (await sending).acknowledged;
    await delay(SETTLE_MS);
  });
  await page.getByRole("button", { name: "Pause" }).click();
  const says = await page.locator(".live-numbers", { hasText: "dropped" }).textContent();
  await page.close();
  await server.stop();
  removeData(server.data);
  return {
    ...framesTold(`tail ${TAIL.rate} events/s, ${TAIL.seconds} s`, frames),
    "tail: a click is answered, median / 95 % / max ms": `${toldOf(presses)}  (${presses.length} clicks${missed.length === 0 ? "" : `; ${missed.length} not: ${missed[0]}`})`,
    "tail: acknowledged, and what the page says": `${acknowledged}; ${says ?? ""}`,
  };
}

function framesTold(what: string, seen: Frames): Results {
  return {
    [`${what}: longest frame ms`]: seen.longestMs.toFixed(0),
    [`${what}: frames over 50 ms`]: `${seen.over} of ${seen.frames} in ${seen.seconds.toFixed(1)} s; long animation frames: ${seen.longFrames}${seen.longFrames === 0 ? "" : `, the longest ${seen.worst.toFixed(0)} ms (${seen.longest})`}`,
  };
}

/** Median, 95th percentile and largest. */
export function toldOf(taken: readonly number[]): string {
  return [50, 95, 100].map((percent) => percentile(taken, percent).toFixed(0)).join(" / ");
}

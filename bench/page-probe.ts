/** Clocks inside the page: what a person waits for is measured where it is painted, and no message to Node stands in between. */
import type { BrowserContext, Page } from "playwright-core";

export interface Painted {
  /** From the key or the click to the frame that has the new list, and to the one that has the new histogram. */
  readonly listMs: number;
  readonly histogramMs: number;
  /** Of the list's: from the last byte of its answer to the frame. */
  readonly pageMs: number;
  /** What the page says that it found. */
  readonly found: string;
}

/** Nothing was painted in time, or not what was waited for. */
export interface Unpainted {
  readonly reason: string;
}

export interface Frames {
  readonly seconds: number;
  readonly frames: number;
  readonly longestMs: number;
  /** Frames that took longer than a person takes for smooth. */
  readonly over: number;
  /** What the browser itself calls long animation frames, and the longest of them with its script. */
  readonly longFrames: number;
  readonly worst: number;
  readonly longest: string;
}

/** The key or the button with which a question is asked. */
export type Asking = "keydown" | "pointerup";

/** A frame that takes longer is seen as a stutter. */
export const FRAME_MS_MAX = 50;
/** What was not painted in this time is not to come: nobody would wait for it either. */
export const PAINT_MS_MAX = 20_000;
/** A histogram that takes longer is told to have taken this long. */
export const HISTOGRAM_MS_MAX = 15_000;

// `tally` and not names of their own: they are globals of the page. A frame is painted when a message that was
// posted in it arrives. A part of the page is new when it was busy and is no more, and shows something.
const PROBE = `globalThis.tally = {
  painted: () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  })),
  renewed: (selector, isThere) => new Promise((resolve) => {
    let wasBusy = false;
    const observer = new MutationObserver(() => {
      const element = document.querySelector(selector);
      const isBusy = element?.ariaBusy === "true";
      wasBusy ||= isBusy;
      if (element === null || isBusy || !wasBusy || !isThere(element)) return;
      observer.disconnect();
      resolve(tally.painted());
    });
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-busy"] });
  }),
  // What the page says instead of an answer stands in its box of errors.
  tooLate: () => new Promise((resolve) => setTimeout(() => {
    const box = document.querySelector(".error-box, .problem-list");
    const reason = "nothing was painted within ${PAINT_MS_MAX / 1000} s";
    resolve(JSON.stringify({ reason: box === null ? reason : reason + "; the page says: " + box.textContent }));
  }, ${PAINT_MS_MAX})),
  late: () => new Promise((resolve) => setTimeout(() => resolve(performance.now()), ${HISTOGRAM_MS_MAX})),
  answered: (start) => performance.getEntriesByType("resource")
    .find(({ name, startTime }) => startTime >= start && name.includes("/api/v1/events?")).responseEnd,
  began: (type) => new Promise((resolve) => {
    const options = { capture: true, once: true };
    addEventListener(type, ({ timeStamp }) => resolve(timeStamp), options);
  }),
  ask: (type) => {
    const found = (element) => element.querySelector('.event-row, .empty, [role="region"] table') !== null;
    performance.clearResourceTimings();
    const painted = Promise.all([
      tally.began(type),
      tally.renewed(".explore-found", found),
      // The list is there long before it, and counts by itself.
      Promise.race([tally.renewed(".histogram", () => true), tally.late()]),
    ]).then(([start, list, histogram]) => JSON.stringify({
      listMs: list - start,
      histogramMs: histogram - start,
      pageMs: list - tally.answered(start),
      found: document.querySelector(".results-head [role=status], .explore-found .empty-title")?.textContent.replace(/, loading.*/, "") ?? "",
    }));
    tally.asked = Promise.race([painted, tally.tooLate()]);
  },
  // From the beginning of the navigation to the frames with the figures and with the whole page of an entity.
  entity: async () => JSON.stringify({ figures: await tally.figures, whole: await tally.whole }),
  there: (selector) => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      resolve(tally.painted());
    });
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ["aria-busy"] });
  }),
  press: () => {
    const pressed = (async () => {
      const clicked = new Promise((resolve) => addEventListener("click", resolve, { capture: true, once: true }));
      const start = await tally.began("pointerup");
      const button = (await clicked).target.closest("[aria-pressed]");
      do var at = await tally.painted(); while (button.ariaPressed !== "true");
      return JSON.stringify({ ms: at - start });
    })();
    tally.pressed = Promise.race([pressed, tally.tooLate()]);
  },
  watch: () => {
    const seen = { start: performance.now(), frames: 0, longestMs: 0, over: 0, longFrames: 0, longest: "", worst: 0 };
    let last;
    let isOn = true;
    const frame = (now) => {
      if (!isOn) return;
      if (last !== undefined) {
        seen.frames++;
        seen.longestMs = Math.max(seen.longestMs, now - last);
        if (now - last > ${FRAME_MS_MAX}) seen.over++;
      }
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const observer = new PerformanceObserver((list) => {
      for (const { duration, scripts } of list.getEntries()) {
        seen.longFrames++;
        if (duration <= seen.worst) continue;
        seen.worst = duration;
        const [script] = [...scripts].sort((a, b) => b.duration - a.duration);
        seen.longest = script === undefined ? "no script" : script.invoker + " " + Math.round(script.duration) + " ms";
      }
    });
    observer.observe({ type: "long-animation-frame" });
    tally.watched = () => {
      isOn = false;
      observer.disconnect();
      return JSON.stringify({ ...seen, seconds: (performance.now() - seen.start) / 1000 });
    };
  },
};
if (location.pathname.includes("/entities/")) {
  tally.figures = tally.there(".entity-figures");
  tally.whole = tally.there(".entity-about[aria-busy=false]");
}`;

/** Puts the clocks into every page that is opened. */
export async function addProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(PROBE);
}

/** Asks something by a key or a button, and gives when it was painted. */
export async function paintedAfter(
  page: Page,
  asking: Asking,
  ask: () => Promise<void>,
): Promise<Painted | Unpainted> {
  await page.evaluate(`tally.ask("${asking}")`);
  await ask();
  return JSON.parse(await page.evaluate("tally.asked"));
}

/** Presses a button of a choice, and gives the milliseconds until it is painted as pressed. */
export async function pressedAfter(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly ms: number } | Unpainted> {
  await page.evaluate("tally.press()");
  await press();
  return JSON.parse(await page.evaluate("tally.pressed"));
}

/** Counts frames while something is done. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate("tally.watch()");
  await work();
  return JSON.parse(await page.evaluate("tally.watched()"));
}

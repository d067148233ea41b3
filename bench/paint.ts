/** How long a person waits before the page shows what was asked, in a browser over a filled copy; and whether the page keeps moving. */
import { setTimeout as delay } from "node:timers/promises";
import type { BrowserContext, Page, Request } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";
import { measureEntities } from "./page-entities.ts";
import { measureScroll, measureTail, toldOf } from "./page-frames.ts";
import {
  type Asking,
  addProbe,
  HISTOGRAM_MS_MAX,
  type Painted,
  paintedAfter,
  type Unpainted,
} from "./page-probe.ts";
import { DAY_MS, END_MS } from "./search-data.ts";
import { openSearchFolder } from "./search-folder.ts";
import { type Sample, sampleOf } from "./search-sample.ts";
import type { BenchServer } from "./server.ts";

const TIMES = 10;
/** Nothing was asked for so long: whatever is shown is whole. */
const QUIET_MS = 300;
/** A page that asks on and on is not waited for longer. */
const SETTLE_MS_MAX = 30_000;
const VIEWPORT = { width: 1440, height: 900 };
const DAY = `since=${iso(END_MS - DAY_MS)}&until=${iso(END_MS)}`;
const RANGES = [
  { name: "24 h", address: DAY, fromMs: END_MS - DAY_MS },
  { name: "all time", address: "since=all", fromMs: 0 },
] as const;

/** What is typed, by class; each time something else of its kind where there is something else. */
function typed(sample: Sample): Readonly<Record<string, (i: number) => string>> {
  const of = (values: readonly string[], i: number): string => values[i % values.length] ?? "";
  return {
    "a name": (i) => `"${of(sample.actors, i)}"`,
    "actor:value": (i) => `actor:"${of(sample.actors, i)}"`,
    "service:value": (i) => `service:"${of(sample.services, i)}"`,
    "pasted id": (i) => of(sample.ids, i),
    "pasted id that is nowhere": (i) => `nowhere-${i}-4f2a91`,
    "rare word": (i) => of(sample.rare, i),
    "common word": (i) => of(["production", "checkout", "deployment", "login"], i),
    "word with a wildcard": (i) => of(["check*out", "terra*", "*gateway"], i),
    "range of addresses": (i) => `from:${of(["192.0.2.0/24", "10.0.0.0/8", "2001:db8::/32"], i)}`,
    "is:failed": () => "is:failed",
    "two fields and a negation": (i) => `is:failed service:"${of(sample.services, i)}" -actor.type:machine`,
  };
}

/** Milliseconds from Enter or click to the frame with the answer, over so many events; then frames of a scroll and of a stream. */
export async function measurePaint(
  count: number,
  named: string | undefined,
): Promise<Record<string, string | number>> {
  const folder = await openSearchFolder(named);
  const server = await folder.start(count);
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB", timezoneId: "UTC" });
  await addProbe(context);
  const results: Record<string, string | number> = {
    browser: `Chromium ${browser.version()}`,
    "from Enter or click to the frame":
      "list | of it behind the answer | histogram: median / 95 % / max (ms)",
  };
  for (const range of RANGES) {
    const sample = await sampleOf(folder.search, { size: TIMES, fromMs: range.fromMs });
    const measured = await orWhyNot(range.name, () => measureRange(context, server, { ...range, sample }));
    for (const [name, value] of Object.entries(measured)) results[`${range.name}: ${name}`] = value;
  }
  Object.assign(
    results,
    await orWhyNot("scroll", async () => {
      const { page, settled } = await openPage(context, server, "since=all");
      await settled();
      const measured = await measureScroll(page);
      await page.close();
      return measured;
    }),
  );
  const all = await sampleOf(folder.search, { size: TIMES });
  Object.assign(results, await orWhyNot("entity", () => measureEntities(context, server, all)));
  await server.stop();
  await folder.close();
  Object.assign(results, await orWhyNot("tail", () => measureTail(context)));
  await browser.close();
  return results;
}

/** One that can't be measured takes no other with it. */
async function orWhyNot(
  what: string,
  measure: () => Promise<Readonly<Record<string, string | number>>>,
): Promise<Readonly<Record<string, string | number>>> {
  try {
    return await measure();
  } catch (error) {
    const reason = `not measured: ${reasonOf(error)}`;
    console.error(what, reason);
    return { [what]: reason };
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1).join("");
}

interface RangeOptions {
  readonly address: string;
  readonly name: string;
  readonly sample: Sample;
}

async function measureRange(
  context: BrowserContext,
  server: BenchServer,
  { address, name, sample }: RangeOptions,
): Promise<Record<string, string>> {
  const { page, settled } = await openPage(context, server, address);
  const box = page.getByRole("combobox", { name: "Search" });
  const asked: Record<string, (i: number) => Promise<Painted | Unpainted>> = {};
  const settledThen = async (asking: Asking, ask: () => Promise<void>): Promise<Painted | Unpainted> => {
    await settled();
    return await paintedAfter(page, asking, ask);
  };
  // Playwright and `settled` throw when they have waited long enough.
  const tried = (ask: () => Promise<Painted | Unpainted>): Promise<Painted | Unpainted> =>
    settled()
      .then(ask)
      .catch((error: unknown) => ({ reason: reasonOf(error) }));
  for (const [kind, textOf] of Object.entries(typed(sample)))
    asked[kind] = async (i) => {
      await box.fill(textOf(i));
      return await settledThen("keydown", () => box.press("Enter"));
    };
  asked["click on a facet"] = async (i) => {
    const values = page.locator(".facet-value-main");
    return await settledThen("pointerup", async () => values.nth(i % (await values.count())).click());
  };
  asked["brush on the histogram"] = (i) => settledThen("pointerup", () => brush(page, 0.3 + i / 50));
  const results: Record<string, string> = {};
  const all: Painted[] = [];
  for (const [kind, ask] of Object.entries(asked)) {
    const seen: Painted[] = [];
    let reason: string | undefined;
    // Where one is not painted, no others of its kind are waited for.
    for (let i = 0; i < TIMES && reason === undefined; i++) {
      const painted = await tried(() => ask(i));
      if ("reason" in painted) ({ reason } = painted);
      else {
        seen.push(painted);
        if (painted.histogramMs >= HISTOGRAM_MS_MAX)
          reason = `the histogram was not painted within ${HISTOGRAM_MS_MAX / 1000} s`;
      }
      await page.goBack().catch((error: unknown) => {
        reason ??= reasonOf(error);
      });
    }
    all.push(...seen);
    const times = `${told(seen)}  (${seen[0]?.found ?? ""})`;
    results[kind] = reason === undefined ? times : `${times}; then not measured: ${reason}`;
    console.error(`${name}: ${kind}`, results[kind]);
  }
  await page.close();
  return { ...results, "all of these": told(all) };
}

/** Opens Explore; `settled` waits until it has asked nothing for a while. */
async function openPage(
  context: BrowserContext,
  server: BenchServer,
  address: string,
): Promise<{ readonly page: Page; settled(): Promise<void> }> {
  const page = await context.newPage();
  const waiting = new Set<Request>();
  let lastMs = performance.now();
  const end = (request: Request): void => {
    waiting.delete(request);
    lastMs = performance.now();
  };
  page.on("request", (request) => waiting.add(request));
  page.on("requestfinished", end);
  page.on("requestfailed", end);
  await page.goto(`http://127.0.0.1:${server.port}/?${address}#token=${server.token("READ")}`);
  await page.locator(".facet-value-main").first().waitFor();
  return {
    page,
    async settled() {
      const start = performance.now();
      lastMs = start;
      while (waiting.size > 0 || performance.now() - lastMs < QUIET_MS) {
        if (performance.now() - start > SETTLE_MS_MAX) {
          const asked = [...waiting].map((request) => new URL(request.url()).pathname);
          throw new Error(`the page still asks after ${SETTLE_MS_MAX / 1000} s: ${asked.join(", ")}`);
        }
        await delay(QUIET_MS / 10);
      }
    },
  };
}

/** Pulls over a tenth of the bars. */
async function brush(page: Page, from: number): Promise<void> {
  const { height, width, x, y } = (await page.locator(".bars-chart").boundingBox()) ?? NOWHERE;
  await page.mouse.move(x + width * from, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * (from + 0.1), y + height / 2);
  await page.mouse.up();
}

const NOWHERE = { height: 0, width: 0, x: 0, y: 0 };

function told(seen: readonly Painted[]): string {
  const columns = [
    seen.map(({ listMs }) => listMs),
    seen.map(({ pageMs }) => pageMs),
    seen.map(({ histogramMs }) => histogramMs),
  ];
  return columns.map(toldOf).join("  |  ");
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

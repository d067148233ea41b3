/** How long a person waits for the page of one actor or service: until its figures are painted, and until all of it is. */
import type { BrowserContext } from "playwright-core";
import { toldOf } from "./page-frames.ts";
import { PAINT_MS_MAX } from "./page-probe.ts";
import type { Sample } from "./search-sample.ts";
import type { BenchServer } from "./server.ts";

/** Over all time: the most that the page asks for. */
const SINCE = "all";

/** Opens the page of each actor and service of a sample by its address, and looks when its parts are painted. */
export async function measureEntities(
  context: BrowserContext,
  server: BenchServer,
  { actors, services }: Pick<Sample, "actors" | "services">,
): Promise<Record<string, string>> {
  const site = `http://127.0.0.1:${server.port}`;
  const page = await context.newPage();
  page.setDefaultTimeout(PAINT_MS_MAX);
  await page.goto(`${site}/entities#token=${server.token("READ")}`);
  await page.locator("main").getByRole("table").first().waitFor();
  const results: Record<string, string> = {};
  for (const [kind, names] of Object.entries({ actor: actors, service: services })) {
    const times: { readonly figures: number; readonly whole: number }[] = [];
    for (const name of names) {
      await page.goto(`${site}/entities/${kind}/${encodeURIComponent(name)}?since=${SINCE}`);
      await page.locator(".entity-about[aria-busy=false]").waitFor();
      times.push(JSON.parse(await page.evaluate("tally.entity()")));
    }
    const columns = [times.map(({ figures }) => figures), times.map(({ whole }) => whole)];
    results[`${kind} by its address: figures | all of it: median / 95 % / max (ms)`] = columns
      .map(toldOf)
      .join("  |  ");
  }
  await page.close();
  return results;
}

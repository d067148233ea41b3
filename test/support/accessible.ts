/** What axe-core has to say about a page as it stands: WCAG 2.2 AA and what is best practice. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** Each violation with the elements that it is about; none where all is well. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  // By the debugger's protocol, which the page's policy does not concern.
  const found: unknown = await page.evaluate(`${source}; axe.run(document).then(({ violations }) =>
    violations.flatMap(({ help, id, nodes }) => nodes.map(({ html }) => id + ": " + help + ": " + html.slice(0, 200))))`);
  return Array.isArray(found) ? found.map(String) : [String(found)];
}

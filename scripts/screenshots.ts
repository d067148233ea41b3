/** Makes a picture of every page of the interface, over the demo's day: `npm run screenshots [folder]`. Needs a Chromium. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { type Browser, chromium } from "playwright-core";
import { BROWSER_FLAGS, BROWSER_PROGRAM } from "../test/support/browser.ts";

const TRIES_MAX = 100;
const TRY_MS = 200;

const root = join(import.meta.dirname, "..");
const folder = process.argv[2] ?? join(root, "docs", "screenshots");

/** Each page by its address; what opens an event gets one of the incident's. */
const PAGES: Readonly<Record<string, string>> = {
  explore: "?since=7d",
  "explore-chips": "?since=7d&mode=chips&q=outcome%3Adenied",
  event: "?since=7d&q=is%3Aprivileged&event={id}",
  live: "live",
  changes: "changes?since=7d",
  compare: "compare?since=7d&q=outcome%3Adenied",
  entities: "entities",
  entity: "entities/actor/{actor}",
  integrity: "integrity",
  sources: "sources",
  settings: "settings",
  welcome: "welcome",
};
const LOOKS = [
  { name: "light", colorScheme: "light", width: 1440, height: 900 },
  { name: "dark", colorScheme: "dark", width: 1440, height: 900 },
  { name: "narrow", colorScheme: "light", width: 390, height: 844 },
] as const;

const data = await mkdtemp(join(tmpdir(), "tally-screenshots-"));
const demo = spawn(process.execPath, ["cli/bin/tally.js", "demo", "--data", join(data, "data")], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = new Promise((resolve) => demo.once("exit", resolve));
try {
  for await (const line of createInterface({ input: demo.stdout })) {
    const address = /^ {2}(http:\S+)#(token=\S+)$/.exec(line);
    if (address === null) continue;
    const [, url = "", fragment = ""] = address;
    await takeAll(url, fragment);
    break;
  }
} finally {
  demo.kill("SIGINT");
  await ended;
  await rm(data, { recursive: true, force: true });
}

async function takeAll(url: string, fragment: string): Promise<void> {
  if (BROWSER_PROGRAM === undefined) throw new Error("pictures need a Chromium, and none is installed");
  await mkdir(folder, { recursive: true });
  const { actor, id } = await exampleOf(url, fragment.slice("token=".length));
  const browser = await chromium.launch({ executablePath: BROWSER_PROGRAM, args: [...BROWSER_FLAGS] });
  for (const look of LOOKS)
    for (const [name, path] of Object.entries(PAGES)) {
      const filled = path.replace("{id}", id).replace("{actor}", encodeURIComponent(actor));
      await take(browser, `${url}${filled}#${fragment}`, {
        ...look,
        file: join(folder, `${name}-${look.name}.png`),
      });
    }
  await browser.close();
  console.log(`the pictures are in ${folder}`);
}

async function take(
  browser: Browser,
  address: string,
  { file, height, width, ...look }: (typeof LOOKS)[number] & { readonly file: string },
): Promise<void> {
  const viewport = { width, height };
  const context = await browser.newContext({ ...look, viewport, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
  // A live page never rests: what comes within a second is in the picture.
  await page.waitForLoadState("networkidle", { timeout: 3000 }).catch(() => undefined);
  await page.screenshot({ path: file });
  await context.close();
}

/** An event by which somebody was given all rights, and who gave them. The engine of a server that was just started may be away. */
async function exampleOf(
  url: string,
  token: string,
): Promise<{ readonly actor: string; readonly id: string }> {
  const headers = { authorization: `Bearer ${token}` };
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const answer = await fetch(`${url}api/v1/events?q=is:privileged&limit=1`, { headers });
    const { events = [] }: { events?: readonly { id: string; actor?: { name?: string } }[] } = JSON.parse(
      await answer.text(),
    );
    const [event] = events;
    if (event?.actor?.name !== undefined) return { id: event.id, actor: event.actor.name };
    await delay(TRY_MS);
  }
  throw new Error("nobody was given all rights on the demo's day");
}

/** Makes a picture of every page of the interface, over the demo's day: `npm run screenshots [folder]`. Needs a Chromium. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
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
  explore: "?since=7d&q=-source%3Atallystick",
  "explore-chips": "?since=7d&mode=chips&q=outcome%3Adenied",
  event: "?since=7d&q=is%3Aprivileged&event={id}",
  live: "live",
  changes: "changes?since=7d",
  compare: "compare?since=7d&q=outcome%3Adenied",
  entities: "entities",
  entity: "entities/actor/{actor}",
  address: "entities/address/2001%3Adb8%3A66%3A%3A17",
  service: "entities/service/cloudtrail",
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
    const url = /^ {2}(http:\S+)#token=\S+$/.exec(line)?.[1];
    if (url === undefined) continue;
    await takeAll(url, await adminToken());
    break;
  }
} finally {
  demo.kill("SIGINT");
  await ended;
  await rm(data, { recursive: true, force: true });
}

/** The demo signs in somebody who reads; pictures show what an admin sees. */
async function adminToken(): Promise<string> {
  const kept = await readFile(join(data, "data", "tokens.env"), "utf8");
  const token = /^TALLY_ADMIN_TOKEN=(\S+)$/m.exec(kept)?.[1];
  if (token === undefined) throw new Error("the demo left no admin token in its tokens.env");
  return token;
}

async function takeAll(url: string, token: string): Promise<void> {
  if (BROWSER_PROGRAM === undefined) throw new Error("pictures need a Chromium, and none is installed");
  await mkdir(folder, { recursive: true });
  const { actor, id } = await exampleOf(url, token);
  const browser = await chromium.launch({ executablePath: BROWSER_PROGRAM, args: [...BROWSER_FLAGS] });
  for (const look of LOOKS)
    for (const [name, path] of Object.entries(PAGES)) {
      const filled = path.replace("{id}", id).replace("{actor}", encodeURIComponent(actor));
      await take(browser, `${url}${filled}#token=${token}`, {
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

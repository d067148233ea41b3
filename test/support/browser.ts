/** The interface as a person meets it: a real server with events in a real browser. Without a Chromium such tests are skipped. */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { pathOf } from "./installed.ts";
import { searchable } from "./searchable.ts";
import { type StartedServer, startServerProcess } from "./server-process.ts";

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** Signed in unless false. */
  readonly isSignedIn?: boolean;
}

/** A server, and a browser to look at it. Close it at the end of the file. */
export interface Site {
  readonly server: StartedServer;
  /** Sends events by the native door and waits until they are found. */
  send(events: readonly object[]): Promise<void>;
  /** Starts the server once more at the same address, after `meanwhile` when it had stopped. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  /** Opens a path such as `live?q=x` in a browser that knows nothing yet. What goes wrong in it fails the test that closes the site. */
  open(path: string, options?: PageOptions): Promise<Page>;
  /** What the browser complained about, the policy's refusals among it. A test that expects some takes them out. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"] as const;
/** Without them it asks the world for this and that. */
export const BROWSER_FLAGS: readonly string[] = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  ...["--disable-background-networking", "--disable-component-update"],
];
/** A machine that runs other tests beside takes its time; a page that takes this long hangs. */
const PATIENCE_MS = 30_000;
/** As many as the door takes at once. */
const BATCH = 5000;

/** Where the system's is; undefined where it has none. */
export const BROWSER_PROGRAM: string | undefined = PROGRAMS.map(pathOf).find((path) => path !== undefined);

/** For `test(name, { skip: NO_BROWSER }, …)`: why there is none; false where there is one. */
export const NO_BROWSER: string | false = BROWSER_PROGRAM === undefined ? "no Chromium is installed" : false;

/** Starts a server with these events. */
export async function openSite(
  events: readonly object[] = [],
  options: { readonly args?: readonly string[] } = {},
): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "tally-browser-"));
  const dataFolder = join(folder, "data");
  let server = await startServerProcess({ dataFolder, ...options });
  const browser = await launchBrowser();
  const complaints: string[] = [];
  const site: Site = {
    complaints,
    get server() {
      return server;
    },
    async restart(meanwhile) {
      await server.stop();
      await meanwhile();
      const { host } = new URL(server.url);
      server = await startServerProcess({ dataFolder, args: [...(options.args ?? []), "--listen", host] });
    },
    async send(more) {
      for (let at = 0; at < more.length; at += BATCH) await sendBatch(server, more.slice(at, at + BATCH));
      await searchable(server);
    },
    async open(path, { height = 900, isSignedIn = true, theme = "light", width = 1440 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        ...{ colorScheme: theme, locale: "en-GB", timezoneId: "Europe/Berlin", reducedMotion: "reduce" },
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => complaints.push(message));
      page.on("console", (line) => {
        // A browser that nobody has signed in from asks who it is, and is told: nobody.
        const isAsking = line.location().url.endsWith("/api/v1/session") && line.text().includes("401");
        if (line.type() === "error" && !isAsking)
          complaints.push(`${line.text()} ${line.location().url}`.trim());
      });
      await page.goto(`${server.url}/${path}${isSignedIn ? `#token=${server.tokens.admin}` : ""}`);
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      assert.deepEqual(complaints, []);
    },
  };
  await site.send(events);
  return site;
}

/** The system's browser with those flags. */
export async function launchBrowser(): Promise<Browser> {
  assert.ok(BROWSER_PROGRAM, "a test that needs a browser has to be skipped without one");
  return await chromium.launch({ executablePath: BROWSER_PROGRAM, args: [...BROWSER_FLAGS] });
}

async function sendBatch({ tokens, url }: StartedServer, events: readonly object[]): Promise<void> {
  const response = await fetch(`${url}/api/v1/events`, {
    method: "POST",
    headers: { authorization: `Bearer ${tokens.ingest}`, "content-type": "application/json" },
    body: JSON.stringify(events),
  });
  assert.equal(response.status, 202, await response.text());
}

/** The snippets of docs/sources: how each sender is set up, with the places where the address and the secrets go. */
import { readdir, readFile } from "node:fs/promises";

/** How a sender is set up. */
export interface Snippet {
  readonly name: string;
  /** What the page says that it is for. */
  readonly title: string;
  /** What to paste, with places such as `${TOKEN}`. */
  readonly text: string;
  /** Whether it has a place for a signing secret. */
  readonly isSigned: boolean;
}

export interface Filling {
  readonly url: URL;
  readonly token: string;
  readonly signingSecret: string | undefined;
}

/** The same from the sources and from what is built of them. */
const FOLDER = new URL("../../../docs/sources/", import.meta.url);
const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/;
const NO_SENDERS: ReadonlySet<string> = new Set(["README.md", "coverage.md"]);
const MARK = "<!-- snippet -->";
const FENCE = "```";
const SIGNED = /\$\{SIGNING_SECRET\}/;
/** Where syslog listens unless it is told otherwise. */
const DEFAULT_PORTS: Readonly<Record<string, string>> = { "https:": "443", "http:": "80" };

/** Their names, sorted. */
export async function listSnippets(): Promise<readonly string[]> {
  const files = await readdir(FOLDER);
  return files
    .filter((file) => file.endsWith(".md") && !NO_SENDERS.has(file))
    .map((file) => file.slice(0, -".md".length))
    .sort();
}

/** The snippet of a sender; undefined when there is no page for it, or none with a snippet. */
export async function readSnippet(name: string): Promise<Snippet | undefined> {
  if (!NAME.test(name)) return undefined;
  const page = await readFile(new URL(`${name}.md`, FOLDER), "utf8").catch(() => undefined);
  return page === undefined ? undefined : parseSnippet(name, page);
}

/** What stands in the first fenced block behind the mark. */
export function parseSnippet(name: string, page: string): Snippet | undefined {
  const lines = page.split("\n");
  const open = lines.findIndex((line, i) => line.startsWith(FENCE) && lines[i - 1]?.trim() === MARK);
  const close = lines.findIndex((line, i) => i > open && line.startsWith(FENCE));
  if (open === -1 || close === -1) return undefined;
  const text = `${lines.slice(open + 1, close).join("\n")}\n`;
  const title = lines.find((line) => line.startsWith("# "))?.slice(2) ?? name;
  return { name, title, text, isSigned: SIGNED.test(text) };
}

/** The snippet with everything in its place. What else is written with a dollar sign is the sender's own. */
export function fillSnippet({ text }: Snippet, { signingSecret = "", token, url }: Filling): string {
  const values = new Map([
    ["URL", url.href.replace(/\/+$/, "")],
    ["HOST", url.hostname],
    ["PORT", url.port === "" ? (DEFAULT_PORTS[url.protocol] ?? "") : url.port],
    ["TOKEN", token],
    ["SIGNING_SECRET", signingSecret],
  ]);
  return text.replaceAll(/\$\{([A-Z_]{1,20})\}/g, (place, name: string) => values.get(name) ?? place);
}

/** How a sender is set up: the block of its page that is pasted, with places for the address and the secrets. */

export interface Snippet {
  readonly name: string;
  /** What the page says that it is for. */
  readonly title: string;
  /** What to paste, with places such as `${TOKEN}`. */
  readonly text: string;
  /** Whether it has a place for a signing secret. */
  readonly isSigned: boolean;
}

export interface SnippetFilling {
  /** Where the server is, as `URL` takes it apart. */
  readonly url: {
    readonly href: string;
    readonly hostname: string;
    readonly port: string;
    readonly protocol: string;
  };
  /** Undefined: its place is left for somebody else to fill, as the signing secret's. */
  readonly token: string | undefined;
  readonly signingSecret: string | undefined;
}

/** A page's name; anything else has no place in a path. */
const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/;
const NO_SENDERS: ReadonlySet<string> = new Set(["README.md", "coverage.md"]);
const MARK = "<!-- snippet -->";
const FENCE = "```";
const SIGNED = /\$\{SIGNING_SECRET\}/;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { "https:": "443", "http:": "80" };

/** The senders that the files of docs/sources are about, sorted. */
export function senderNames(files: readonly string[]): readonly string[] {
  return files
    .filter((file) => file.endsWith(".md") && !NO_SENDERS.has(file))
    .map((file) => file.slice(0, -".md".length))
    .sort();
}

/** The file that a sender's page is in; undefined for what is no name of one. */
export function senderPage(name: string): string | undefined {
  return NAME.test(name) ? `${name}.md` : undefined;
}

/** What stands in the first fenced block behind the mark; undefined where there is none. */
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
export function fillSnippet({ text }: Snippet, { signingSecret, token, url }: SnippetFilling): string {
  const values = new Map<string, string | undefined>([
    ["URL", url.href.replace(/\/+$/, "")],
    ["HOST", url.hostname],
    ["PORT", url.port === "" ? (DEFAULT_PORTS[url.protocol] ?? "") : url.port],
    ["TLS", url.protocol === "https:" ? "On" : "Off"],
    ["TOKEN", token],
    ["SIGNING_SECRET", signingSecret],
  ]);
  return text.replaceAll(/\$\{([A-Z_]{1,20})\}/g, (place, name: string) => values.get(name) ?? place);
}

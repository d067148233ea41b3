/** What a first run prints beside its tokens: where to go with a browser, signed in at once. */
import { isWildcard, type KnownHost } from "./hosts.ts";
import { signInPath } from "./session.ts";

export interface LinkPlace {
  /** Where the server listens: `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly host: string;
  readonly hosts: readonly KnownHost[];
  readonly basePath: string;
}

/** A name that browsers come to by https is the best; an address that stands for all is none that one can go to. */
export function firstLinkText(code: string, { basePath, host, hosts, url }: LinkPlace): string {
  const named = hosts.find(({ isHttps }) => isHttps);
  const { port } = new URL(url);
  const here = isWildcard(host) ? `http://127.0.0.1:${port}` : url;
  const place =
    named === undefined ? here : `https://${named.name}${named.port === undefined ? "" : `:${named.port}`}`;
  return `Open this in a browser within 15 minutes; it signs in once, as an admin (later: tally sign-in-link):\n  ${place}${signInPath(code, basePath)}\n`;
}

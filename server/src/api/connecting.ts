/** `/api/v1/connect` and `/api/v1/setup`: how senders are set up, and what a first visit has to know. */
import { readdirSync, readFileSync } from "node:fs";
import { fillSnippet, parseSnippet, type Snippet, senderNames, senderPage } from "@tallystick/event";
import { type Context, Hono } from "hono";
import { findEvents } from "../search/find-events.ts";
import { isUnavailable } from "../search/search-client.ts";
import type { ArrivalOf } from "./arrival.ts";
import { queryCondition } from "./conditions.ts";
import { fail } from "./errors.ts";
import type { SearchDoor } from "./search.ts";

/** Where syslog is taken: address and port; undefined where it is not. */
export interface SyslogPlaces {
  readonly udp: string | undefined;
  readonly tcp: string | undefined;
  readonly tls: string | undefined;
  /** The source that messages are under. */
  readonly source: string;
}

/** As the configuration has them. */
export function syslogPlaces(
  config: Readonly<
    Record<"udp" | "tcp" | "tls", { readonly host: string; readonly port: number } | undefined>
  > & {
    readonly source: string;
  },
): SyslogPlaces {
  const { source, tcp, tls, udp } = config;
  const [u, t, s] = [udp, tcp, tls].map(
    (at) => at && `${at.host.includes(":") ? `[${at.host}]` : at.host}:${at.port}`,
  );
  return { udp: u, tcp: t, tls: s, source };
}

export interface ConnectingParts {
  readonly arrivalOf: ArrivalOf;
  /** Empty, or such as `/audit`. */
  readonly basePath: string;
  readonly snippets: ReadonlyMap<string, Snippet>;
  readonly syslog: SyslogPlaces;
  readonly searchDoor: Pick<SearchDoor, "search" | "nowUs">;
}

/** The same from the sources and from what is built of them. */
const FOLDER = new URL("../../../docs/sources/", import.meta.url);
/** What our own doings are under; whoever sets a server up looks for events of others. */
const OTHERS = "-source:tallystick";

/** The snippets of docs/sources, by their names. Read once: they are part of the program. */
export function readSnippets(): ReadonlyMap<string, Snippet> {
  const found = senderNames(readdirSync(FOLDER)).map((name) =>
    parseSnippet(name, readFileSync(new URL(senderPage(name) ?? "", FOLDER), "utf8")),
  );
  return new Map(found.flatMap((snippet) => (snippet === undefined ? [] : [[snippet.name, snippet]])));
}

/** The caller has checked that the reader may read. */
export function connect({ snippets, ...parts }: ConnectingParts): Hono {
  const app = new Hono();
  app.get("/", (context) =>
    context.json({
      senders: [...snippets.values()].map(({ isSigned, name, title }) => ({ name, title, signed: isSigned })),
    }),
  );
  app.get("/:name", (context) => {
    const snippet = snippets.get(context.req.param("name"));
    if (snippet === undefined)
      return fail(context, "not-found", "there is no page for this sender", "see: GET /api/v1/connect");
    const url = new URL(placeOf(context, parts));
    const { isSigned, name, title } = snippet;
    return context.json({
      name,
      title,
      signed: isSigned,
      text: fillSnippet(snippet, { url, token: undefined, signingSecret: undefined }),
    });
  });
  return app;
}

/** The caller has checked that the reader may read. */
export function setup({ searchDoor, syslog, ...parts }: ConnectingParts): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const first = await firstEvent(searchDoor, context.req.raw.signal);
    const url = placeOf(context, parts);
    return context.json({
      has_events: first === undefined ? null : first !== "none",
      first_event: first === undefined || first === "none" ? null : first,
      ingest: { url: `${url}/api/v1/events`, general: `${url}/in/` },
      syslog: {
        ...{ udp: syslog.udp ?? null, tcp: syslog.tcp ?? null, tls: syslog.tls ?? null },
        source: syslog.source,
      },
    });
  });
  return app;
}

/** The oldest event that somebody else sent; undefined while nobody can say. */
async function firstEvent(
  { nowUs, search }: ConnectingParts["searchDoor"],
  signal: AbortSignal,
): Promise<object | "none" | undefined> {
  const condition = queryCondition(OTHERS, { nowUs: nowUs(), zone: "UTC" }, "q");
  try {
    const { events } = await findEvents(search, {
      ...{ condition, sinceUs: undefined, untilUs: undefined },
      ...{ order: "asc", limit: 1, after: undefined, signal },
    });
    return events[0] ?? "none";
  } catch (cause) {
    if (!isUnavailable(cause)) throw cause;
    return undefined;
  }
}

/** This server's address, as the browser has it. Its name was checked. */
function placeOf(
  context: Context,
  { arrivalOf, basePath }: Pick<ConnectingParts, "arrivalOf" | "basePath">,
): string {
  const { hosts, isHttps } = arrivalOf(context);
  return `${isHttps ? "https" : "http"}://${hosts.at(-1) ?? "127.0.0.1"}${basePath}`;
}

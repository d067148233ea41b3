/** The API's routes and who may use them. Public: health, metrics and the log's files. Everything else needs a token that allows it. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Exports } from "../exports/jobs.ts";
import type { SavedQueries } from "../intake/saved-queries.ts";
import type { SealOwn } from "../intake/seal-own.ts";
import type { Token, TokenEvent, TokenKind, Tokens } from "../intake/tokens.ts";
import type { OpenLog } from "../sequencer/open.ts";
import type { Diagnose } from "../system/diagnostics.ts";
import type { Files } from "../system/files.ts";
import type { Metrics } from "../system/metrics.ts";
import { comparing } from "./comparing.ts";
import { fail } from "./errors.ts";
import { type EventsOf, events } from "./events.ts";
import { explain } from "./explain.ts";
import { exploring } from "./exploring.ts";
import { exportDoor } from "./exports.ts";
import { type Check, health } from "./health.ts";
import { logFiles } from "./log-files.ts";
import { metricsPage } from "./metrics.ts";
import { page } from "./page.ts";
import { createSealReading } from "./reading.ts";
import { savedQueries } from "./saved-queries.ts";
import { type SearchDoor, searchEvents } from "./search.ts";
import { searchCopy } from "./search-copy.ts";
import { refusals, type SourcesDoor, sources } from "./sources.ts";
import { type TailDoor, tail } from "./tail.ts";
import { tokens } from "./tokens.ts";
import { createViewed } from "./viewing.ts";

export interface ApiParts {
  readonly log: OpenLog;
  readonly logFolder: Files;
  /** What is made of a record today. */
  readonly eventsOf: EventsOf;
  readonly tokens: Tokens;
  /** The token that a request shows, or why there is none. */
  readonly tokenOf: (context: Context) => Token | "none" | "wrong";
  /** Seals what an admin did, and then does it. */
  readonly record: (event: TokenEvent, by: Token) => Promise<void>;
  readonly searchDoor: SearchDoor;
  readonly tail: TailDoor;
  /** Seals what was done by the way of this API. */
  readonly seal: SealOwn;
  readonly queries: SavedQueries;
  readonly sourcesDoor: SourcesDoor;
  readonly exports: Exports;
  readonly checks: () => readonly Check[];
  readonly metrics: Metrics;
  readonly version: Readonly<Record<string, string>>;
  readonly diagnose: Diagnose;
}

/** The bodies of the API's own requests are small. */
const API_BODY_BYTES_MAX = 65_536;
const ALLOWED: Readonly<Record<"read" | "admin", readonly TokenKind[]>> = {
  read: ["read", "admin"],
  admin: ["admin"],
};

/** Everything that is not a sender's door. */
export function createApi(parts: ApiParts): Hono {
  const { log, diagnose } = parts;
  const app = new Hono();

  const allow = (what: "read" | "admin"): MiddlewareHandler => {
    return async (context, next) => {
      const token = parts.tokenOf(context);
      if (token === "none")
        return fail(context, "no-token", "this needs a token", "send Authorization: Bearer tlyr_…");
      if (token === "wrong")
        return fail(
          context,
          "bad-token",
          "this token is not known here: it was mistyped, revoked, or belongs to another server",
        );
      if (!ALLOWED[what].includes(token.kind)) {
        return fail(
          context,
          "token-not-allowed",
          `an ${token.kind} token may not do this`,
          `use ${what === "read" ? "a read or an" : "an"} admin token`,
        );
      }
      return await next();
    };
  };

  app.use(
    "/api/*",
    bodyLimit({
      maxSize: API_BODY_BYTES_MAX,
      onError: (context) =>
        fail(context, "body-too-large", `the body is larger than ${API_BODY_BYTES_MAX} bytes`),
    }),
  );
  app.use("/api/v1/events/*", allow("read"));
  app.use("/api/v1/tokens/*", allow("admin"));
  app.use("/api/v1/sources/*", allow("admin"));
  app.use("/api/v1/refusals", allow("admin"));
  app.use("/api/v1/query", allow("read"));
  app.use("/api/v1/queries/*", allow("read"));
  app.use("/api/v1/exports/*", allow("read"));
  app.use("/api/v1/search", allow("read"));
  app.use("/api/v1/search/rebuild", allow("admin"));
  app.route("/api/v1/events/tail", tail(parts.tail));
  const sealReading = createSealReading(parts.seal, parts.tokenOf);
  const viewed = createViewed(log);
  app.route("/api/v1/events", searchEvents(parts.searchDoor, sealReading, viewed));
  app.route("/api/v1/events", exploring(parts.searchDoor));
  app.route("/api/v1/events/compare", comparing(parts.searchDoor));
  app.route("/api/v1/events", events(log, { eventsOf: parts.eventsOf, sealReading, viewed }));
  const { exports: jobs, searchDoor: asked, tokenOf } = parts;
  app.route("/api/v1/exports", exportDoor({ jobs, asked, tokenOf, seal: sealReading }));
  app.route(
    "/api/v1/search",
    searchCopy(parts.searchDoor, async (event, context) => {
      const by = parts.tokenOf(context);
      if (typeof by === "object") await parts.seal(event, by);
    }),
  );
  app.route("/api/v1/query", explain(parts.searchDoor));
  app.route(
    "/api/v1/queries",
    savedQueries({
      ...{ saved: parts.queries, tokenOf: parts.tokenOf, nowUs: parts.searchDoor.nowUs },
      record: async (event, by) => {
        await parts.seal({ ...event, outcome: "success", target: { type: "query", id: event.saved.id } }, by);
        parts.queries.apply(event);
      },
    }),
  );
  app.route(
    "/api/v1/tokens",
    tokens(parts.tokens, async (event, context) => {
      const by = parts.tokenOf(context);
      if (typeof by === "object") await parts.record(event, by);
    }),
  );
  app.route("/api/v1/sources", sources(parts.sourcesDoor, tokenOf));
  app.route("/api/v1/refusals", refusals(parts.sourcesDoor));
  app.route("/logs/main", logFiles(log, parts.logFolder));
  app.route("/", health(parts.checks, parts.version));
  app.route("/", metricsPage(parts.metrics));
  app.route("/", page());
  app.notFound((context) =>
    fail(context, "not-found", `there is nothing at ${context.req.method} ${context.req.path.slice(0, 200)}`),
  );
  app.onError((error, context) => {
    diagnose("error", "couldn't answer a request", { path: context.req.path.slice(0, 200), cause: error });
    return fail(context, "internal", "couldn't answer this request; the server's diagnostics say why");
  });
  return app;
}

/** The API's routes and who may use them. Public: health, metrics and the log's files. Everything else needs a token that allows it. */
import type { BlockList } from "node:net";
import type { Snippet } from "@tallystick/event";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { SourceReport } from "../completeness/report.ts";
import type { Exports } from "../exports/jobs.ts";
import type { SavedQueries } from "../intake/saved-queries.ts";
import type { SealOwn } from "../intake/seal-own.ts";
import type { Sessions } from "../intake/sessions.ts";
import type { SignInLinks } from "../intake/sign-in-links.ts";
import type { Token, TokenEvent, Tokens } from "../intake/tokens.ts";
import type { OpenLog } from "../sequencer/open.ts";
import type { Diagnose } from "../system/diagnostics.ts";
import type { Files } from "../system/files.ts";
import type { Metrics } from "../system/metrics.ts";
import { actors } from "./actors.ts";
import { createAllow } from "./allow.ts";
import { createArrivalOf } from "./arrival.ts";
import { createChangedValues } from "./changed-values.ts";
import { changes } from "./changes.ts";
import { comparing } from "./comparing.ts";
import { connect, type SyslogPlaces, setup } from "./connecting.ts";
import { coverage } from "./coverage.ts";
import { entities } from "./entities.ts";
import { fail } from "./errors.ts";
import { type EventsOf, events } from "./events.ts";
import { explain } from "./explain.ts";
import { exploring } from "./exploring.ts";
import { exportDoor } from "./exports.ts";
import { type Check, health } from "./health.ts";
import type { KnownHost } from "./hosts.ts";
import { type IntegrityParts, integrity } from "./integrity.ts";
import { knownHosts } from "./known-hosts.ts";
import { logFiles } from "./log-files.ts";
import { metricsPage } from "./metrics.ts";
import { page } from "./page.ts";
import type { PageFiles } from "./page-files.ts";
import { createSealReading } from "./reading.ts";
import { sameSite } from "./same-site.ts";
import { savedQueries } from "./saved-queries.ts";
import { type SearchDoor, searchEvents } from "./search.ts";
import { searchCopy } from "./search-copy.ts";
import { session } from "./session.ts";
import { SignInAttempts } from "./sign-in-attempts.ts";
import { refusals, type SourcesDoor, sources } from "./sources.ts";
import { type TailDoor, tail } from "./tail.ts";
import { tokens } from "./tokens.ts";
import { createViewed } from "./viewing.ts";
import { createAskerOf } from "./who-asks.ts";

export interface Web {
  /** Where the server listens. */
  readonly host: string;
  readonly hosts: readonly KnownHost[];
  readonly proxies: Pick<BlockList, "check">;
  /** Empty, or such as `/audit`. */
  readonly basePath: string;
}

export interface ApiParts {
  readonly log: OpenLog;
  readonly logFolder: Files;
  /** What is made of a record today. */
  readonly eventsOf: EventsOf;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly links: SignInLinks;
  /** How browsers come here. */
  readonly web: Web;
  readonly pageFiles: PageFiles;
  /** How senders are set up. */
  readonly snippets: ReadonlyMap<string, Snippet>;
  readonly syslog: SyslogPlaces;
  readonly evidence: Pick<IntegrityParts, "guards" | "policy" | "stateFiles">;
  /** Seals what an admin did, and then does it. */
  readonly record: (event: TokenEvent, by: Token) => Promise<void>;
  readonly searchDoor: SearchDoor;
  /** How the sources are, as follow has told. */
  readonly reports: () => readonly SourceReport[];
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
/** Everything that is not a sender's door. */
export function createApi(parts: ApiParts): Hono {
  const { diagnose, log, web } = parts;
  const nowMs = (): number => Math.floor(parts.searchDoor.nowUs() / 1000);
  const askerOf = createAskerOf(parts.tokens, parts.sessions, nowMs);
  const arrivalOf = createArrivalOf(web);
  const app = new Hono();

  const allow = createAllow(askerOf);

  app.use(
    "/api/*",
    bodyLimit({
      maxSize: API_BODY_BYTES_MAX,
      onError: (context) =>
        fail(context, "body-too-large", `the body is larger than ${API_BODY_BYTES_MAX} bytes`),
    }),
  );
  app.use("/api/*", knownHosts(arrivalOf, web));
  app.use("/api/*", sameSite(arrivalOf, web.hosts));
  app.use("/api/v1/session/link", allow("admin"));
  app.use("/api/v1/events/*", allow("read"));
  app.use("/api/v1/actors/*", allow("read"));
  app.use("/api/v1/tokens/*", allow("admin"));
  app.use("/api/v1/sources/*", allow("admin"));
  app.use("/api/v1/refusals", allow("admin"));
  app.use("/api/v1/coverage", allow("read"));
  app.use("/api/v1/query", allow("read"));
  app.use("/api/v1/queries/*", allow("read"));
  app.use("/api/v1/exports/*", allow("read"));
  app.use("/api/v1/changes", allow("read"));
  app.use("/api/v1/entities/*", allow("read"));
  for (const path of ["/api/v1/integrity", "/api/v1/setup", "/api/v1/connect/*"])
    app.use(path, allow("read"));
  app.use("/api/v1/search", allow("read"));
  app.use("/api/v1/search/rebuild", allow("admin"));
  app.route(
    "/api/v1/events/tail",
    tail(parts.tail, (context) => typeof askerOf(context) === "object"),
  );
  const sealReading = createSealReading(parts.seal, askerOf, arrivalOf);
  const viewed = createViewed(log);
  app.route("/api/v1/events", searchEvents(parts.searchDoor, sealReading, viewed));
  app.route("/api/v1/events", exploring(parts.searchDoor));
  app.route("/api/v1/events/compare", comparing(parts.searchDoor));
  app.route("/api/v1/coverage", coverage(parts.searchDoor, parts.reports));
  app.route("/api/v1/events", events(log, { eventsOf: parts.eventsOf, sealReading, viewed }));
  app.route("/api/v1/actors", actors(parts.searchDoor, sealReading));
  const { exports: jobs, searchDoor: asked } = parts;
  app.route("/api/v1/exports", exportDoor({ jobs, asked, askerOf, seal: sealReading }));
  app.route(
    "/api/v1/search",
    searchCopy(parts.searchDoor, async (event, context) => {
      const by = askerOf(context);
      if (typeof by === "object") await parts.seal(event, by);
    }),
  );
  const { eventsOf } = parts;
  const valuesOf = createChangedValues(log, eventsOf);
  app.route("/api/v1/changes", changes({ door: parts.searchDoor, valuesOf, seal: sealReading }));
  app.route("/api/v1/entities", entities({ door: parts.searchDoor, valuesOf, seal: sealReading }));
  app.route("/api/v1/query", explain(parts.searchDoor));
  app.route(
    "/api/v1/queries",
    savedQueries({
      ...{ saved: parts.queries, askerOf, nowUs: parts.searchDoor.nowUs },
      record: async (event, by) => {
        await parts.seal({ ...event, outcome: "success", target: { type: "query", id: event.saved.id } }, by);
        parts.queries.apply(event);
      },
    }),
  );
  app.route(
    "/api/v1/tokens",
    tokens(parts.tokens, async (event, context) => {
      const by = askerOf(context);
      if (typeof by === "object") await parts.record(event, by);
    }),
  );
  app.route(
    "/api/v1/session",
    session({
      ...{ tokens: parts.tokens, sessions: parts.sessions, links: parts.links, seal: parts.seal },
      ...{ askerOf, arrivalOf, basePath: web.basePath, nowMs, attempts: new SignInAttempts() },
      refused: (reason) => parts.metrics.signInRefused(reason),
    }),
  );
  app.route("/api/v1/sources", sources(parts.sourcesDoor, askerOf));
  app.route("/api/v1/refusals", refusals(parts.sourcesDoor));
  const { evidence, searchDoor, snippets, syslog } = parts;
  app.route("/api/v1/integrity", integrity({ ...evidence, log, logFolder: parts.logFolder, searchDoor }));
  const connecting = { arrivalOf, basePath: web.basePath, snippets, syslog, searchDoor };
  app.route("/api/v1/setup", setup(connecting));
  app.route("/api/v1/connect", connect(connecting));
  app.route("/logs/main", logFiles(log, parts.logFolder, parts.evidence.policy));
  app.route("/", health(parts.checks, parts.version));
  app.route("/", metricsPage(parts.metrics));
  app.route("/", page(parts.pageFiles, { basePath: web.basePath, isKnown: knownHosts(arrivalOf, web) }));
  app.notFound((context) =>
    fail(context, "not-found", `there is nothing at ${context.req.method} ${context.req.path.slice(0, 200)}`),
  );
  app.onError((error, context) => {
    diagnose("error", "couldn't answer a request", { path: context.req.path.slice(0, 200), cause: error });
    return fail(context, "internal", "couldn't answer this request; the server's diagnostics say why");
  });
  return app;
}

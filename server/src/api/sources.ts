/** `/api/v1/sources` and `/api/v1/refusals`: who sends what, made and ended by an admin; and what was refused, for whoever sets a sender up. */
import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import type { SourceReport } from "../completeness/report.ts";
import type { RecordSource } from "../intake/record-source.ts";
import {
  isSigningSecret,
  SIGNING_SECRET_LENGTH_MAX,
  SIGNING_SECRET_LENGTH_MIN,
} from "../intake/signing-secrets.ts";
import { BY_RHYTHM, isSilence, SILENCE_RULE } from "../intake/silence.ts";
import {
  ANY_PROTOCOL,
  createSourceToken,
  isRate,
  isSourceName,
  RATE_MAX,
  SOURCE_NAME_RULE,
  SOURCES_MAX,
  type Source,
  type Sources,
} from "../intake/sources.ts";
import type { Token, Tokens } from "../intake/tokens.ts";
import type { NotedRefusal, Refusals } from "../sources/refusals.ts";
import type { Traffic } from "../sources/traffic.ts";
import { fail } from "./errors.ts";
import type { AskerOf } from "./who-asks.ts";

export interface SourcesDoor {
  readonly sources: Sources;
  readonly tokens: Tokens;
  readonly traffic: Traffic;
  readonly refusals: Refusals;
  readonly record: RecordSource;
  /** What the configuration file says of how long sources may be quiet, by their names; it counts first. */
  readonly silencesInFile: () => ReadonlyMap<string, string>;
  /** How the sources are, as far as follow has told. */
  readonly reports: () => readonly SourceReport[];
  /** Every protocol that a source can be made for. */
  readonly protocols: readonly string[];
}

interface Wanted {
  readonly name: string;
  readonly type: string;
  readonly rate: number | null;
  readonly silence: string;
  readonly signingSecret: string | undefined;
}

const NO_SILENCE = `the silence must be ${SILENCE_RULE}`;
/** 256 bits in hex: what vendors' forms take. */
const SIGNING_SECRET_BYTES = 32;

/** The caller has checked that an admin asks. */
export function sources(door: SourcesDoor, askerOf: AskerOf): Hono {
  const { record, sources: current, tokens, traffic } = door;
  const app = new Hono();
  /** With what the configuration says of it. */
  const shownSource = (source: Source, reports = byName(door.reports())): object => ({
    ...shown(source, traffic),
    silence: door.silencesInFile().get(source.name) ?? source.silence ?? BY_RHYTHM,
    arrived: arrivedOf(reports.get(source.name)),
  });
  const by = (context: Context): Token | undefined => {
    const token = askerOf(context);
    return typeof token === "object" ? token : undefined;
  };

  app.get("/", (context) => {
    const reports = byName(door.reports());
    const made = current.list().map((source) => shownSource(source, reports));
    const bare = tokens
      .list()
      .filter(({ kind }) => kind === "ingest")
      .map((token) => ({
        ...shownToken(token, traffic),
        silence: door.silencesInFile().get(token.name) ?? BY_RHYTHM,
        arrived: arrivedOf(reports.get(token.name)),
      }));
    return context.json({ sources: [...made, ...bare], protocols: door.protocols });
  });

  app.post("/", async (context) => {
    const wanted = readWanted(await context.req.json().catch(() => undefined), door.protocols);
    if (typeof wanted === "string")
      return fail(
        context,
        "bad-request",
        wanted,
        'send {"name":"github-main","type":"github","rate":100,"silence":"2h","signingSecret":"…"}; all but the name may be left out',
      );
    if (current.named(wanted.name) !== undefined)
      return fail(
        context,
        "source-exists",
        `there is a source named ${wanted.name}`,
        "rotate or remove it, or take another name",
      );
    if (current.size >= SOURCES_MAX)
      return fail(context, "too-many-sources", `there are ${SOURCES_MAX} sources; remove one first`);
    const { secret, ...token } = createSourceToken();
    const { name, rate, signingSecret, silence, type } = wanted;
    const isSigned = signingSecret !== undefined;
    const source: Source = { ...token, name, type, rate, silence, isSigned, from: "api" };
    await record({ action: "source.create", source }, by(context), signingSecret);
    return context.json({ token: secret, signingSecret, source: shownSource(source) }, 201);
  });

  app.post("/:name/rotate", async (context) => {
    const before = current.named(context.req.param("name"));
    if (before === undefined) return unknown(context);
    if (before.from === "file") return fromFile(context, before);
    const body: unknown = await context.req.json().catch(() => ({}));
    const signingSecret = readSigningSecret(body);
    if (typeof signingSecret === "object") return fail(context, "bad-request", signingSecret.message);
    const { secret, hash, hint } = createSourceToken();
    // Whoever brings a new signing secret changes that; the sender keeps its token.
    const isToken = signingSecret === undefined;
    const source = { ...before, ...(isToken ? { hash, hint } : { isSigned: true }) };
    await record({ action: "source.rotate", source }, by(context), signingSecret);
    return context.json({
      ...{ token: isToken ? secret : undefined, signingSecret, source: shownSource(source) },
    });
  });

  app.post("/:name/silence", async (context) => {
    const before = current.named(context.req.param("name"));
    if (before === undefined) return unknown(context);
    if (before.from === "file" || door.silencesInFile().has(before.name)) return fromFile(context, before);
    const body: unknown = await context.req.json().catch(() => ({}));
    const { silence }: Record<string, unknown> = typeof body === "object" ? { ...body } : {};
    if (!isSilence(silence)) return fail(context, "bad-request", NO_SILENCE, 'send {"silence":"2h"}');
    const source = { ...before, silence };
    await record({ action: "source.change", source }, by(context));
    return context.json({ source: shownSource(source) });
  });

  app.delete("/:name", async (context) => {
    const source = current.named(context.req.param("name"));
    if (source === undefined) return unknown(context);
    if (source.from === "file") return fromFile(context, source);
    const { id, name } = source;
    await record({ action: "source.remove", source: { id, name } }, by(context));
    traffic.forget(id);
    return context.body(null, 204);
  });

  return app;
}

/** What was refused, newest first. `since`: milliseconds since 1970, exclusive. */
export function refusals({ refusals: noted }: SourcesDoor): Hono {
  const app = new Hono();
  app.get("/", (context) => {
    const since = Number(context.req.query("since") ?? 0);
    if (!Number.isFinite(since))
      return fail(context, "bad-request", "since must be milliseconds since 1970, such as 1795386530457");
    return context.json({
      refusals: noted
        .list()
        .filter(({ atMs }) => atMs > since)
        .map(shownRefusal),
    });
  });
  return app;
}

function unknown(context: Context): Response {
  return fail(context, "not-found", "no source has this name", "see: tally sources list");
}

function fromFile(context: Context, { name }: Source): Response {
  return fail(
    context,
    "source-in-file",
    `the source ${name} stands in the configuration file`,
    "change it there and reload the configuration",
  );
}

function shown(source: Source, traffic: Traffic): object {
  const { from, hint, id, isSigned, name, rate, type } = source;
  return { id, name, type, rate, signed: isSigned, from, hint, ...shownTraffic(id, traffic) };
}

/** A token that no source was made for is a source of its own. */
function shownToken({ hint, id, name }: Token, traffic: Traffic): object {
  const plain = { type: ANY_PROTOCOL, rate: null, signed: false, from: "token" };
  return { id, name, ...plain, hint, ...shownTraffic(id, traffic) };
}

function shownTraffic(id: string, traffic: Traffic): object {
  const { bytes, events, lastMs, protocols, refused } = traffic.get(id);
  const last = lastMs === undefined ? null : new Date(lastMs).toISOString();
  return { events, bytes, refused, protocols, last };
}

function byName(reports: readonly SourceReport[]): ReadonlyMap<string, SourceReport> {
  return new Map(reports.map((report) => [report.name, report]));
}

/** What is in the log of it, whoever started this server how often; null where follow has told nothing of it. */
function arrivedOf(report: SourceReport | undefined): object | null {
  if (report === undefined) return null;
  const { bytes, events, lastUs, silence } = report;
  const last = new Date(Math.floor(lastUs / 1000)).toISOString();
  return { events, bytes, last, is_silent: silence.isSilent, quiet_seconds: silence.quiet };
}

function shownRefusal({
  atMs,
  code,
  isWhole,
  message,
  offset,
  peer,
  protocol,
  source,
  status,
}: NotedRefusal) {
  const at = new Date(atMs).toISOString();
  return { at, atMs, protocol, source: source?.name, peer, status, code, message, offset, whole: isWhole };
}

/** What is wanted, or what is wrong with it. */
function readWanted(value: unknown, protocols: readonly string[]): Wanted | string {
  if (typeof value !== "object" || value === null) return "a source needs a name";
  const wanted: Record<string, unknown> = { ...value };
  const { name, rate = null, silence = BY_RHYTHM, type = ANY_PROTOCOL } = wanted;
  if (!isSourceName(name)) return `a source needs a name of ${SOURCE_NAME_RULE}`;
  if (typeof type !== "string" || (type !== ANY_PROTOCOL && !protocols.includes(type)))
    return `the type must be ${ANY_PROTOCOL} or a protocol: ${protocols.join(", ")}`;
  if (!isRate(rate)) return `the rate must be a whole number of events a second from 1 to ${RATE_MAX}`;
  if (!isSilence(silence)) return NO_SILENCE;
  const signingSecret = readSigningSecret(value);
  if (typeof signingSecret === "object") return signingSecret.message;
  return { name, type, rate, silence, signingSecret };
}

/** `signingSecret`, or one that we make where `sign` is true; undefined where neither stands there. */
function readSigningSecret(value: unknown): string | undefined | { readonly message: string } {
  const { sign, signingSecret }: Record<string, unknown> =
    typeof value === "object" && value !== null ? { ...value } : {};
  if (signingSecret === undefined)
    return sign === true ? randomBytes(SIGNING_SECRET_BYTES).toString("hex") : undefined;
  if (isSigningSecret(signingSecret)) return signingSecret;
  return {
    message: `a signing secret is a text of ${SIGNING_SECRET_LENGTH_MIN} to ${SIGNING_SECRET_LENGTH_MAX} characters`,
  };
}

/** `/api/v1/exports`: events as files, made while nobody waits. Making one is sealed before anything is read, and so is each time that it is handed out. */
import { fromMicroseconds } from "@tallystick/event";
import { type Context, Hono } from "hono";
import { EXPORT_FORMATS, type ExportFormat, type ExportRecord } from "../exports/export-record.ts";
import { FORMATS } from "../exports/formats.ts";
import type { Exports } from "../exports/jobs.ts";
import type { OpenFile } from "../system/files.ts";
import { asking } from "./asking.ts";
import { fail } from "./errors.ts";
import type { SealReading } from "./reading.ts";
import { refuse, type SelectionParts, selectionOf, type Written } from "./selection.ts";
import type { Asker, AskerOf } from "./who-asks.ts";

export interface ExportDoor {
  readonly jobs: Exports;
  readonly asked: SelectionParts;
  readonly askerOf: AskerOf;
  readonly seal: SealReading;
}

/** What is read of a file at once while it is handed out. */
const CHUNK_BYTES = 1_048_576;

/** The caller has checked that the reader may read. Who has no admin token sees only what was begun with the same token. */
export function exportDoor({ asked, jobs, seal, askerOf }: ExportDoor): Hono {
  const app = new Hono();

  app.get("/", (context) => {
    const by = askerOf(context);
    const { bytes, events } = jobs.limits;
    const exports = jobs.list().filter(isFor(by)).map(shown);
    return context.json({ exports, limits: { events, bytes }, formats: EXPORT_FORMATS });
  });

  app.post("/", async (context) => {
    const by = askerOf(context);
    const wanted = wantedExport(await context.req.json().catch(() => undefined));
    if (wanted === undefined || typeof by !== "object")
      return fail(
        context,
        "bad-request",
        `an export needs one of the formats ${EXPORT_FORMATS.join(", ")}; q, since, until and tz are texts`,
        'send {"q":"is:failed","since":"7d","format":"csv"}',
      );
    const { format, written } = wanted;
    const selection = await selectionOf(written, asked, context.req.raw.signal);
    if (selection.kind === "refused") return refuse(context, selection);
    if (selection.table !== undefined)
      return fail(context, "bad-request", "an export is of events", "leave out the pipes that make a table");
    return await asking(context, async () => {
      const query = { q: "", since: "", until: "", tz: "UTC", ...written };
      const target = { type: "query", id: query.q === "" ? "everything" : query.q };
      const started = await jobs.start({ format, query, scope: selection, by }, (id) =>
        seal(context, { action: "events.export", target, query: written, format, export: id }),
      );
      if ("kind" in started) return fail(context, "too-many-exports", started.message, started.hint);
      context.header("location", `/api/v1/exports/${started.id}`);
      return context.json(shown(started), 202);
    });
  });

  app.get("/:id", (context) => {
    const found = find(context);
    return found === undefined ? notFound(context) : context.json(shown(found));
  });

  app.delete("/:id", async (context) => {
    const found = find(context);
    if (found === undefined) return notFound(context);
    await jobs.remove(found.id);
    return context.body(null, 204);
  });

  app.get("/:id/file", async (context) => {
    const found = find(context);
    if (found === undefined) return notFound(context);
    if (found.sha256 === undefined)
      return fail(
        context,
        "export-not-done",
        `this export is ${found.state}, so there is no file`,
        "wait until its state is done",
      );
    const etag = `"${found.sha256}"`;
    if (context.req.header("if-none-match") === etag)
      return new Response(null, { status: 304, headers: { etag } });
    // A part of another file would be put behind a part of this one.
    const isSame = (context.req.header("if-range") ?? etag) === etag;
    const range = rangeOf(isSame ? context.req.header("range") : undefined, found.bytes);
    if (range === undefined) {
      context.header("content-range", `bytes */${found.bytes}`);
      return fail(context, "bad-range", `this file has ${found.bytes} bytes`);
    }
    const name = nameOf(found);
    const status = range.isWhole ? 200 : 206;
    const headers = {
      etag,
      "content-type": FORMATS[found.format].contentType,
      "content-length": String(range.end - range.start),
      "content-disposition": `attachment; filename="${name}"`,
      // What strangers wrote stands in it: no browser may take it for a page of ours.
      "x-content-type-options": "nosniff",
      "accept-ranges": "bytes",
      "cache-control": "private, no-store",
      ...(range.isWhole ? {} : { "content-range": `bytes ${range.start}-${range.end - 1}/${found.bytes}` }),
    };
    // Hono asks here for HEAD, too: nothing is read then, and nobody would close the file.
    if (context.req.method === "HEAD") return new Response(null, { status, headers });
    return await asking(context, async () => {
      await seal(context, {
        action: "events.download",
        target: { type: "export", id: found.id, name },
        ...{ query: found.query, format: found.format, sha256: found.sha256 },
      });
      const file = await jobs.openFile(found.id);
      return file === undefined
        ? notFound(context)
        : new Response(streamOf(file, range), { status, headers });
    });
  });

  return app;

  function find(context: Context): ExportRecord | undefined {
    const found = jobs.get(context.req.param("id") ?? "");
    return found !== undefined && isFor(askerOf(context))(found) ? found : undefined;
  }
}

function isFor(by: Asker): (record: ExportRecord) => boolean {
  return (record) => typeof by === "object" && (by.kind === "admin" || by.id === record.by.id);
}

function shown(record: ExportRecord): object {
  const { by, bytes, createdUs, error, events, expiresUs, format, id, query, sha256, state, total } = record;
  return {
    ...{ id, state, format, query, by, created: fromMicroseconds(createdUs), events, total, bytes, sha256 },
    ...{ expires: expiresUs === undefined ? undefined : fromMicroseconds(expiresUs), error },
  };
}

/** How the file is called where it is saved; nothing of it was written by a stranger. */
function nameOf({ createdUs, format, id }: ExportRecord): string {
  return `tallystick-${fromMicroseconds(createdUs).slice(0, 10)}-${id.slice(-8)}.${FORMATS[format].extension}`;
}

function wantedExport(value: unknown): { format: ExportFormat; written: Written } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { format: wanted, q, since, until, tz }: Record<string, unknown> = { ...value };
  const format = EXPORT_FORMATS.find((one) => one === wanted);
  const texts = { q, since, until, tz };
  const written: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (text === undefined || text === "") continue;
    if (typeof text !== "string") return undefined;
    written[name] = text;
  }
  return format && { format, written };
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly isWhole: boolean;
}

/** One range of bytes (RFC 9110 §14.2), all of them where none was asked for or the request is not understood; undefined where nothing stands there. */
function rangeOf(header: string | undefined, bytes: number): Range | undefined {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return { start: 0, end: bytes, isWhole: true };
  const start = first === "" ? Math.max(0, bytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? bytes : Math.min(bytes, Number(last) + 1);
  return start < end ? { start, end, isWhole: false } : undefined;
}

function streamOf(file: OpenFile, { end, start }: Range): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream({
    async pull(controller) {
      try {
        const bytes = at < end ? await file.read(at, Math.min(CHUNK_BYTES, end - at)) : new Uint8Array(0);
        at += bytes.length;
        if (bytes.length > 0) return controller.enqueue(bytes);
        // Whoever receives it must see that something is missing.
        if (at < end)
          throw new Error(`couldn't read an export to its end: it has ${at} bytes and not ${end}`);
        controller.close();
        await file.close();
      } catch (cause) {
        await file.close();
        throw cause;
      }
    },
    cancel: () => file.close(),
  });
}

function notFound(context: Context): Response {
  return fail(context, "not-found", "no export of yours has this id");
}

/** Reading sealed events: by id or index, as described, as the exact bytes that were received, or with the proof. */
import { type Event, fromMicroseconds } from "@tallystick/event";
import { type BodyHeader, decodeUtf8, encodeBase64, parseBody, parseBodyHeader } from "@tallystick/tlog";
import { type Context, Hono } from "hono";
import { readJson, type SealedRecord } from "../parsers/parse.ts";
import { findById, timeOfId } from "../sequencer/find.ts";
import type { OpenLog } from "../sequencer/open.ts";
import type { IndexedEntry } from "../sequencer/read.ts";
import { notSealed } from "./asking.ts";
import { fail } from "./errors.ts";
import type { SealReading } from "./reading.ts";
import { proofReceipts } from "./receipts.ts";
import { refuse } from "./selection.ts";
import { readView, type Viewed } from "./viewing.ts";

/** Gives the events of a record whose JSON, if it is any, was read before. */
export type EventsOf = (record: SealedRecord, json: unknown) => readonly Event[];

export interface EventsParts {
  /** What is made of a record today. */
  readonly eventsOf: EventsOf;
  readonly sealReading: SealReading;
  readonly viewed: Viewed;
}

/** `/api/v1/events/{id}`, `/raw` and `/proof`. The caller has checked that the reader may read. */
export function events(log: OpenLog, { eventsOf, sealReading, viewed }: EventsParts): Hono {
  const app = new Hono();

  app.get("/:id", async (context) => {
    const view = readView(context);
    if (view.kind === "refused") return refuse(context, view);
    const found = await find(log, context.req.param("id"));
    if (found === undefined) return notFound(context);
    const { index, entry, bytes } = found;
    if (!(await sealed(context, found))) return notSealed(context);
    const { bytes: raw, events, header } = await readRecord(log, found, eventsOf);
    return context.json({
      ...{ index, id: entry.id, kind: entry.kind, received: fromMicroseconds(entry.t), source: entry.src },
      ...{ entry: decodeUtf8(bytes), header },
      // What parsers make of the record today; the record below it is what was sealed.
      events: events && (await viewed(events, view)),
      raw: raw && decodeUtf8(raw),
    });
  });

  app.get("/:id/raw", async (context) => {
    const found = await find(log, context.req.param("id"));
    if (found === undefined) return notFound(context);
    const body = await log.reader.body(found.index);
    const parts = body && parseBody(body);
    if (parts === undefined)
      return fail(context, "not-found", `entry ${found.index} is a ${found.entry.kind} and has no body`);
    if (!(await sealed(context, found))) return notSealed(context);
    // The bytes are a stranger's: no browser may take them for a page of ours.
    return new Response(Buffer.from(parts.bytes), {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": "attachment",
        "x-content-type-options": "nosniff",
      },
    });
  });

  app.get("/:id/proof", async (context) => {
    const found = await find(log, context.req.param("id"));
    if (found === undefined) return notFound(context);
    const [receipt] = await proofReceipts(
      log.reader,
      [found.index],
      log.writer.head.size,
      log.writer.checkpoint,
    );
    return context.json(receipt);
  });

  return app;

  async function sealed(context: Context, { entry, index }: IndexedEntry): Promise<boolean> {
    const target = { type: "event", id: entry.id, name: `entry ${index}` };
    return await sealReading(context, { action: "events.open", target }).then(
      () => true,
      () => false,
    );
  }
}

/** What stands in the log behind an entry, and what is made of it today; nothing for an entry without a body. */
export async function readRecord(
  log: Pick<OpenLog, "origin" | "leafHash" | "reader">,
  { bytes, entry, index }: IndexedEntry,
  eventsOf: EventsOf,
): Promise<{
  readonly bytes?: Uint8Array;
  readonly header?: BodyHeader;
  readonly events?: readonly Event[];
}> {
  const body = await log.reader.body(index);
  const parts = body && parseBody(body);
  const header = parts && parseBodyHeader(parts.header);
  if (parts === undefined || header === undefined) return parts === undefined ? {} : { bytes: parts.bytes };
  const record = {
    ...{ log: log.origin, index, id: entry.id, t: entry.t, sequence: entry.seq },
    ...{ leafHash: encodeBase64(log.leafHash(bytes)), header, bytes: parts.bytes },
  };
  return { bytes: parts.bytes, header, events: eventsOf(record, readJson(parts.bytes)) };
}

async function find(log: OpenLog, id: string): Promise<IndexedEntry | undefined> {
  const { size } = log.writer.head;
  if (/^(0|[1-9]\d{0,15})$/.test(id))
    return Number(id) < size ? await log.reader.entry(Number(id)) : undefined;
  return timeOfId(id) === undefined ? undefined : await findById(log.reader, id, size);
}

function notFound(context: Context): Response {
  return fail(
    context,
    "not-found",
    "no sealed event has this id or index",
    "give the id of an acknowledgement (a UUIDv7), or an index",
  );
}

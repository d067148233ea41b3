/** `GET /api/v1/changes`: what was deployed, configured, granted or altered in a schema, in the order of time, with what it was before and after. */
import { textAt } from "@tallystick/event";
import { Hono } from "hono";
import type { FoundEvent } from "../search/found-event.ts";
import { asking } from "./asking.ts";
import type { ChangedValuesOf } from "./changed-values.ts";
import { bothOf, queryCondition } from "./conditions.ts";
import { copyReplaced, pageOf, readPaging } from "./paging.ts";
import { askedFor, type SealReading } from "./reading.ts";
import type { SearchDoor } from "./search.ts";
import { readSelection, refuse } from "./selection.ts";

export interface ChangesParts {
  readonly door: SearchDoor;
  readonly valuesOf: ChangedValuesOf;
  readonly seal: SealReading;
}

/** Each is read from the log for its values, so a page has fewer than one of events. */
const LIMIT_MAX = 200;
/** What may be why something broke. Commands that ran are not, and rows are data. */
const CHANGES =
  "(category:(deployment configuration permission secret network) verb:(create update delete execute grant revoke)) or (category:data verb:(create update delete) action:(table.* schema.* database.*))";

/** The caller has checked that the reader may read. */
export function changes({ door, seal, valuesOf }: ChangesParts): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    const selection = await readSelection(context, door);
    if (selection.kind === "refused") return refuse(context, selection);
    const paging = readPaging(context, LIMIT_MAX);
    if (paging.kind === "refused") return refuse(context, paging);
    const { generation, position } = door.status();
    const condition = bothOf(selection.condition, queryCondition(CHANGES, selection.now, "c"));
    return await asking(context, async (signal) => {
      const [page] = await Promise.all([
        pageOf(door, { selection: { ...selection, condition }, paging, generation, position, signal }),
        paging.cursor === undefined
          ? seal(context, { ...askedFor(context), action: "changes.search" })
          : undefined,
      ]);
      if (page === "copy-replaced") return copyReplaced(context);
      const { events, ...rest } = page;
      return context.json({
        changes: await Promise.all(
          events.map(async (event) => ({ ...event, lane: laneOf(event), changes: await valuesOf(event) })),
        ),
        ...rest,
        searchable: { size: position, of: door.size() },
        notices: selection.notices.length === 0 ? undefined : selection.notices,
      });
    });
  });
  return app;
}

/** Where a change is drawn: by its service, else by what it was done to. */
function laneOf(event: FoundEvent): string | null {
  const [service, targets] = [event["service"], event["targets"]];
  const [target] = Array.isArray(targets) ? targets : [];
  return textAt(service, "name") ?? textAt(target, "name") ?? textAt(target, "id") ?? null;
}

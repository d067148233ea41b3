/** `view=`: in whose schema an answer tells its events. Our own is the one that all others are made of. */
import type { Context } from "hono";
import { sealedPlaces } from "../exports/sealed-places.ts";
import { VIEWS, type View, viewNamed } from "../exports/views.ts";
import type { OpenLog } from "../sequencer/open.ts";
import type { Refusal } from "./selection.ts";

export interface ViewWanted {
  readonly kind: "view";
  /** Undefined for our own. */
  readonly view: View | undefined;
}

export type Viewed = (events: readonly object[], wanted: ViewWanted) => Promise<readonly object[]>;

export function readView(context: Context): ViewWanted | Refusal {
  const name = context.req.query("view") ?? "event";
  const view = viewNamed(name);
  if (view !== undefined || name === "event") return { kind: "view", view };
  return {
    ...{ kind: "refused", code: "bad-view", message: "view is event, ocsf or ecs" },
    hint: "leave it out for events as this API tells them",
  };
}

/** Gives what tells events as it was asked, with what binds them to the log. */
export function createViewed(log: OpenLog): Viewed {
  return async (events, { view }) => {
    if (view === undefined) return events;
    const places = await sealedPlaces(log)(events);
    return events.map((event, i) => VIEWS[view](event, places[i]));
  };
}

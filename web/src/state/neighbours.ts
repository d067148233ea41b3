/** The events before and behind an opened one, in the order of the list that it stands in. */
import type { OpenedEvent } from "./page-state.ts";

export interface NeighbouringEvents {
  readonly previous: OpenedEvent | undefined;
  readonly next: OpenedEvent | undefined;
}

/** Neither is known of an event that is not in the list. */
export function neighboursOf(
  events: readonly OpenedEvent[],
  open: OpenedEvent | undefined,
): NeighbouringEvents {
  const at = events.findIndex(({ id, ord }) => id === open?.id && ord === open.ord);
  const eventAt = (i: number): OpenedEvent | undefined => {
    const event = at === -1 ? undefined : events[i];
    return event === undefined ? undefined : { id: event.id, ord: event.ord };
  };
  return { previous: eventAt(at - 1), next: eventAt(at + 1) };
}

/** What can be done with an opened event as a whole: the one before, the one behind, its address, its end. */
import { useApp } from "../../app/app-context.ts";
import { useKeys } from "../../app/keys.ts";
import type { NeighbouringEvents } from "../../state/neighbours.ts";
import type { OpenedEvent } from "../../state/page-state.ts";
import { permalinkPath } from "../../state/permalink.ts";
import { Button } from "../button.tsx";
import { useCopy } from "../copy-button.tsx";

/** The events beside an opened one, and how they are opened. */
export interface Neighbours extends NeighbouringEvents {
  readonly onOpen: (opened: OpenedEvent) => void;
}

export interface PanelToolsOptions {
  readonly opened: OpenedEvent;
  /** The leaf hash in hexadecimal; empty until it is known. */
  readonly leaf: string;
  readonly neighbours: Neighbours | undefined;
  readonly onClose: (() => void) | undefined;
}

export function PanelTools({ leaf, neighbours, onClose, opened }: PanelToolsOptions) {
  const { toasts } = useApp();
  const copy = useCopy();
  const { next, onOpen, previous } = neighbours ?? {};
  const open = (one: OpenedEvent | undefined): void => {
    if (one !== undefined) onOpen?.(one);
  };
  const copyLink = (): void => {
    if (leaf === "") toasts.show("The event is still being opened.");
    else copy(new URL(permalinkPath(opened, leaf).slice(1), document.baseURI).href, "Link copied.");
  };
  useKeys({
    y: copyLink,
    ...(onOpen === undefined ? {} : { ArrowUp: () => open(previous), ArrowDown: () => open(next) }),
  });
  return (
    <div className="event-panel-tools">
      {onOpen === undefined ? null : (
        <>
          <Button
            kind="plain"
            icon="up"
            label="Previous event"
            keys="ArrowUp"
            isDisabled={previous === undefined}
            onPress={() => open(previous)}
          />
          <Button
            kind="plain"
            icon="down"
            label="Next event"
            keys="ArrowDown"
            isDisabled={next === undefined}
            onPress={() => open(next)}
          />
        </>
      )}
      <Button kind="plain" icon="link" keys="y" onPress={copyLink} title="Copy a link to this event (y)">
        Copy link
      </Button>
      {onClose === undefined ? null : (
        <Button kind="plain" icon="close" label="Close the event" keys="Escape" onPress={onClose} />
      )}
    </div>
  );
}

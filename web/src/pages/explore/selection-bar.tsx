/** What can be done with the events that are ticked. */
import { useLocation } from "wouter";
import { useKeys } from "../../app/keys.ts";
import { countOf } from "../../format/format.ts";
import { COMPARED_MAX, compareAddress, linksOf, queryFor } from "../../state/event-selection.ts";
import type { PageState } from "../../state/page-state.ts";
import { Button } from "../../widgets/button.tsx";
import { useCopy } from "../../widgets/copy-button.tsx";

export interface SelectionBarOptions {
  readonly state: PageState;
  readonly selected: ReadonlySet<string>;
  readonly onClear: () => void;
}

export function SelectionBar({ onClear, selected, state }: SelectionBarOptions) {
  const copy = useCopy();
  const [, go] = useLocation();
  const query = queryFor(selected);
  const compare = (): void => {
    if (query !== undefined) go(compareAddress(query, state));
  };
  const copyLinks = (): void =>
    copy(linksOf(selected, document.baseURI), `${countOf(selected.size, "link", "links")} copied.`);
  useKeys({ c: compare });
  return (
    <section className="selection-bar" aria-label="Selected events">
      <p role="status">{countOf(selected.size, "event", "events")} selected</p>
      <Button
        kind="main"
        icon="compare"
        keys="c"
        isDisabled={query === undefined}
        title={
          query === undefined
            ? `At most ${COMPARED_MAX} can be compared: clear some, or narrow the query`
            : "What is different about these, against all others of the same time"
        }
        onPress={compare}
      >
        Compare with the rest
      </Button>
      <Button icon="copy" onPress={copyLinks}>
        Copy links
      </Button>
      <Button kind="plain" icon="close" onPress={onClear}>
        Clear
      </Button>
    </section>
  );
}

/** What is in the events that were found: fields and their most frequent values, which filter. What is closed is not asked for. */
import { memo, useMemo, useState, useSyncExternalStore } from "react";
import { pathOf } from "../../../api/api-client.ts";
import { readFacets } from "../../../api/facets.ts";
import { partsOf } from "../../../api/query-text.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { FacetFieldStore, listedFields, switched } from "../../../state/facet-fields.ts";
import type { PageState } from "../../../state/page-state.ts";
import type { GoTo } from "../../../state/use-page-state.ts";
import { Button } from "../../../widgets/button.tsx";
import { ErrorBox } from "../../../widgets/error-box.tsx";
import { useIsNarrow } from "../../../widgets/use-is-narrow.ts";
import { Facet } from "./facet.tsx";
import { MoreFields } from "./more-fields.tsx";
import "./facets.css";

export interface FacetsOptions {
  readonly state: PageState;
  readonly goTo: GoTo;
  readonly zone: string;
  /** How many events there are, of which shares are told, where that is known. */
  readonly total: number | undefined;
  /** Counts when the events are asked for again. */
  readonly turn: number;
  /** Whether the list is asked for, which goes first. */
  readonly isHeld: boolean;
  /** Whether it is said elsewhere why there is no answer. */
  readonly isRefused: boolean;
}

const VALUES = "10";

/** Drawn again only when what it is about changes, and not with each page of the list. */
export const Facets = memo(function Facets({
  goTo,
  isHeld,
  isRefused,
  state,
  total,
  turn,
  zone,
}: FacetsOptions) {
  const store = useMemo(() => new FacetFieldStore(localStorage), []);
  const fields = useSyncExternalStore(store.subscribe, store.now);
  const { opened, pinned } = fields;
  // A phone shows events first; there the fields open for as long as one looks.
  const isNarrow = useIsNarrow();
  const [isUnfolded, setUnfolded] = useState(false);
  const isShown = isNarrow ? isUnfolded : fields.isShown;
  const { query, since, until } = state;
  const { condition } = partsOf(query);
  const scope = { q: condition, since, until, tz: zone };
  const path =
    isShown && opened.length > 0
      ? pathOf("api/v1/events/facets", { ...scope, fields: opened.join(","), limit: VALUES })
      : undefined;
  const { again, error, isLoading, value } = useAnswer(path, readFacets, { isHeld, outerTurn: turn });
  // A table does not tell how many events it is made of: the fullest field does, nearly.
  const counted = (value ?? []).map(({ values }) => values.reduce((sum, { count }) => sum + count, 0));
  const events = total ?? Math.max(0, ...counted);
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="facets" aria-label="Fields">
      <Button
        kind="plain"
        icon="filter"
        isExpanded={isShown}
        onPress={() => (isNarrow ? setUnfolded(!isShown) : store.change({ isShown: !isShown }))}
      >
        Fields
      </Button>
      {!isShown ? null : (
        <div className="facets-list" aria-busy={isLoading}>
          {error === undefined || isRefused ? null : <ErrorBox error={error} onAgain={again} />}
          {listedFields(fields).map((field) => (
            <Facet
              key={field}
              field={field}
              facet={value?.find((one) => one.field === field)}
              isOpen={opened.includes(field)}
              isFailed={error !== undefined}
              isPinned={pinned.includes(field)}
              scope={scope}
              {...{ goTo, query }}
              total={events}
              onToggle={() => store.change({ opened: switched(opened, field) })}
              onPin={() => store.change({ pinned: switched(pinned, field) })}
            />
          ))}
          <Button kind="plain" icon="plus" isExpanded={isAdding} onPress={() => setAdding(!isAdding)}>
            More fields
          </Button>
          {isAdding ? (
            <MoreFields
              scope={scope}
              known={listedFields(fields)}
              onAdd={(field) => store.change({ opened: switched(opened, field) })}
            />
          ) : null}
        </div>
      )}
    </section>
  );
});

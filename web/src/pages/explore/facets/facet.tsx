/** One field: its most frequent values with their counts and shares; each filters, is excluded, or is the only one. */
import { useId, useState } from "react";
import { type Parameters, pathOf } from "../../../api/api-client.ts";
import { type Facet as FacetAnswer, readFacets } from "../../../api/facets.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { countOf, visible } from "../../../format/format.ts";
import { isVaried } from "../../../state/facet-fields.ts";
import type { GoTo } from "../../../state/use-page-state.ts";
import { Icon } from "../../../widgets/icon.tsx";
import { FacetValueRow } from "./facet-value.tsx";

export interface FacetOptions {
  readonly field: string;
  readonly facet: FacetAnswer | undefined;
  readonly isOpen: boolean;
  /** Whether nothing will be counted until it is asked for again. */
  readonly isFailed: boolean;
  readonly isPinned: boolean;
  readonly scope: Parameters;
  readonly query: string;
  readonly total: number;
  readonly goTo: GoTo;
  readonly onToggle: () => void;
  readonly onPin: () => void;
}

/** As many as the door gives at once. */
const MORE_VALUES = "100";

export function Facet(options: FacetOptions) {
  const { facet, field, isOpen, isPinned, onPin, onToggle } = options;
  const id = useId();
  const name = visible(field);
  return (
    <section className="facet">
      <header className="facet-head">
        <h2>
          <button
            type="button"
            className="facet-toggle"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
          >
            <Icon name={isOpen ? "open" : "right"} />
            <span className="facet-name">{name}</span>
            {isOpen && facet !== undefined ? (
              <span className="quiet">{facet.distinct.toLocaleString("en")}</span>
            ) : null}
          </button>
        </h2>
        <button
          type="button"
          className="facet-pin"
          aria-pressed={isPinned}
          aria-label={`Keep ${name} on top`}
          title="Keep it on top"
          onClick={onPin}
        >
          <Icon name="pin" />
        </button>
      </header>
      <div id={id}>{isOpen ? <Values {...options} /> : null}</div>
    </section>
  );
}

function Values({ facet, field, goTo, isFailed, query, scope, total }: FacetOptions) {
  const [isWide, setWide] = useState(false);
  const [typed, setTyped] = useState("");
  const [isUnfolded, setUnfolded] = useState(false);
  const more = useAnswer(
    isWide ? pathOf("api/v1/events/facets", { ...scope, fields: field, limit: MORE_VALUES }) : undefined,
    readFacets,
  );
  if (facet === undefined)
    return <p className="facet-note quiet">{isFailed ? "Not counted." : "Counting…"}</p>;
  if (facet.values.length === 0) return <p className="facet-note quiet">No event has it.</p>;
  if (isVaried(facet.distinct, total) && !isUnfolded)
    return (
      <p className="facet-note quiet">
        Nearly each event has another value.{" "}
        <button type="button" className="facet-link" onClick={() => setUnfolded(true)}>
          Show the most frequent
        </button>
      </p>
    );
  const wanted = typed.trim().toLowerCase();
  const values = (more.value?.[0]?.values ?? facet.values).filter(
    ({ value }) => wanted === "" || value?.toLowerCase().includes(wanted) === true,
  );
  const hidden = facet.distinct - facet.values.length;
  return (
    <>
      {isWide ? (
        <input
          type="search"
          className="facet-search"
          aria-label={`Values of ${visible(field)} with`}
          placeholder="Find among the 100 most frequent…"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      ) : null}
      <ul className="facet-values" aria-busy={more.isLoading}>
        {values.map(({ count, value }) => (
          <FacetValueRow key={value ?? ""} {...{ count, field, goTo, query, total, value }} />
        ))}
      </ul>
      {isWide && more.value !== undefined && values.length === 0 ? (
        <p className="facet-note quiet">
          None of the 100 most frequent values has it: ask for it in the query.
        </p>
      ) : null}
      {hidden > 0 || isWide ? (
        <button type="button" className="facet-link" aria-expanded={isWide} onClick={() => setWide(!isWide)}>
          {isWide ? "Fewer" : `${countOf(hidden, "more value", "more values")}…`}
        </button>
      ) : null}
    </>
  );
}

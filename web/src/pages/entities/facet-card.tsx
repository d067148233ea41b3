/** The most frequent values of a field: each leads to whom or what it names, or to its events. */
import { Link } from "wouter";
import type { EntityFacet } from "../../api/entities.ts";
import { valueTest, withTest } from "../../api/query-text.ts";
import { visible } from "../../format/format.ts";
import { EMPTY_STATE, formatState } from "../../state/page-state.ts";
import { entityPath, kindOfField } from "./entities-state.ts";

export interface FacetCardOptions {
  readonly facet: EntityFacet;
  /** In place of what the field is called. */
  readonly title?: string;
  /** The condition that finds the entity's events. */
  readonly query: string;
  readonly since: string;
}

const TITLES: Readonly<Record<string, string>> = {
  ...{
    action: "What",
    outcome: "How it ended",
    category: "Category",
    severity: "Severity",
    from: "From where",
  },
  ...{ "from.user_agent": "Programs", service: "Services", "service.environment": "Environments" },
  ...{ source: "Sources", "source.type": "Kinds of records", "actor.credential": "Credentials" },
  ...{
    "actor.session": "Sessions",
    actor: "By whom",
    identity: "Whose account",
    target: "To what",
    "target.type": "Kinds of targets",
  },
  ...{
    "actor.id": "Ids",
    "actor.name": "Names",
    "actor.email": "Emails",
    "actor.type": "Type",
    "actor.groups": "Groups",
  },
};

export function FacetCard({ facet, query, since, title }: FacetCardOptions) {
  const { distinct, field, values } = facet;
  const kind = kindOfField(field);
  const most = Math.max(1, ...values.map(({ count }) => count));
  const eventsOf = (value: string): string => {
    const asked = withTest(query, valueTest(field, value));
    return `/${formatState({ ...EMPTY_STATE, query: asked, since })}`;
  };
  return (
    <section className="facet-card">
      <h3>{title ?? TITLES[field] ?? field}</h3>
      <ul>
        {values.map(({ count, value }) => (
          <li key={value}>
            <Link
              href={kind === undefined ? eventsOf(value) : entityPath(kind, value, since)}
              title={visible(value)}
            >
              {visible(value) || "(empty)"}
            </Link>
            <span className="number small">{count.toLocaleString("en")}</span>
            <span className="facet-card-bar" aria-hidden="true">
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {distinct > values.length ? (
        <p className="quiet small">and {(distinct - values.length).toLocaleString("en")} more</p>
      ) : null}
    </section>
  );
}

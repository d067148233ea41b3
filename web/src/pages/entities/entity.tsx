/** Everything about one actor, target, address or service: since when, at which hours, with what and whom, and what it changed. */
import { Link, useLocation, useParams, useSearch } from "wouter";
import { pathOf } from "../../api/api-client.ts";
import { ENTITY_KINDS, type Entity as EntityAnswer, readEntity } from "../../api/entities.ts";
import { useParts } from "../../api/use-parts.ts";
import { useApp } from "../../app/app-context.ts";
import { useTitle } from "../../app/use-title.ts";
import { countOf, cut, visible } from "../../format/format.ts";
import { EMPTY_STATE, formatState } from "../../state/page-state.ts";
import { usePreferences, zoneOf } from "../../state/preferences.ts";
import { ChangedValues } from "../../widgets/changed-values.tsx";
import { Empty } from "../../widgets/empty.tsx";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { Moment } from "../../widgets/moment.tsx";
import { RangeChoice } from "./entities.tsx";
import { entityPath, formatEntitiesState, KIND_TITLES, nameInPath, parseSince } from "./entities-state.ts";
import { FacetCard } from "./facet-card.tsx";
import { HeatMap } from "./heat-map.tsx";
import { peersQuery } from "./peers.ts";
import { PeersCard } from "./peers-card.tsx";
import "./entities.css";

/** A heading is read at a glance; the whole name is in the title. */
const NAME_CHARACTERS_MAX = 160;

export function Entity() {
  const { preferences } = useApp();
  const zone = zoneOf(usePreferences(preferences));
  const params = useParams<{ kind: string; name: string }>();
  const kind = ENTITY_KINDS.find((one) => one === params.kind) ?? "actor";
  const name = nameInPath(location.pathname);
  const since = parseSince(useSearch());
  const [, go] = useLocation();
  const asked = pathOf(`api/v1/entities/${kind}/${encodeURIComponent(name)}`, { since, tz: zone });
  const { again, error, isLoading, value } = useParts(asked, readEntity);
  useTitle(KIND_TITLES[kind], name);
  const listed = `/entities${formatEntitiesState({ kind, name: "", since, sort: "count" })}`;
  return (
    <div className="entity">
      <nav aria-label="Where this is" className="quiet">
        <Link href={listed}>All {KIND_TITLES[kind].toLowerCase()}</Link>
      </nav>
      <h1 title={visible(name)}>{cut(name, NAME_CHARACTERS_MAX)}</h1>
      <RangeChoice since={since} onChange={(next) => go(entityPath(kind, name, next))} />
      {error === undefined ? null : error.code === "not-found" ? (
        <Empty title={`No event names this ${kind}.`}>
          <p>A name has to be whole, as it stands in an event.</p>
          <Link href={listed}>Look for it among all {KIND_TITLES[kind].toLowerCase()}</Link>
        </Empty>
      ) : (
        <ErrorBox error={error} onAgain={again} />
      )}
      {value === undefined ? (
        isLoading && <Empty title="Looking…" />
      ) : (
        <About entity={value} since={since} zone={zone} isLoading={isLoading} />
      )}
    </div>
  );
}

interface AboutOptions {
  readonly entity: EntityAnswer;
  readonly since: string;
  readonly zone: string;
  readonly isLoading: boolean;
}

function About({ entity, isLoading, since, zone }: AboutOptions) {
  const { changes, count, facets, first, hours, last, query, total } = entity;
  const state = formatState({ ...EMPTY_STATE, query, since });
  const peers = peersQuery(entity);
  return (
    <div className="entity-about" aria-busy={isLoading}>
      <dl className="entity-figures">
        <div>
          <dt>First seen</dt>
          <dd>
            <Moment time={first} zone={zone} />
          </dd>
        </div>
        <div>
          <dt>Last seen</dt>
          <dd>
            <Moment time={last} zone={zone} />
          </dd>
        </div>
        <div>
          <dt>In this time</dt>
          <dd>{countOf(count, "event", "events")}</dd>
        </div>
        <div>
          <dt>Ever</dt>
          <dd>{countOf(total, "event", "events")}</dd>
        </div>
      </dl>
      <p className="entity-steps">
        <Link href={`/${state}`}>Show the events</Link>
        <Link href={`/compare${state}`}>Compare with the others</Link>
        <Link href={`/changes${state}`}>Show the changes</Link>
      </p>
      <section>
        <h2>Hours</h2>
        {hours === undefined ? <Coming /> : <HeatMap hours={hours} zone={zone} />}
      </section>
      <section>
        <h2>With what and whom</h2>
        {facets === undefined ? (
          <Coming />
        ) : (
          <div className="entity-facets">
            {facets
              .filter(({ values }) => values.some(({ value }) => value !== ""))
              .map((facet) => (
                <FacetCard key={facet.field} facet={facet} query={query} since={since} />
              ))}
            {peers === undefined ? null : <PeersCard query={peers} since={since} />}
          </div>
        )}
      </section>
      <section>
        <h2>Last changes</h2>
        {changes === undefined ? (
          <Coming />
        ) : changes.length === 0 ? (
          <p className="quiet">None in this time.</p>
        ) : (
          <ol className="entity-changes">
            {changes.map(({ id, message, time, values }) => (
              <li key={id}>
                <span className="mono quiet">
                  <Moment time={time} zone={zone} />
                </span>
                <div>
                  <Link href={`/e/${encodeURIComponent(id)}`}>{visible(message)}</Link>
                  <ChangedValues values={values} />
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}

/** What is being counted while the figures are there already. */
function Coming() {
  return <p className="quiet">Looking…</p>;
}

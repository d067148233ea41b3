/** Who else acts on what an actor acts on, the most frequent first. */
import { pathOf } from "../../api/api-client.ts";
import { readFacets } from "../../api/facets.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { FacetCard } from "./facet-card.tsx";

export interface PeersCardOptions {
  /** What finds their events. */
  readonly query: string;
  readonly since: string;
}

const SHOWN = "10";

export function PeersCard({ query, since }: PeersCardOptions) {
  const asked = pathOf("api/v1/events/facets", { q: query, since, fields: "actor", limit: SHOWN });
  const { value } = useAnswer(asked, readFacets);
  const [facet] = value ?? [];
  const values = (facet?.values ?? []).flatMap(({ count, value: name }) =>
    name === null ? [] : [{ value: name, count }],
  );
  if (facet === undefined || values.length === 0) return null;
  return <FacetCard title="Who acts on the same" facet={{ ...facet, values }} query={query} since={since} />;
}

/** Other events that belong to this one, counted. Counting leaves no trace of its own; opening the list is a search like every other. */
import { useMemo } from "react";
import { Link } from "wouter";
import { pathOf } from "../../api/api-client.ts";
import { isObject, type JsonObject } from "../../api/json.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { countOf } from "../../format/format.ts";
import { relatedTo } from "./related.ts";
import { SectionHeading } from "./section-heading.tsx";
import { useExploreLinks } from "./use-explore-link.ts";
import "./related-list.css";

export function RelatedList({ event }: { readonly event: JsonObject }) {
  const questions = useMemo(() => relatedTo(event), [event]);
  return (
    <section className="related-list">
      <SectionHeading>Related</SectionHeading>
      <ul>
        {questions.map(({ label, query }) => (
          <li key={label}>
            <Related label={label} query={query} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({ label, query }: { readonly label: string; readonly query: string }) {
  const links = useExploreLinks();
  const path = pathOf("api/v1/events/histogram", { q: query, intervals: "1" });
  const { error, value } = useAnswer(path, readTotal);
  // This event is among them, as soon as it is searchable.
  const count =
    value === undefined ? (error === undefined ? "…" : "not counted") : countOf(value, "event", "events");
  return (
    <Link href={links.ask(query)} title={query}>
      <span>{label}</span>
      <span className="number">{count}</span>
    </Link>
  );
}

function readTotal(value: unknown): number | undefined {
  const total = isObject(value) ? value["total"] : undefined;
  return typeof total === "number" ? total : undefined;
}

/** What stands where nothing was found: whether there is something in a wider time, and how to look there. */
import { useMemo } from "react";
import { pathOf } from "../../api/api-client.ts";
import { readHistogram } from "../../api/histogram.ts";
import { partsOf } from "../../api/query-text.ts";
import { useAnswer } from "../../api/use-answer.ts";
import type { PageState } from "../../state/page-state.ts";
import type { GoTo } from "../../state/use-page-state.ts";
import { rangeInWords, widerThan } from "../../state/wider.ts";
import { Button } from "../../widgets/button.tsx";
import { Empty } from "../../widgets/empty.tsx";

export interface NoResultsOptions {
  readonly state: PageState;
  readonly goTo: GoTo;
  readonly zone: string;
}

export function NoResults({ goTo, state, zone }: NoResultsOptions) {
  const { query, since, until } = state;
  const wider = useMemo(() => widerThan({ since, until }, Date.now()), [since, until]);
  // A histogram tells how many there are, and is no search of its own.
  const { value } = useAnswer(
    wider === undefined
      ? undefined
      : pathOf("api/v1/events/histogram", {
          q: partsOf(query).condition,
          ...wider,
          tz: zone,
          intervals: "1",
        }),
    readHistogram,
  );
  const title = `No results ${rangeInWords({ since, until })}`;
  if (wider === undefined)
    return (
      <Empty title={`${title}.`}>
        {query === "" ? null : <Button onPress={() => goTo({ query: "" })}>Clear the query</Button>}
      </Empty>
    );
  if (value === undefined) return <Empty title={`${title}…`} />;
  const words = rangeInWords(wider);
  return (
    <Empty
      title={
        value.total === 0
          ? `${title}, and none ${words}.`
          : `${title}; ${value.total.toLocaleString("en")} ${words}.`
      }
    >
      {value.total > 0 ? (
        <Button kind="main" onPress={() => goTo(wider)}>
          Show {value.total === 1 ? "it" : "them"}
        </Button>
      ) : (
        <p className="no-results-steps">
          {wider.since === "" ? null : (
            <Button onPress={() => goTo({ since: "", until: "" })}>Look at all time</Button>
          )}
          {query === "" ? null : <Button onPress={() => goTo({ query: "" })}>Clear the query</Button>}
        </p>
      )}
    </Empty>
  );
}

/** What the colours of a histogram stand for: each is a value that filters, or with Alt excludes. */
import { hasTest, negated, valueTest, withoutTest, withTest } from "../../../api/query-text.ts";
import { visible } from "../../../format/format.ts";
import type { PageState } from "../../../state/page-state.ts";
import type { GoTo } from "../../../state/use-page-state.ts";
import type { NamedSeries } from "./bars.ts";

export interface LegendOptions {
  readonly series: readonly NamedSeries[];
  readonly state: PageState;
  readonly goTo: GoTo;
}

export function Legend({ goTo, series, state: { by, query } }: LegendOptions) {
  return (
    <ul className="legend" aria-label={`Colours, by ${by}`}>
      {series.map(({ colour, name, total, value }) => {
        const sign = (
          <svg width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" rx="2" className={`fill-${colour}`} />
          </svg>
        );
        const count = <span className="quiet">{total.toLocaleString("en")}</span>;
        if (value === null)
          return (
            <li key="others" className="legend-others">
              {sign} {name} {count}
            </li>
          );
        const test = valueTest(by, value);
        const isOn = hasTest(query, test);
        return (
          <li key={value}>
            <button
              type="button"
              aria-pressed={isOn}
              title={`${test}\nClick to filter, Alt and click to exclude`}
              onClick={({ altKey }) =>
                goTo({
                  query: isOn ? withoutTest(query, test) : withTest(query, altKey ? negated(test) : test),
                })
              }
            >
              {sign} {visible(name)} {count}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

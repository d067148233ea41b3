/** A value of a field: how many events have it, and three ways to ask for it. They write into the query, which stays the only truth. */
import { hasTest, negated, onlyTest, valueTest, withoutTest, withTest } from "../../../api/query-text.ts";
import { visible } from "../../../format/format.ts";
import type { GoTo } from "../../../state/use-page-state.ts";
import { Icon } from "../../../widgets/icon.tsx";

export interface FacetValueOptions {
  readonly field: string;
  readonly value: string | null;
  readonly count: number;
  readonly query: string;
  readonly total: number;
  readonly goTo: GoTo;
}

/** What is longer is cut by the width long before. */
const CHARACTERS_MAX = 300;

export function FacetValueRow({ count, field, goTo, query, total, value }: FacetValueOptions) {
  const test = valueTest(field, value);
  const isOn = hasTest(query, test);
  const share = total === 0 ? 0 : Math.min(1, count / total);
  const text = value === null ? "no value" : visible(value.slice(0, CHARACTERS_MAX));
  const ask = (next: string): void => goTo({ query: next, open: undefined });
  const exclude = (): void => ask(withTest(query, negated(test)));
  return (
    <li className="facet-value">
      <button
        type="button"
        className="facet-value-main"
        aria-pressed={isOn}
        title={`${text}\n${percent(share)} of the events. Click to filter, Alt and click to exclude`}
        onClick={({ altKey }) => {
          if (altKey) exclude();
          else ask(isOn ? withoutTest(query, test) : withTest(query, test));
        }}
      >
        <span className="facet-value-share" style={{ width: percent(share) }} aria-hidden="true" />
        <span className={value === null ? "facet-value-text quiet" : "facet-value-text"}>{text}</span>
        <span className="facet-value-count">{count.toLocaleString("en")}</span>
      </button>
      <span className="facet-value-more">
        <button type="button" aria-label={`Only ${text}`} onClick={() => ask(onlyTest(query, field, test))}>
          only
        </button>
        <button type="button" aria-label={`Exclude ${text}`} title="Exclude" onClick={exclude}>
          <Icon name="exclude" />
        </button>
      </span>
    </li>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}

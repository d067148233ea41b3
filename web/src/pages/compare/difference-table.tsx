/** The differences, the largest first: how often a value is in these events and in the others, and what that means. */

import { Link } from "wouter";
import type { Difference } from "../../api/comparison.ts";
import { negated, withTest } from "../../api/query-text.ts";
import { cut, visible } from "../../format/format.ts";
import type { CompareState } from "../../state/compare-state.ts";
import { EMPTY_STATE, formatState } from "../../state/page-state.ts";
import { Scroller } from "../../widgets/scroller.tsx";

/** Longer values are read whole in their event. */
const VALUE_CHARACTERS_MAX = 200;

export interface DifferenceTableOptions {
  readonly state: CompareState;
  readonly differences: readonly Difference[];
}

export function DifferenceTable({ differences, state }: DifferenceTableOptions) {
  const { query, since, until } = state;
  const explore = (asked: string): string =>
    `/${formatState({ ...EMPTY_STATE, query: asked, since, until })}`;
  return (
    <Scroller className="difference-scroll" label="Differences">
      <table className="difference-table">
        <thead>
          <tr>
            <th scope="col">Field and value</th>
            <th scope="col">How often</th>
            <th scope="col">Why it stands out</th>
            <th scope="col">
              <span className="unseen">Steps</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={`${one.field} ${one.query}`}>
              <th scope="row">
                <span className="quiet small">{visible(one.field)}</span>
                <span className="difference-value mono">{cut(one.value, VALUE_CHARACTERS_MAX)}</span>
                {one.isNew ? <span className="difference-new">never seen before</span> : null}
              </th>
              <td>
                <Share name="these" share={one.selectedShare} count={one.selected} />
                <Share name="others" share={one.baselineShare} count={one.baseline} />
              </td>
              <td>{visible(one.reason)}</td>
              <td className="difference-steps">
                <Link href={explore(withTest(query, one.query))}>Only these</Link>
                <Link href={explore(withTest(query, negated(one.query)))}>Without these</Link>
                <Link href={explore(one.query)}>In all events</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

interface ShareOptions {
  readonly name: "these" | "others";
  readonly share: number;
  readonly count: number;
}

function Share({ count, name, share }: ShareOptions) {
  const percent = share * 100;
  const shown = percent > 0 && percent < 1 ? "< 1" : String(Math.round(percent));
  return (
    <div className="difference-share">
      <span className="quiet small">{name}</span>
      <span className={`difference-bar difference-bar-${name}`} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="number small">{shown} %</span>
      <span className="number small quiet">{count.toLocaleString("en")}</span>
    </div>
  );
}

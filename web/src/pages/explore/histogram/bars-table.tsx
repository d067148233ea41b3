/** The bars as a table: the same numbers for whoever reads rather than looks. */
import { visible } from "../../../format/format.ts";
import { type Bar, type NamedSeries, spanInWords } from "./bars.ts";
import type { Mark } from "./marks.ts";

export interface BarsTableOptions {
  readonly bars: readonly Bar[];
  readonly series: readonly NamedSeries[];
  readonly marks: readonly Mark[];
  readonly zone: string;
  readonly onApply: (from: number, to: number) => void;
}

export function BarsTable({ bars, marks, onApply, series, zone }: BarsTableOptions) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
    <section className="bars-table" aria-label="The intervals as a table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col" className="number">
              Events
            </th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {visible(name)}
              </th>
            ))}
            <th scope="col">What changed</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, i) => (
            <tr key={bar.fromMs}>
              <th scope="row">
                <button type="button" className="bars-table-time" onClick={() => onApply(i, i)}>
                  {spanInWords(bar, zone)}
                </button>
              </th>
              <td className="number">{bar.total.toLocaleString("en")}</td>
              {series.map(({ name }, at) => (
                <td key={name} className="number">
                  {(bar.pieces.find((piece) => piece.series === at)?.count ?? 0).toLocaleString("en")}
                </td>
              ))}
              <td>{marks.find((mark) => mark.at === i)?.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

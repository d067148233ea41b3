/** A table over time as lines, or as bars where it is one. The table beneath says the same. */
import { formatTime, visible } from "../../../format/format.ts";
import { scaleOf } from "../histogram/bars.ts";
import type { TableChart } from "./table-chart.ts";

export interface TableLinesOptions {
  readonly chart: TableChart;
  readonly zone: string;
}

export function TableLines({ chart: { leftOut, lines, timesMs }, zone }: TableLinesOptions) {
  const numbers = lines.flatMap(({ numbers: one }) => one.map((number) => number ?? 0));
  const scale = scaleOf(Math.max(0, ...numbers));
  const [first = 0, last = 1] = [timesMs[0], timesMs.at(-1)];
  const step = Math.min(...timesMs.slice(1).map((ms, i) => ms - (timesMs[i] ?? 0)));
  // Each time stands for what follows it, so that the last one is as wide as the others.
  const width = last - first + step;
  const x = (at: number): number => (((timesMs[at] ?? 0) - first) / width) * 1000;
  const y = (number: number): number => 100 - (number / scale) * 100;
  return (
    <figure className="table-lines">
      <span className="bars-scale quiet" aria-hidden="true">
        {scale.toLocaleString("en")}
      </span>
      <svg
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${lines.map(({ name }) => visible(name)).join(", ")} over time; the table has the numbers`}
      >
        {lines.length === 1
          ? lines[0]?.numbers.map((number, at) =>
              number === null ? null : (
                <rect
                  key={timesMs[at]}
                  className="fill-1"
                  x={x(at)}
                  y={y(number)}
                  width={(step / width) * 900}
                  height={100 - y(number)}
                />
              ),
            )
          : lines.map(({ name, numbers: one }, i) => (
              <polyline
                key={name}
                className={`line-${i + 1}`}
                points={one
                  .flatMap((number, at) => (number === null ? [] : [`${x(at)},${y(number)}`]))
                  .join(" ")}
              />
            ))}
      </svg>
      <figcaption className="quiet small">
        <span>{formatTime(new Date(first).toISOString(), zone)}</span>
        <ul className="legend">
          {lines.map(({ name }, i) => (
            <li key={name} className="legend-others">
              <svg width="10" height="10" aria-hidden="true">
                <rect width="10" height="10" rx="2" className={`fill-${i + 1}`} />
              </svg>{" "}
              {visible(name)}
            </li>
          ))}
          {leftOut > 0 ? (
            <li className="legend-others">{leftOut.toLocaleString("en")} more in the table</li>
          ) : null}
        </ul>
        <span>{formatTime(new Date(last).toISOString(), zone)}</span>
      </figcaption>
    </figure>
  );
}

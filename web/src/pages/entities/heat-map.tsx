/** At which hours of the week: a table whose cells are as strong as they are full. */
import { Scroller } from "../../widgets/scroller.tsx";

export interface HeatMapOptions {
  /** Seven days from Monday on, each of 24 hours. */
  readonly hours: readonly (readonly number[])[];
  readonly zone: string;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
/** Steps of strength that eyes tell apart. */
const STEPS = 5;

export function HeatMap({ hours, zone }: HeatMapOptions) {
  const most = Math.max(1, ...hours.flat());
  return (
    <Scroller className="heat-map" label="Hours of the week">
      <table>
        <caption className="quiet small">Events by hour of the week, {zone}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">Day</span>
            </th>
            {Array.from({ length: 24 }, (_, hour) => (
              <th key={hour} scope="col">
                {hour % 3 === 0 ? hour : <span className="unseen">{hour}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAYS.map((day, index) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {Array.from({ length: 24 }, (_, hour) => {
                const count = hours[index]?.[hour] ?? 0;
                const step = count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * STEPS));
                return (
                  <td key={hour} className={`heat heat-${step}`} title={`${day} ${hour}:00: ${count}`}>
                    <span className="unseen">{count}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

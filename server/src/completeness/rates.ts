/** How much a source sends: events a second over the last minute, hour and day, as load averages are kept: three numbers, whatever comes. */

/** Events whose weight falls with their age, as of `atUs`: after one span an event counts 1/e. */
export interface Rates {
  atUs: number;
  minute: number;
  hour: number;
  day: number;
}

/** Events a second. */
export interface PerSecond {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
}

const MINUTE_US = 60_000_000;
const HOUR_US = 3_600_000_000;
const DAY_US = 86_400_000_000;

export function createRates(): Rates {
  return { atUs: 0, minute: 0, hour: 0, day: 0 };
}

/** Counts events of one moment. A moment before the last one counts as that. */
export function countEvents(rates: Rates, atUs: number, events: number): void {
  const passed = Math.max(atUs - rates.atUs, 0);
  if (passed > 0) {
    rates.minute *= Math.exp(-passed / MINUTE_US);
    rates.hour *= Math.exp(-passed / HOUR_US);
    rates.day *= Math.exp(-passed / DAY_US);
    rates.atUs = atUs;
  }
  rates.minute += events;
  rates.hour += events;
  rates.day += events;
}

/** The rates at a moment that is not before the last count. */
export function ratesAt(rates: Rates, nowUs: number): PerSecond {
  const passed = Math.max(nowUs - rates.atUs, 0);
  const of = (weight: number, spanUs: number): number =>
    (weight * Math.exp(-passed / spanUs)) / (spanUs / 1_000_000);
  return { minute: of(rates.minute, MINUTE_US), hour: of(rates.hour, HOUR_US), day: of(rates.day, DAY_US) };
}

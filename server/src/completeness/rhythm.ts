/** A source's own rhythm: the longest that it is quiet, by the day of the week; and from when on a silence is longer than that allows. */

/** The spells of quiet that began on one day, in UTC. */
export interface Day {
  /** Days since 1970. */
  readonly day: number;
  longestUs: number;
  spells: number;
}

/** Which silence of whom is one. */
export interface SilenceRules {
  /** Nobody is called silent earlier by their rhythm, in microseconds. */
  readonly floorUs: number;
  /** How long some may be quiet whatever their rhythm, by the source's name; null: for ever. */
  readonly own: ReadonlyMap<string, number | null>;
}

/** What a source's silence is held against. */
export interface Rhythm {
  /** The longest quiet spell that is usual, in microseconds; undefined: not known, and somebody has said what is allowed. */
  readonly usualUs: number | undefined;
  /** Whether somebody has said what is allowed. */
  readonly isSet: boolean;
  /** Whether that is of this day of the week alone. */
  readonly isOfWeekday: boolean;
  /** Silent from here on. */
  readonly allowedUs: number;
}

const HOUR_US = 3_600_000_000;
const DAY_US = 86_400_000_000;
const WEEK_DAYS = 7;
/** Four of each day of the week: holidays and outages are forgotten after a month. */
const DAYS_KEPT = 28;
/**
 * A spell that ends by chance is longer than three times the longest of n before it in one of (n+1)(n+2)(n+3)/6 cases:
 * of ten, in one of 286; of twenty, in one of 1771. What has a rhythm stays far below that.
 */
const TIMES = 3;
/** Of fewer spells the longest says little about how long the next may be. */
const SPELLS_MIN = 10;
/** So many, and the days of one name speak for themselves. */
const WEEKDAY_SPELLS_MIN = 20;
/** What was never quiet for an hour, a night included, is a machine, and needs no week to be known. */
const STEADY_US = HOUR_US;
const STEADY_KNOWN_US = DAY_US;
/** A week shows what a weekend is; a day more, so that it is one from its beginning. */
const KNOWN_US = 8 * DAY_US;

/** Notes a quiet spell that began at `beganUs` by the log's clock. Zero is none: records of one request. */
export function learnSpell(days: Day[], beganUs: number, lengthUs: number): void {
  if (lengthUs <= 0) return;
  const day = dayOf(beganUs);
  const last = days.at(-1);
  if (last?.day === day) {
    last.longestUs = Math.max(last.longestUs, lengthUs);
    last.spells += 1;
    return;
  }
  // A clock that was set back: what it says is of a day that is told already.
  if (last !== undefined && last.day > day) return;
  days.push({ day, longestUs: lengthUs, spells: 1 });
  while ((days[0]?.day ?? day) <= day - DAYS_KEPT) days.shift();
}

/** The rhythm of a source that was last heard at `lastUs`, and that was listened to for `knownUs` before; undefined: too little is known. */
export function rhythmOf(
  days: readonly Day[],
  {
    floorUs,
    knownUs,
    lastUs,
  }: { readonly floorUs: number; readonly knownUs: number; readonly lastUs: number },
): Rhythm | undefined {
  const today = dayOf(lastUs);
  let [longest, spells, ofWeekday, weekdaySpells] = [0, 0, 0, 0];
  for (const { day, longestUs, spells: count } of days) {
    longest = Math.max(longest, longestUs);
    spells += count;
    if ((today - day) % WEEK_DAYS !== 0) continue;
    ofWeekday = Math.max(ofWeekday, longestUs);
    // Today's own spells are those of its morning: they say nothing about its night.
    if (day !== today) weekdaySpells += count;
  }
  if (spells < SPELLS_MIN || knownUs < (longest <= STEADY_US ? STEADY_KNOWN_US : KNOWN_US)) return undefined;
  const isOfWeekday = weekdaySpells >= WEEKDAY_SPELLS_MIN;
  const usualUs = isOfWeekday ? ofWeekday : longest;
  return { usualUs, isSet: false, isOfWeekday, allowedUs: Math.max(floorUs, TIMES * usualUs) };
}

function dayOf(us: number): number {
  return Math.floor(us / DAY_US);
}

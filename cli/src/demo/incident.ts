/** The one incident of the demo's day: a sign-in by night, what it led to at every vendor, and the morning after; and what finds it. */

import { ADDRESS, KEY, minute } from "./incident-cast.ts";
import { cloudMorning, cloudNight } from "./incident-cloud.ts";
import { vendorsMorning, vendorsNight } from "./incident-vendors.ts";
import type { Random } from "./random.ts";
import type { DemoEvent } from "./scene.ts";

/** One question that an investigation asks. */
export interface IncidentSearch {
  readonly question: string;
  /** The same as a query. */
  readonly query: string;
  /** Whether an event's JSON answers it, found out without any of the server's code. */
  readonly isAnswer: (json: string) => boolean;
}

const hour = 60 * minute;
/** 03:12 in UTC, when the offices sleep; and 08:05, when somebody comes in. */
const NIGHT_MS = 3 * hour + 12 * minute;
const MORNING_MS = 8 * hour + 5 * minute;

/** In the order in which somebody would ask. */
export const INCIDENT_SEARCHES: readonly IncidentSearch[] = [
  {
    question: "Bruno signed in at 03:12 from an address nobody knows. What came from there?",
    query: `from:${ADDRESS}`,
    isAnswer: (json) => json.includes(ADDRESS),
  },
  {
    question: "An access key was made. Where does that key appear?",
    query: KEY,
    isAnswer: (json) => json.includes(`"${KEY}"`),
  },
  {
    question: "Who stopped the production account's trail, tried to delete it, and started it again?",
    query: "service:cloudtrail",
    isAnswer: (json) => json.includes('"cloudtrail.amazonaws.com"'),
  },
];

/** The events of the incident, in the order of their time. */
export function incident({ midnightMs, random }: { midnightMs: number; random: Random }): DemoEvent[] {
  const night = { startMs: midnightMs + NIGHT_MS, random };
  const morning = { startMs: midnightMs + MORNING_MS, random };
  return [
    ...vendorsNight(night),
    ...cloudNight(night),
    ...vendorsMorning(morning),
    ...cloudMorning(morning),
  ].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

/** The part of the configuration that says how events are made, with what stands in the files that it names. */
import { createHash } from "node:crypto";
import { isZone } from "@tallystick/event";
import type { Setting } from "./config.ts";
import { type Refused, refused } from "./config-values.ts";
import { type EventSettings, readMappings } from "./event-settings.ts";
import { readIdentities } from "./identities-file.ts";
import { DATE_ORDERS, type DateOrder } from "./parsers/time-forms.ts";

export interface EventsConfig {
  readonly events: EventSettings;
  /** What stands in the files that settings name, as digests. */
  readonly contents: ReadonlyMap<string, string>;
  /** What can be used, and hardly be meant. */
  readonly warnings: readonly string[];
}

/** `zones: { auth-1: Europe/Berlin }`: the names behind the point are sources'. */
export const ZONES = "zones.";
/** `dates: { auth-1: day-first }`: likewise. */
export const DATES = "dates.";
/** Enough to tell what somebody wrote yesterday from what stands there today. */
const DIGEST_CHARACTERS = 16;

export function readEvents(settings: readonly Setting[]): EventsConfig | Refused {
  const zones: [source: string, zone: string][] = [];
  const dates: [source: string, order: DateOrder][] = [];
  for (const { from, name, value = "" } of settings) {
    if (name.startsWith(DATES)) {
      const [source, order] = [name.slice(DATES.length), DATE_ORDERS.find((one) => one === value)];
      if (order === undefined)
        return refused(`${from}: the dates of ${source} must be ${DATE_ORDERS.join(" or ")}`);
      dates.push([source, order]);
    }
    if (!name.startsWith(ZONES)) continue;
    const source = name.slice(ZONES.length);
    if (!isZone(value))
      return refused(`${from}: the zone of ${source} must be a time zone, such as Europe/Berlin`);
    zones.push([source, value]);
  }
  const paths = new Map(settings.map(({ name, value }) => [name, value]));
  const mappings = readMappings(paths.get("mappings"));
  if ("kind" in mappings) return mappings;
  const { entries: identities, problems, warnings } = readIdentities(paths.get("identities"));
  const [problem] = problems;
  if (problem !== undefined) return refused(problem);
  const contents = Object.entries({ mappings, identities })
    .filter(([name]) => paths.get(name) !== undefined)
    .map(([name, content]) => [name, digestOf(content)] as const);
  return { events: { zones, dates, mappings, identities }, contents: new Map(contents), warnings };
}

function digestOf(value: unknown): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, DIGEST_CHARACTERS)}`;
}

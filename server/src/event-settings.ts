/** What an operator sets about sources and people. Plain data: every process that makes events has the same, and so makes the same of a record. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { EventsOf } from "./api/events.ts";
import { type Refused, refused } from "./config-values.ts";
import { parseYaml, readText } from "./config-yaml.ts";
import { createDirectory } from "./enrich/directory.ts";
import type { Entry } from "./enrich/entries.ts";
import { createIdentify } from "./enrich/identify.ts";
import { typeOfName } from "./parsers/actor-type.ts";
import { type Mapping, mapped } from "./parsers/mapping.ts";
import { eventsOf } from "./parsers/parse.ts";
import { FIELDS_PARSERS, TEXT_PARSERS } from "./parsers/parsers.ts";
import { readMapping } from "./parsers/read-mapping.ts";
import type { DateOrder } from "./parsers/time-forms.ts";

export interface EventSettings {
  /** The time zones of sources whose times name none, by the source's name. */
  readonly zones: readonly (readonly [source: string, zone: string])[];
  /** What stands first in dates of sources that could be two, by the source's name. */
  readonly dates: readonly (readonly [source: string, order: DateOrder])[];
  /** The operator's own parsers. */
  readonly mappings: readonly Mapping[];
  /** Who there is, and how systems call them. */
  readonly identities: readonly Entry[];
}

export const NO_EVENT_SETTINGS: EventSettings = { zones: [], dates: [], mappings: [], identities: [] };

/** A mapping is a page. */
const MAPPING_BYTES_MAX = 65_536;
/** Each is asked about every record. */
const MAPPINGS_MAX = 100;
const OURS: ReadonlySet<string> = new Set([
  ...[...FIELDS_PARSERS, ...TEXT_PARSERS].map(({ name }) => name),
  "unparsed",
]);

export function createEventsOf({ dates, identities, mappings, zones }: EventSettings): EventsOf {
  const settings = { zones: new Map(zones), dates: new Map(dates), mappings: mappings.map(mapped) };
  const identify = createIdentify(createDirectory(identities), typeOfName);
  return (record, json) => eventsOf(record, json, settings).map(identify);
}

/** The mappings of a folder, in the order of their files' names, or that of one file. */
export function readMappings(path: string | undefined): readonly Mapping[] | Refused {
  if (path === undefined) return [];
  const files = mappingFiles(path);
  if ("kind" in files) return files;
  const taken = new Set(OURS);
  const mappings: Mapping[] = [];
  for (const file of files) {
    const text = readText(file, MAPPING_BYTES_MAX);
    if (text.kind === "refused") return text;
    const yaml = parseYaml(text.text, file);
    if (yaml.kind === "refused") return yaml;
    const read = readMapping(yaml.value, taken);
    if (read.kind === "wrong") return refused(yaml.tell(read.wrong));
    taken.add(read.mapping.name);
    mappings.push(read.mapping);
  }
  return mappings;
}

function mappingFiles(path: string): readonly string[] | Refused {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => /\.ya?ml$/.test(name));
    if (names.length > MAPPINGS_MAX) return refused(`${path} holds more than ${MAPPINGS_MAX} mappings`);
    return names.sort().map((name) => join(path, name));
  } catch (cause) {
    return refused(`couldn't read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

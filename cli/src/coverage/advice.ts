/** What to do about a coverage report: a paragraph for each thing that somebody should look at, with the command that goes on from there. */
import type { CoverageTables, SourceFigures } from "./read-coverage.ts";

/** More names than these are counted. */
const NAMES_MAX = 5;

export function adviceOf({ figures, unknownActions, withoutActor }: CoverageTables): readonly string[] {
  const some = (isIt: (source: SourceFigures) => boolean): readonly SourceFigures[] => figures.filter(isIt);
  // A source has a row for each kind of its records, and is silent once.
  const once = new Map(figures.toReversed().map((source) => [source.name, source]));
  const sources = [...once.values()].reverse();
  return [
    ...sources.filter(({ silent }) => silent === "yes").map(silentText),
    ...sources
      .filter(({ silent }) => silent === "unknown")
      .slice(0, 1)
      .map(() => UNKNOWN_RHYTHM),
    ...sources
      .filter(({ missing }) => missing > 0)
      .map(
        ({ missing, name }) =>
          `${missing} numbered ${missing === 1 ? "record" : "records"} of ${name} did not arrive: tally search ${quoted(`action:source.gap target:${name}`)} says which, and its sender still may have them.`,
      ),
    ...about(
      some(({ isClockOff }) => isClockOff),
      (names) =>
        `clock: times of ${names} are more than a minute ahead of when they arrived, or more than an hour behind. Ahead is a wrong clock at the sender: set it by NTP. Behind is that, or records that were long under way, as those of an import are. tally search ${quoted("skew>1m OR skew<-1h")} shows them.`,
    ),
    ...about(
      some(({ unparsed }) => unparsed > 0),
      (names) =>
        `unparsed: no parser understands some records of ${names}. tally search action:unparsed shows them; a mapping makes events of them (docs/sources/mapping.md).`,
    ),
    ...about(
      some(({ noZone }) => noZone > 0),
      (names) =>
        `no_zone: some times of ${names} name no time zone and were taken for UTC. If that is wrong, say which it is under zones: in the configuration, and run tally rebuild.`,
    ),
    ...about(
      some(({ outdated }) => outdated > 0),
      (names) =>
        `outdated: some events of ${names} were made by earlier versions of their parsers, before this server was updated. tally rebuild makes them again; search goes on meanwhile.`,
    ),
    ...(unknownActions.rows.length === 0 ? [] : [UNKNOWN_ACTIONS]),
    ...(withoutActor.rows.length === 0 ? [] : [nobodyText(String(withoutActor.rows[0]?.[0]))]),
  ];
}

const UNKNOWN_RHYTHM =
  'silent: "unknown" is of whom too little is known yet: a day of listening for who is never quiet for an hour, eight days for others. Who knows it says it: tally sources silence NAME 2h.';
const UNKNOWN_ACTIONS =
  'Unknown actions: they keep their sender\'s names, and taken_for is the verb that was guessed of the words. Where it is right there is nothing to do. Where it is wrong, send "verb" and "category" with events of your own, or write a mapping (docs/sources/mapping.md).';

function silentText({ allowedText, name, quietText }: SourceFigures): string {
  return `silent: nothing came of ${name} for ${quietText}, and it is expected within ${allowedText}. See whether its sender runs, and whether it was refused: tally sources refused. If it may be quiet for so long: tally sources silence ${quoted(name)} followed by how long.`;
}

function nobodyText(action: string): string {
  return `No actor: look at some with tally search ${quoted(`action:${action} -actor:*`)}. What runs by itself has none. Where the record does name somebody, a mapping says where (docs/sources/mapping.md).`;
}

function about(sources: readonly SourceFigures[], textOf: (names: string) => string): readonly string[] {
  if (sources.length === 0) return [];
  const named = [...new Set(sources.map(({ name }) => name))];
  const rest = named.length - NAMES_MAX;
  const first = named.slice(0, NAMES_MAX).join(", ");
  return [textOf(rest > 0 ? `${first} and ${rest} more` : first)];
}

/** For a shell. */
function quoted(text: string): string {
  return /^[\w.:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

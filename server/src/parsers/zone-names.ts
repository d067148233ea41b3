/** Abbreviations of time zones that programs write behind a time. Names that several zones have are what most that write logs mean. */

const HOUR = 3600;

/** By how many seconds a clock is ahead of UTC that calls its zone so. */
export const OFFSETS: ReadonlyMap<string, number> = new Map(
  (
    [
      [0, "Z z UTC GMT WET UCT"],
      [1, "CET MET WEST BST WAT"],
      [2, "CEST MEST EET SAST CAT"],
      [3, "EEST MSK EAT TRT"],
      [5.5, "IST"],
      [7, "WIB"],
      [8, "SGT HKT AWST PHT"],
      [9, "JST KST"],
      [9.5, "ACST"],
      [10, "AEST"],
      [11, "AEDT"],
      [12, "NZST"],
      [13, "NZDT"],
      [-3, "BRT ART"],
      [-4, "EDT"],
      [-5, "EST CDT"],
      [-6, "CST MDT"],
      [-7, "MST PDT"],
      [-8, "PST AKDT"],
      [-9, "AKST"],
      [-10, "HST"],
    ] as const
  ).flatMap(([hours, names]) => names.split(" ").map((name) => [name, hours * HOUR] as const)),
);

/** The same as a part of a regular expression, longer ones first. */
export const ZONE_NAMES = [...OFFSETS.keys()]
  .filter((name) => name.length > 1)
  .sort((a, b) => b.length - a.length)
  .join("|");

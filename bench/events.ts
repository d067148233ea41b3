/** The events that are measured with: CloudTrail records of the demo's day, of about 1.2 KB, all different. */
import { generateDay } from "../cli/src/demo/generate.ts";

/** So many CloudTrail records as lines of JSON. */
export function cloudTrailLines(count: number): string[] {
  const lines: string[] = [];
  // Not every event of a day is one: days are added until there are enough.
  for (let seed = 7; lines.length < count; seed++)
    for (const { form, json } of generateDay({ seed, day: "2026-11-22", count: count * 3 }))
      if (form === "cloudtrail" && lines.length < count) lines.push(json);
  return lines;
}

/** What a zone is called beside a time, so that nobody has to guess whose clock it is. */

// Making one takes longer than using it a hundred times.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The zone's short name at a time, such as `CET` or `GMT+5:30`; it changes with the season. */
export function zoneName(zone: string, time: string | number): string {
  const date = new Date(time);
  if (zone === "UTC" || Number.isNaN(date.getTime())) return zone;
  const formatter =
    formatters.get(zone) ?? new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "short" });
  formatters.set(zone, formatter);
  return formatter.formatToParts(date).find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

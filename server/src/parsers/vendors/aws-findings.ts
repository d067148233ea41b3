/** Findings of AWS one by one, or as EventBridge and the command line list them. */
import { type Fields, isFields, member } from "../fields.ts";

/** The finding that a record is, or those that it lists: all of them, for each is an event of its own. */
export function findingsOf(record: Fields, isFinding: (record: Fields) => boolean): readonly Fields[] {
  if (isFinding(record)) return [record];
  const listed = member(record, "findings") ?? member(record, "Findings");
  return Array.isArray(listed) ? listed.filter(isFields) : [];
}

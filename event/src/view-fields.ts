/** What the views of an event in others' schemas share: leaving out what is not there, and an id for each event. */
import { textAt, valueAt } from "./text-at.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** Only the members that are there. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The members that are there; undefined where none is. */
export function some(fields: Fields): Fields | undefined {
  const found = present(fields);
  return Object.keys(found).length === 0 ? undefined : found;
}

/** The events of one record share its id; others want one for each. */
export function viewId(event: object): string | undefined {
  const [id, ord] = [textAt(event, "id"), valueAt(event, "log", "ord")];
  return id === undefined || typeof ord !== "number" || ord === 0 ? id : `${id}.${ord}`;
}

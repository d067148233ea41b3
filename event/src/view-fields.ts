/** What the views of an event in others' schemas share: leaving out what is not there, an id for each event, and addresses that are ones. */
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

// Both without a way back: each class leaves out what ends it.
const EMAIL = /^[\w!#$%&'*+\-/=?^`{|}~.]{1,64}@[a-z\d-]{1,63}\.[a-z\d.-]{1,255}$/i;
const ADDRESS = /^(?=.*[.:])[\da-f:.]{2,45}$/i;

/** An address of e-mail; undefined for what others would refuse as one, and the whole event with it. */
export function emailAt(value: unknown, ...names: readonly string[]): string | undefined {
  const text = textAt(value, ...names);
  return text !== undefined && EMAIL.test(text) ? text : undefined;
}

/** An IP address, likewise. */
export function addressAt(value: unknown, ...names: readonly string[]): string | undefined {
  const text = textAt(value, ...names);
  return text !== undefined && ADDRESS.test(text) ? text : undefined;
}

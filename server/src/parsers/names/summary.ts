/** A record that says nothing that is known, in a line that a reader can make something of: its first texts. */
import { type Fields, isFields, member } from "../fields.ts";

const PARTS_MAX = 6;
const DEPTH_MAX = 4;
const TEXT_CHARACTERS_MAX = 80;
/** Members that are looked at. */
const MEMBERS_MAX = 64;

/** `package.name=ncurses, status=Solved`; of a record without a text its numbers; undefined where it has neither. */
export function summaryOf(record: Fields, { hasNumbers = false } = {}): string | undefined {
  const parts: string[] = [];
  const numbers: string[] = [];
  let count = 0;
  const walk = (fields: Fields, path: string, depth: number): void => {
    for (const key of Object.keys(fields)) {
      count += 1;
      if (count > MEMBERS_MAX || parts.length >= PARTS_MAX) return;
      const value = member(fields, key);
      const inner = Array.isArray(value) ? value[0] : value;
      const name = path === "" ? key : `${path}.${key}`;
      if (isFields(inner)) {
        if (depth < DEPTH_MAX) walk(inner, name, depth + 1);
      } else if (typeof inner === "string" && /\p{L}/u.test(inner))
        parts.push(`${name.slice(-TEXT_CHARACTERS_MAX)}=${inner.slice(0, TEXT_CHARACTERS_MAX)}`);
      else if (hasNumbers && (typeof inner === "number" || typeof inner === "boolean") && key !== "")
        numbers.push(`${name.slice(-TEXT_CHARACTERS_MAX)}=${inner}`);
    }
  };
  walk(record, "", 0);
  const said = parts.length === 0 ? numbers.slice(0, PARTS_MAX) : parts;
  return said.length === 0 ? undefined : said.join(", ");
}

/** What a statement of SQL is about, by its first words: enough of it to name the thing, and no parser of SQL. */
import type { Target } from "@tallystick/event";
import { makeTarget } from "../event.ts";

const NAME = '[`"\\[\']?([\\w$#-]{1,64}(?:[`"\\]]?\\.[`"\\[]?[\\w$#-]{1,64}){0,2})[`"\\]\']?';
const IF = "(?:if\\s+(?:not\\s+)?exists\\s+)?";
const COMMENT = "^\\s*(?:/\\*.{0,256}?\\*/\\s*)?";
/** In this order: the first that fits. */
const FORMS: readonly (readonly [RegExp, type: string])[] = [
  [new RegExp(`${COMMENT}(?:create|alter|drop|rename)\\s+(?:user|role|login)\\s+${IF}${NAME}`, "is"), "user"],
  [new RegExp(`${COMMENT}(?:create|alter|drop)\\s+(?:database|schema)\\s+${IF}${NAME}`, "is"), "database"],
  [
    new RegExp(
      `${COMMENT}(?:create(?:\\s+or\\s+replace)?|alter|drop|truncate|lock|analyze)\\s+(?:temporary\\s+)?(?:table|view|materialized\\s+view)\\s+${IF}(?:only\\s+)?${NAME}`,
      "is",
    ),
    "table",
  ],
  [new RegExp(`${COMMENT}(?:insert|replace)\\s+(?:ignore\\s+)?into\\s+${NAME}`, "is"), "table"],
  [new RegExp(`${COMMENT}truncate\\s+${NAME}`, "is"), "table"],
  [new RegExp(`${COMMENT}update\\s+(?:only\\s+|ignore\\s+)?${NAME}`, "is"), "table"],
  [new RegExp(`${COMMENT}(?:delete|select)\\s[^;]{0,1024}?\\bfrom\\s+(?:only\\s+)?${NAME}`, "is"), "table"],
  [new RegExp(`${COMMENT}copy\\s+${NAME}`, "is"), "table"],
];
const CHARACTERS_MAX = 2048;

/** The user, table or database that it names first; undefined where it names none. */
export function targetOfStatement(statement: string): Target | undefined {
  const start = statement.slice(0, CHARACTERS_MAX);
  for (const [form, type] of FORMS) {
    const name = form.exec(start)?.[1];
    if (name !== undefined) return makeTarget(type, name.replace(/[`"[\]']/g, ""));
  }
  return undefined;
}

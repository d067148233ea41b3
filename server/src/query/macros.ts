/** Short words for questions that come again and again: each is a condition that could be written out. */
import { nearestOf } from "./nearest.ts";
import { textOf } from "./pattern.ts";
import type { Expression, FieldTest, Problem } from "./tree.ts";

/** What `is:` may be followed by. */
export const MACROS: ReadonlyMap<string, { readonly where: Expression; readonly about: string }> = new Map([
  macro("failed", "what did not work, or was denied", is("outcome", "failure", "denied")),
  macro("denied", "what somebody may not do", is("outcome", "denied")),
  macro("ok", "what worked", is("outcome", "success")),
  macro("login", "signing in", is("verb", "login")),
  macro("read", "looking only", is("verb", "read")),
  macro("write", "what alters something", is("verb", "create", "update", "delete", "grant", "revoke")),
  macro(
    "change",
    "deployments, and changes of configuration, permissions, secrets and networks",
    all(
      is("category", "deployment", "configuration", "permission", "secret", "network", "process"),
      is("verb", "create", "update", "delete", "execute", "grant", "revoke"),
    ),
  ),
  macro(
    "admin",
    "what only those may do who run a system",
    all(
      is("category", "permission", "secret", "audit", "configuration", "network", "security"),
      is("verb", "create", "update", "delete", "grant", "revoke"),
    ),
  ),
  macro(
    "privileged",
    "giving somebody all rights: an administrator's, owner's or root's",
    is("mark", "privileged"),
  ),
  macro("human", "what a person did", is("actor.type", "human")),
  macro("machine", "what no person did", is("actor.type", "machine", "agent", "system")),
  macro("delegated", "what somebody did in another's name", {
    kind: "field",
    field: "actor.via",
    test: { kind: "exists" },
    at: 0,
  }),
]);

/** The condition that a macro stands for; undefined for what is none. */
export function macroOf(
  expression: FieldTest,
): Expression | { readonly kind: "problem"; readonly problem: Problem } | undefined {
  const { at, field, test } = expression;
  if (field.toLowerCase() !== "is") return undefined;
  const names =
    test.kind === "is" || test.kind === "exactly" ? [test.value] : test.kind === "one-of" ? test.values : [];
  const known = names.map((name) => MACROS.get(textOf(name).toLowerCase())?.where);
  const found = known.filter((where) => where !== undefined);
  const [only] = found;
  if (only !== undefined && found.length === known.length)
    return found.length === 1 ? only : { kind: "or", parts: found };
  const wrong = textOf(names[known.indexOf(undefined)] ?? "");
  const near = nearestOf(wrong, [...MACROS.keys()]);
  const hint = near === undefined ? `there are ${[...MACROS.keys()].join(", ")}` : `did you mean is:${near}?`;
  return {
    kind: "problem",
    problem: {
      message: wrong === "" ? "is: needs a name" : `there is no is:${wrong}`,
      offset: at,
      length: field.length,
      hint,
    },
  };
}

function macro(
  name: string,
  about: string,
  where: Expression,
): readonly [string, { readonly where: Expression; readonly about: string }] {
  return [name, { where, about }];
}

function is(field: string, ...values: readonly string[]): Expression {
  const [value = ""] = values;
  const test = values.length === 1 ? { kind: "is" as const, value } : { kind: "one-of" as const, values };
  return { kind: "field", field, test, at: 0 };
}

function all(...parts: readonly Expression[]): Expression {
  return { kind: "and", parts };
}

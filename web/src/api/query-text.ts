/** The text of a query with one condition more, or without one: what a click on a value does. The text stays the only truth. */

/** The condition that a field has a value; null: that it has none. */
export function valueTest(field: string, value: string | null): string {
  if (value === null) return `-${field}:*`;
  return `${field}:${isPlain(value) ? value : quoted(value)}`;
}

/** The opposite of a condition. */
export function negated(test: string): string {
  return test.startsWith("-") ? test.slice(1) : `-${test}`;
}

/** The query with one condition more; its opposite goes, and its pipes stay. One that has it already is as it was. */
export function withTest(query: string, test: string): string {
  const { condition, pipes } = partsOf(query);
  const terms = termsOf(condition);
  if (terms === undefined) return joined([`(${condition})`, test], pipes);
  if (terms.includes(test)) return query;
  return joined([...terms.filter((term) => term !== negated(test)), test], pipes);
}

/** The query without a condition. */
export function withoutTest(query: string, test: string): string {
  const { condition, pipes } = partsOf(query);
  const terms = termsOf(condition);
  if (terms === undefined) return query;
  return joined(
    terms.filter((term) => term !== test),
    pipes,
  );
}

/** The query in which this is the only condition about its field. */
export function onlyTest(query: string, field: string, test: string): string {
  const { condition, pipes } = partsOf(query);
  const terms = termsOf(condition);
  if (terms === undefined) return joined([`(${condition})`, test], pipes);
  return joined([...terms.filter((term) => !isAbout(term, field)), test], pipes);
}

/** Whether a condition stands in the query by itself, so that it holds for all that is found. */
export function hasTest(query: string, test: string): boolean {
  return termsOf(partsOf(query).condition)?.includes(test) === true;
}

/** What stands before the first pipe, and the pipes. A bar between quotation marks or slashes is none. */
export function partsOf(query: string): { readonly condition: string; readonly pipes: string } {
  let end = "";
  for (let at = 0; at < query.length; at++) {
    const character = query[at];
    if (character === "\\") at += 1;
    else if (end !== "") end = character === end ? "" : end;
    else if (character === '"' || isPattern(query, at)) end = character ?? "";
    else if (
      character === "|" &&
      /(?:^|[\s)"*\w])$/.test(query.slice(0, at)) &&
      /^\s*[a-z]/i.test(query.slice(at + 1))
    )
      return { condition: query.slice(0, at).trim(), pipes: query.slice(at).trim() };
  }
  return { condition: query.trim(), pipes: "" };
}

/** The terms that must all hold, as they are written; undefined where the query is an alternative as a whole. */
function termsOf(condition: string): readonly string[] | undefined {
  const terms: string[] = [];
  let [start, depth, end] = [0, 0, ""];
  for (let at = 0; at <= condition.length; at++) {
    const character = condition[at];
    if (character === "\\") at += 1;
    else if (end !== "" && character !== undefined) end = character === end ? "" : end;
    else if (character === '"' || isPattern(condition, at)) end = character ?? "";
    else if (character === "(" || character === "[" || character === "{") depth += 1;
    else if (character === ")" || character === "]" || character === "}") depth -= 1;
    else if (character === undefined || (depth === 0 && /\s/.test(character))) {
      const term = condition.slice(start, at);
      if (/^or$/i.test(term)) return undefined;
      start = at + 1;
      // AND says no more than standing side by side, and NOT belongs to what is behind it.
      if (/^not$/i.test(terms.at(-1) ?? "")) terms.push(`${terms.pop()} ${term}`);
      else if (term !== "" && !/^and$/i.test(term)) terms.push(term);
    }
  }
  return terms;
}

/** Whether a regular expression begins here. */
function isPattern(text: string, at: number): boolean {
  return text[at] === "/" && /[:=(]/.test(text[at - 1] ?? "");
}

function isAbout(term: string, field: string): boolean {
  const bare = term.replace(/^(?:[-!]|not\s+)/i, "").toLowerCase();
  return bare.startsWith(field.toLowerCase()) && /^(?:!?[:=<>]|:)/.test(bare.slice(field.length));
}

function joined(terms: readonly string[], pipes: string): string {
  return [...terms, pipes].filter((part) => part !== "").join(" ");
}

function isPlain(value: string): boolean {
  return (
    /^[A-Za-z0-9_@.][A-Za-z0-9_@.+/-]*$/.test(value) &&
    !/^(?:and|or|not|to)$/i.test(value) &&
    !value.includes("..")
  );
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}

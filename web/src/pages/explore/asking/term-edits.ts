/** What the chips do to the text: each edit is a piece of it that goes, comes or is turned round, by the places that the server told. */
import type { Term } from "../../../api/explained.ts";

/** The text of one term. */
export function sourceOf(text: string, { length, offset }: Term): string {
  return text.slice(offset, offset + length);
}

/** The text without a term, and without the AND that joined it. */
export function withoutTerm(text: string, terms: readonly Term[], i: number): string {
  const term = terms[i];
  if (term === undefined) return text;
  const before = terms[i - 1];
  const behind = terms[i + 1];
  if (before !== undefined) return cut(text, endOf(before), endOf(term));
  return cut(text, term.offset, behind === undefined ? endOf(term) : behind.offset);
}

/** The text in which a term is its opposite. */
export function withOpposite(text: string, term: Term): string {
  return text.slice(0, term.offset) + term.negated + text.slice(endOf(term));
}

/** The text with one condition more, before its pipes. What has OR in it is put in parentheses, so that both must hold. */
export function withTerm(text: string, terms: readonly Term[], source: string): string {
  const [first] = terms;
  const last = terms.at(-1);
  if (first === undefined || last === undefined) return `${source} ${text}`.trim();
  const condition = text.slice(first.offset, endOf(last));
  const isOpen = first.negated === `-(${condition})`;
  const head = text.slice(0, first.offset) + (isOpen ? `(${condition})` : condition);
  return `${head} ${source}${text.slice(endOf(last))}`;
}

function endOf({ length, offset }: Term): number {
  return offset + length;
}

function cut(text: string, from: number, to: number): string {
  return (text.slice(0, from) + text.slice(to)).trim();
}

/** The conditions of the query one by one: each is left out for a while, turned round or taken away. They are a view of the text, which each of them edits. */
import { useEffect, useRef } from "react";
import type { Term } from "../../../api/explained.ts";
import { visible } from "../../../format/format.ts";
import { Button } from "../../../widgets/button.tsx";
import { sourceOf, withOpposite, withoutTerm, withTerm } from "./term-edits.ts";
import "./chips.css";

export interface ChipsOptions {
  /** What the terms are of. */
  readonly text: string;
  readonly terms: readonly Term[];
  /** Conditions that are left out for now, as they stood in the text. */
  readonly off: readonly string[];
  /** Whether the text has changed since the terms were told. */
  readonly isStale: boolean;
  readonly onEdit: (part: { readonly query?: string; readonly off?: readonly string[] }) => void;
}

export function Chips({ isStale, off, terms, text, ...options }: ChipsOptions) {
  // Nothing is disabled meanwhile: whoever goes by keys would lose the place.
  const hasEdited = useRef(false);
  const onEdit: ChipsOptions["onEdit"] = (part) => {
    if (isStale) return;
    hasEdited.current = true;
    options.onEdit(part);
  };
  useEffect(() => {
    // The chip that had the focus is gone, and nothing took its place: what is left to edit is the text.
    if (hasEdited.current && !isStale && document.activeElement === document.body)
      document.querySelector<HTMLElement>(".search-box input")?.focus();
    if (!isStale) hasEdited.current = false;
  }, [isStale]);
  if (terms.length + off.length === 0) return null;
  return (
    <ul className="chips" aria-label="Conditions" aria-busy={isStale}>
      {terms.map((term, i) => {
        const source = sourceOf(text, term);
        return (
          <li key={`on ${keyOf(i)}`} className={term.isNegated ? "chip chip-negated" : "chip"}>
            <button
              type="button"
              className="chip-text"
              aria-pressed="true"
              title={`${visible(source)}\nLeave out for now`}
              onClick={() => onEdit({ query: withoutTerm(text, terms, i), off: [...off, source] })}
            >
              <TermText term={term} source={source} />
            </button>
            <Button
              kind="plain"
              icon="exclude"
              label={
                term.isNegated
                  ? `Ask for ${visible(source)} instead of its opposite`
                  : `Ask for the opposite of ${visible(source)}`
              }
              isPressed={term.isNegated}
              onPress={() => onEdit({ query: withOpposite(text, term) })}
            />
            <Button
              kind="plain"
              icon="close"
              label={`Remove ${visible(source)}`}
              onPress={() => onEdit({ query: withoutTerm(text, terms, i) })}
            />
          </li>
        );
      })}
      {off.map((source, i) => {
        const rest = off.filter((_, j) => j !== i);
        return (
          <li key={`off ${keyOf(i)}`} className="chip chip-off">
            <button
              type="button"
              className="chip-text"
              aria-pressed="false"
              title={`${visible(source)}\nIs left out. Ask for it again`}
              onClick={() => onEdit({ query: withTerm(text, terms, source), off: rest })}
            >
              <code>{visible(source)}</code>
            </button>
            <Button
              kind="plain"
              icon="close"
              label={`Forget ${visible(source)}`}
              onPress={() => onEdit({ off: rest })}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** By its place: what takes the place of a chip keeps the focus that was there. */
function keyOf(i: number): string {
  return String(i);
}

function TermText({ source, term }: { readonly term: Term; readonly source: string }) {
  const { field, isNegated, kind, operator, value } = term;
  if (kind !== "field") return <code>{visible(source)}</code>;
  return (
    <>
      <span className="chip-field">{visible(field)}</span>
      <span className="chip-operator">
        {operatorWords(field.toLowerCase() === "is" ? "" : operator, isNegated)}
      </span>
      <code>{visible(value)}</code>
    </>
  );
}

function operatorWords(operator: string, isNegated: boolean): string {
  const words = WORDS[operator] ?? operator;
  if (!isNegated || words === "") return isNegated ? "not" : words;
  return words.startsWith("is") ? words.replace("is", "is not") : `not ${words}`;
}

const WORDS: Readonly<Record<string, string>> = { ":": "is", "=": "is exactly", ">=": "≥", "<=": "≤" };

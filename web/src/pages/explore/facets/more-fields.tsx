/** The members that the newest records have: each can be made a field beside the list. */
import { useState } from "react";
import { type Parameters, pathOf } from "../../../api/api-client.ts";
import { readFieldNames } from "../../../api/facets.ts";
import { useAnswer } from "../../../api/use-answer.ts";
import { visible } from "../../../format/format.ts";
import { ErrorBox } from "../../../widgets/error-box.tsx";

export interface MoreFieldsOptions {
  readonly scope: Parameters;
  /** Those that are there already. */
  readonly known: readonly string[];
  readonly onAdd: (field: string) => void;
}

/** A screen of names; typing finds the others. */
const SHOWN_MAX = 40;

export function MoreFields({ known, onAdd, scope }: MoreFieldsOptions) {
  const [typed, setTyped] = useState("");
  const { error, value } = useAnswer(pathOf("api/v1/events/fields", scope), readFieldNames);
  const wanted = typed.trim().toLowerCase();
  const there = new Set(known);
  const names = (value ?? []).filter(({ name }) => !there.has(name) && name.toLowerCase().includes(wanted));
  return (
    <div className="more-fields">
      <input
        type="search"
        className="facet-search"
        aria-label="Fields with"
        placeholder="Find a field…"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {error === undefined ? null : <ErrorBox error={error} />}
      <ul>
        {names.slice(0, SHOWN_MAX).map(({ count, name }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => onAdd(name)}
              title={`In ${count.toLocaleString("en")} of the newest`}
            >
              {visible(name)}
            </button>
          </li>
        ))}
      </ul>
      {value === undefined ? (
        <p className="facet-note quiet">Looking…</p>
      ) : names.length === 0 ? (
        <p className="facet-note quiet">There is no other.</p>
      ) : names.length > SHOWN_MAX ? (
        <p className="facet-note quiet">
          {(names.length - SHOWN_MAX).toLocaleString("en")} more: type to find one.
        </p>
      ) : null}
    </div>
  );
}

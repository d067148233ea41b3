/** Which events, and against which others. */
import { type FormEvent, useEffect, useState } from "react";
import { BASELINES, type CompareState } from "../../state/compare-state.ts";
import { Button } from "../../widgets/button.tsx";
import { LabelledField } from "../../widgets/labelled-field.tsx";
import { RangeFields } from "../../widgets/range-fields.tsx";

const WORDS = {
  rest: "all other events of the same time",
  before: "the same, just before",
  query: "another query",
} as const;

export interface CompareFormOptions {
  readonly state: CompareState;
  readonly onChange: (next: CompareState) => void;
}

export function CompareForm({ onChange, state }: CompareFormOptions) {
  const [typed, setTyped] = useState(state);
  useEffect(() => setTyped(state), [state]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange(typed);
  };
  return (
    <form className="compare-form" onSubmit={submit}>
      <LabelledField
        className="compare-wide"
        label="These events"
        isQuery
        placeholder="actor:mallory"
        value={typed.query}
        onType={(query) => setTyped({ ...typed, query })}
      />
      <RangeFields
        since={typed.since}
        until={typed.until}
        onType={(changed) => setTyped({ ...typed, ...changed })}
      />
      <label>
        <span className="quiet small">Compared with</span>
        <select
          value={typed.baseline}
          onChange={({ target }) => {
            const baseline = BASELINES.find((one) => one === target.value) ?? "rest";
            const next = { ...typed, baseline, other: baseline === "query" ? typed.other : "" };
            setTyped(next);
            if (baseline !== "query") onChange(next);
          }}
        >
          {BASELINES.map((one) => (
            <option key={one} value={one}>
              {WORDS[one]}
            </option>
          ))}
        </select>
      </label>
      {typed.baseline === "query" ? (
        <LabelledField
          className="compare-wide"
          label="Those events"
          isQuery
          placeholder="actor:alice"
          value={typed.other}
          onType={(other) => setTyped({ ...typed, other })}
        />
      ) : null}
      <Button kind="main" icon="compare" isSubmit>
        Compare
      </Button>
    </form>
  );
}

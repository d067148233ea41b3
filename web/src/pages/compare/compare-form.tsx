/** Which events, and against which others. */
import { type FormEvent, useEffect, useState } from "react";
import { BASELINES, type CompareState } from "../../state/compare-state.ts";
import { Button } from "../../widgets/button.tsx";

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
      <label className="compare-wide">
        <span className="quiet small">These events</span>
        <input
          className="mono"
          type="search"
          spellCheck={false}
          placeholder="actor:mallory"
          value={typed.query}
          onChange={({ target }) => setTyped({ ...typed, query: target.value })}
        />
      </label>
      <label>
        <span className="quiet small">From</span>
        <input
          spellCheck={false}
          placeholder="all time"
          value={typed.since}
          onChange={({ target }) => setTyped({ ...typed, since: target.value })}
        />
      </label>
      <label>
        <span className="quiet small">Until</span>
        <input
          spellCheck={false}
          placeholder="now"
          value={typed.until}
          onChange={({ target }) => setTyped({ ...typed, until: target.value })}
        />
      </label>
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
        <label className="compare-wide">
          <span className="quiet small">Those events</span>
          <input
            className="mono"
            type="search"
            spellCheck={false}
            placeholder="actor:alice"
            value={typed.other}
            onChange={({ target }) => setTyped({ ...typed, other: target.value })}
          />
        </label>
      ) : null}
      <Button kind="main" icon="compare" isSubmit>
        Compare
      </Button>
    </form>
  );
}

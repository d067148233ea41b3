/** Which changes: their kinds, a query, and the time. */
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "../../widgets/button.tsx";
import { LabelledField } from "../../widgets/labelled-field.tsx";
import { RangeFields } from "../../widgets/range-fields.tsx";
import { CHANGE_KINDS } from "./change-kinds.ts";
import type { ChangesState } from "./changes-state.ts";

export interface ChangeFormOptions {
  readonly state: ChangesState;
  readonly goTo: (part: Partial<ChangesState>) => void;
}

const RANGES = ["1h", "24h", "7d", "30d", "90d"] as const;

export function ChangeForm({ goTo, state }: ChangeFormOptions) {
  const { kinds, query, since, until } = state;
  const [typed, setTyped] = useState({ query, since, until });
  useEffect(() => setTyped({ query, since, until }), [query, since, until]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goTo(typed);
  };
  const toggle = (id: string): void => {
    const next = kinds.includes(id) ? kinds.filter((one) => one !== id) : [...kinds, id];
    goTo({ kinds: next.length === CHANGE_KINDS.length ? [] : next });
  };
  return (
    <div className="change-form">
      <form onSubmit={submit}>
        <LabelledField
          className="change-form-query"
          label="Among these events"
          isQuery
          placeholder="service:checkout"
          value={typed.query}
          onType={(query) => setTyped({ ...typed, query })}
        />
        <RangeFields
          since={typed.since}
          until={typed.until}
          onType={(changed) => setTyped({ ...typed, ...changed })}
        />
        <Button kind="main" isSubmit>
          Show
        </Button>
      </form>
      <div className="change-form-choices">
        <fieldset>
          <legend className="unseen">Kinds of changes</legend>
          <Button isPressed={kinds.length === 0} onPress={() => goTo({ kinds: [] })}>
            All
          </Button>
          {CHANGE_KINDS.map(({ id, sign, title }) => (
            <Button key={id} isPressed={kinds.includes(id)} onPress={() => toggle(id)}>
              <span className={`changes-sign change-${id}`} aria-hidden="true">
                {sign}
              </span>
              {title}
            </Button>
          ))}
        </fieldset>
        <fieldset>
          <legend className="unseen">How far back</legend>
          {RANGES.map((range) => (
            <Button
              key={range}
              kind="plain"
              isPressed={since === range && until === ""}
              onPress={() => goTo({ since: range, until: "" })}
            >
              {range}
            </Button>
          ))}
        </fieldset>
      </div>
    </div>
  );
}

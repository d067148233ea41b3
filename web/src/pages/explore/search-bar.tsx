/** The question: a query, and how far back. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useKeys } from "../../app/keys.ts";
import type { PageState } from "../../state/page-state.ts";
import type { GoTo } from "../../state/use-page-state.ts";
import { Button } from "../../widgets/button.tsx";
import "./search-bar.css";

const RANGES = ["15m", "1h", "24h", "7d", "30d", ""] as const;

export function SearchBar({ goTo, state }: { readonly state: PageState; readonly goTo: GoTo }) {
  const [typed, setTyped] = useState(state.query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(state.query), [state.query]);
  useKeys({ "/": () => field.current?.focus(), s: () => field.current?.focus() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goTo({ query: typed.trim(), open: undefined });
  };
  return (
    <search>
      <form className="search-bar" onSubmit={submit}>
        <input
          ref={field}
          aria-label="Search"
          aria-keyshortcuts="/"
          type="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="actor:alice outcome:denied"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <select
          aria-label="Time"
          value={state.since}
          onChange={({ target }) => goTo({ since: target.value, until: "" })}
        >
          {RANGES.map((range) => (
            <option key={range} value={range}>
              {range === "" ? "All time" : `Last ${range}`}
            </option>
          ))}
        </select>
        <Button kind="main" icon="search" isSubmit>
          Search
        </Button>
      </form>
    </search>
  );
}

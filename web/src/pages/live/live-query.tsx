/** Which events are followed: the same language as everywhere, without pipes and times. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useKeys } from "../../app/keys.ts";
import type { GoTo } from "../../state/use-page-state.ts";
import { Button } from "../../widgets/button.tsx";

export interface LiveQueryOptions {
  readonly query: string;
  readonly goTo: GoTo;
}

export function LiveQuery({ goTo, query }: LiveQueryOptions) {
  const [typed, setTyped] = useState(query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(query), [query]);
  const focus = (): void => field.current?.focus();
  useKeys({ "/": focus, s: focus });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    goTo({ query: typed.trim() });
  };
  return (
    <search>
      <form className="live-query" onSubmit={submit}>
        <input
          ref={field}
          type="search"
          aria-label="Follow"
          aria-keyshortcuts="/"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="severity>=high -actor.type:machine"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button kind="main" icon="live" isSubmit>
          Follow
        </Button>
      </form>
    </search>
  );
}

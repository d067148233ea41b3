/** A door's answer as a part of the page has it: what was asked last counts, and what was shown stays until there is something newer. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { useApp } from "../app/app-context.ts";
import type { ApiError } from "./answers.ts";
import type { Read } from "./api-client.ts";

export interface Asked<T> {
  /** The newest answer, also while another is under way, so that nothing flickers. */
  readonly value: T | undefined;
  /** The path that the value answers, for who has to know what it is about. */
  readonly of: string | undefined;
  readonly error: ApiError | undefined;
  readonly isLoading: boolean;
  /** Asks once more. */
  readonly again: () => void;
}

/**
 * Asks by GET; `undefined` asks nothing. `read` must be one function and not one for each rendering. It asks once more when
 * `outerTurn` is another, which is how one button asks several doors again. While it is held it waits, as if under way: what a
 * person looks at first is asked alone, and has the server for itself.
 */
export function useAnswer<T>(
  path: string | undefined,
  read: Read<T>,
  { isHeld = false, outerTurn = 0 }: { readonly isHeld?: boolean; readonly outerTurn?: number } = {},
): Asked<T> {
  const { client, onRefused } = useApp();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Omit<Asked<T>, "again">>(NOTHING);
  useEffect(() => {
    if (path === undefined) return setState(NOTHING);
    const asking = new AbortController();
    const { signal } = asking;
    setState((shown) => ({ ...shown, error: undefined, isLoading: true }));
    if (isHeld) return;
    const onWait = (error: ApiError): void => setState((shown) => ({ ...shown, error, isLoading: true }));
    void client.get(path, read, { signal, onWait }).then((answer) => {
      if (signal.aborted) return;
      if (answer.ok) setState({ value: answer.value, of: path, error: undefined, isLoading: false });
      else if (!onRefused(answer)) setState({ ...NOTHING, error: answer.error });
    });
    return () => asking.abort();
  }, [client, isHeld, onRefused, outerTurn, path, read, turn]);
  const again = useCallback(() => setTurn((one) => one + 1), []);
  return useMemo(() => ({ ...state, again }), [state, again]);
}

const NOTHING = { value: undefined, of: undefined, error: undefined, isLoading: false } as const;

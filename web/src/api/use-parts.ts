/** A door's answer that comes part by part, as a part of the page has it: what came is shown, and what is yet to come is missing in it. */
import { useCallback, useEffect, useState } from "react";
import { useApp } from "../app/app-context.ts";
import type { Read } from "./api-client.ts";
import type { JsonObject } from "./json.ts";
import type { Asked } from "./use-answer.ts";

/** Asks by GET. `read` must be one function and not one for each rendering; it has all parts that came so far. */
export function useParts<T>(path: string, read: Read<T>): Asked<T> {
  const { client, onRefused } = useApp();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Omit<Asked<T>, "again">>(NOTHING);
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    setState((shown) => ({ ...shown, error: undefined, isLoading: true }));
    let parts: JsonObject = {};
    const onPart = (part: JsonObject): void => {
      if (signal.aborted) return;
      parts = { ...parts, ...part };
      setState({ value: read(parts), of: path, error: undefined, isLoading: true });
    };
    void client.parts(path, onPart, signal).then((answer) => {
      if (signal.aborted) return;
      if (answer.ok) setState((shown) => ({ ...shown, isLoading: false }));
      else if (!onRefused(answer))
        setState((shown) => ({
          ...(shown.of === path ? shown : NOTHING),
          ...{ error: answer.error, isLoading: false },
        }));
    });
    return () => asking.abort();
  }, [client, onRefused, path, read, turn]);
  const again = useCallback(() => setTurn((one) => one + 1), []);
  return { ...state, again };
}

const NOTHING = { value: undefined, of: undefined, error: undefined, isLoading: false } as const;

/** The requests that were refused, newest first, asked for again and again while somebody looks. */
import { useEffect, useState } from "react";
import { useApp } from "../app/app-context.ts";
import { pause } from "./api-client.ts";
import { type Refusal, readRefusals } from "./sources.ts";

/** As soon as somebody who waits for an answer would look. */
const EVERY_MS = 2000;

/** Undefined until the first answer; nothing is asked where `isOn` is false. */
export function useRefusals({ isOn }: { readonly isOn: boolean }): readonly Refusal[] | undefined {
  const { client, onRefused } = useApp();
  const [refusals, setRefusals] = useState<readonly Refusal[]>();
  useEffect(() => {
    if (!isOn) return;
    const asking = new AbortController();
    const { signal } = asking;
    const ask = async (): Promise<void> => {
      while (!signal.aborted) {
        const answer = await client.get("api/v1/refusals", readRefusals, { signal });
        if (signal.aborted) return;
        if (answer.ok) setRefusals(answer.value);
        else if (onRefused(answer)) return;
        await pause(EVERY_MS, signal);
      }
    };
    void ask();
    return () => asking.abort();
  }, [client, onRefused, isOn]);
  return refusals;
}

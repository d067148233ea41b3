/** The policy by which the server says that it asks witnesses: its word. Empty where it says none, undefined until that is known. */
import { decodeUtf8 } from "@tallystick/tlog";
import { useEffect, useState } from "react";
import { useApp } from "../../app/app-context.ts";
import { logReader } from "../../proof/log-reader.ts";

export function usePolicyTold(): string | undefined {
  const { client } = useApp();
  const [told, setTold] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    const take = (bytes: Uint8Array | undefined): void => {
      if (!leaving.signal.aborted) setTold(bytes === undefined ? "" : (decodeUtf8(bytes) ?? ""));
    };
    logReader(client, leaving.signal)("policy").then(take, () => take(undefined));
    return () => leaving.abort();
  }, [client]);
  return told;
}

/** Signing in and out: by what the address' fragment holds, by the cookie of an earlier visit, or by what is typed. */
import { useCallback, useEffect, useState } from "react";
import type { ApiError } from "../api/answers.ts";
import type { ApiClient } from "../api/api-client.ts";
import { readSession, SESSION_PATH, type Session } from "../api/session.ts";
import { type SignInWith, signInFragment } from "../api/token.ts";

/** Where somebody who is not signed in stands. */
export type SignInState =
  | { readonly kind: "asking" }
  /** With the reason, where something was tried or a session ended. */
  | { readonly kind: "out"; readonly reason: ApiError | undefined };

export interface SessionParts {
  readonly session: Session | undefined;
  readonly state: SignInState;
  readonly signIn: (by: SignInWith) => void;
  readonly signOut: () => void;
  /** Takes what is about the session (401); anything else is for whoever asked. */
  readonly onRefused: (refused: { readonly error: ApiError; readonly status: number }) => boolean;
}

export function useSession(client: ApiClient): SessionParts {
  const [session, setSession] = useState<Session>();
  const [state, setState] = useState<SignInState>({ kind: "asking" });
  const out = useCallback((reason: ApiError | undefined) => {
    setSession(undefined);
    setState({ kind: "out", reason });
  }, []);
  const signIn = useCallback(
    (by: SignInWith) => {
      setState({ kind: "asking" });
      void client.send("POST", SESSION_PATH, by, readSession).then((answer) => {
        if (answer.ok) setSession(answer.value);
        else out(answer.error);
      });
    },
    [client, out],
  );
  const signOut = useCallback(() => {
    void client.send("DELETE", SESSION_PATH, undefined, () => true).then(() => out(undefined));
  }, [client, out]);
  const onRefused = useCallback<SessionParts["onRefused"]>(
    ({ error, status }) => {
      if (status === 401) out(error);
      return status === 401;
    },
    [out],
  );
  useEffect(() => {
    const take = (): boolean => {
      const by = takeFragment();
      if (by !== undefined) signIn(by);
      return by !== undefined;
    };
    const asking = new AbortController();
    if (!take()) {
      void client.get(SESSION_PATH, readSession, asking).then((answer) => {
        if (asking.signal.aborted) return;
        if (answer.ok) setSession(answer.value);
        else out(answer.status === 401 ? undefined : answer.error);
      });
    }
    addEventListener("hashchange", take);
    return () => {
      asking.abort();
      removeEventListener("hashchange", take);
    };
  }, [client, out, signIn]);
  return { session, state, signIn, signOut, onRefused };
}

/** Takes it out of the address, so that it is in no history, bookmark or screenshot. */
function takeFragment(): SignInWith | undefined {
  const by = signInFragment(location.pathname, location.hash);
  if (by === undefined) return undefined;
  const path = "link" in by ? location.pathname.replace(/sign-in$/, "") : location.pathname;
  history.replaceState(null, "", path + location.search);
  return by;
}

/** What every part of the page shares. It is made once, in `app.tsx`, and reached by `useApp`. */
import { createContext, useContext } from "react";
import type { ApiError } from "../api/answers.ts";
import type { ApiClient } from "../api/api-client.ts";
import type { Session } from "../api/session.ts";
import type { ProofFindingStore } from "../proof/proof-findings.ts";
import type { PreferenceStore } from "../state/preferences.ts";
import type { TailPlace } from "../state/tail-place.ts";
import type { ToastStore } from "../state/toasts.ts";

export interface AppParts {
  readonly client: ApiClient;
  readonly preferences: PreferenceStore;
  /** Says what was just done, with a way to undo it. */
  readonly toasts: ToastStore;
  /** Who is signed in; pages for admins ask it. */
  readonly session: Session;
  /** What this tab found out about the log by computing it. */
  readonly proofs: ProofFindingStore;
  /** Where Live stood when a session ended. */
  readonly tailPlace: TailPlace;
  /** Takes what is about who asks (401): the sign-in is shown. False: it is about something else. */
  readonly onRefused: (refused: { readonly error: ApiError; readonly status: number }) => boolean;
  readonly signOut: () => void;
}

export const AppContext = createContext<AppParts | undefined>(undefined);

export function useApp(): AppParts {
  const parts = useContext(AppContext);
  if (parts === undefined) throw new Error("a part of the page stands outside of the app");
  return parts;
}

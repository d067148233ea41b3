/** What a page and the worker that walks over the log tell each other. */
import type { PreviousRun, Report } from "@tallystick/tlog";
import type { PinnedKey } from "./pinned-key.ts";

/** What the worker needs of the page: it has no storage of its own. */
export interface WalkOrder {
  /** The address below which the server stands. */
  readonly base: string;
  readonly pin: PinnedKey | undefined;
  readonly previous: PreviousRun | undefined;
}

export type WalkNews =
  | { readonly kind: "progress"; readonly done: number; readonly total: number; readonly notes: number }
  | { readonly kind: "done"; readonly report: Report }
  | { readonly kind: "failed"; readonly reason: string };

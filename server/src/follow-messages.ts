/** What front and follow say to each other: orders go down, reports come up. Bytes of events never go this way. */

import type { Notice } from "./completeness/notices.ts";
import type { SourceReport } from "./completeness/report.ts";
import type { EventSettings } from "./event-settings.ts";
import type { Silences } from "./intake/silence.ts";
import type { SearchAddress } from "./search/search-client.ts";
import type { CopyStatus } from "./search/search-copy.ts";

export type FollowOrder =
  /** How events are made from now on. The first one starts everything: no event is made of anything else. */
  | { readonly kind: "settings"; readonly settings: EventSettings }
  /** So many entries are acknowledged: follow reads them, and not one beyond. */
  | { readonly kind: "head"; readonly size: number }
  /** Where ClickHouse listens now; absent while it does not. */
  | { readonly kind: "search"; readonly address?: SearchAddress }
  /** How long some sources may be quiet, from now on. */
  | { readonly kind: "silences"; readonly silences: Silences }
  /** How long the copy keeps events, in microseconds; absent: for ever. */
  | { readonly kind: "keep"; readonly keepUs?: number }
  /** The channel is about to be closed in order; closed without a word it means that front is gone. */
  | { readonly kind: "end" }
  | { readonly kind: "rebuild"; readonly from: number };

export type FollowReport =
  /** It listens for orders. */
  | { readonly kind: "ready" }
  | { readonly kind: "tail"; readonly url: string }
  | ({ readonly kind: "status" } & CopyStatus)
  /** How the sources are, all of them. */
  | { readonly kind: "sources"; readonly sources: readonly SourceReport[] }
  /** To be sealed once, however often it is said. */
  | { readonly kind: "notice"; readonly notice: Notice };

export function isFollowOrder(value: unknown): value is FollowOrder {
  return hasKind(value, ["settings", "head", "search", "silences", "keep", "end", "rebuild"]);
}

export function isFollowReport(value: unknown): value is FollowReport {
  return hasKind(value, ["ready", "tail", "status", "sources", "notice"]);
}

// Both ends are this program; the check is for a message of Node's own, or of another version beside us.
function hasKind(value: unknown, kinds: readonly string[]): boolean {
  return typeof value === "object" && value !== null && "kind" in value && kinds.includes(String(value.kind));
}

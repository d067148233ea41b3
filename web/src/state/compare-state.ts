/** What is compared with what, as the address says it. */
import { EMPTY_STATE, formatState, parseState } from "./page-state.ts";

export interface CompareState {
  readonly query: string;
  readonly since: string;
  readonly until: string;
  readonly baseline: (typeof BASELINES)[number];
  /** The other query, where the baseline is one. */
  readonly other: string;
}

/** All other events of the same time; the same query for just as long before; another query. */
export const BASELINES = ["rest", "before", "query"] as const;

export function parseCompareState(search: string): CompareState {
  const { query, since, until } = parseState(search);
  const parameters = new URLSearchParams(search);
  const other = parameters.get("baseline_q") ?? "";
  const wanted = BASELINES.find((one) => one === parameters.get("baseline")) ?? "rest";
  return { query, since, until, baseline: other === "" ? wanted : "query", other };
}

export function formatCompareState({ baseline, other, query, since, until }: CompareState): string {
  const shared = formatState({ ...EMPTY_STATE, query, since, until });
  const parameters = new URLSearchParams(shared);
  if (baseline !== "rest") parameters.set("baseline", baseline);
  if (baseline === "query" && other !== "") parameters.set("baseline_q", other);
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** Why it can't be asked yet; undefined where it can. */
export function missingOf({ baseline, other, query, since }: CompareState): string | undefined {
  if (baseline === "before")
    return since === "" ? "Choose a time that begins: all time has no before." : undefined;
  if (baseline === "query") return other.trim() === "" ? "Say what to compare with." : undefined;
  return query.trim() === "" ? "Say which events are meant: without a query there are no others." : undefined;
}

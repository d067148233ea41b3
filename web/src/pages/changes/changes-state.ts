/** What of the changes is looked at, as the address says it. */
import { EMPTY_STATE, formatState, type OpenedEvent, parseState } from "../../state/page-state.ts";
import { CHANGE_KINDS } from "./change-kinds.ts";

export interface ChangesState {
  readonly query: string;
  readonly since: string;
  readonly until: string;
  readonly open: OpenedEvent | undefined;
  /** None: all of them. */
  readonly kinds: readonly string[];
}

export function parseChangesState(search: string): ChangesState {
  const { open, query, since, until } = parseState(search);
  const wanted = (new URLSearchParams(search).get("kinds") ?? "").split(",");
  const kinds = CHANGE_KINDS.map(({ id }) => id).filter((id) => wanted.includes(id));
  return { query, since, until, open, kinds };
}

export function formatChangesState({ kinds, ...state }: ChangesState): string {
  const parameters = new URLSearchParams(formatState({ ...EMPTY_STATE, ...state }));
  if (kinds.length > 0) parameters.set("kinds", kinds.join(","));
  return parameters.size === 0 ? "" : `?${parameters}`;
}

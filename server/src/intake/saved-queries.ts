/** Queries that somebody gave a name, for themselves or for everybody; a fold over sealed events, as tokens are. */

/** A query with a name. */
export interface SavedQuery {
  readonly id: string;
  readonly name: string;
  readonly q: string;
  /** As they were written, such as `24h`; empty for all time. */
  readonly since: string;
  readonly until: string;
  /** The token of whoever saved it. */
  readonly by: string;
  /** Whether everybody who may read sees it. */
  readonly isShared: boolean;
}

/** The event that saves a query, or removes one. */
export type SavedQueryEvent =
  | { readonly action: "query.save"; readonly saved: SavedQuery }
  | { readonly action: "query.remove"; readonly saved: Pick<SavedQuery, "id"> };

/** Names stand in a list beside the search box. */
export const QUERY_NAME_LENGTH_MAX = 100;
/** Enough for every team of a large company; a bound on memory and on the list that is shown. */
export const SAVED_QUERIES_MAX = 1000;
/** Whoever undoes a removal does so within seconds. */
export const REMOVED_QUERIES_MAX = 100;

/** Whether a value is such an event as we write them. Our own sealed events are the only ones that are folded. */
export function isSavedQueryEvent(value: unknown): value is SavedQueryEvent {
  if (typeof value !== "object" || value === null || !("action" in value) || !("saved" in value))
    return false;
  const { action, saved } = value;
  if (action === "query.save") return isSavedQuery(saved);
  return (
    action === "query.remove" &&
    typeof saved === "object" &&
    saved !== null &&
    "id" in saved &&
    typeof saved.id === "string"
  );
}

export function isSavedQuery(value: unknown): value is SavedQuery {
  if (typeof value !== "object" || value === null) return false;
  const { by, id, isShared, name, q, since, until }: Record<string, unknown> = { ...value };
  return (
    typeof isShared === "boolean" && [by, id, name, q, since, until].every((text) => typeof text === "string")
  );
}

/** The queries that are saved now. */
export class SavedQueries {
  readonly #byId = new Map<string, SavedQuery>();
  readonly #removed = new Map<string, SavedQuery>();

  constructor(queries: Iterable<SavedQuery> = []) {
    for (const query of queries) this.#byId.set(query.id, query);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): SavedQuery | undefined {
    return this.#byId.get(id);
  }

  /** One of the newest that were removed since the server was started: saved once more, it is the same again. */
  removed(id: string): SavedQuery | undefined {
    return this.#removed.get(id);
  }

  /** All of them, in the order in which they were first saved. */
  list(): SavedQuery[] {
    return [...this.#byId.values()];
  }

  /** Carries out a sealed event. */
  apply(event: SavedQueryEvent): void {
    const { id } = event.saved;
    const before = this.#byId.get(id);
    this.#removed.delete(id);
    if (event.action === "query.save") {
      this.#byId.set(id, event.saved);
      return;
    }
    this.#byId.delete(id);
    if (before !== undefined) this.#removed.set(id, before);
    const [oldest] = this.#removed.keys();
    if (oldest !== undefined && this.#removed.size > REMOVED_QUERIES_MAX) this.#removed.delete(oldest);
  }
}

/** Queries that somebody gave a name, as the server keeps them. */
import { isObject, textOf } from "./json.ts";

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly since: string;
  readonly until: string;
  /** Whether everybody who may read sees it. */
  readonly isShared: boolean;
  /** Whether it may be altered by who asks. */
  readonly isMine: boolean;
}

export function readViews(value: unknown): readonly SavedView[] | undefined {
  if (!isObject(value) || !Array.isArray(value["queries"])) return undefined;
  return value["queries"].flatMap((query) => readView(query) ?? []);
}

export function readView(value: unknown): SavedView | undefined {
  if (!isObject(value)) return undefined;
  const { id, name, q } = value;
  if (typeof id !== "string" || typeof name !== "string" || typeof q !== "string") return undefined;
  return {
    ...{ id, name, query: q, since: textOf(value["since"]) ?? "", until: textOf(value["until"]) ?? "" },
    ...{ isShared: value["shared"] === true, isMine: value["mine"] === true },
  };
}

/** What is sent to save one. */
export function viewBody({ isShared, name, query, since, until }: Omit<SavedView, "id" | "isMine">): object {
  return { name, q: query, since, until, shared: isShared };
}

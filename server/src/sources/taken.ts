/** What was refused of a request of which the rest was taken. */
import type { CutRecord } from "./cut.ts";
import type { Taken } from "./dialect.ts";

/** One record that was refused. */
export interface ItemError {
  readonly line: number;
  readonly item: number;
  readonly code: string;
  readonly message: string;
  readonly offset?: number;
}

const NONE: readonly ItemError[] = [];

/** Every refused record that was named, in the order of the request. */
export function errorsOf({ cut, items }: Pick<Taken, "cut" | "items">): readonly ItemError[] {
  const reused = items.flatMap((item, i): readonly ItemError[] => {
    const record = item.kind === "accepted" ? undefined : cut.records[i];
    return record === undefined ? NONE : [idReused(record)];
  });
  if (cut.errors.length === 0) return reused;
  return [...cut.errors, ...reused].sort((a, b) => a.item - b.item);
}

function idReused({ item, line, nativeId }: CutRecord): ItemError {
  const message = `line ${line}: the id ${JSON.stringify(nativeId)} was used within the last 24 hours for another event`;
  return { line, item, code: "id-reused", message };
}

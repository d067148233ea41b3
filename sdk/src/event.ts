/** An audit event in the native form (docs/formats.md): who did what to what, from where, and how it ended. */

/** Who did it. */
export interface Actor {
  readonly id?: string;
  readonly name?: string;
  readonly type?: "human" | "machine" | "system";
}

/** What it was done to. */
export interface Target {
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
}

export interface AuditEvent {
  readonly actor: string | Actor;
  /** What was done, such as `feature.update`. */
  readonly action: string;
  readonly target?: string | Target;
  readonly outcome?: "success" | "failure" | "denied" | "unknown";
  readonly reason?: string;
  /** One sentence for people. */
  readonly message?: string;
  /** RFC 3339; now where it is not told. */
  readonly time?: string;
  /** A repeat of an id within a day is not sealed again. Made where it is not told. */
  readonly id?: string;
  readonly changes?: readonly Change[];
  readonly [other: string]: unknown;
}

/** One member that is another than before. */
export interface Change {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Members deeper than this are compared as one. */
const DEPTH_MAX = 8;
/** A diff is for people; what changed more is shown by its first members. */
const CHANGES_MAX = 200;

/** What is different between two states of a thing, member by member. */
export function change(before: unknown, after: unknown): { readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  compare({ path: "", before, after, depth: 0 }, changes);
  return { changes };
}

interface Pair {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly depth: number;
}

function compare({ after, before, depth, path }: Pair, changes: Change[]): void {
  if (changes.length === CHANGES_MAX || JSON.stringify(before) === JSON.stringify(after)) return;
  if (!isRecord(before) || !isRecord(after) || depth === DEPTH_MAX) {
    changes.push({
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    });
    return;
  }
  const [old, next] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  for (const name of new Set([...old.keys(), ...next.keys()])) {
    const inner = path === "" ? name : `${path}.${name}`;
    compare({ path: inner, before: old.get(name), after: next.get(name), depth: depth + 1 }, changes);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

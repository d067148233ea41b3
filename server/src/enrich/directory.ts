/** Who is called by a name: a look-up in a map, and for names with `*` a comparison that is remembered. */
import { type Entry, hasStar, keyOf } from "./entries.ts";

/** Where a name was seen. */
export interface Seen {
  readonly source: string;
  /** The kind of the record, such as `github-audit`. */
  readonly type: string;
}

/** Gives whom a source calls so; undefined for whom the directory does not know, or knows twice. */
export type Find = (text: string, seen: Seen) => Entry | undefined;

interface Wildcard {
  readonly entry: Entry;
  /** What stands between the stars, the first and the last of them at the ends. */
  readonly pieces: readonly string[];
}

/** Longer texts are nobody's name. */
const TEXT_CHARACTERS_MAX = 2048;
/** Names that were compared with all wildcards; they come again and again. */
const REMEMBERED_MAX = 10_000;
/** The ARN of a role has a path, and that of its sessions none (IAM User Guide, "IAM ARNs"). */
const ROLE = /^(arn:[^:]*:iam::[^:]*:role\/)(?:.+\/)([^/]+)$/i;

export function createDirectory(entries: readonly Entry[]): Find {
  const byName = new Map<string, Entry | undefined>();
  const scopes = new Set<string>();
  const wildcards: Wildcard[] = [];
  for (const entry of entries) {
    for (const name of entry.names) {
      for (const text of formsOf(name.text)) {
        if (hasStar(name)) wildcards.push({ entry, pieces: text.toLowerCase().split("*") });
        const key = keyOf({ ...name, text });
        // Who has a name that another has, too, can't be told by it.
        byName.set(key, byName.has(key) && byName.get(key) !== entry ? undefined : entry);
      }
      if (name.of !== undefined) scopes.add(name.of);
    }
  }
  // The name that says most is the one that is meant.
  wildcards.sort((a, b) => lengthOf(b) - lengthOf(a));
  const compare =
    wildcards.length === 0
      ? () => undefined
      : remembering((text) => wildcards.find(({ pieces }) => isLike(text, pieces))?.entry);
  return (text, seen) => {
    if (text.length > TEXT_CHARACTERS_MAX) return undefined;
    for (const of of scopesOf(seen, scopes)) {
      const found = byName.get(keyOf({ of, text }));
      if (found !== undefined) return found;
    }
    const key = keyOf({ text });
    return byName.has(key) ? byName.get(key) : compare(text.toLowerCase());
  };
}

function formsOf(text: string): readonly string[] {
  const [, before, role] = ROLE.exec(text) ?? [];
  return before === undefined || role === undefined ? [text] : [text, before + role];
}

/** The source itself, the kind of its record, and what that begins with: `github-audit` is one of `github`. */
function scopesOf({ source, type }: Seen, scopes: ReadonlySet<string>): readonly string[] {
  if (scopes.size === 0) return [];
  const [family = type] = type.split("-", 1);
  return [source, type, family].filter((scope) => scopes.has(scope));
}

function lengthOf({ pieces }: Wildcard): number {
  return pieces.join("").length;
}

/** One way from left to right: each piece is looked for behind the one before it. */
function isLike(text: string, pieces: readonly string[]): boolean {
  const [first = "", last = ""] = [pieces[0], pieces.at(-1)];
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}

function remembering(find: (text: string) => Entry | undefined): (text: string) => Entry | undefined {
  const known = new Map<string, Entry | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    if (known.size >= REMEMBERED_MAX) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

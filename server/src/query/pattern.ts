/** Values with wildcards: their one spelling, what they mean as text, and whether a text is of their form. */
import type { Pattern } from "./tree.ts";

/** A piece of a pattern: text that stands for itself, any run of characters, or any one. */
export type Piece = { readonly text: string } | "any" | "one";

/** The pattern of a text in which nothing is a wildcard. */
export function literal(text: string): Pattern {
  return text.replace(/[\\*?]/g, "\\$&");
}

/** Whether something in it is a wildcard. */
export function hasWildcard(pattern: Pattern): boolean {
  return /^(?:[^\\*?]|\\.)*[*?]/s.test(pattern);
}

/** The text that it stands for; wildcards stay as they are written. */
export function textOf(pattern: Pattern): string {
  return pattern.replace(/\\(.)/gs, "$1");
}

export function piecesOf(pattern: Pattern): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") pieces.push({ text });
    text = "";
  };
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? "";
    if (character === "\\" && at + 1 < pattern.length) text += pattern[++at];
    else if (character === "*" || character === "?") {
      flush();
      // Any run beside any run is one.
      if (character === "?" || pieces.at(-1) !== "any") pieces.push(character === "*" ? "any" : "one");
    } else text += character;
  }
  flush();
  return pieces;
}

/** The same for SQL's LIKE. */
export function likeOf(pattern: Pattern): string {
  return piecesOf(pattern)
    .map((piece) => (piece === "any" ? "%" : piece === "one" ? "_" : piece.text.replace(/[\\%_]/g, "\\$&")))
    .join("");
}

/** Gives what tells whether a text is of this form, all of it. Time grows with the text times the pattern at worst. */
export function matcherOf(pattern: Pattern): (text: string) => boolean {
  const wanted = piecesOf(pattern).flatMap(
    (piece): readonly ("any" | "one" | { readonly character: string })[] =>
      typeof piece === "string" ? [piece] : Array.from(piece.text, (character) => ({ character })),
  );
  return (text) => {
    const characters = Array.from(text);
    let at = 0;
    let next = 0;
    // Where the last run of any characters began, so that it can be made longer.
    let run: { readonly at: number; readonly next: number } | undefined;
    while (at < characters.length) {
      const piece = wanted[next];
      if (piece === "any") {
        next += 1;
        run = { at, next };
      } else if (piece === "one" || piece?.character === characters[at]) {
        at += 1;
        next += 1;
      } else if (run !== undefined) {
        run = { at: run.at + 1, next: run.next };
        at = run.at;
        next = run.next;
      } else return false;
    }
    return wanted.slice(next).every((piece) => piece === "any");
  };
}

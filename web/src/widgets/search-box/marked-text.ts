/** A query's text cut where something is wrong with it or worth saying, so that exactly that is underlined. */
import type { Explained } from "../../api/explained.ts";
import type { Problem } from "../../api/problems.ts";

export interface Piece {
  readonly text: string;
  /** `gap`: nothing stands there, and something should. */
  readonly mark: "none" | "problem" | "notice" | "gap";
}

export interface Marked {
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** The server reads no longer ones, and no address has room for much more. */
export const QUERY_CHARACTERS_MAX = 4096;

/** What is known of a text: what the server said of it when it was run counts more than what it explains. */
export function problemsOf(
  text: string,
  { explained, ran }: { readonly explained: Explained | undefined; readonly ran: readonly Problem[] },
): Marked {
  const over = text.length - QUERY_CHARACTERS_MAX;
  if (over > 0) {
    const message = `a query has at most ${QUERY_CHARACTERS_MAX} characters, and this one has ${text.length}`;
    const place = { offset: QUERY_CHARACTERS_MAX, length: over };
    return { problems: [{ ...place, message, hint: "ask for less at once", fix: undefined }], notices: [] };
  }
  return {
    problems: ran.length > 0 ? ran : (explained?.problems ?? []),
    notices: ran.length > 0 ? [] : (explained?.notices ?? []),
  };
}

/** All of the text in pieces; where a problem and a notice meet, the problem is seen. */
export function piecesOf(text: string, { notices, problems }: Marked): readonly Piece[] {
  const ends = [...problems, ...notices].flatMap(({ length, offset }) => [offset, offset + length]);
  const cuts = [...new Set([0, ...ends, text.length])].filter((cut) => cut >= 0 && cut <= text.length);
  cuts.sort((a, b) => a - b);
  const gaps = new Set(problems.filter(({ length }) => length === 0).map(({ offset }) => offset));
  return cuts.flatMap((from, i): readonly Piece[] => {
    const gap: readonly Piece[] = gaps.has(from) ? [{ text: "", mark: "gap" }] : [];
    const to = cuts[i + 1];
    if (to === undefined) return gap;
    const mark = problems.some(covers(from)) ? "problem" : notices.some(covers(from)) ? "notice" : "none";
    return [...gap, { text: text.slice(from, to), mark }];
  });
}

function covers(at: number): (problem: Problem) => boolean {
  return ({ length, offset }) => offset <= at && at < offset + length;
}

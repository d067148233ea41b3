/** Lies under the box and underlines what is wrong in it, letter by letter: the same text in the same letters, unseen itself. */
import { type Marked, piecesOf } from "./marked-text.ts";

export interface MarksOptions {
  readonly text: string;
  readonly marked: Marked;
  /** How far the box is scrolled, in pixels. */
  readonly scrolled: number;
}

export function Marks({ marked, scrolled, text }: MarksOptions) {
  if (marked.problems.length + marked.notices.length === 0) return null;
  let from = 0;
  return (
    <div className="marks" aria-hidden="true">
      <span className="marks-text" style={{ transform: `translateX(${-scrolled}px)` }}>
        {piecesOf(text, marked).map(({ mark, text: piece }) => {
          const key = `${from} ${mark}`;
          from += piece.length;
          return (
            <span key={key} className={mark === "none" ? undefined : `mark mark-${mark}`}>
              {piece}
            </span>
          );
        })}
      </span>
    </div>
  );
}

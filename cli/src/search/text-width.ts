/** How many cells of a terminal a text takes, so that columns stand under each other in every script. */

// What a reader sees as one character may be several code points; a terminal gives it one cell, or two if it is wide.
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
// East Asian Wide and Fullwidth (Unicode Standard Annex 11), by block, and what is shown as a picture.
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|.\ufe0f)/u;
const ASCII = /^[\x20-\x7e]*$/;
const CUT = "…";

/** The cells that an escaped text takes. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += cellsOf(segment);
  return width;
}

/** The text, or as much of it as `width` cells take, with a mark at the end that something is missing. */
export function cutToWidth(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  let cells = widthOf(CUT);
  for (const { segment } of GRAPHEMES.segment(text)) {
    cells += cellsOf(segment);
    if (cells > width) break;
    kept += segment;
  }
  return width < 1 ? "" : kept + CUT;
}

/** The text with spaces behind it up to `width` cells. */
export function padToWidth(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

function cellsOf(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : 1;
}

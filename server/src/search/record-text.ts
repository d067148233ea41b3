/** The words of a record that is no JSON object: a line, a page, bytes that no parser reads. What was sealed can be found by what stands in it. */
import { cleanText } from "@tallystick/event";
import { NO_PATHS, type RecordPaths, TEXT_CHARACTERS_MAX } from "./record-paths.ts";

/** The name that such a text has among a record's texts: `raw.text`. */
const NAME = "text";
/** No character has more bytes, in UTF-8 or in UTF-16. */
const CHARACTER_BYTES_MAX = 4;

/** The record as one text. Bytes that are no text are left out; UTF-16 is known by its mark. */
export function textPaths(bytes: Uint8Array): RecordPaths {
  const head = bytes.subarray(0, TEXT_CHARACTERS_MAX * CHARACTER_BYTES_MAX);
  const text = cleanText(new TextDecoder(encodingOf(head)).decode(head).replaceAll("\ufffd", " ")).trim();
  return text === "" ? NO_PATHS : { ...NO_PATHS, texts: [[NAME, text.slice(0, TEXT_CHARACTERS_MAX)]] };
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

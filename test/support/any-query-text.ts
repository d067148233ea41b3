/** Any text that somebody could type for a query: its pieces are the language's, and in no order. */
import fc from "fast-check";
import { anyCharacter } from "./any-character.ts";

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: anyCharacter, maxLength: 3 }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        "alice",
        "actor:",
        "or",
        "and",
        "not",
        "-",
        "!",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        " TO ",
        "..",
        "1",
        ">",
        ">=",
      ],
      ...[
        "=",
        "!=",
        ":=",
        ":",
        '"',
        "\\",
        "/",
        "*",
        "?",
        "|",
        "stats ",
        "count()",
        " by ",
        "sort ",
        ",",
        " ",
        " ",
      ],
      ...["raw.", '["', "limit 5", "where ", "is:failed", "time:", "now", "10.0.0.0/8", "@team:"],
    ),
  },
);

export const anyPieces: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(""));

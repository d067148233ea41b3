/** Any character of Unicode, as fast-check's unit `binary` gives it, without the second that its table of all of them takes. */
import fc from "fast-check";

/** One code point from all of Unicode, surrogates left out; a `unit` for fc.string. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

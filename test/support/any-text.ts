/** Any text of Unicode, as fast-check's unit `binary` makes it, without the second that its table of all characters takes. */
import fc from "fast-check";

/** Texts of code points from all of Unicode, surrogates left out. */
export function anyText({ maxLength }: { readonly maxLength: number }): fc.Arbitrary<string> {
  const codePoint = fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }));
  return fc.array(codePoint, { maxLength }).map((codes) => String.fromCodePoint(...codes));
}

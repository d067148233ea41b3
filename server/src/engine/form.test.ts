import assert from "node:assert/strict";
import { test } from "node:test";
import { boundaryOf, readForm } from "./form.ts";

const part = (name: string, value: string, boundary = "b"): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

test("readForm gives the fields as they are, line ends and all", () => {
  const values = ["", "SELECT 1", "\r\n\r\n", "x--b", "a\r\n--c\r\n", "😀\0"];
  const text = `${values.map((value, index) => part(`f${index}`, value)).join("")}--b--\r\n`;
  assert.deepEqual(readForm(text, "b"), {
    kind: "form",
    fields: values.map((value, index) => [`f${index}`, value]),
  });
});

const refused: readonly (readonly [string, string])[] = [
  ["without an end", part("a", "1")],
  ["of another boundary", `${part("a", "1", "c")}--c--\r\n`],
  ["with something before its first part", `x\r\n${part("a", "1")}--b--\r\n`],
  ["with something behind its end", `${part("a", "1")}--b--\r\nx`],
  ["with a part without a name", "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--\r\n"],
  ["with a name that is no word", `${part('a"; x="', "1")}--b--\r\n`],
  [
    "with a part that has a type",
    `--b\r\nContent-Type: a/b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n`,
  ],
  ["with a part that has no value", `--b\r\nContent-Disposition: form-data; name="a"\r\n--b--\r\n`],
  ["of nothing", ""],
];
for (const [name, text] of refused) {
  test(`readForm refuses a form ${name}`, () => assert.equal(readForm(text, "b").kind, "refused"));
}

const types: readonly (readonly [string | undefined, string | undefined])[] = [
  ["multipart/form-data; boundary=a-1", "a-1"],
  ['multipart/form-data; boundary="a b"', undefined],
  ['Multipart/Form-Data; charset=utf-8; boundary="a"', "a"],
  ["multipart/form-data", undefined],
  [`multipart/form-data; boundary=${"a".repeat(71)}`, undefined],
  ["text/plain", undefined],
  [undefined, undefined],
];
for (const [type, boundary] of types) {
  test(`boundaryOf finds ${boundary} in ${type}`, () => assert.equal(boundaryOf(type), boundary));
}

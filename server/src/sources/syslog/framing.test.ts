import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SYSLOG_MESSAGE_BYTES_MAX, SyslogFraming } from "./framing.ts";

function frame(chunks: readonly (string | Uint8Array)[]): {
  messages: readonly string[];
  tooLarge: number;
  broken: string | undefined;
} {
  const framing = new SyslogFraming();
  const messages: string[] = [];
  let tooLarge = 0;
  let broken: string | undefined;
  for (const chunk of chunks) {
    const framed = framing.push(Buffer.from(chunk));
    messages.push(...framed.messages.map((message) => message.toString("latin1")));
    tooLarge += framed.tooLarge;
    broken ??= framed.broken;
    if (broken !== undefined) break;
  }
  messages.push(...framing.end().map((message) => message.toString("latin1")));
  return { messages, tooLarge, broken };
}

const MAX = SYSLOG_MESSAGE_BYTES_MAX;

test("lines end with a line feed, one with a carriage return before it, or a NUL; an empty one is none", () => {
  assert.deepEqual(frame(["<34>a\n<35>b\r\n\n<36>c\u0000<37>d"]).messages, [
    "<34>a",
    "<35>b",
    "<36>c",
    "<37>d",
  ]);
});

test("counted messages may hold line feeds, and need none behind them", () => {
  assert.deepEqual(frame(["7 <34>a\nb5 <35>c", "\n3 <3>"]).messages, ["<34>a\nb", "<35>c", "<3>"]);
});

test("a stream keeps the framing of its first byte", () => {
  assert.deepEqual(frame(["<1>a\n5 <2>b\n"]).messages, ["<1>a", "5 <2>b"]);
});

for (const [name, bytes] of [
  ["letters in the place of a count", "5 <34>axx <35>"],
  ["a count of eight digits", "12345678 <34>"],
  ["a count that goes on and on", "1".repeat(100)],
] as const) {
  test(`a stream with ${name} is broken`, () => assert.notEqual(frame([bytes]).broken, undefined));
}

test("a message of the largest size is taken in either framing, and one of a byte more is passed over and counted", () => {
  const largest = `<1>${"x".repeat(MAX - 3)}`;
  const over = `${largest}y`;
  assert.deepEqual(frame([`${largest}\n${over}\n<2>b\n`]), {
    ...{ messages: [largest, "<2>b"], tooLarge: 1, broken: undefined },
  });
  assert.deepEqual(frame([`${MAX} ${largest}${MAX + 1} ${over}4 <2>b`]), {
    ...{ messages: [largest, "<2>b"], tooLarge: 1, broken: undefined },
  });
});

test("what is too large is passed over however it comes in pieces, and holds no memory", () => {
  const pieces = (text: string) => text.match(/[\s\S]{1,50000}/g) ?? [];
  const huge = "x".repeat(3 * MAX);
  assert.deepEqual(frame(pieces(`<1>${huge}\n<2>b\n`)).messages, ["<2>b"]);
  assert.deepEqual(frame(pieces(`${3 * MAX} ${huge}4 <2>b`)).messages, ["<2>b"]);
});

test("messages come out the same however the stream is cut", () => {
  const message = fc
    .string({ minLength: 1, maxLength: 30 })
    .map((text) => `<1>${text.replaceAll(/[\n\r\0]/g, "")}`);
  fc.assert(
    fc.property(
      fc.array(message, { minLength: 1 }),
      fc.array(fc.nat(2000)),
      fc.boolean(),
      (messages, cuts, counted) => {
        const stream = Buffer.from(
          messages.map((text) => (counted ? `${Buffer.byteLength(text)} ${text}` : `${text}\n`)).join(""),
        );
        const places = [
          0,
          ...cuts.map((cut) => Math.min(cut, stream.length)).sort((a, b) => a - b),
          stream.length,
        ];
        const chunks = places.slice(1).map((end, i) => stream.subarray(places[i], end));
        assert.deepEqual(
          frame(chunks).messages.map((text) => Buffer.from(text, "latin1").toString()),
          messages.map((text) => Buffer.from(text).toString()),
        );
      },
    ),
  );
});

test("no stream of bytes makes the framing throw", () => {
  fc.assert(fc.property(fc.array(fc.uint8Array()), (chunks) => void frame(chunks)));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { readError, readEventAnswer, readNewToken, readSendAnswer, readTokensAnswer } from "./answers.ts";

const ID = "01939f1c-7d00-7000-8000-000000000000";
const EVENT = { id: ID, index: 0, leafHash: "h" };
const SENT = { accepted: 1, rejected: 0, events: [EVENT], errors: [], checkpoint: "c" };
const SHOWN = {
  index: 0,
  id: ID,
  kind: "event",
  received: "r",
  source: "s",
  entry: "e",
  header: {},
  raw: "x",
  events: [],
};
const TOKEN = { id: "i", kind: "read", name: "n", type: "human", hint: "h" };

function bytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

test("readSendAnswer reads what the door prints, with and without receipts", () => {
  assert.equal(readSendAnswer(bytes(SENT))?.events[0]?.id, ID);
  const receipt = { entry: "e", salt: "s", header: "h", proof: "p" };
  assert.deepEqual(
    readSendAnswer(bytes({ ...SENT, events: [{ ...EVENT, receipt }] }))?.events[0]?.receipt,
    receipt,
  );
  assert.equal(readSendAnswer(bytes({ ...SENT, receiptError: "late" }))?.receiptError, "late");
});

const malformed: readonly [string, unknown][] = [
  ["no object", []],
  ["no events", { ...SENT, events: undefined }],
  ["an id that is a path", { ...SENT, events: [{ ...EVENT, id: "../../x" }] }],
  ["an index that is not a count", { ...SENT, events: [{ ...EVENT, index: 1.5 }] }],
  ["a receipt without a proof", { ...SENT, events: [{ ...EVENT, receipt: { entry: "e" } }] }],
  [
    "a salt that is not text",
    { ...SENT, events: [{ ...EVENT, receipt: { entry: "e", proof: "p", salt: 1 } }] },
  ],
  ["an error without a line", { ...SENT, errors: [{ code: "c", message: "m" }] }],
  ["a negative count", { ...SENT, rejected: -1 }],
];
for (const [what, value] of malformed) {
  test(`readSendAnswer refuses an answer with ${what}`, () =>
    assert.equal(readSendAnswer(bytes(value)), undefined));
}

test("readError reads a refusal, and nothing else", () => {
  assert.deepEqual(readError(bytes({ error: { code: "c", message: "m", hint: "h" } })), {
    code: "c",
    message: "m",
    hint: "h",
  });
  for (const value of [{}, { error: "x" }, { error: { code: 1, message: "m" } }, null])
    assert.equal(readError(bytes(value)), undefined);
  assert.equal(readError(Buffer.from("<html>")), undefined);
});

test("readEventAnswer reads an event, also without a record", () => {
  assert.deepEqual(readEventAnswer(bytes(SHOWN)), SHOWN);
  assert.equal(readEventAnswer(bytes({ ...SHOWN, raw: undefined, header: undefined }))?.raw, undefined);
  for (const name of ["index", "id", "kind", "received", "source", "entry"])
    assert.equal(readEventAnswer(bytes({ ...SHOWN, [name]: undefined })), undefined, name);
});

test("readTokensAnswer and readNewToken read tokens, and refuse one that lacks a part", () => {
  assert.deepEqual(readTokensAnswer(bytes({ tokens: [TOKEN] })), [TOKEN]);
  assert.equal(readTokensAnswer(bytes({ tokens: [{ ...TOKEN, name: 1 }] })), undefined);
  assert.deepEqual(readNewToken(bytes({ secret: "x", token: TOKEN })), { secret: "x", token: TOKEN });
  assert.equal(readNewToken(bytes({ token: TOKEN })), undefined);
});

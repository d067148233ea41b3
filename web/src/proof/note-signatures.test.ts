/** Tests of checking ahead: what is right is known without computing it again, and nothing wrong ever is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8, parseNote, type VerifierKey } from "@tallystick/tlog";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { NoteSignatures } from "./note-signatures.ts";
import { readKey } from "./pinned-key.ts";

const log = await MemoryLog.sample(3);
const key = readKey(log.vkey) ?? assert.fail("the sample has a key");
const NOTE = parseNote(encodeUtf8(log.note())) ?? assert.fail("it is a note");
const MESSAGE = encodeUtf8(NOTE.text);
const SIGNATURE = NOTE.signatures[0]?.signature ?? assert.fail("it is signed");

test("NoteSignatures knows a note that it learned, by its own words and its own key only", async () => {
  const asked: string[] = [];
  const signatures = new NoteSignatures(key, counting(asked));
  const told: number[] = [];
  await signatures.learn(encodeUtf8(`${log.note()}\n`), (count) => told.push(count));
  assert.deepEqual([told, asked], [[1], ["importKey", "verify"]]);
  assert.equal(signatures.verify(key.publicKey, MESSAGE, SIGNATURE), true);
  assert.equal(signatures.verify(key.publicKey, encodeUtf8(`${NOTE.text} `), SIGNATURE), false);
  const other = readKey(new MemoryLog({ seed: 2 }).vkey) ?? assert.fail("there is another");
  assert.equal(signatures.verify(other.publicKey, MESSAGE, SIGNATURE), false);
});

test("NoteSignatures learns nothing from a wrong signature", async () => {
  const signatures = new NoteSignatures(key, crypto.subtle);
  const wrong = log.note().replace("\n3\n", "\n4\n");
  await signatures.learn(encodeUtf8(`${wrong}\n`), () => undefined);
  const message = encodeUtf8(NOTE.text.replace("\n3\n", "\n4\n"));
  assert.equal(signatures.verify(key.publicKey, message, SIGNATURE), false);
});

const without: readonly (readonly [string, VerifierKey, typeof crypto.subtle | undefined])[] = [
  ["there is no Ed25519 of the browser", key, undefined],
  ["the browser takes no such key", { ...key, publicKey: new Uint8Array(5) }, crypto.subtle],
];
for (const [name, of, subtle] of without) {
  test(`NoteSignatures computes by itself when ${name}`, async () => {
    const signatures = new NoteSignatures(of, subtle);
    await signatures.learn(encodeUtf8(`${log.note()}\n`), () => assert.fail("nothing was checked ahead"));
    assert.equal(signatures.verify(key.publicKey, MESSAGE, SIGNATURE), true);
  });
}

test("NoteSignatures takes a file that is no history for one without notes", async () => {
  const signatures = new NoteSignatures(key, crypto.subtle);
  await signatures.learn(encodeUtf8("no history"), () => assert.fail("there is no note"));
});

/** The real one, which notes what is asked of it. */
function counting(asked: string[]): typeof crypto.subtle {
  const { subtle } = crypto;
  return new Proxy(subtle, {
    get(_, name) {
      asked.push(String(name));
      const member: unknown = Reflect.get(subtle, name);
      return typeof member === "function" ? member.bind(subtle) : member;
    },
  });
}

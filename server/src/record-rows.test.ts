import assert from "node:assert/strict";
import { test } from "node:test";
import { parseEntry, walFrames } from "@tallystick/tlog";
import { admit } from "./intake/admit.ts";
import { createRowsOf } from "./record-rows.ts";
import type { Row } from "./search/event-columns.ts";
import { createRandom } from "./system/random.ts";

const CLOCK = { nowUs: () => Date.UTC(2026, 10, 23, 12) * 1000, monotonicMs: () => 0 };
const SENDER = { id: "id-1", name: "web-1", type: "machine" } as const;

function rowsOf(content: Uint8Array): readonly Row[] {
  const received = {
    ...{ sender: SENDER, content, total: 1, key: undefined, sequence: undefined },
    records: [{ start: 0, end: content.length, item: 1, nativeId: undefined }],
    ...{ peer: "192.0.2.1:1", transport: "splunk", contentType: undefined, contentEncoding: undefined },
  };
  const { frames } = admit(received, { clock: CLOCK, random: createRandom() }).sealed;
  const [frame] = walFrames(frames, 1) ?? [];
  const entry = frame && parseEntry(frame.entry);
  assert.ok(frame !== undefined && entry !== undefined);
  return createRowsOf("log")({ index: 1, entry, line: frame.entry, body: frame.body }, "");
}

const textsOf = (content: Uint8Array): readonly string[] =>
  rowsOf(content).flatMap(({ paths }) => paths.texts.map(([, text]) => text));

test("createRowsOf keeps all words of a line that a parser reads, and not only those of its sentence", () => {
  const line =
    "Nov 23 12:00:04 web-1 sshd[5]: Accepted publickey for bob from 198.51.100.7 port 5 ssh2: SHA256:abc";
  assert.deepEqual(textsOf(Buffer.from(line)), [line]);
});

test("createRowsOf keeps the words of what no parser understands", () => {
  assert.deepEqual(textsOf(Buffer.from([0x7a, 0x6f, 0x6e, 0x6b, 0x20, 0xff, 0x00])), ["zonk"]);
  assert.deepEqual(textsOf(Buffer.from('[[["zonk"]]]')), ['[[["zonk"]]]']);
});

test("createRowsOf keeps a text once where it is the message as it stands", () => {
  assert.deepEqual(textsOf(Buffer.from("some words of a program")), []);
});

test("createRowsOf keeps an object's members and not its text", () => {
  const [row] = rowsOf(Buffer.from('{"action":"user.login","actor":"bob"}'));
  assert.deepEqual(row?.paths.texts, []);
  assert.ok(row?.paths.attrs.some(([path, value]) => path === "actor" && value === "bob"));
});

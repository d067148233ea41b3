/** Tests of proof files: what is printed verifies, and nothing that was changed on the way does. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MemoryLog } from "../../test/support/memory-log.ts";
import { encodeUtf8 } from "./bytes.ts";
import { createVerifier, parseVerifierKey } from "./key.ts";
import { sha256, verifyEd25519 } from "./node.ts";
import { inclusionProof } from "./proof.ts";
import {
  PROOF_FILE_LINE_BYTES_MAX,
  PROOF_FILE_START,
  ProofFileCheck,
  ProofFilePrinter,
  type ProofFileTrust,
  type ProofLineVerdict,
} from "./proof-file.ts";
import { createNodeReader, TILE_WIDTH } from "./tile.ts";

const SIZE = 9;
const query = { q: "actor:alice", since: "7d", until: "", tz: "UTC" };
const log = await MemoryLog.sample(SIZE);
log.kept[5] = { entry: log.kept[5]?.entry ?? new Uint8Array(0), body: undefined };
const other = await MemoryLog.sample(SIZE, { seed: 2 });
const trust = trustOf(log);
const FILE = await fileOf([0, 3, 8, 4]);

test("a proof file begins with its format, and each line has one printing", () => {
  assert.ok(FILE.startsWith(PROOF_FILE_START));
  const [header = "", start = "", event = "", , , end = ""] = FILE.split("\n");
  assert.deepEqual(Object.keys(JSON.parse(header)), ["format", "log", "checkpoint", "query"]);
  assert.deepEqual(Object.keys(JSON.parse(start)), ["index", "entry", "proof"]);
  assert.deepEqual(Object.keys(JSON.parse(event)), ["index", "entry", "salt", "header", "bytes", "proof"]);
  assert.match(end, /^\{"entries":4,"lines":"[0-9a-f]{64}"\}$/);
});

test("ProofFileCheck finds every entry in its place, and the bytes that it commits to", () => {
  const verdicts = check(FILE);
  assert.deepEqual(
    verdicts.map((verdict) => (verdict.kind === "entry" ? verdict.index : verdict.kind)),
    ["header", 0, 3, 8, 4, "end"],
  );
  assert.ok(verdicts.every((verdict) => verdict.kind !== "entry" || verdict.isWhole));
});

test("ProofFileCheck says of which entry the bytes are not there", async () => {
  const [, found] = check(await fileOf([5]));
  assert.deepEqual(found && { ...found, id: "" }, { kind: "entry", index: 5, id: "", isWhole: false });
});

test("ProofFileCheck accepts a file without entries", async () => {
  assert.deepEqual(check(await fileOf([])).at(-1), { kind: "end", entries: 0 });
});

test("ProofFileCheck does not take a file for whole that was cut behind any of its lines", () => {
  const lines = FILE.trimEnd().split("\n");
  for (let length = 0; length < lines.length; length++) {
    const checking = new ProofFileCheck(trust);
    for (const line of lines.slice(0, length))
      assert.notEqual(checking.take(encodeUtf8(line)).kind, "refused");
    assert.equal(checking.isEnded, false);
  }
});

test("ProofFileCheck finds any byte that was changed, and names the line", () => {
  const bytes = Buffer.from(FILE);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ flip;
      assert.ok(!isAccepted(changed), `byte ${at} of ${bytes.length}`);
    }),
    { numRuns: 2000 },
  );
});

test("ProofFileCheck finds lines that were left out, repeated or put in another order", () => {
  const lines = FILE.trimEnd().split("\n");
  const without = lines.filter((_, i) => i !== 2);
  const twice = [...lines.slice(0, 3), ...lines.slice(2)];
  const swapped = [lines[0], lines[2], lines[1], ...lines.slice(3)];
  for (const changed of [without, twice, swapped])
    assert.deepEqual(check(`${changed.join("\n")}\n`).at(-1), {
      ...{
        kind: "refused",
        message: "the file was changed: the hash over its lines is not the one at its end",
      },
    });
});

const changes: readonly (readonly [string, (lines: string[]) => unknown, RegExp])[] = [
  ["no JSON", (lines) => lines.splice(0, 1, "nonsense"), /not JSON/],
  ["an array", (lines) => lines.splice(0, 1, "[]"), /not JSON/],
  ["another format", (lines) => replace(lines, 0, "proof-file/v1", "proof-file/v2"), /not the beginning/],
  ["another log", (lines) => replace(lines, 0, `"log":"${log.origin}"`, '"log":"b"'), /not the beginning/],
  ["a space", (lines) => replace(lines, 0, ",", ", "), /not the beginning/],
  [
    "another log's checkpoint",
    (lines) => lines.splice(0, 1, headerOf(other.note())),
    /not signed by the key/,
  ],
  ["a checkpoint that is none", (lines) => lines.splice(0, 1, headerOf("nonsense")), /not signed by the key/],
  ["another entry", (lines) => replace(lines, 2, '\\"n\\":', '\\"n\\":1'), /entry 3 .* is not in the log/],
  ["another index", (lines) => replace(lines, 2, '"index":3', '"index":2'), /entry 2 .* is not in the log/],
  [
    "no proof",
    (lines) => lines.splice(2, 1, (lines[2] ?? "").replace(/"proof":.*/, '"proof":[]}')),
    /is not in the log/,
  ],
  [
    "other bytes",
    (lines) => replace(lines, 2, '"bytes":"eyJ', '"bytes":"eyK'),
    /not those that were sealed as entry 3/,
  ],
  [
    "a half body",
    (lines) => lines.splice(2, 1, (lines[2] ?? "").replace(/"salt":"[^"]*",/, "")),
    /not an entry/,
  ],
  [
    "bytes of nothing",
    (lines) => replace(lines, 1, '"proof"', '"salt":"","header":"","bytes":"","proof"'),
    /not an entry/,
  ],
  ["a space in an entry's line", (lines) => replace(lines, 2, ":", ": "), /not an entry/],
  [
    "a line that is too long",
    (lines) => lines.splice(2, 1, `"${"x".repeat(PROOF_FILE_LINE_BYTES_MAX)}"`),
    /not JSON/,
  ],
  ["a line behind the last", (lines) => void lines.push(lines[1] ?? ""), /behind the last line/],
  ["another count", (lines) => replace(lines, 5, '"entries":4', '"entries":5'), /file was changed/],
];
for (const [name, change, message] of changes) {
  test(`ProofFileCheck refuses ${name}`, () => {
    const lines = FILE.trimEnd().split("\n");
    change(lines);
    const last = check(`${lines.join("\n")}\n`).at(-1);
    assert.equal(last?.kind, "refused");
    assert.match(last.message, message);
  });
}

test("ProofFileCheck takes a line of as many bytes as it may have, and refuses one more as too long", () => {
  const lineOf = (bytes: number): Uint8Array => encodeUtf8(`{"x":"${"y".repeat(bytes - 8)}"}`);
  const refusalOf = (bytes: number): string => {
    const verdict = new ProofFileCheck(trust).take(lineOf(bytes));
    return verdict.kind === "refused" ? verdict.message : "";
  };
  assert.match(refusalOf(PROOF_FILE_LINE_BYTES_MAX), /not the beginning/);
  assert.match(refusalOf(PROOF_FILE_LINE_BYTES_MAX + 1), /not JSON/);
});

test("ProofFileCheck refuses a file of another log that is in order", () => {
  const [header = ""] = FILE.split("\n");
  const verdict = new ProofFileCheck(trustOf(other)).take(encodeUtf8(header));
  assert.equal(verdict.kind, "refused");
});

test("ProofFilePrinter refuses a body that is none", () => {
  const printer = new ProofFilePrinter(sha256);
  assert.throws(() => printer.entry({ index: 0, entry: "", body: new Uint8Array(3), proof: [] }), TypeError);
});

function headerOf(checkpoint: string): string {
  return new ProofFilePrinter(sha256).header({ log: log.origin, checkpoint, query });
}

async function fileOf(indexes: readonly number[]): Promise<string> {
  const { hasher } = log;
  const readNode = createNodeReader(hasher, SIZE, async (level, index, width) => {
    const tile = log.files.get(`tile/${level}/00${index}.p/${SIZE}`) ?? new Uint8Array(0);
    return tile.subarray(0, Math.min(width, TILE_WIDTH) * 32);
  });
  const printer = new ProofFilePrinter(sha256);
  const lines = [printer.header({ log: log.origin, checkpoint: log.note(), query })];
  for (const index of indexes) {
    const { body, entry } = log.kept[index] ?? { body: undefined, entry: new Uint8Array(0) };
    const proof = await inclusionProof({ index, size: SIZE }, readNode, hasher);
    lines.push(printer.entry({ index, entry: new TextDecoder().decode(entry), body, proof }));
  }
  return `${[...lines, printer.end()].join("\n")}\n`;
}

/** What is said of each line, up to the first refusal. */
function check(file: string): ProofLineVerdict[] {
  return checkLines(
    file
      .trimEnd()
      .split("\n")
      .map((line) => encodeUtf8(line)),
  );
}

function checkLines(lines: readonly Uint8Array[]): ProofLineVerdict[] {
  const checking = new ProofFileCheck(trust);
  const verdicts: ProofLineVerdict[] = [];
  for (const line of lines) {
    verdicts.push(checking.take(line));
    if (verdicts.at(-1)?.kind === "refused") break;
  }
  return verdicts;
}

/** Whether bytes are a file of which everything holds: lines that all end in a line feed, the last one being the end. */
function isAccepted(bytes: Buffer): boolean {
  if (bytes.at(-1) !== 0x0a) return false;
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  const verdicts = checkLines(lines);
  return verdicts.length === lines.length && verdicts.at(-1)?.kind === "end";
}

function replace(lines: string[], at: number, from: string, to: string): void {
  const line = lines[at] ?? "";
  assert.ok(line.includes(from), `${from} is not in ${line}`);
  lines[at] = line.replace(from, to);
}

function trustOf({ hasher, origin, vkey }: MemoryLog): ProofFileTrust {
  const key = parseVerifierKey(vkey, sha256);
  assert.ok(key !== undefined);
  return { verifiers: [createVerifier(key, { sha256, verifyEd25519 })], origin, sha256, hasher };
}

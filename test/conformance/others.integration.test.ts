/** Others verify our log: they accept it as files and over HTTP, and show each changed byte. */
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createTreeHasher, parseBundle, parseNote, parseVerifierKey, toHex } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import { createOwnEntries } from "../../server/src/sequencer/own-entries.ts";
import { createRandom } from "../../server/src/system/random.ts";
import { createTempLog } from "../support/temp-log.ts";
import type { Skipped, Verdict } from "./command.ts";
import { findGo } from "./go.ts";
import { opensslLeafHash, opensslVerify } from "./openssl.ts";
import { createRealLog } from "./real-log.ts";
import { serveDirectory } from "./serve-directory.ts";
import { tesseraFsck } from "./tessera.ts";

/** A verifier that is not ours. `url` is `file://` or `http://`. */
interface Other {
  readonly name: string;
  readonly verify: (log: { url: string; vkey: string }) => Promise<Verdict | Skipped>;
}

interface Fault {
  readonly name: string;
  readonly path: string;
  readonly change: (content: Uint8Array) => Uint8Array;
  readonly shownBy: readonly Other[];
}

/** Three levels of tiles, each with a partial one: 273 full tiles and 112 hashes, 1 and 17, and 1. */
const SIZE = 70_000;
/** The key of the specification's example (c2sp.org/signed-note), which signed nothing here. */
const STRANGER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

const own = createOwnEntries(createTreeHasher(sha256), createRandom());
const xmod: Other = { name: "x/mod", verify: verifyByXmod };
const tessera: Other = { name: "Tessera", verify: tesseraFsck };
const openssl: Other = { name: "OpenSSL", verify: verifyByOpenssl };
const all = [xmod, tessera, openssl];
const whole = [xmod, tessera];

const faults: readonly Fault[] = [
  { name: "an entry", path: "tile/entries/000", change: flip(2), shownBy: all },
  { name: "an entry at the right edge", path: "tile/entries/273.p/112", change: flip(-1), shownBy: whole },
  { name: "a leaf's hash", path: "tile/0/000", change: flip(0), shownBy: all },
  { name: "a leaf's hash at the right edge", path: "tile/0/273.p/112", change: flip(-1), shownBy: whole },
  { name: "a hash of a full tile at level 1", path: "tile/1/000", change: flip(4000), shownBy: whole },
  { name: "a hash at level 1's right edge", path: "tile/1/001.p/17", change: flip(100), shownBy: whole },
  { name: "the hash at level 2", path: "tile/2/000.p/1", change: flip(31), shownBy: whole },
  { name: "the checkpoint's signature", path: "checkpoint", change: changeSignature, shownBy: all },
  { name: "the checkpoint's size", path: "checkpoint", change: changeSize, shownBy: all },
];

test("others verify the log", async (t) => {
  // The stop adds an entry: the directory that is left has exactly SIZE of them.
  const real = await createRealLog(SIZE - 1);
  try {
    for (const other of all) {
      await t.test(`${other.name} accepts the log that the server serves`, async (subtest) => {
        await expectVerdict("ok", { other, vkey: real.vkey, urls: [real.url], subtest });
      });
    }
    await real.stop();
    await checkDirectory(t, real);
  } finally {
    await real.remove();
  }
});

async function checkDirectory(
  t: TestContext,
  { directory, vkey }: { directory: string; vkey: string },
): Promise<void> {
  const served = await serveDirectory(directory);
  const urls = [pathToFileURL(directory).href, served.url];
  try {
    for (const other of all) {
      await t.test(`${other.name} accepts the directory as files and over HTTP`, async (subtest) => {
        await expectVerdict("ok", { other, vkey, urls, subtest });
      });
      await t.test(`${other.name} refuses the log under another key`, async (subtest) => {
        await expectVerdict("bad", { other, vkey: STRANGER, urls, subtest });
      });
    }
    for (const fault of faults) {
      for (const other of fault.shownBy) {
        await t.test(`${other.name} shows a change of ${fault.name}`, async (subtest) => {
          await withFault(directory, fault, () => expectVerdict("bad", { other, vkey, urls, subtest }));
        });
      }
    }
  } finally {
    await served.close();
  }
}

for (const size of [2, 256, 257]) {
  test(`x/mod and Tessera accept a log of ${size} entries`, async (t) => {
    const temp = await createTempLog();
    try {
      const log = await temp.open();
      for (let i = 2; i < size; i++) await log.writer.appendOwn(own.seal("heartbeat", Date.now() * 1000));
      await log.close();
      const urls = [pathToFileURL(temp.folder).href];
      for (const other of whole) await expectVerdict("ok", { other, vkey: log.vkey, urls, subtest: t });
    } finally {
      await temp.remove();
    }
  });
}

async function withFault(
  directory: string,
  { path, change }: Fault,
  use: () => Promise<void>,
): Promise<void> {
  const file = join(directory, path);
  const content = await readFile(file);
  await replace(file, change(content));
  try {
    await use();
  } finally {
    await replace(file, content);
  }
}

// Sealed files are read-only: an attacker who owns the folder puts another file in their place.
async function replace(file: string, content: Uint8Array): Promise<void> {
  await rm(file);
  await writeFile(file, content);
}

async function expectVerdict(
  expected: Verdict["kind"],
  {
    other,
    vkey,
    urls,
    subtest,
  }: { other: Other; vkey: string; urls: readonly string[]; subtest: TestContext },
): Promise<void> {
  for (const url of urls) {
    const verdict = await other.verify({ url, vkey });
    if (verdict.kind === "skipped") return subtest.skip(verdict.reason);
    assert.equal(verdict.kind, expected, `${url}: ${verdict.output}`);
  }
}

async function verifyByXmod({ url, vkey }: { url: string; vkey: string }): Promise<Verdict | Skipped> {
  const go = await findGo();
  if (go.kind === "absent") return { kind: "skipped", reason: go.reason };
  const place = url.startsWith("file:") ? ["-dir", fileURLToPath(url)] : ["-url", url];
  return go.run([...place, "-vkey", vkey]);
}

/** The checkpoint's signature, and the first entry's hash against the first tile's. */
async function verifyByOpenssl({ url, vkey }: { url: string; vkey: string }): Promise<Verdict | Skipped> {
  const note = parseNote(await read(url, "checkpoint"));
  const key = parseVerifierKey(vkey, sha256);
  const [entry] = parseBundle(await read(url, "tile/entries/000")) ?? [];
  assert.ok(note);
  assert.ok(key);
  assert.ok(entry);
  const [line] = note.signatures;
  assert.ok(line);
  const verdict = await opensslVerify({
    noteText: note.text,
    publicKey: key.publicKey,
    signature: line.signature,
  });
  if (verdict.kind !== "ok") return verdict;
  const leaf = await opensslLeafHash(entry);
  if (leaf.kind === "skipped") return leaf;
  const tile = await read(url, "tile/0/000");
  const stored = toHex(tile.subarray(0, 32));
  return {
    kind: leaf.hash === stored ? "ok" : "bad",
    output: `the first leaf is ${leaf.hash}, the tile has ${stored}`,
  };
}

async function read(url: string, path: string): Promise<Uint8Array> {
  if (url.startsWith("file:")) return readFile(join(fileURLToPath(url), path));
  const response = await fetch(`${url}${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Changes one bit of the byte at an offset, which counts from the end when it is negative. */
function flip(offset: number): Fault["change"] {
  return (content) => {
    const changed = Uint8Array.from(content);
    const at = offset < 0 ? content.length + offset : offset;
    changed[at] = (content[at] ?? 0) ^ 1;
    return changed;
  };
}

/** Changes a character in the middle of the signature's base64, so that it stays base64. */
function changeSignature(content: Uint8Array): Uint8Array {
  const at = content.length - 40;
  const changed = Uint8Array.from(content);
  changed[at] = content[at] === 0x41 ? 0x42 : 0x41;
  return changed;
}

function changeSize(content: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(content)
      .toString()
      .replace(`\n${SIZE}\n`, `\n${SIZE - 1}\n`),
  );
}

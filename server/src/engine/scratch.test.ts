import assert from "node:assert/strict";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { test } from "node:test";
import { openScratch } from "./scratch.ts";

const ENGINE = "an engine's folder";

/** A folder for everybody, without memory to prefer to it. */
async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tally-scratch-"));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const open = (folder: string, engine = ENGINE) =>
  openScratch(engine, { preferred: undefined, fallback: folder });

async function onlyIn(folder: string): Promise<string> {
  const [name = "nothing", ...more] = await readdir(folder);
  assert.deepEqual(more, []);
  return join(folder, name);
}

test("openScratch makes a folder and files for its owner alone, and removes them", async () => {
  await inFolder(async (folder) => {
    const scratch = await open(folder);
    const path = await scratch.write(Readable.from([Buffer.from("a\n\n"), Buffer.from([0, 255])]));
    assert.deepEqual([...(await readFile(path))], [97, 10, 10, 0, 255]);
    assert.equal((await lstat(path)).mode & 0o777, 0o600);
    assert.equal((await lstat(await onlyIn(folder))).mode & 0o777, 0o700);
    await scratch.remove(path);
    assert.deepEqual(await readdir(await onlyIn(folder)), []);
    await scratch.close();
    assert.deepEqual(await readdir(folder), []);
  });
});

test("openScratch empties what an engine that was killed left", async () => {
  await inFolder(async (folder) => {
    await (await open(folder)).write(Readable.from([Buffer.from("left")]));
    await open(folder);
    assert.deepEqual(await readdir(await onlyIn(folder)), []);
  });
});

test("openScratch leaves alone what is another engine's", async () => {
  await inFolder(async (folder) => {
    const path = await (await open(folder)).write(Readable.from([Buffer.from("theirs")]));
    await open(folder, "another");
    assert.equal(await readFile(path, "utf8"), "theirs");
  });
});

test("openScratch leaves nothing of a body that broke off", async () => {
  await inFolder(async (folder) => {
    const scratch = await open(folder);
    const broken = Readable.from(
      (function* () {
        yield Buffer.from("a");
        throw new Error("broke off");
      })(),
    );
    await assert.rejects(scratch.write(broken), /broke off/);
    assert.deepEqual(await readdir(await onlyIn(folder)), []);
  });
});

test("openScratch refuses a link that somebody laid at its place", async () => {
  await inFolder(async (folder) => {
    const scratch = await open(folder);
    const place = await onlyIn(folder);
    await scratch.close();
    await mkdir(join(folder, "precious"));
    await writeFile(join(folder, "precious", "file"), "");
    await symlink(join(folder, "precious"), place);
    await assert.rejects(open(folder), /is not ours/);
    assert.deepEqual(await readdir(join(folder, "precious")), ["file"]);
  });
});

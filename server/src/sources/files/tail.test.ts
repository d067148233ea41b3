import assert from "node:assert/strict";
import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  rename,
  rm,
  truncate,
  unlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import fc from "fast-check";
import { MemoryFiles } from "../../../../test/support/memory-files.ts";
import { readWhole, replaceFile } from "../../system/files.ts";
import { FilePositions } from "./positions.ts";
import type { Multiline } from "./records.ts";
import { Tail } from "./tail.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("tail", () => {
  const BYTES_MAX = 1000;

  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "tally-tail-"));
  });
  const worlds: World[] = [];
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.kill(true);
    await rm(folder, { recursive: true });
  });

  /** A tail whose log seals each id once, as the real one does, and can be killed and started again. */
  class World {
    readonly sealed: string[] = [];
    readonly refused: string[] = [];
    isOpen = true;
    nowMs = 0;
    readonly #ids = new Set<string>();
    #files = new MemoryFiles();
    #savedBefore: Uint8Array | undefined;
    #tail: Tail | undefined;
    readonly #multiline: Multiline;

    constructor(multiline: Multiline = "none") {
      this.#multiline = multiline;
      worlds.push(this);
    }

    async turn(): Promise<void> {
      this.#tail ??= new Tail({
        ...{ name: "app", paths: [`${folder}/**/*.log*`], multiline: this.#multiline, bytesMax: BYTES_MAX },
        positions: await FilePositions.load(this.#files),
        seal: async (records) => {
          if (!this.isOpen) return false;
          for (const { bytes, nativeId } of records) {
            const id = `${nativeId} ${bytes}`;
            if (!this.#ids.has(id)) this.sealed.push(bytes.toString());
            this.#ids.add(id);
          }
          return true;
        },
        refuse: (_path, code) => void this.refused.push(code),
        nowMs: () => this.nowMs,
      });
      this.#savedBefore = await readWhole(this.#files, "file-positions");
      while (await this.#tail.turn()) {}
    }

    /** As kill -9: what was sealed stays, and the positions that were saved; or, between the two, those before. */
    async kill(isSaved: boolean): Promise<void> {
      await this.#tail?.close();
      this.#tail = undefined;
      if (isSaved) return;
      this.#files = new MemoryFiles();
      if (this.#savedBefore !== undefined)
        await replaceFile(this.#files, "file-positions", this.#savedBefore);
    }

    get openFiles(): number {
      return this.#tail?.size ?? 0;
    }
  }

  const at = (name: string): string => join(folder, name);

  test("lines are sealed as they are written, the last one once it ends", async () => {
    const world = new World();
    await writeFile(at("a.log"), "one\n\ntwo \u0001\nthr");
    await world.turn();
    assert.deepEqual(world.sealed, ["one", "two \u0001"]);
    await appendFile(at("a.log"), "ee\n");
    await world.turn();
    assert.deepEqual(world.sealed, ["one", "two \u0001", "three"]);
  });

  test("a file that is rotated by its name is read to its end, and the new one from its start", async () => {
    const world = new World();
    await writeFile(at("a.log"), "one\n");
    await world.turn();
    await appendFile(at("a.log"), "two\n");
    await rename(at("a.log"), at("a.log.1"));
    await writeFile(at("a.log"), "three\n");
    await world.turn();
    assert.deepEqual([...world.sealed].sort(), ["one", "three", "two"]);
  });

  test("a file that is moved away is read to its end, and then let go", async () => {
    const world = new World();
    await writeFile(at("a.log"), "one\n");
    await world.turn();
    await appendFile(at("a.log"), "two\n");
    await rename(at("a.log"), at("elsewhere"));
    await world.turn();
    await world.turn();
    assert.deepEqual(world.sealed, ["one", "two"]);
    assert.equal(world.openFiles, 0);
  });

  test("a file that is emptied in its place begins anew, also with the same line, and also when it has grown beyond", async () => {
    const world = new World();
    await writeFile(at("a.log"), "start\nlong line\n");
    await world.turn();
    await truncate(at("a.log"), 0);
    await appendFile(at("a.log"), "start\n");
    await world.turn();
    await truncate(at("a.log"), 0);
    await appendFile(at("a.log"), "another start that is longer\nx\n");
    await world.turn();
    assert.deepEqual(world.sealed, ["start", "long line", "start", "another start that is longer", "x"]);
  });

  test("a copy that rotation made and truncated is a file of its own, and compressed ones are not read", async () => {
    const world = new World();
    await writeFile(at("a.log"), "one\n");
    await world.turn();
    await copyFile(at("a.log"), at("a.log.1.gz"));
    await truncate(at("a.log"), 0);
    await appendFile(at("a.log"), "two\n");
    await world.turn();
    assert.deepEqual(world.sealed, ["one", "two"]);
  });

  test("nothing is lost while the log takes nothing, and after a kill each line is sealed once", async () => {
    const world = new World();
    await writeFile(at("a.log"), "one\n");
    await world.turn();
    world.isOpen = false;
    await appendFile(at("a.log"), "two\n");
    await world.turn();
    assert.deepEqual(world.sealed, ["one"]);
    await world.kill(false);
    world.isOpen = true;
    await world.turn();
    assert.deepEqual(world.sealed, ["one", "two"]);
  });

  test("a line of the largest size is taken, and one of a byte more is passed over and told", async () => {
    const world = new World();
    await writeFile(at("a.log"), `${"x".repeat(BYTES_MAX)}\n${"y".repeat(BYTES_MAX + 1)}\nz\n`);
    await world.turn();
    assert.deepEqual(world.sealed, ["x".repeat(BYTES_MAX), "z"]);
    assert.deepEqual(world.refused, ["event-too-large"]);
  });

  test("a line that is far larger than may be is passed over without being held", async () => {
    const world = new World();
    await writeFile(at("a.log"), `${"y".repeat(3_000_000)}`);
    await world.turn();
    await appendFile(at("a.log"), `${"y".repeat(3_000_000)}\nz\n`);
    await world.turn();
    assert.deepEqual(world.sealed, ["z"]);
  });

  const audit = (type: string, serial: number, rest: string): string =>
    `type=${type} msg=audit(1364481363.243:${serial}): ${rest}`;

  test("the lines of an audit event are one record, also when two are written into one another", async () => {
    const world = new World("auditd");
    const [a1, a2, a3] = [audit("SYSCALL", 1, "a"), audit("PATH", 1, "b"), audit("PROCTITLE", 1, "c")];
    const [b1, b2] = [audit("SYSCALL", 2, "d"), audit("PROCTITLE", 2, "e")];
    await writeFile(at("a.log"), `${[a1, b1, a2, b2, a3].join("\n")}\n`);
    await world.turn();
    assert.deepEqual(world.sealed, [`${b1}\n${b2}`, `${a1}\n${a2}\n${a3}`]);
  });

  test("an audit event that has no end is sealed once nothing came for a while", async () => {
    const world = new World("auditd");
    const [first, second] = [audit("USER_LOGIN", 1, "a"), audit("USER_END", 1, "b")];
    await writeFile(at("a.log"), `${first}\n`);
    await world.turn();
    await appendFile(at("a.log"), `${second}\n`);
    await world.turn();
    assert.deepEqual(world.sealed, []);
    world.nowMs += 2000;
    await world.turn();
    assert.deepEqual(world.sealed, [`${first}\n${second}`]);
    await world.kill(true);
    await world.turn();
    assert.equal(world.sealed.length, 1);
  });

  type Step = "append" | "rotate" | "truncate" | "unlink" | "turn" | "kill" | "kill before saving";

  test("whatever happens to a file, each line that was read before it went is sealed, once", async () => {
    const step = fc.constantFrom<Step[]>(
      "append",
      "append",
      "append",
      "rotate",
      "truncate",
      "unlink",
      "turn",
      "kill",
      "kill before saving",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const world = new World();
        const written: string[] = [];
        for (const before of worlds.splice(0, worlds.length - 1)) await before.kill(true);
        await rm(folder, { recursive: true });
        await mkdir(folder);
        let rotated = 0;
        for (const one of [...steps, "turn"] as const) {
          if (one === "append") {
            const line = `line ${written.length} ${"x".repeat((written.length * 37) % 300)}`;
            written.push(line);
            await appendFile(at("a.log"), `${line}\n`);
          } else if (one === "turn") await world.turn();
          else if (one.startsWith("kill")) await world.kill(one === "kill");
          else {
            // What goes with the file before anybody has looked is what nobody can have.
            await world.turn();
            if (one === "rotate") await rename(at("a.log"), at(`a.log.${rotated++}`)).catch(() => undefined);
            if (one === "truncate") await truncate(at("a.log"), 0).catch(() => undefined);
            if (one === "unlink") await unlink(at("a.log")).catch(() => undefined);
          }
        }
        assert.deepEqual([...world.sealed].sort(), [...written].sort());
      }),
      { numRuns: 60 },
    );
  });
});

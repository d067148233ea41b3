/** Exports over a real engine and a disk in memory, behind their door: what a test of them begins, holds, kills and downloads. */
import assert from "node:assert/strict";
import { exportDoor } from "../../server/src/api/exports.ts";
import { NotSealed } from "../../server/src/api/reading.ts";
import { FORMATS } from "../../server/src/exports/formats.ts";
import { Exports, type ExportsParts } from "../../server/src/exports/jobs.ts";
import { EXPORT_LIMITS, type ExportLimits } from "../../server/src/exports/limits.ts";
import { accept } from "../../server/src/intake/accept.ts";
import { Duplicates } from "../../server/src/intake/duplicates.ts";
import { createSealOwn, type OwnEvent } from "../../server/src/intake/seal-own.ts";
import { createToken, type Token } from "../../server/src/intake/tokens.ts";
import type { Row } from "../../server/src/search/event-columns.ts";
import { EventRows } from "../../server/src/search/event-rows.ts";
import { EVENTS_TABLE, migrate, REBUILD_TABLE } from "../../server/src/search/schema.ts";
import type { Search } from "../../server/src/search/search-client.ts";
import type { OpenLog } from "../../server/src/sequencer/open.ts";
import { systemClock } from "../../server/src/system/clock.ts";
import { createRandom } from "../../server/src/system/random.ts";
import { freshEngine } from "./engine.ts";
import { MemoryFiles } from "./memory-files.ts";
import { rowAt } from "./row-at.ts";
import { createTempLog, type TempLog } from "./temp-log.ts";

export type Answered = Record<string, unknown>;

const DAY_US = Date.UTC(2026, 10, 20) * 1000;
const MINUTE_US = 60_000_000;

/** Reads for herself, as `bob` does for himself. */
export const alice: Token = createToken("read", "alice", "human").token;
export const bob: Token = createToken("read", "bob", "human").token;
export const carol: Token = createToken("admin", "carol", "human").token;

export class ExportBench {
  readonly search: Search;
  readonly log: OpenLog;
  readonly #temp: TempLog;
  files = new MemoryFiles();
  by: Token = alice;
  sealed: OwnEvent[] = [];
  isSealing = true;
  nowUs = 0;
  #jobs: Exports | undefined;
  #api: ReturnType<typeof exportDoor> | undefined;
  #rows = 0;
  #ids = 0;

  private constructor(search: Search, log: OpenLog, temp: TempLog) {
    this.search = search;
    this.log = log;
    this.#temp = temp;
  }

  static async open(): Promise<ExportBench> {
    const { search } = await freshEngine();
    await migrate(search);
    const temp = await createTempLog();
    return new ExportBench(search, await temp.open(), temp);
  }

  async close(): Promise<void> {
    await this.log.close();
    await this.#temp.remove();
  }

  /** Without events and exports. */
  async clear(): Promise<void> {
    await this.search.run(`TRUNCATE TABLE ${EVENTS_TABLE}`);
    this.#rows = 0;
    this.#ids = 0;
    this.nowUs = DAY_US + 1440 * MINUTE_US;
    this.by = alice;
    this.sealed = [];
    this.isSealing = true;
    this.files = new MemoryFiles();
    await this.begin();
  }

  /** As a process does that finds these files. */
  async begin(limits: Partial<ExportLimits> = {}, parts: Partial<ExportsParts> = {}): Promise<void> {
    const { log, search } = this;
    this.#jobs = await Exports.load({
      ...{ search, log: log.origin, files: this.files, hasRoom: () => true },
      ...{ limits: { ...EXPORT_LIMITS, ...limits }, nowUs: () => this.nowUs, diagnose: () => undefined },
      newId: () => {
        this.#ids += 1;
        return `00000000-0000-7000-8000-0000${String(this.#ids).padStart(8, "0")}`;
      },
      openFormat: (format, query) => FORMATS[format].open({ log, query }),
      ...parts,
    });
    this.#api = exportDoor({
      ...{ jobs: this.#jobs, asked: { search, nowUs: () => this.nowUs }, askerOf: () => this.by },
      seal: async (_, event) => {
        if (!this.isSealing) throw new NotSealed("no");
        this.sealed.push(event);
      },
    });
  }

  get jobs(): Exports {
    assert.ok(this.#jobs !== undefined);
    return this.#jobs;
  }

  /** Formats that do something between what an export learns of the copy and its first page. */
  withBegin(act: () => Promise<void>): ExportsParts["openFormat"] {
    return (format, query) => {
      const writer = FORMATS[format].open({ log: this.log, query });
      return {
        ...writer,
        async *begin() {
          await act();
          yield* writer.begin();
        },
      };
    };
  }

  async swapTables(): Promise<void> {
    await this.search.run(`CREATE TABLE ${REBUILD_TABLE} AS ${EVENTS_TABLE}`);
    await this.search.run(`EXCHANGE TABLES ${EVENTS_TABLE} AND ${REBUILD_TABLE}`);
    await this.search.run(`DROP TABLE ${REBUILD_TABLE} SYNC`);
  }

  /** Holds the first call of a kind for an export's own file, as a slow disk does. */
  hold(operation: "openWrite" | "write"): { reached: Promise<void>; letGo: () => void } {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const reached = new Promise<void>((resolve) => {
      this.files.decide = async (asked, path) => {
        if (asked !== operation || !path.endsWith(".part")) return undefined;
        resolve();
        await held;
        return undefined;
      };
    });
    return { reached, letGo };
  }

  /** Gives the id. */
  async start(wanted: object): Promise<string> {
    return String((await this.post(wanted, 202))["id"]);
  }

  /** What is said of an export when it does not run any more. */
  async ended(id: string): Promise<Answered> {
    await this.jobs.ended(id);
    return await this.get(`/${id}`);
  }

  async export(wanted: object): Promise<Answered> {
    return await this.ended(await this.start(wanted));
  }

  async post(wanted: object | string, status: number): Promise<Answered> {
    const body = typeof wanted === "string" ? wanted : JSON.stringify(wanted);
    return await read(await this.request("/", { method: "POST", body }), status);
  }

  async get(path: string, status = 200): Promise<Answered> {
    return await read(await this.request(path), status);
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    assert.ok(this.#api !== undefined);
    return await this.#api.request(path, init);
  }

  async download(id: unknown): Promise<{ body: Buffer; headers: Headers }> {
    const answer = await this.request(`/${id}/file`);
    assert.equal(answer.status, 200);
    return { body: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  }

  /** So many events more, a minute apart. */
  async insert(count: number, change: (row: Row) => Row = (row) => row): Promise<void> {
    const rows = Array.from({ length: count }, (_, i) => {
      const index = this.#rows + i;
      return change(rowAt({ timeUs: DAY_US + index * MINUTE_US, log: this.log.origin, index, ord: 0 }));
    });
    this.#rows += count;
    await this.insertRows(rows);
  }

  /** Seals so many events. Gives the size of the log. */
  async seal(count: number): Promise<number> {
    const { log } = this;
    const door = {
      append: log.writer.append.bind(log.writer),
      current: () => ({ checkpoint: log.writer.checkpoint }),
      leafHash: log.leafHash,
      entry: (index: number) => log.reader.entry(index),
    };
    const parts = { log: door, duplicates: new Duplicates(), clock: systemClock, random: createRandom() };
    const seal = createSealOwn((received) => accept(received, parts), systemClock);
    for (let i = 0; i < count; i++) await seal({ action: "test.run", number: i }, undefined);
    return log.writer.head.size;
  }

  async insertRows(rows: readonly Row[]): Promise<void> {
    const block = new EventRows();
    for (const row of rows) block.add(row);
    await this.search.insertBlock(EVENTS_TABLE, block.encode(), crypto.randomUUID());
  }
}

export function codeOf({ error }: Answered): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

async function read(answer: Response, status: number): Promise<Answered> {
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  return JSON.parse(text);
}

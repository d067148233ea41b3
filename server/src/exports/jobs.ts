/** The exports of a server: begun, listed, cancelled and removed. What is running ends with the process; what is done stays for a day. */
import type { Search } from "../search/search-client.ts";
import type { Diagnose } from "../system/diagnostics.ts";
import { type Files, type OpenFile, readWhole, replaceFile } from "../system/files.ts";
import { ExportFile } from "./export-file.ts";
import {
  type ExportFormat,
  type ExportQuery,
  type ExportRecord,
  formatExportRecord,
  parseExportRecord,
} from "./export-record.ts";
import type { FormatWriter } from "./format-writer.ts";
import type { ExportLimits } from "./limits.ts";
import { type ExportEnd, type ExportScope, runExport } from "./run-export.ts";

export interface ExportsParts {
  readonly search: Search;
  /** The log's name. */
  readonly log: string;
  /** Where `exports/` stands. */
  readonly files: Files;
  /** Whether so many bytes more leave the disk what intake needs. */
  readonly hasRoom: (bytes: number) => boolean;
  /** Called at the moment that the export is of. */
  readonly openFormat: (format: ExportFormat, query: ExportQuery) => FormatWriter;
  readonly limits: ExportLimits;
  readonly nowUs: () => number;
  readonly newId: () => string;
  readonly diagnose: Diagnose;
}

export interface Wanted {
  readonly format: ExportFormat;
  readonly query: ExportQuery;
  readonly scope: ExportScope;
  readonly by: { readonly id: string; readonly name: string };
}

export interface ExportRefusal {
  readonly kind: "refused";
  readonly message: string;
  readonly hint: string;
}

interface Job {
  record: ExportRecord;
  /** While it runs. */
  running: { readonly ending: AbortController; readonly ended: Promise<void> } | undefined;
}

const FOLDER = "exports";
const STOPPED = "the server was stopped before it was done; start it again";

export class Exports {
  readonly #parts: ExportsParts;
  /** In the order in which they were begun. */
  readonly #jobs = new Map<string, Job>();

  private constructor(parts: ExportsParts) {
    this.#parts = parts;
  }

  /** Finds what an earlier process left: what it had done is listed, what it had begun is failed, and nothing else stays. */
  static async load(parts: ExportsParts): Promise<Exports> {
    const { files } = parts;
    const exports = new Exports(parts);
    await files.makeFolder(FOLDER);
    const names = await files.list(FOLDER);
    const found: ExportRecord[] = [];
    for (const name of names.filter((each) => each.endsWith(".json"))) {
      const bytes = await readWhole(files, `${FOLDER}/${name}`);
      const record = bytes && parseExportRecord(bytes);
      if (record !== undefined && recordPath(record.id) === `${FOLDER}/${name}`) found.push(record);
    }
    found.sort((a, b) => a.createdUs - b.createdUs);
    const left = new Set(found.flatMap(({ id, state }) => (state === "done" ? [dataPath(id)] : [])));
    for (const { id } of found) left.add(recordPath(id));
    for (const name of names) if (!left.has(`${FOLDER}/${name}`)) await files.remove(`${FOLDER}/${name}`);
    for (const record of found) {
      const job: Job = { record, running: undefined };
      exports.#jobs.set(record.id, job);
      const isThere = record.state !== "done" || names.includes(`${record.id}.data`);
      if (record.state === "running" || !isThere)
        await exports.#end(job, { kind: "failed", error: isThere ? STOPPED : "its file is gone" });
    }
    await exports.sweep();
    return exports;
  }

  get limits(): ExportLimits {
    return this.#parts.limits;
  }

  /** All of them, the newest first. */
  list(): readonly ExportRecord[] {
    return [...this.#jobs.values()].map(({ record }) => record).reverse();
  }

  get(id: string): ExportRecord | undefined {
    return this.#jobs.get(id)?.record;
  }

  /** Begins one. `seal` puts into the log who asked for what, before anything is read; where it throws, nothing was begun. */
  async start(
    { by, format, query, scope }: Wanted,
    seal: (id: string) => Promise<void>,
  ): Promise<ExportRecord | ExportRefusal> {
    const { newId, nowUs } = this.#parts;
    const refusal = this.#refusal();
    if (refusal !== undefined) return refusal;
    const record: ExportRecord = {
      ...{ id: newId(), state: "running", format, query, by, createdUs: nowUs(), events: 0, bytes: 0 },
      ...{ total: undefined, sha256: undefined, expiresUs: undefined, error: undefined },
    };
    const ending = new AbortController();
    const job: Job = { record, running: undefined };
    // Its place is taken from here on, so that of several requests at once no more begin than may.
    this.#jobs.set(record.id, job);
    const begun = seal(record.id).then(() => this.#save(record));
    const ended = begun.then(
      () => this.#run(job, scope, ending.signal),
      () => undefined,
    );
    job.running = { ending, ended };
    try {
      await begun;
    } catch (cause) {
      this.#jobs.delete(record.id);
      throw cause;
    }
    return record;
  }

  /** Ends one that runs, which stays listed as cancelled; removes any other. False when there is none. */
  async remove(id: string): Promise<boolean> {
    const job = this.#jobs.get(id);
    if (job === undefined) return false;
    if (job.running === undefined) {
      await this.#drop(id);
      return true;
    }
    job.running.ending.abort();
    await job.running.ended;
    return true;
  }

  /** The file of one that is done. It can be read to its end even if the export is removed meanwhile. */
  async openFile(id: string): Promise<OpenFile | undefined> {
    return this.get(id)?.state === "done" ? await this.#parts.files.openRead(dataPath(id)) : undefined;
  }

  /** Resolves when one does not run any more. */
  async ended(id: string): Promise<void> {
    await this.#jobs.get(id)?.running?.ended;
  }

  /** Removes what was kept for long enough. */
  async sweep(): Promise<void> {
    const nowUs = this.#parts.nowUs();
    for (const { id, expiresUs } of this.list())
      if (expiresUs !== undefined && expiresUs <= nowUs) await this.#drop(id);
  }

  /** Ends what runs: the next start reports it as failed. */
  async stop(): Promise<void> {
    const running = [...this.#jobs.values()].flatMap((job) => job.running ?? []);
    for (const { ending } of running) ending.abort(STOPPED);
    await Promise.all(running.map(({ ended }) => ended));
  }

  async #run(job: Job, scope: ExportScope, signal: AbortSignal): Promise<void> {
    const { diagnose, files, hasRoom, limits, log, openFormat, search } = this.#parts;
    const { format, id, query } = job.record;
    const end = await runExport({
      ...{ search, log, scope, signal, diagnose, eventsMax: limits.events },
      openFormat: () => openFormat(format, query),
      openFile: () => ExportFile.open(files, dataPath(id), { bytesMax: limits.bytes, hasRoom }),
      tell: (progress) => {
        job.record = { ...job.record, ...progress };
      },
    });
    const isStopped = end.kind === "cancelled" && signal.reason === STOPPED;
    await this.#end(job, isStopped ? { kind: "failed", error: STOPPED } : end).catch((cause: unknown) => {
      diagnose("error", "couldn't save how an export ended", { id, cause });
    });
  }

  async #end(job: Job, end: ExportEnd): Promise<void> {
    const { limits, nowUs } = this.#parts;
    const { expiresUs, ...record } = job.record;
    job.record = {
      ...record,
      state: end.kind,
      bytes: end.kind === "done" ? record.bytes : 0,
      sha256: end.kind === "done" ? end.sha256 : undefined,
      error: end.kind === "failed" ? end.error : undefined,
      expiresUs: nowUs() + limits.keptUs,
    };
    job.running = undefined;
    await this.#save(job.record);
  }

  #refusal(): ExportRefusal | undefined {
    const { kept, running } = this.#parts.limits;
    const jobs = [...this.#jobs.values()];
    if (jobs.filter((job) => job.running !== undefined).length >= running)
      return {
        ...{ kind: "refused", message: `${running} exports are running, which is as many as may` },
        hint: "wait for one of them, or cancel it",
      };
    if (jobs.length < kept) return undefined;
    // What has no file is only listed so that somebody learns how it ended.
    const idle = jobs.find(({ record: { state } }) => state === "failed" || state === "cancelled");
    if (idle !== undefined) {
      void this.#drop(idle.record.id).catch((cause: unknown) => {
        this.#parts.diagnose("warn", "couldn't remove an export", { id: idle.record.id, cause });
      });
      return undefined;
    }
    return {
      ...{ kind: "refused", message: `${kept} exports are kept, which is as many as may be` },
      hint: "remove one that is not needed any more",
    };
  }

  async #drop(id: string): Promise<void> {
    const { files } = this.#parts;
    this.#jobs.delete(id);
    // The record goes first: without it the file means nothing, and a start removes it.
    await files.remove(recordPath(id));
    await files.remove(dataPath(id));
    await files.syncFolder(FOLDER);
  }

  async #save(record: ExportRecord): Promise<void> {
    await replaceFile(this.#parts.files, recordPath(record.id), formatExportRecord(record));
  }
}

function recordPath(id: string): string {
  return `${FOLDER}/${id}.json`;
}

function dataPath(id: string): string {
  return `${FOLDER}/${id}.data`;
}

/** What is known beyond one request: tokens, saved queries and remembered keys. All are folds over the log, saved with the size they stand at. */
import { type Entry, parseBody, parseBodyHeader, parseEntry, TILE_WIDTH } from "@tallystick/tlog";
import { type Files, readWhole, replaceFile } from "../system/files.ts";
import { Duplicates, duplicateDigest, duplicateKey, REMEMBERED_MAX, REMEMBERED_US } from "./duplicates.ts";
import { appendKeys, loadKeys, rewriteKeys } from "./keys-file.ts";
import { isSavedQuery, isSavedQueryEvent, SavedQueries, type SavedQuery } from "./saved-queries.ts";
import { isSource, isSourceEvent, type Source, Sources } from "./sources.ts";
import { isToken, isTokenEvent, type Token, Tokens } from "./tokens.ts";

/** The log as a fold reads it. */
export interface LogSource {
  entries(group: number, width: number): Promise<Uint8Array[]>;
  bodies(group: number, width: number): Promise<(Uint8Array | undefined)[]>;
}

/** The source id of what our own system seals. */
export const OWN_SOURCE = "tallystick";
const OWN_PATH = "own";
/** Entries without keys that a start may have to read again. */
const SAVE_ENTRIES = 100_000;

export class IntakeState {
  readonly tokens: Tokens;
  readonly queries: SavedQueries;
  readonly sources: Sources;
  readonly duplicates: Duplicates;
  readonly #files: Files;
  #savedOwn = "";
  #savedOwnSize = 0;
  /** The size that the keys file stands at. */
  #savedSize = 0;
  /** Rows appended to the keys file since it was last rewritten. */
  #appended = 0;

  private constructor(files: Files, { queries, sources, tokens }: Own, duplicates: Duplicates) {
    this.#files = files;
    this.tokens = new Tokens(tokens);
    this.queries = new SavedQueries(queries);
    this.sources = new Sources(sources);
    this.duplicates = duplicates;
  }

  /** Loads what was saved and reads the rest from the log of `size` entries. `files` is the folder of saved folds. */
  static async load(files: Files, log: LogSource, size: number, tNow: number): Promise<IntakeState> {
    const savedOwn = await loadOwn(files);
    const savedKeys = await loadKeys(files);
    // A saved fold that is ahead of the log belongs to another history: begin anew.
    const ownFrom = savedOwn.position <= size ? savedOwn.position : 0;
    const keysFrom = savedKeys.position <= size ? savedKeys.position : 0;
    const state = new IntakeState(files, ownFrom === 0 ? NOTHING : savedOwn, new Duplicates());
    if (keysFrom > 0)
      for (const [key, remembered] of savedKeys.keys) state.duplicates.remember(key, remembered);
    for await (const [index, entry, body] of entriesFrom(log, Math.min(ownFrom, keysFrom), size)) {
      if (index >= ownFrom && entry.src === OWN_SOURCE) state.#foldOwn(body);
      if (index >= keysFrom && entry.kind === "event" && entry.t >= tNow - REMEMBERED_US)
        state.#foldKey(index, entry, body);
    }
    await state.#rewriteKeys(size);
    await state.#saveOwn(size);
    return state;
  }

  /** Saves what is new. `size` is a size of the log whose requests are all remembered. */
  async save(size: number): Promise<void> {
    const keys = this.duplicates.takeUnsaved();
    this.#appended += keys.length;
    if (this.#appended > REMEMBERED_MAX) await this.#rewriteKeys(size);
    else if (keys.length > 0 || size - this.#savedSize >= SAVE_ENTRIES) {
      await appendKeys(this.#files, { position: size, keys });
      this.#savedSize = size;
    }
    await this.#saveOwn(size);
  }

  async #rewriteKeys(position: number): Promise<void> {
    this.duplicates.takeUnsaved();
    await rewriteKeys(this.#files, { position, keys: [...this.duplicates.entries()] });
    this.#appended = 0;
    this.#savedSize = position;
  }

  async #saveOwn(position: number): Promise<void> {
    const [queries, sources, tokens] = [this.queries.list(), this.sources.list(), this.tokens.list()];
    const own = JSON.stringify({ tokens, queries, sources });
    if (own === this.#savedOwn && position - this.#savedOwnSize < SAVE_ENTRIES) return;
    await replaceFile(this.#files, OWN_PATH, Buffer.from(`{"position":${position},${own.slice(1)}`));
    this.#savedOwn = own;
    this.#savedOwnSize = position;
  }

  #foldOwn(body: Uint8Array | undefined): void {
    const parts = body && parseBody(body);
    const event = parts && parseJson(parts.bytes);
    if (isTokenEvent(event)) this.tokens.apply(event);
    if (isSavedQueryEvent(event)) this.queries.apply(event);
    if (isSourceEvent(event)) this.sources.apply(event);
  }

  #foldKey(index: number, entry: Entry, body: Uint8Array | undefined): void {
    const parts = body && parseBody(body);
    const header = parts && parseBodyHeader(parts.header);
    if (parts === undefined || header === undefined) return;
    if (header.key !== undefined && header.request !== undefined) {
      const digest = Buffer.from(header.request, "base64").toString("latin1", 0, 16);
      this.duplicates.replay(duplicateKey(entry.src, "key", header.key), { digest, index, t: entry.t });
    }
    if (header.eventId !== undefined) {
      const digest = duplicateDigest(parts.bytes);
      this.duplicates.replay(duplicateKey(entry.src, "id", header.eventId), { digest, index, t: entry.t });
    }
  }
}

/** What our own events say. */
interface Own {
  readonly tokens: readonly Token[];
  readonly queries: readonly SavedQuery[];
  readonly sources: readonly Source[];
}

async function loadOwn(files: Files): Promise<Own & { position: number }> {
  const saved = parseJson((await readWhole(files, OWN_PATH)) ?? new Uint8Array(0));
  const { position, queries, sources, tokens }: Record<string, unknown> =
    typeof saved === "object" ? { ...saved } : {};
  if (typeof position !== "number" || !Array.isArray(tokens) || !tokens.every(isToken)) return NOTHING;
  if (!Array.isArray(queries) || !queries.every(isSavedQuery)) return NOTHING;
  // A file of before there were sources is read anew: the log may hold them all the same.
  if (!Array.isArray(sources) || !sources.every(isSource)) return NOTHING;
  return { position, tokens, queries, sources };
}

const NOTHING: Own & { position: number } = { position: 0, tokens: [], queries: [], sources: [] };

async function* entriesFrom(
  log: LogSource,
  from: number,
  size: number,
): AsyncGenerator<[number, Entry, Uint8Array | undefined]> {
  for (let group = Math.floor(from / TILE_WIDTH); group * TILE_WIDTH < size; group++) {
    const first = group * TILE_WIDTH;
    const width = Math.min(TILE_WIDTH, size - first);
    const bodies = await log.bodies(group, width);
    for (const [i, line] of (await log.entries(group, width)).entries()) {
      const entry = parseEntry(line);
      if (entry !== undefined && first + i >= from) yield [first + i, entry, bodies[i]];
    }
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

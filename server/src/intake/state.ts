/** What intake knows beyond one request: tokens and remembered keys. Both are folds over the log, saved with the size they stand at. */
import { type Entry, parseBody, parseBodyHeader, parseEntry, TILE_WIDTH } from "@tallystick/tlog";
import { type Files, readWhole, replaceFile } from "../system/files.ts";
import { Duplicates, duplicateDigest, duplicateKey, REMEMBERED_MAX, REMEMBERED_US } from "./duplicates.ts";
import { appendKeys, loadKeys, rewriteKeys } from "./keys-file.ts";
import { isToken, isTokenEvent, type Token, Tokens } from "./tokens.ts";

/** The log as a fold reads it. */
export interface LogSource {
  entries(group: number, width: number): Promise<Uint8Array[]>;
  bodies(group: number, width: number): Promise<(Uint8Array | undefined)[]>;
}

/** The source id of what our own system seals. */
export const OWN_SOURCE = "tallystick";
const TOKENS_PATH = "tokens";
/** Entries without keys that a start may have to read again. */
const SAVE_ENTRIES = 100_000;

export class IntakeState {
  readonly tokens: Tokens;
  readonly duplicates: Duplicates;
  readonly #files: Files;
  #savedTokens = "";
  #savedTokensSize = 0;
  /** The size that the keys file stands at. */
  #savedSize = 0;
  /** Rows appended to the keys file since it was last rewritten. */
  #appended = 0;

  private constructor(files: Files, tokens: Tokens, duplicates: Duplicates) {
    this.#files = files;
    this.tokens = tokens;
    this.duplicates = duplicates;
  }

  /** Loads what was saved and reads the rest from the log of `size` entries. `files` is the folder of saved folds. */
  static async load(files: Files, log: LogSource, size: number, tNow: number): Promise<IntakeState> {
    const savedTokens = await loadTokens(files);
    const savedKeys = await loadKeys(files);
    // A saved fold that is ahead of the log belongs to another history: begin anew.
    const tokensFrom = savedTokens.position <= size ? savedTokens.position : 0;
    const keysFrom = savedKeys.position <= size ? savedKeys.position : 0;
    const state = new IntakeState(
      files,
      new Tokens(tokensFrom === 0 ? [] : savedTokens.tokens),
      new Duplicates(),
    );
    if (keysFrom > 0)
      for (const [key, remembered] of savedKeys.keys) state.duplicates.remember(key, remembered);
    for await (const [index, entry, body] of entriesFrom(log, Math.min(tokensFrom, keysFrom), size)) {
      if (index >= tokensFrom && entry.src === OWN_SOURCE) state.#foldToken(body);
      if (index >= keysFrom && entry.kind === "event" && entry.t >= tNow - REMEMBERED_US)
        state.#foldKey(index, entry, body);
    }
    await state.#rewriteKeys(size);
    await state.#saveTokens(size);
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
    await this.#saveTokens(size);
  }

  async #rewriteKeys(position: number): Promise<void> {
    this.duplicates.takeUnsaved();
    await rewriteKeys(this.#files, { position, keys: [...this.duplicates.entries()] });
    this.#appended = 0;
    this.#savedSize = position;
  }

  async #saveTokens(position: number): Promise<void> {
    const tokens = JSON.stringify(this.tokens.list());
    if (tokens === this.#savedTokens && position - this.#savedTokensSize < SAVE_ENTRIES) return;
    await replaceFile(this.#files, TOKENS_PATH, Buffer.from(`{"position":${position},"tokens":${tokens}}`));
    this.#savedTokens = tokens;
    this.#savedTokensSize = position;
  }

  #foldToken(body: Uint8Array | undefined): void {
    const parts = body && parseBody(body);
    const event = parts && parseJson(parts.bytes);
    if (isTokenEvent(event)) this.tokens.apply(event);
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

async function loadTokens(files: Files): Promise<{ position: number; tokens: Token[] }> {
  const saved = parseJson((await readWhole(files, TOKENS_PATH)) ?? new Uint8Array(0));
  if (typeof saved !== "object" || saved === null || !("position" in saved) || !("tokens" in saved))
    return { position: 0, tokens: [] };
  const { position, tokens } = saved;
  if (typeof position !== "number" || !Array.isArray(tokens) || !tokens.every(isToken))
    return { position: 0, tokens: [] };
  return { position, tokens };
}

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

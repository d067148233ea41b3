/** Sources: who sends by which protocol, with a token and limits of its own; a fold over sealed events, as tokens are. */
import { timingSafeEqual } from "node:crypto";
import { isSilence } from "./silence.ts";
import { createToken, hashOf } from "./tokens.ts";

/** What is kept of a source. */
export interface Source {
  /** Random, and the source id of what is sent with its token; a new token keeps it. */
  readonly id: string;
  readonly name: string;
  /** The protocol that it takes; `any`: whatever its requests are seen to be. */
  readonly type: string;
  /** Events a second that are taken of it; null: as many as come. */
  readonly rate: number | null;
  /** Whether its requests have to be signed. The secret stands in no event. */
  readonly isSigned: boolean;
  /** How long it may be quiet (`isSilence`); absent: as its rhythm allows. */
  readonly silence?: string | undefined;
  /** Who made it: the API, or the configuration file, which then also changes and removes it. */
  readonly from: "api" | "file";
  /** SHA-256 of its token in base64. */
  readonly hash: string;
  /** The last four characters of its token. */
  readonly hint: string;
}

/** The event that makes, changes or ends a source. */
export type SourceEvent =
  | { readonly action: "source.create" | "source.change" | "source.rotate"; readonly source: Source }
  | { readonly action: "source.remove"; readonly source: Pick<Source, "id" | "name"> };

/** The type that takes every protocol. */
export const ANY_PROTOCOL = "any";
/** A name stands in paths, commands and the configuration file as it is. */
const SOURCE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
export const SOURCE_NAME_RULE = "1 to 100 letters, digits, dots, dashes and underscores";
/** Enough for every sender of a large company; a bound on memory and on the list that is shown. */
export const SOURCES_MAX = 10_000;
/** More than this server takes of all its sources together. */
export const RATE_MAX = 1_000_000;
const SAVING: ReadonlySet<unknown> = new Set(["source.create", "source.change", "source.rotate"]);

export function isSourceName(value: unknown): value is string {
  return typeof value === "string" && SOURCE_NAME.test(value);
}

export function isRate(value: unknown): value is number | null {
  return value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= RATE_MAX);
}

/** A new token for a source: the secret to show once, and what to keep of it. */
export function createSourceToken(): { readonly secret: string } & Pick<Source, "id" | "hash" | "hint"> {
  const { secret, token } = createToken("ingest", "", "machine");
  return { secret, id: token.id, hash: token.hash, hint: token.hint };
}

/** Whether a value is such an event as we write them. Our own sealed events are the only ones that are folded. */
export function isSourceEvent(value: unknown): value is SourceEvent {
  if (typeof value !== "object" || value === null || !("action" in value) || !("source" in value))
    return false;
  const { action, source } = value;
  if (SAVING.has(action)) return isSource(source);
  if (action !== "source.remove" || typeof source !== "object" || source === null) return false;
  return "id" in source && typeof source.id === "string";
}

/** Whether a value is what we keep of a source. */
export function isSource(value: unknown): value is Source {
  if (typeof value !== "object" || value === null) return false;
  const { from, hash, hint, id, isSigned, name, rate, silence, type }: Record<string, unknown> = { ...value };
  if (silence !== undefined && !isSilence(silence)) return false;
  if (from !== "api" && from !== "file") return false;
  if (typeof isSigned !== "boolean" || !isRate(rate)) return false;
  return [hash, hint, id, name, type].every((text) => typeof text === "string");
}

/** The sources that there are now. */
export class Sources {
  readonly #byId = new Map<string, Source>();
  readonly #byHash = new Map<string, Source>();

  constructor(sources: Iterable<Source> = []) {
    for (const source of sources) this.apply({ action: "source.create", source });
  }

  get size(): number {
    return this.#byId.size;
  }

  /** The source whose token this is, or undefined. */
  find(secret: string): Source | undefined {
    const digest = hashOf(secret);
    const source = this.#byHash.get(digest);
    // The map compares digests, which nobody can steer towards another; the last word is said in constant time.
    const isSame = source !== undefined && timingSafeEqual(Buffer.from(digest), Buffer.from(source.hash));
    return isSame ? source : undefined;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  named(name: string): Source | undefined {
    return this.list().find((source) => source.name === name);
  }

  /** All of them, in the order in which they were made. */
  list(): Source[] {
    return [...this.#byId.values()];
  }

  /** Carries out a sealed event. */
  apply(event: SourceEvent): void {
    const before = this.#byId.get(event.source.id);
    if (before !== undefined) this.#byHash.delete(before.hash);
    if (event.action === "source.remove") {
      this.#byId.delete(event.source.id);
      return;
    }
    this.#byId.set(event.source.id, event.source);
    this.#byHash.set(event.source.hash, event.source);
  }
}

/** The source of this name; made without a token that anybody knows, for what comes by no request. */
export async function ensureSource(
  name: string,
  type: string,
  {
    record,
    sources,
  }: {
    readonly record: (event: SourceEvent, by: undefined) => Promise<void>;
    readonly sources: Pick<Sources, "named">;
  },
): Promise<Pick<Source, "id" | "rate">> {
  const known = sources.named(name);
  if (known !== undefined) return known;
  const { hash, hint, id } = createSourceToken();
  const plain = { type, rate: null, isSigned: false, from: "file" } as const;
  await record({ action: "source.create", source: { id, hash, hint, name, ...plain } }, undefined);
  return { id, rate: null };
}

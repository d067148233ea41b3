/** Tokens: who may send, read or administer. Only hashes are kept, as a fold over sealed events; the secret is shown once. */
import { hash, randomInt, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

/** What a token allows. An ingest token writes and reads nothing; an admin token may do what a read token may. */
export type TokenKind = "ingest" | "read" | "admin";

/** What is kept of a token. */
export interface Token {
  /** Random, and the source id of what is sent with it. */
  readonly id: string;
  readonly kind: TokenKind;
  /** The person or machine that it stands for. */
  readonly name: string;
  readonly type: "human" | "machine";
  /** SHA-256 of the secret in base64. */
  readonly hash: string;
  /** The last four characters of the secret, to tell tokens apart. */
  readonly hint: string;
}

/** The event that makes or ends a token. */
export type TokenEvent =
  | { readonly action: "token.create"; readonly token: Token }
  | { readonly action: "token.revoke"; readonly token: { readonly id: string } };

/** Names are shown to people and stand in every body's header. */
export const TOKEN_NAME_LENGTH_MAX = 100;
/** Enough for every sender of a large company; a bound on memory and on the list that is shown. */
export const TOKENS_MAX = 10_000;

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const PREFIXES: Readonly<Record<TokenKind, string>> = { ingest: "tlyi_", read: "tlyr_", admin: "tlya_" };
const SHAPE = /^tly[ira]_[0-9A-Za-z]{36}$/;

/** Makes a token: the secret to show once, and what to keep of it. */
export function createToken(
  kind: TokenKind,
  name: string,
  type: Token["type"],
): { secret: string; token: Token } {
  const secret = withChecksum(PREFIXES[kind] + randomText(30));
  return {
    secret,
    token: {
      id: randomText(12),
      kind,
      name,
      type,
      hash: hashOf(secret),
      hint: secret.slice(-4),
    },
  };
}

/** Whether a text has a token's form and checksum, so that a typing error is told from a wrong token. */
export function isTokenText(text: string): boolean {
  return SHAPE.test(text) && withChecksum(text.slice(0, -6)) === text;
}

/** Whether a value is a token event as we write them. Our own sealed events are the only ones that are folded. */
export function isTokenEvent(value: unknown): value is TokenEvent {
  if (typeof value !== "object" || value === null || !("action" in value) || !("token" in value))
    return false;
  const { action, token } = value;
  if (typeof token !== "object" || token === null || !("id" in token) || typeof token.id !== "string")
    return false;
  if (action === "token.revoke") return true;
  return action === "token.create" && isToken(token);
}

/** The tokens that are valid now. */
export class Tokens {
  readonly #byHash = new Map<string, Token>();

  constructor(tokens: Iterable<Token> = []) {
    for (const token of tokens) this.#byHash.set(token.hash, token);
  }

  get size(): number {
    return this.#byHash.size;
  }

  /** The token with this secret, or undefined. */
  find(secret: string): Token | undefined {
    const digest = hashOf(secret);
    const token = this.#byHash.get(digest);
    // The map compares digests, which nobody can steer towards another; the last word is said in constant time.
    const isSame = token !== undefined && timingSafeEqual(Buffer.from(digest), Buffer.from(token.hash));
    return isSame ? token : undefined;
  }

  /** Whether a token is valid still. */
  holds({ hash }: Token): boolean {
    return this.#byHash.has(hash);
  }

  /** All valid tokens, oldest first. */
  list(): Token[] {
    return [...this.#byHash.values()];
  }

  /** Carries out a sealed event. */
  apply(event: TokenEvent): void {
    if (event.action === "token.create") this.#byHash.set(event.token.hash, event.token);
    else for (const [hash, { id }] of this.#byHash) if (id === event.token.id) this.#byHash.delete(hash);
  }
}

/** Whether a value is what we keep of a token. */
export function isToken(value: unknown): value is Token {
  if (typeof value !== "object" || value === null) return false;
  const { id, kind, name, type, hash, hint }: Record<string, unknown> = { ...value };
  if (kind !== "ingest" && kind !== "read" && kind !== "admin") return false;
  if (type !== "human" && type !== "machine") return false;
  return [id, name, hash, hint].every((text) => typeof text === "string");
}

/** What is kept of a secret. */
export function hashOf(secret: string): string {
  return hash("sha256", secret, "base64");
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

function withChecksum(text: string): string {
  let rest = crc32(text);
  let checksum = "";
  for (let i = 0; i < 6; i++) {
    checksum = ALPHABET[rest % 62] + checksum;
    rest = Math.floor(rest / 62);
  }
  return text + checksum;
}

/** Finds the token to show a server: the one that was given, else the first run's, and that one only to this machine. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { EXIT, type Failure, failed, reasonOf } from "./exit.ts";
import type { Io } from "./io.ts";

/** What a token allows; each command knows which one it needs. */
export type TokenKind = "ingest" | "read" | "admin";

/** Where a person may have put a token. */
export interface TokenOptions {
  readonly token?: string | undefined;
  readonly data?: string | undefined;
}

/** The server's file of first tokens, in its data directory: lines such as `TALLY_READ_TOKEN=tlyr_…`. */
const TOKENS_FILE = "tokens.env";
const DEFAULT_DATA = "tally-data";
/** It holds three lines; the bound refuses a wrong file. */
const TOKENS_FILE_CHARACTERS_MAX = 65_536;
/** Visible ASCII, which is all that a header takes. */
const TOKEN_TEXT = /^[\x21-\x7e]{1,512}$/;
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** The token of `kind` for the server at `url`. Undefined when there is none: the server's refusal says what it wants. */
export async function findToken(
  kind: TokenKind,
  url: URL,
  options: TokenOptions,
  env: Io["env"],
): Promise<string | undefined | Failure> {
  const given = options.token ?? (env["TALLY_TOKEN"] || undefined);
  if (given !== undefined) return TOKEN_TEXT.test(given) ? given : MALFORMED;
  const named = options.data ?? (env["TALLY_DATA"] || undefined);
  // A folder that happens to lie here must not give its token to another machine.
  if (named === undefined && !LOOPBACK.has(url.hostname)) return undefined;
  const path = join(named ?? DEFAULT_DATA, TOKENS_FILE);
  try {
    return tokenIn(await readFile(path, "utf8"), kind);
  } catch (error) {
    if (options.data === undefined) return undefined;
    return failed(EXIT.usage, `couldn't read the tokens in ${path}: ${reasonOf(error)}`);
  }
}

/** The token of `kind` in the text of a tokens file, or undefined. */
export function tokenIn(text: string, kind: TokenKind): string | undefined {
  if (text.length > TOKENS_FILE_CHARACTERS_MAX) return undefined;
  const name = `TALLY_${kind.toUpperCase()}_TOKEN=`;
  const line = text.split("\n").find((one) => one.startsWith(name));
  const token = line?.slice(name.length).trim();
  return token !== undefined && TOKEN_TEXT.test(token) ? token : undefined;
}

const MALFORMED: Failure = failed(
  EXIT.usage,
  "the token holds characters that no token has, or is empty",
  "give it with --token or TALLY_TOKEN, such as tlyr_…",
);

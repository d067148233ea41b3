/** The options by which every command finds its server: --url, --token and --data, with the environment below them. */
import type { Command } from "commander";
import type { Target } from "./client.ts";
import { EXIT, type Failure, failed } from "./exit.ts";
import type { Io } from "./io.ts";
import { findToken, type TokenKind } from "./tokens-file.ts";

export interface ConnectionOptions {
  readonly url?: string;
  readonly token?: string;
  readonly data?: string;
}

const DEFAULT_URL = "http://127.0.0.1:8080";

/** Adds the options to a command that needs a token of `kind`. */
export function addConnectionOptions(command: Command, kind: TokenKind): Command {
  return command
    .option("--url <url>", `the server; else TALLY_URL, else ${DEFAULT_URL}`)
    .option("--token <token>", `a token that may do this (kind: ${kind}); else TALLY_TOKEN`)
    .option("--data <folder>", "take the token from this data directory; else TALLY_DATA, else ./tally-data");
}

/** The server that was meant, with the token to show it. */
export async function connect(
  options: ConnectionOptions,
  kind: TokenKind,
  env: Io["env"],
): Promise<Target | Failure> {
  const text = options.url ?? (env["TALLY_URL"] || DEFAULT_URL);
  const url = parseServerUrl(text);
  if (url === undefined) {
    return failed(
      EXIT.usage,
      `${JSON.stringify(text)} is not a server's URL`,
      `give one such as ${DEFAULT_URL}`,
    );
  }
  const token = await findToken(kind, url, options, env);
  if (typeof token === "object") return token;
  return { url: url.href.replace(/\/+$/, ""), token };
}

// A URL with a name and password in it would put them into messages; one with a query can't have a path added.
function parseServerUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  return isPlain && (url.protocol === "http:" || url.protocol === "https:") ? url : undefined;
}

/** The tokens of a first run: one to send, one to read, one to administer. Their secrets are shown once and kept in one file for their owner. */
import { hostname, userInfo } from "node:os";
import { type Files, replaceFile } from "../system/files.ts";
import { createToken, type Token } from "./tokens.ts";

/** A token whose secret has yet to be shown. */
export interface NewToken {
  readonly secret: string;
  readonly token: Token;
}

/** The file in the data directory. It has the form of shell assignments, so that a shell can read it in. */
export const SECRETS_FILE = "tokens.env";

/** Makes the three tokens: the machine's name on the one that sends, the person's on the others. */
export function createFirstTokens(): NewToken[] {
  const machine = hostname();
  const person = userInfo().username;
  return [
    createToken("ingest", machine, "machine"),
    createToken("read", person, "human"),
    createToken("admin", person, "human"),
  ];
}

/** Writes the secrets where only their owner can read them. */
export async function saveSecrets(files: Files, created: readonly NewToken[]): Promise<void> {
  const lines = created.map(({ secret, token }) => `${environmentName(token)}=${secret}\n`);
  await replaceFile(files, SECRETS_FILE, Buffer.from(lines.join("")), 0o600);
}

function environmentName({ kind }: Token): string {
  return `TALLY_${kind.toUpperCase()}_TOKEN`;
}

/** What a first run tells the person who started it. `path` is the file that holds them, too. */
export function firstRunText(
  created: readonly { secret: string; token: { kind: string; name: string } }[],
  path: string,
): string {
  const lines = created.map(({ secret, token }) => `  ${token.kind.padEnd(7)} ${secret}  (${token.name})`);
  return `A new log. Its tokens are shown once; they are also in ${path}, readable by you alone:\n${lines.join("\n")}\n`;
}

/** The tokens of a first run: one to send, one to read, one to administer. Their secrets are shown once and kept in one file for their owner. */
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { type Files, replaceFile } from "../system/files.ts";
import { createToken, type Token, type TokenEvent, type Tokens } from "./tokens.ts";

/** A token whose secret has yet to be shown. */
interface NewToken {
  readonly secret: string;
  readonly token: Token;
}

/** The file in the data directory. It has the form of shell assignments, so that a shell can read it in. */
const SECRETS_FILE = "tokens.env";

/** Where a first run's tokens go. */
export interface FirstRun {
  readonly tokens: Pick<Tokens, "size">;
  readonly files: Files;
  /** The data directory, for the text that tells of it. */
  readonly folder: string;
  readonly record: (event: TokenEvent, by: undefined) => Promise<void>;
  readonly print: (text: string) => void;
}

/** Makes the first tokens where there are none at all, and gives the one that administers; undefined where there are some. */
export async function makeFirstTokens({
  files,
  folder,
  print,
  record,
  tokens,
}: FirstRun): Promise<Token | undefined> {
  if (tokens.size > 0) return undefined;
  const created = createFirstTokens();
  // The file comes first: a token that is sealed but was never shown would be lost.
  await saveSecrets(files, created);
  // Handed in together they are one record of the write-ahead log: a crash leaves all of them or none, which begins again.
  await Promise.all(created.map(({ token }) => record({ action: "token.create", token }, undefined)));
  print(firstRunText(created, join(folder, SECRETS_FILE)));
  return created.map(({ token }) => token).find(({ kind }) => kind === "admin");
}

/** Makes the three tokens: the machine's name on the one that sends, the person's on the others. */
function createFirstTokens(): NewToken[] {
  const machine = hostname();
  const person = userInfo().username;
  return [
    createToken("ingest", machine, "machine"),
    createToken("read", person, "human"),
    createToken("admin", person, "human"),
  ];
}

/** Writes the secrets where only their owner can read them. */
async function saveSecrets(files: Files, created: readonly NewToken[]): Promise<void> {
  const lines = created.map(({ secret, token }) => `${environmentName(token)}=${secret}\n`);
  await replaceFile(files, SECRETS_FILE, Buffer.from(lines.join("")), 0o600);
}

function environmentName({ kind }: Token): string {
  return `TALLY_${kind.toUpperCase()}_TOKEN`;
}

/** What a first run tells the person who started it. `path` is the file that holds them, too. */
function firstRunText(
  created: readonly { secret: string; token: { kind: string; name: string } }[],
  path: string,
): string {
  const lines = created.map(({ secret, token }) => `  ${token.kind.padEnd(7)} ${secret}  (${token.name})`);
  return `A new log. Its tokens are shown once; they are also in ${path}, readable by you alone:\n${lines.join("\n")}\n`;
}

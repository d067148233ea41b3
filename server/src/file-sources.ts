/** Makes the sources that the configuration file names, and ends those that it names no more. What changes is sealed. */
import { readFile } from "node:fs/promises";
import type { Config } from "./config.ts";
import type { SourceConfig } from "./config-lists.ts";
import type { RecordSource } from "./intake/record-source.ts";
import { isSigningSecret, type SigningSecrets } from "./intake/signing-secrets.ts";
import { createSourceToken, type Source, type Sources } from "./intake/sources.ts";
import { hashOf, isTokenText } from "./intake/tokens.ts";
import { PROTOCOLS } from "./sources/dialects.ts";
import { CodedError } from "./system/coded-error.ts";

class SourceFileError extends CodedError<"source-file"> {}

export interface FileSourcesParts {
  readonly record: RecordSource;
  readonly sources: Sources;
  /** What a source's requests are signed with now. */
  readonly secrets: Pick<SigningSecrets, "get">;
}

/** Throws when a token can't be read; nothing was changed then. */
export async function applyFileSources(
  config: Pick<Config, "files" | "sources" | "syslog">,
  { record, secrets, sources }: FileSourcesParts,
): Promise<void> {
  const wanted = await Promise.all(config.sources.map(readSecrets));
  for (const { about, signingSecret, token } of wanted) {
    const before = sources.named(about.name);
    if (before !== undefined && before.from !== "file")
      throw new SourceFileError(
        "source-file",
        `the configuration names a source ${about.name}, and one of this name was made with tally sources add; remove that one first`,
      );
    const { name, rate, type } = about;
    const isSigned = signingSecret !== undefined;
    const told = {
      name,
      rate,
      type,
      isSigned,
      hash: hashOf(token),
      hint: token.slice(-4),
      from: "file",
    } as const;
    const source: Source = { id: before?.id ?? createSourceToken().id, ...told };
    const isSecretNew = signingSecret !== undefined && secrets.get(source.id) !== signingSecret;
    const action = actionOf(before, source);
    if (action === undefined && !isSecretNew) continue;
    await record({ action: action ?? "source.rotate", source }, undefined, signingSecret);
  }
  // What is followed, and syslog, have sources that the file names elsewhere.
  const names = new Set([...config.sources, ...config.files].map(({ name }) => name)).add(
    config.syslog.source,
  );
  for (const { from, id, name } of sources.list())
    if (from === "file" && !names.has(name))
      await record({ action: "source.remove", source: { id, name } }, undefined);
}

function actionOf(
  before: Source | undefined,
  source: Source,
): "source.create" | "source.change" | "source.rotate" | undefined {
  if (before === undefined) return "source.create";
  if (before.hash !== source.hash) return "source.rotate";
  const isSame =
    before.type === source.type && before.rate === source.rate && before.isSigned === source.isSigned;
  return isSame ? undefined : "source.change";
}

async function readSecrets(
  about: SourceConfig,
): Promise<{ about: SourceConfig; token: string; signingSecret: string | undefined }> {
  const { name, signingSecretFile, tokenFile, type } = about;
  if (type !== "any" && !PROTOCOLS.includes(type))
    throw new SourceFileError(
      "source-file",
      `the source ${name} has the type ${type}, which is none of any, ${PROTOCOLS.join(", ")}`,
    );
  const token = await readSecret(name, tokenFile);
  if (!isTokenText(token) || !token.startsWith("tlyi_"))
    throw new SourceFileError("source-file", `${tokenFile} holds no ingest token for the source ${name}`);
  const signingSecret =
    signingSecretFile === undefined ? undefined : await readSecret(name, signingSecretFile);
  if (signingSecret !== undefined && !isSigningSecret(signingSecret))
    throw new SourceFileError(
      "source-file",
      `${signingSecretFile} holds no signing secret of 8 to 512 characters`,
    );
  return { about, token, signingSecret };
}

async function readSecret(name: string, path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (cause) {
    throw new SourceFileError("source-file", `couldn't read ${path} for the source ${name}`, { cause });
  }
}

/** The lists of the configuration file: the files that are followed, and the sources that it makes. */
import type { FileItem, FileValue } from "./config-file.ts";
import { type Refused, refused } from "./config-values.ts";
import { ANY_PROTOCOL, isRate, isSourceName, RATE_MAX, SOURCE_NAME_RULE } from "./intake/sources.ts";
import type { Multiline } from "./sources/files/records.ts";

/** Files that are followed as they grow. */
export interface FilesConfig {
  /** The source that their lines are under. */
  readonly name: string;
  /** Paths, with `*`, `**`, `?` and `{a,b}`. */
  readonly paths: readonly string[];
  /** `none`: each line is an event. `auditd`: all lines of one serial are. */
  readonly multiline: Multiline;
}

/** A source that the file makes, changes and ends. */
export interface SourceConfig {
  readonly name: string;
  readonly type: string;
  readonly rate: number | null;
  /** The file that holds its token: `tlyi_` and 36 letters and digits, as `tally sources add` prints them. */
  readonly tokenFile: string;
  /** The file that holds what its requests are signed with; undefined: they are not. */
  readonly signingSecretFile: string | undefined;
}

export interface ListsConfig {
  readonly files: readonly FilesConfig[];
  readonly sources: readonly SourceConfig[];
}

export const LISTS = {
  files: ["name", "paths", "multiline"],
  sources: ["name", "type", "rate", "token-file", "signing-secret-file"],
} as const satisfies Record<string, readonly string[]>;

export function readLists(lists: ReadonlyMap<string, readonly FileItem[]>): ListsConfig | Refused {
  const files: FilesConfig[] = [];
  const sources: SourceConfig[] = [];
  const names = new Set<string>();
  for (const [list, read] of [
    ["files", (item: FileItem) => readFiles(item, files)],
    ["sources", (item: FileItem) => readSource(item, sources)],
  ] as const) {
    for (const item of lists.get(list) ?? []) {
      const name = one(item, "name")?.text;
      if (!isSourceName(name)) return refused(`${item.at}: a name must be ${SOURCE_NAME_RULE}`);
      if (names.has(name)) return refused(`${item.at}: there are two sources named ${name}`);
      names.add(name);
      const wrong = read(item);
      if (wrong !== undefined) return refused(`${item.at}: ${wrong}`);
    }
  }
  return { files, sources };
}

function readFiles(item: FileItem, files: FilesConfig[]): string | undefined {
  const paths = (item.values.get("paths") ?? []).map(({ text }) => text);
  const multiline = one(item, "multiline")?.text ?? "none";
  if (paths.length === 0) return "files need paths, such as [/var/log/auth.log]";
  if (multiline !== "none" && multiline !== "auditd") return "multiline must be none or auditd";
  files.push({ name: one(item, "name")?.text ?? "", paths, multiline });
  return undefined;
}

function readSource(item: FileItem, sources: SourceConfig[]): string | undefined {
  const [rateText, tokenFile] = [one(item, "rate")?.text, one(item, "token-file")?.text];
  const rate = rateText === undefined ? null : Number(rateText);
  if (!isRate(rate)) return `rate must be a whole number of events a second from 1 to ${RATE_MAX}`;
  if (tokenFile === undefined) return "a source needs a token-file, which holds its token";
  const type = one(item, "type")?.text ?? ANY_PROTOCOL;
  const signingSecretFile = one(item, "signing-secret-file")?.text;
  sources.push({ name: one(item, "name")?.text ?? "", type, rate, tokenFile, signingSecretFile });
  return undefined;
}

function one(item: FileItem, field: string): FileValue | undefined {
  return item.values.get(field)?.[0];
}

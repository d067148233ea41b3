/** The file of the directory of identities: YAML that people write, or CSV that other systems export. What is wrong is told with its line and column. */
import { parseYaml, readText } from "./config-yaml.ts";
import { readCsv } from "./enrich/csv.ts";
import { type Entry, hasStar } from "./enrich/entries.ts";
import { type ReadEntries, readEntries, type Wrong } from "./enrich/read-entries.ts";

export interface IdentitiesFile {
  readonly entries: readonly Entry[];
  /** Why it can't be used. */
  readonly problems: readonly string[];
  /** What can be used, and hardly be meant. */
  readonly warnings: readonly string[];
}

/** Larger ones take seconds to read, in which nothing else is done; a directory of that size is exported, and CSV is faster. */
const YAML_BYTES_MAX = 1_048_576;
const CSV_BYTES_MAX = 16_777_216;

/** Reads the file by the ending of its name; without one there is nobody. */
export function readIdentities(path: string | undefined): IdentitiesFile {
  if (path === undefined) return { entries: [], problems: [], warnings: [] };
  const isCsv = path.toLowerCase().endsWith(".csv");
  const text = readText(path, isCsv ? CSV_BYTES_MAX : YAML_BYTES_MAX);
  if (text.kind === "refused") return { entries: [], problems: [text.message], warnings: [] };
  if (isCsv) {
    const csv = readCsv(text.text);
    return told(readEntries(csv.value), ({ message, place }) => {
      const { column, line } = csv.placeOf(place);
      return `${path}:${line}:${column}: ${message}`;
    });
  }
  const yaml = parseYaml(text.text, path);
  if (yaml.kind === "refused") return { entries: [], problems: [yaml.message], warnings: [] };
  return told(readEntries(yaml.value), yaml.tell);
}

/** What is wrong with a file, a line for each; or who stands in it. */
export function checkIdentities(path: string): { readonly isRight: boolean; readonly text: string } {
  const { entries, problems, warnings } = readIdentities(path);
  const wrong = [...problems, ...warnings];
  const names = entries.flatMap((entry) => entry.names);
  const wildcards = names.filter(hasStar).length;
  const about = `${path}: ${entries.length} identities with ${names.length} names, ${wildcards} of them with *\n`;
  return { isRight: wrong.length === 0, text: `${wrong.map((line) => `${line}\n`).join("")}${about}` };
}

function told(read: ReadEntries, tell: (wrong: Wrong) => string): IdentitiesFile {
  return { entries: read.entries, problems: read.problems.map(tell), warnings: read.collisions.map(tell) };
}

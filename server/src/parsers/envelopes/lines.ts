/** Texts that hold several records: JSON on each line, and pages of CSV with their heading. */
import { isFields } from "../fields.ts";
import { readCsv } from "../text/csv.ts";
import { EVENTS_MAX } from "./batches.ts";
import { type Envelope, readText } from "./envelope.ts";

/** JSON on each line (github.com/ndjson/ndjson-spec), where nobody has parted the lines. */
export const jsonLines: Envelope = (content) => {
  if (typeof content !== "string" || !content.startsWith("{") || !content.includes("}\n")) return undefined;
  const contents: unknown[] = [];
  for (const line of content.split("\n")) {
    if (line.trim() === "") continue;
    const read = readText(line);
    if (!isFields(read)) return undefined;
    if (contents.length < EVENTS_MAX) contents.push(read);
  }
  return { contents, hints: {} };
};

const COLUMNS_MIN = 3;
/** Names of columns are words; a sentence has a space behind its commas. */
const HEADING = /^"?[A-Za-z_][\w .-]{0,63}"?(?:,"?[A-Za-z_][\w .-]{0,63}"?){2,255}$/;

/** A page of CSV (RFC 4180) as one object for each row, by the names of its heading. Rows of another length make it none. */
export const csvPage: Envelope = (content) => {
  if (typeof content !== "string") return undefined;
  const end = content.indexOf("\n");
  const heading = end === -1 ? "" : content.slice(0, end).trimEnd();
  if (!HEADING.test(heading)) return undefined;
  const names = readCsv(heading);
  if (names.length < COLUMNS_MIN) return undefined;
  const contents: unknown[] = [];
  for (const row of rowsOf(content.slice(end + 1))) {
    const cells = readCsv(row);
    // Lines that belong to the one before them, as those of a stack do, are set in.
    if (cells.length !== names.length || /^\s/.test(row)) return undefined;
    // A cell may hold a document of its own.
    contents.push(
      Object.fromEntries(
        names.flatMap((name, i) =>
          cells[i] === undefined || cells[i] === "" ? [] : [[name, readText(cells[i])]],
        ),
      ),
    );
  }
  return contents.length === 0 ? undefined : { contents, hints: {} };
};

/** A page of Zeek's own form: its heading names the columns, and says what stands for nothing (docs.zeek.org, "Zeek TSV Format Logs"). */
export const zeekPage: Envelope = (content) => {
  if (typeof content !== "string" || !content.startsWith("#separator ")) return undefined;
  const told = new Map<string, readonly string[]>();
  const contents: unknown[] = [];
  for (const line of content.split("\n")) {
    const cells = line.trimEnd().split("\t");
    const [first = ""] = cells;
    if (first.startsWith("#")) told.set(first, cells.slice(1));
    else if (first !== "" && contents.length < EVENTS_MAX) contents.push(zeekRow(cells, told));
  }
  return { contents, hints: {} };
};

function zeekRow(cells: readonly string[], told: ReadonlyMap<string, readonly string[]>): unknown {
  const [path = ""] = told.get("#path") ?? [];
  const names = told.get("#fields") ?? [];
  const said = names.flatMap((name, i) => {
    const cell = cells[i];
    return cell === undefined || cell === "-" || cell === "(empty)" ? [] : [[name, cell] as const];
  });
  return Object.fromEntries([["_path", path], ...said]);
}

/** Pairs of names and values between bars, as Mimecast writes its lines (developer.services.mimecast.com, "SIEM logs"). */
const BARRED = /^datetime=[^|]{1,64}\|\w{1,64}=/;

export const barredPairs: Envelope = (content) => {
  if (typeof content !== "string" || !BARRED.test(content)) return undefined;
  const pairs = content.split("|", PAIRS_MAX).flatMap((pair) => {
    const at = pair.indexOf("=");
    const value = pair.slice(at + 1).replace(/^"|"$/g, "");
    return at < 1 || value === "" ? [] : [[pair.slice(0, at), value] as const];
  });
  return { contents: [Object.fromEntries(pairs)], hints: {} };
};

const PAIRS_MAX = 128;

/** Lines, those put together again that a quoted cell has parted. */
function rowsOf(text: string): readonly string[] {
  const rows: string[] = [];
  let open = "";
  for (const line of text.split("\n")) {
    open = open === "" ? line.trimEnd() : `${open}\n${line.trimEnd()}`;
    if (open === "" || quotesIn(open) % 2 === 1) continue;
    if (rows.length >= EVENTS_MAX) break;
    rows.push(open);
    open = "";
  }
  return rows;
}

function quotesIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) count += 1;
  return count;
}

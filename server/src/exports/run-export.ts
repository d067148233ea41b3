/** One export: walks the events of one moment page by page and writes them to a file. Whatever stops it is told, and then nothing is left of the file. */
import { setImmediate } from "node:timers/promises";
import { copyPoint } from "../search/copy-point.ts";
import { countEvents, findEvents, type Place } from "../search/find-events.ts";
import type { Scope } from "../search/scope.ts";
import { isUnavailable, QueryTooCostly, type Search } from "../search/search-client.ts";
import type { Diagnose } from "../system/diagnostics.ts";
import type { ExportFile } from "./export-file.ts";
import type { FormatWriter, Pieces } from "./format-writer.ts";

/** Which events; the walk is over the entries that the copy holds when it begins. */
export type ExportScope = Pick<Scope, "condition" | "sinceUs" | "untilUs">;

export interface ExportWalk {
  readonly search: Search;
  /** The log's name. */
  readonly log: string;
  readonly scope: ExportScope;
  readonly eventsMax: number;
  readonly signal: AbortSignal;
  readonly diagnose: Diagnose;
  /** Called when the copy is known that is walked over, so that what the format needs of the log covers it. */
  readonly openFormat: () => FormatWriter;
  readonly openFile: () => Promise<ExportFile>;
  readonly tell: (progress: { events: number; total: number; bytes: number }) => void;
}

export type ExportEnd =
  | { readonly kind: "done"; readonly sha256: string }
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "cancelled" };

/** What the engine gives in one answer; each is another look at whether the copy is still the same. */
const PAGE_EVENTS = 1000;
/** Some milliseconds of work. */
const PIECES_A_TURN = 50;
const SWAPPED = "the search copy was built again meanwhile; start it again";

/** Runs it to its end. It never throws. */
export async function runExport(walk: ExportWalk): Promise<ExportEnd> {
  let file: ExportFile | undefined;
  try {
    file = await walk.openFile();
    const refusal = await writeEvents(walk, file);
    const end = refusal ?? (await file.finish());
    walk.signal.throwIfAborted();
    if (typeof end !== "string") return { kind: "done", sha256: end.sha256 };
    await file.discard();
    return { kind: "failed", error: end };
  } catch (cause) {
    await file?.discard().catch(() => undefined);
    if (walk.signal.aborted) return { kind: "cancelled" };
    return { kind: "failed", error: reasonOf(cause, walk.diagnose) };
  }
}

/** Gives why it can't go on, or undefined when all is written. */
async function writeEvents(walk: ExportWalk, file: ExportFile): Promise<string | undefined> {
  const { eventsMax, log, scope, search, signal, tell } = walk;
  const copy = await copyPoint(search, log, signal);
  const question = { ...scope, signal, size: copy.size };
  const total = await countEvents(search, question);
  if (total > eventsMax)
    return `it would be ${total} events, and ${eventsMax} is the most; ask for a shorter time, or for less`;
  const format = walk.openFormat();
  let refusal = await addAll(file, format.begin(), signal);
  let events = 0;
  let after: Place | undefined;
  do {
    if (refusal !== undefined) return refusal;
    tell({ events, total, bytes: file.bytes });
    const page = await findEvents(search, { ...question, order: "asc", limit: PAGE_EVENTS, after });
    // Asked behind the page: were it another table now, the page could be of either.
    if ((await copyPoint(search, log, signal)).generation !== copy.generation) return SWAPPED;
    refusal = await addAll(file, format.page(page.events), signal);
    events += page.events.length;
    after = page.next;
  } while (after !== undefined);
  refusal ??= await addAll(file, format.end(), signal);
  tell({ events, total, bytes: file.bytes });
  return refusal;
}

async function addAll(file: ExportFile, pieces: Pieces, signal: AbortSignal): Promise<string | undefined> {
  let count = 0;
  for await (const piece of pieces) {
    signal.throwIfAborted();
    const refusal = await file.add(piece);
    if (refusal !== undefined) return refusal;
    count += 1;
    // Promises alone let nobody else have a turn, and intake waits for one.
    if (count % PIECES_A_TURN === 0) await setImmediate();
  }
  return undefined;
}

function reasonOf(cause: unknown, diagnose: Diagnose): string {
  if (cause instanceof QueryTooCostly) return `${cause.message}; ask for a shorter time, or for less`;
  if (isUnavailable(cause)) return "the search engine went away; start it again";
  diagnose("error", "an export failed", { cause });
  return "it couldn't be written; the server's diagnostics say why";
}

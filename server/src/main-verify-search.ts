/** The program behind `tally verify --search`: compares the search copy with a log that was verified, and says the first difference. */
import { parseCheckpoint, parseNote } from "@tallystick/tlog";
import { blockCodec } from "./block-codec.ts";
import { readAddress } from "./children.ts";
import { type Config, dataPaths, readConfig } from "./config.ts";
import { startEngineProcess } from "./engine-process.ts";
import { createEventsOf } from "./event-settings.ts";
import { LogFollower } from "./followers/log-follower.ts";
import { createRowsOf, entrySource } from "./record-rows.ts";
import { type Compared, compareCopy } from "./search/compare.ts";
import { Search, type SearchAddress } from "./search/search-client.ts";
import { CHECKPOINT_PATH } from "./sequencer/paths.ts";
import { StoredGroups } from "./sequencer/stored-groups.ts";
import { createDiagnose } from "./system/diagnostics.ts";
import { readWhole } from "./system/files.ts";
import { createNodeFiles } from "./system/node-files.ts";

const EXIT = { ok: 0, runtime: 1, usage: 2, integrity: 3, incomplete: 7 } as const;
const MEANING = {
  altered: "the row is not what the log's record says",
  missing: "the row is missing",
  twice: "the row stands there twice",
  "not-in-log": "the log has no such event",
} as const;

const isJson = process.argv.includes("--json");
const config = readConfig(
  process.argv.slice(2).filter((arg) => arg !== "--json"),
  process.env,
);
if (config.kind === "refused") {
  process.stderr.write(`tally verify --search: ${config.message}\n`);
  process.exit(EXIT.usage);
}
try {
  process.exitCode = await verifySearch(config.config);
} catch (cause) {
  process.stderr.write(
    `tally: couldn't verify the search copy: ${cause instanceof Error ? cause.message : cause}\n`,
  );
  process.exitCode = EXIT.runtime;
}
process.exit();

async function verifySearch({
  dataFolder,
  events,
  search: given,
  searchKeepUs: keepUs,
}: Config): Promise<number> {
  const paths = dataPaths(dataFolder);
  const files = await createNodeFiles(paths.log);
  const note = parseNote((await readWhole(files, CHECKPOINT_PATH)) ?? new Uint8Array(0));
  const checkpoint = note && parseCheckpoint(note.text);
  if (checkpoint === undefined) throw new Error(`there is no checkpoint in ${paths.log}`);
  const log = checkpoint.origin;

  const search = new Search();
  const running = given ?? (await runningEngine(paths.state, search));
  const engine = running === undefined ? await startEngineProcess(paths.search, quietDiagnose()) : undefined;
  search.move(running ?? engine?.address);
  const follower = new LogFollower(files, new StoredGroups(files, blockCodec), 0);
  try {
    const nowUs = Date.now() * 1000;
    const compared = await compareCopy({
      ...{
        search,
        log,
        size: checkpoint.size,
        source: entrySource(follower, createRowsOf(log, createEventsOf(events))),
      },
      mayMissBeforeUs: keepUs === undefined ? Number.MIN_SAFE_INTEGER : nowUs - keepUs,
      progress: (entries) => {
        if (process.stderr.isTTY) process.stderr.write(`\rcompared ${entries} of ${checkpoint.size} entries`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    process.stdout.write(isJson ? `${JSON.stringify({ check: "search", ...compared })}\n` : textOf(compared));
    return exitCodeOf(compared);
  } finally {
    await follower.close();
    await search.close();
    await engine?.stop();
  }
}

/** The engine of a server that runs on this data directory, if one does. */
async function runningEngine(stateFolder: string, search: Search): Promise<SearchAddress | undefined> {
  const address = await readAddress(await createNodeFiles(stateFolder));
  search.move(address);
  return address !== undefined && (await search.ping()) ? address : undefined;
}

function quietDiagnose(): ReturnType<typeof createDiagnose> {
  return createDiagnose(
    (line) => (line.includes('"level":"error"') ? process.stderr.write(line) : undefined),
    Date.now,
  );
}

function exitCodeOf({ difference, notYet }: Compared): number {
  if (difference !== undefined) return EXIT.integrity;
  return notYet > 0 ? EXIT.incomplete : EXIT.ok;
}

function textOf({ beyondRows, difference, droppedRows, entries, notYet, rows }: Compared): string {
  const lines =
    difference === undefined
      ? [`  ✓ search           ${rows} rows of ${entries} entries are what the log says`]
      : [
          `  ✗ search           index ${difference.index}, event ${difference.ord}: ${MEANING[difference.what]}`,
          "    the copy can be made again: tally rebuild (needed after an update, and after other zones, dates, mappings or identities, too)",
        ];
  if (droppedRows > 0)
    lines.push(`  – ${droppedRows} rows are older than the copy keeps them; the log has them`);
  if (notYet > 0) lines.push(`  ! ${notYet} entries are not searchable yet`);
  if (beyondRows > 0)
    lines.push(`  – ${beyondRows} rows are of entries behind the checkpoint, and were not compared`);
  return `${lines.join("\n")}\n`;
}

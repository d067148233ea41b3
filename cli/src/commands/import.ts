/** `tally import`: files of events, large or many, once each: a run that was ended goes on where it stopped. */
import { type Command, Option } from "commander";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, failed, reasonOf, tell } from "../exit.ts";
import { type Imported, importFile } from "../import/import-file.ts";
import type { Io } from "../io.ts";
import { escapeText, formatJsonLine } from "../output.ts";
import { retriesOption } from "../retries.ts";

type ImportFlags = ConnectionOptions & {
  readonly retries: number;
  readonly gzip?: boolean;
  readonly quiet?: boolean;
  readonly output: "text" | "ndjson";
};

export function addImport(program: Command, io: Io): void {
  const command = program
    .command("import")
    .description(
      "Import files of events (NDJSON, JSON arrays, CloudTrail; plain or gzip). It goes on where it stopped.",
    )
    .argument("<files...>", "files to import")
    .addOption(retriesOption())
    .option("--gzip", "compress what is sent")
    .option("-q, --quiet", "no progress")
    .addOption(
      new Option("-o, --output <format>", "how to print what came of each file")
        .choices(["text", "ndjson"])
        .default("text"),
    );
  addConnectionOptions(command, "ingest").action(async (files: string[], flags: ImportFlags) => {
    io.setExitCode(await importFiles(files, flags, io));
  });
}

async function importFiles(files: readonly string[], flags: ImportFlags, io: Io): Promise<number> {
  const target = await connect(flags, "ingest", io.env);
  if ("kind" in target) return tell(io, target);
  const { gzip = false, output, quiet = false, retries } = flags;
  let exitCode: number = EXIT.ok;
  for (const file of files) {
    try {
      const outcome = await importFile(target, file, { gzip, quiet, retries }, io);
      if (outcome.kind === "failed") return tell(io, outcome);
      const { broken, ...imported } = outcome;
      io.stdout.write(output === "ndjson" ? `${formatJsonLine(imported)}\n` : `${textOf(imported)}\n`);
      if (imported.rejected > 0) exitCode = EXIT.runtime;
      if (broken !== undefined) exitCode = tell(io, broken);
    } catch (error) {
      // Another file may well be readable; what this one lacks is said, and the exit code shows it.
      exitCode = tell(io, failed(EXIT.runtime, `couldn't import ${escapeText(file)}: ${reasonOf(error)}`));
    }
  }
  return exitCode;
}

function textOf({ accepted, acceptedInAll, file, rejected, rejectedInAll }: Imported): string {
  const all =
    acceptedInAll + rejectedInAll > accepted + rejected
      ? ` (${acceptedInAll} and ${rejectedInAll} in all runs)`
      : "";
  return `${escapeText(file)}: ${accepted} ${accepted === 1 ? "event" : "events"} accepted, ${rejected} refused${all}`;
}

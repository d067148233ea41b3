/** The command tree of `tally`. Each command is a file in commands/. */
import { Command, CommanderError } from "commander";
import { addAsk } from "./commands/ask.ts";
import { addCompare } from "./commands/compare.ts";
import { addConfig } from "./commands/config.ts";
import { addConnect } from "./commands/connect.ts";
import { addCoverage } from "./commands/coverage.ts";
import { addDemo } from "./commands/demo.ts";
import { addExec } from "./commands/exec.ts";
import { addExport } from "./commands/export.ts";
import { addFacets } from "./commands/facets.ts";
import { addGet } from "./commands/get.ts";
import { addIdentities } from "./commands/identities.ts";
import { addImport } from "./commands/import.ts";
import { addProve } from "./commands/prove.ts";
import { addRebuild } from "./commands/rebuild.ts";
import { addSearch } from "./commands/search.ts";
import { addSend } from "./commands/send.ts";
import { addServe } from "./commands/serve.ts";
import { addSignInLink } from "./commands/sign-in-link.ts";
import { addSources } from "./commands/sources.ts";
import { addStats } from "./commands/stats.ts";
import { addTail } from "./commands/tail.ts";
import { addTokens } from "./commands/tokens.ts";
import { addVerify } from "./commands/verify.ts";
import { addVersion, versionLine } from "./commands/version.ts";
import { EXIT } from "./exit.ts";
import type { Io } from "./io.ts";

/** Runs the command that the arguments name, those of a shell behind the program's own name. */
export async function runProgram(args: readonly string[], io: Io): Promise<void> {
  try {
    await buildProgram(io).parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has printed the help, the version or the complaint; only its idea of exit codes is not ours.
    io.setExitCode(error.exitCode === 0 ? EXIT.ok : EXIT.usage);
  }
}

function buildProgram(io: Io): Command {
  const program = new Command("tally")
    .description("The audit log that proves itself: what it acknowledged can't be altered unnoticed.")
    .version(versionLine(), "--version")
    .enablePositionalOptions()
    .showHelpAfterError("(tally --help shows what there is)")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .exitOverride();
  for (const add of [
    addServe,
    addSend,
    addExec,
    addImport,
    addSearch,
    addAsk,
    addStats,
    addFacets,
    addCoverage,
    addCompare,
    addExport,
    addTail,
    addGet,
    addProve,
    addVerify,
    addRebuild,
    addSources,
    addConnect,
    addIdentities,
    addTokens,
    addSignInLink,
    addConfig,
    addDemo,
    addVersion,
  ])
    add(program, io);
  return program;
}

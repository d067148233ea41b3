/** The command tree of `tally`, and the process that it runs in. Each command is a file in commands/. */
import { basename, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Command, CommanderError } from "commander";
import { addConfig } from "./commands/config.ts";
import { addDemo } from "./commands/demo.ts";
import { addGet } from "./commands/get.ts";
import { addImport } from "./commands/import.ts";
import { addProve } from "./commands/prove.ts";
import { addSend } from "./commands/send.ts";
import { addServe } from "./commands/serve.ts";
import { addTokens } from "./commands/tokens.ts";
import { addVerify } from "./commands/verify.ts";
import { addVersion, versionLine } from "./commands/version.ts";
import { exchange } from "./exchange.ts";
import { EXIT } from "./exit.ts";
import type { Io, Output } from "./io.ts";
import { quote } from "./output.ts";

const io: Io = {
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  stdin: process.stdin,
  env: process.env,
  exchange,
  sleep: (milliseconds) => sleep(milliseconds),
  now: Date.now,
  random: Math.random,
  invocation: invocation(process.argv[1] ?? "tally"),
  onSignal(listener) {
    process.on("SIGINT", listener).on("SIGTERM", listener);
    return () => void process.off("SIGINT", listener).off("SIGTERM", listener);
  },
  setExitCode(code) {
    process.exitCode = code;
  },
};

// Whoever reads us may stop early, as head does; that is no error of ours, and there is nobody left to tell.
process.stdout.on("error", (error) =>
  process.exit("code" in error && error.code === "EPIPE" ? EXIT.ok : EXIT.runtime),
);

try {
  await buildProgram().parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has printed the help, the version or the complaint; only its idea of exit codes is not ours.
  io.setExitCode(error.exitCode === 0 ? EXIT.ok : EXIT.usage);
}

function buildProgram(): Command {
  const program = new Command("tally")
    .description("The audit log that proves itself: what it acknowledged can't be altered unnoticed.")
    .version(versionLine(), "--version")
    .enablePositionalOptions()
    .showHelpAfterError("(tally --help shows what there is)")
    .exitOverride();
  for (const add of [
    addServe,
    addSend,
    addImport,
    addGet,
    addProve,
    addVerify,
    addTokens,
    addConfig,
    addDemo,
    addVersion,
  ])
    add(program, io);
  return program;
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return { write: (data) => void stream.write(data), isTty: stream.isTTY === true };
}

// The script itself when it was started by its path, as in a checkout; the command's name when it is installed.
function invocation(script: string): string {
  return script.endsWith(".js") ? `node ${quote(relative("", script))}` : basename(script);
}

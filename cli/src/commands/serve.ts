/** `tally serve`: runs the server as a child that dies with us, and ends as it ends. Its flags and signals pass through untouched. */
import { fork } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { EXIT, failed, reasonOf, tell } from "../exit.ts";
import type { Io } from "../io.ts";

/** What the server itself reads; here only so that help can show it. Each has a variable: TALLY_ and its name. */
const SERVE_FLAGS: Readonly<Record<string, string>> = {
  "--config <file>": "a YAML file with these settings, without the dashes",
  "--data <folder>": "the data directory (default ./tally-data)",
  "--listen <host:port>": "address and port (default 127.0.0.1:8080; port 0 takes a free one)",
  "--insecure-listen": "allow an address that other machines reach, without TLS",
  "--origin <name>": "the log's name for ever, a URL without scheme; used when the log is created",
  "--guard-dir <folder>": "keep a copy of the guard in this folder, on another volume",
  "--policy <file>": "the witnesses to ask (c2sp.org/tlog-policy)",
  "--hosts <names>": "names that browsers ask this server by, besides loopback, with commas in between",
  "--proxies <networks>": "proxies whose X-Forwarded headers are believed",
  "--base-path <path>": "the path that a proxy puts before ours, such as /audit",
  "--disk-reserve <MiB>": "take nothing while less disk is free (default 256)",
  "--segment-mib <MiB>": "size of the write-ahead log's segments (default 64)",
  "--mappings <folder>": "parsers of your own (docs/sources/mapping.md)",
  "--identities <file>": "a directory of people and services (docs/identities.md)",
};

export function addServe(program: Command, io: Io): void {
  program
    .command("serve")
    .description("Run a server until it is told to stop.")
    .usage("[flags]")
    .argument("[flags...]")
    .allowUnknownOption()
    .passThroughOptions()
    .addHelpText("after", flagsHelp())
    .action(async (flags: string[]) => {
      io.setExitCode(await serve(flags, io));
    });
}

/** The server's program, to be run by Node as a process of its own. */
export function serverProgram(): string {
  return fileURLToPath(import.meta.resolve("@tallystick/server/main"));
}

/** Runs the server's program with these flags; gives its exit code. */
export function serve(flags: readonly string[], io: Io): Promise<number> {
  return new Promise((resolve) => {
    // In a group of its own, so that Ctrl-C reaches it once, through us: a second signal ends it without order.
    const child = fork(serverProgram(), flags, { stdio: "inherit", detached: true });
    // Whoever supervises us knows our number and not the server's, and means the server by a SIGHUP.
    const endings = [io.onSignal((signal) => child.kill(signal)), io.onHangup(() => child.kill("SIGHUP"))];
    const stopListening = (): void => {
      for (const end of endings) end();
    };
    child.once("error", (error) => {
      stopListening();
      resolve(tell(io, failed(EXIT.runtime, `couldn't start the server: ${reasonOf(error)}`)));
    });
    child.once("exit", (code, signal) => {
      stopListening();
      resolve(signal === null ? (code ?? EXIT.runtime) : 128 + constants.signals[signal]);
    });
  });
}

function flagsHelp(): string {
  const width = Math.max(...Object.keys(SERVE_FLAGS).map((flag) => flag.length));
  const lines = Object.entries(SERVE_FLAGS).map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`);
  return `\nFlags of the server (each also as a variable, such as TALLY_LISTEN):\n${lines.join("\n")}`;
}

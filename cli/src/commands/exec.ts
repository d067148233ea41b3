/** `tally exec -- COMMAND`: runs a command, and seals who ran what, when, where, and how it ended. */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { homedir, hostname, userInfo } from "node:os";
import { basename, join } from "node:path";
import { type AuditEvent, Client } from "@tallystick/sdk";
import type { Command } from "commander";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { openSpool } from "../exec/open-spool.ts";
import { redactArguments } from "../exec/redact.ts";
import { type Ended, runCommand } from "../exec/run-command.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";

type ExecOptions = ConnectionOptions & {
  readonly require?: boolean;
  readonly reason?: string;
  readonly spool?: string;
};

/** What both events say. */
interface About {
  readonly actor: AuditEvent["actor"];
  readonly [other: string]: unknown;
}

/** A person waits for it, and the spool keeps it for the next time. */
const SEND_MS = 3000;
const GIT_MS = 1000;

export function addExec(program: Command, io: Io): void {
  const command = program
    .command("exec")
    .description("Run a command, and seal who ran what and how it ended.")
    .argument("<command...>", "behind --, as in: tally exec -- kubectl delete pod web-1")
    .option("--reason <text>", "why it is run")
    .option("--require", "do not run it unless its start could be sealed")
    .option("--spool <folder>", "where events wait that could not be sent; else ~/.tally/spool")
    .passThroughOptions();
  addConnectionOptions(command, "ingest").action(async (words: string[], options: ExecOptions) => {
    io.setExitCode(await exec(words, options, io));
  });
}

async function exec(
  [command = "", ...args]: readonly string[],
  options: ExecOptions,
  io: Io,
): Promise<number> {
  const target = await connect(options, "ingest", io.env);
  if ("kind" in target) return tell(io, target);
  const spool = options.spool ?? join(homedir(), ".tally", "spool");
  const client = openClient(spool, { url: target.url, token: target.token ?? "" });
  if (typeof client === "string")
    return tell(
      io,
      failed(EXIT.runtime, `couldn't keep events in ${spool}: ${client}`, "give --spool FOLDER"),
    );
  const about = aboutOf(command, args, options.reason);
  client.log({ ...about, action: "command.start", outcome: "unknown" });
  if (options.require === true && !(await client.flush(SEND_MS))) {
    await client.close(0);
    return tell(
      io,
      failed(
        EXIT.unreachable,
        `${command} was not run: its start could not be sealed`,
        `is ${target.url} right?`,
      ),
    );
  }
  const ended = await runCommand(command, args, io.now);
  if (ended.problem !== undefined) io.stderr.write(`tally: couldn't run ${command}: ${ended.problem}\n`);
  client.log({ ...about, ...endOf(ended), action: "command.end" });
  if (!(await client.close(SEND_MS)))
    io.stderr.write(`tally: not sealed yet: ${target.url} could not be reached; kept in ${spool}\n`);
  return ended.exitCode;
}

function openClient(
  spool: string,
  server: { readonly url: string; readonly token: string },
): Client | string {
  try {
    return new Client({ ...server, spool: openSpool(spool) });
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function aboutOf(command: string, args: readonly string[], reason: string | undefined): About {
  const [host, { uid, username }] = [hostname(), userInfo()];
  const commit = gitCommit();
  return {
    actor: { id: `${host}/${uid}`, name: username, type: "human" },
    target: { type: "command", id: command, name: basename(command) },
    ...(reason === undefined ? {} : { reason }),
    session: { id: randomUUID() },
    command: { line: redactArguments([command, ...args]), folder: process.cwd(), host, ...commit },
  };
}

function endOf({ durationMs, exitCode, problem, signal }: Ended): object {
  return {
    outcome: exitCode === 0 ? "success" : "failure",
    result: { exitCode, signal, problem, durationMs },
  };
}

/** The commit of the folder that the command runs in, where it is one of git's. */
function gitCommit(): { readonly commit?: string } {
  try {
    const commit = execFileSync("git", ["rev-parse", "HEAD"], {
      ...{ timeout: GIT_MS, stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" },
    }).trim();
    return /^[0-9a-f]{40,64}$/.test(commit) ? { commit } : {};
  } catch {
    return {};
  }
}

/** `tally version`: which program this is, and, when a server is named, which one that is. */
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { ask, refusalOf } from "../client.ts";
import { connect } from "../connection.ts";
import { EXIT, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { readObject } from "../json.ts";
import { escapeText } from "../output.ts";

export function addVersion(program: Command, io: Io): void {
  program
    .command("version")
    .description("Print the versions of this program, of Node, and of the server when one is named.")
    .option("--url <url>", "the server to ask; else TALLY_URL")
    .action(async (options: { url?: string }) => {
      io.setExitCode(await version(options, io));
    });
}

/** One line: program and Node. */
export function versionLine(): string {
  const manifest = readObject(readFileSync(new URL("../../package.json", import.meta.url)));
  return `tallystick ${String(manifest?.["version"] ?? "unknown")} (node ${process.versions.node})`;
}

async function version(options: { readonly url?: string }, io: Io): Promise<number> {
  io.stdout.write(`${versionLine()}\n`);
  if (options.url === undefined && !io.env["TALLY_URL"]) return EXIT.ok;
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const answer = await ask({ ...target, token: undefined }, { method: "GET", path: "/version" }, io);
  if (answer.kind === "failed") return tell(io, answer);
  const server = answer.status === 200 ? readObject(answer.bytes) : undefined;
  if (server === undefined) return tell(io, refusalOf(answer));
  const { version: number = "unknown", node = "unknown" } = server;
  io.stdout.write(
    `server ${escapeText(String(number))} (node ${escapeText(String(node).replace(/^v/, ""))})\n`,
  );
  return EXIT.ok;
}

/** `tally verify --search`: has the server's own program compare the search copy with the log, since only it knows the parsers. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { EXIT } from "../exit.ts";
import type { VerifyIo, VerifyOptions } from "./verify-command.ts";

/** Compares the copy in a data directory; gives the exit code. */
export function verifySearch(
  dataFolder: string,
  { config, output, quiet }: VerifyOptions,
  io: VerifyIo,
): Promise<number> {
  const program = fileURLToPath(import.meta.resolve("@tallystick/server/verify-search"));
  const args = [
    ...[...process.execArgv, program, "--data", dataFolder],
    ...(config === undefined ? [] : ["--config", config]),
    ...(output === "json" ? ["--json"] : []),
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...io.env },
    });
    const pieces: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    child.once("error", (error) => {
      io.stderr.write(`tally: couldn't compare the search copy: ${error.message}\n`);
      resolve(EXIT.runtime);
    });
    child.once("close", (code) => {
      if (quiet !== true || code !== EXIT.ok) io.stdout.write(Buffer.concat(pieces).toString("utf8"));
      resolve(code ?? EXIT.runtime);
    });
  });
}

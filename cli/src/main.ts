/** The process that `tally` runs in. */
import { basename, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { exchange } from "./exchange.ts";
import { EXIT } from "./exit.ts";
import type { Io, Output } from "./io.ts";
import { quote } from "./output.ts";
import { runProgram } from "./program.ts";

const io: Io = {
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  stdin: process.stdin,
  env: process.env,
  exchange,
  async sleep(milliseconds, signal) {
    // Its only error is the signal's, which ends the pause and nothing else.
    await sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
  now: Date.now,
  random: Math.random,
  invocation: invocation(process.argv[1] ?? "tally"),
  onSignal(listener) {
    process.on("SIGINT", listener).on("SIGTERM", listener);
    return () => void process.off("SIGINT", listener).off("SIGTERM", listener);
  },
  onHangup(listener) {
    process.on("SIGHUP", listener);
    return () => void process.off("SIGHUP", listener);
  },
  setExitCode(code) {
    process.exitCode = code;
  },
};

// Whoever reads us may stop early, as head does; that is no error of ours, and there is nobody left to tell.
process.stdout.on("error", (error) =>
  process.exit("code" in error && error.code === "EPIPE" ? EXIT.ok : EXIT.runtime),
);

await runProgram(process.argv.slice(2), io);

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (data) => void stream.write(data),
    isTty: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
  };
}

// The script itself when it was started by its path, as in a checkout; the command's name when it is installed.
function invocation(script: string): string {
  return script.endsWith(".js") ? `node ${quote(relative("", script))}` : basename(script);
}

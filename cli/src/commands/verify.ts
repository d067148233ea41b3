/** `tally verify`: checks a log, a receipt, a proof or an export with proofs against what was signed, with no server's help. */
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Io } from "../io.ts";
import { runVerify, type VerifyOptions } from "../verify/verify-command.ts";
import { verifyIo } from "../verify-quietly.ts";

export function addVerify(program: Command, io: Io): void {
  program
    .command("verify")
    .description("Check a data directory, a log's URL, a receipt, a .tlog-proof or an export with proofs.")
    .argument(
      "<target>",
      "a data directory, a log's folder or URL, a *.receipt.json, a *.tlog-proof or a *.proof.ndjson",
    )
    .option("--vkey <key>", "the log's public key, from somewhere else than the log")
    .option("--vkey-file <file>", "a file that holds it")
    .option("--policy <file>", "the witnesses whose signatures must be there (c2sp.org/tlog-policy)")
    .option("--guard <path>", "a guard kept elsewhere: the file, or the folder that holds main.guard")
    .option("--receipts <folder>", "saved receipts, all of which must be in the log")
    .option("--state <path>", "where the previous run is remembered")
    .option("--no-state", "neither read nor remember a previous run")
    .option("--max-age <seconds>", "how old the newest checkpoint may be", parseSeconds)
    .option("--bytes <file>", "the bytes that a receipt is about, when it does not hold them")
    .option("--entry <file>", "the entry that a .tlog-proof is about")
    .option("--evidence <file>", "where to write the two notes that contradict each other")
    .option("--search", "compare the search copy with the log, too (needs the data directory)")
    .option("--config <file>", "with --search: the server's configuration, if it says how events are made")
    .addOption(new Option("-o, --output <format>", "how to report").choices(["text", "json"]).default("text"))
    .option("--quiet", "print nothing but what is wrong")
    .action(async (target: string, options: VerifyOptions) => {
      io.setExitCode(await runVerify(target, options, verifyIo(io)));
    });
}

function parseSeconds(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Give a whole number of seconds.");
}

/** `tally demo`: a day of events through the real door, a server killed in the middle, and a check that nothing was lost. */
import { type Command, InvalidArgumentError } from "commander";
import { DAY_EVENTS } from "../demo/generate.ts";
import { type DemoOptions, runDemo } from "../demo/run-demo.ts";
import type { Io } from "../io.ts";

/** Any number makes a day; this one is as good as another. */
const SEED_DEFAULT = 1;
const SEED_MAX = 2 ** 32 - 1;
/** What is acknowledged is kept in memory until the end: about 300 bytes an event. */
const COUNT_MAX = 1_000_000;

type Flags = Omit<DemoOptions, "once" | "keep"> & { readonly once?: boolean; readonly keep?: boolean };

export function addDemo(program: Command, io: Io): void {
  program
    .command("demo")
    .description("Send a day of one company's events, kill the server in the middle, and check everything.")
    .option("--once", "end after the check; otherwise a server stays for you to try")
    .option(
      "--seed <n>",
      "another seed makes another day",
      parseWhole({ min: 0, max: SEED_MAX }),
      SEED_DEFAULT,
    )
    .option("--count <n>", "how many events", parseWhole({ min: 1, max: COUNT_MAX }), DAY_EVENTS)
    .option("--data <folder>", "an empty or new folder to use, and to keep")
    .option("--keep", "keep the temporary data directory")
    .action(async ({ once = false, keep = false, ...options }: Flags) => {
      io.setExitCode(await runDemo({ ...options, once, keep }, io));
    });
}

function parseWhole({ min, max }: { min: number; max: number }): (text: string) => number {
  return (text) => {
    if (/^\d{1,10}$/.test(text) && Number(text) >= min && Number(text) <= max) return Number(text);
    throw new InvalidArgumentError(`Give a whole number from ${min} to ${max}.`);
  };
}

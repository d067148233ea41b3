/** `npm run fuzz -- [name] [--seconds N] [--seed N]`: every parser of bytes, or one, each for so many seconds. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type FuzzTarget, freshSeed, runTarget } from "./fuzz-run.ts";

const SECONDS = "10";
const folder = join(import.meta.dirname, "fuzz");
const { positionals, values } = parseArgs({
  options: { seconds: { type: "string", default: SECONDS }, seed: { type: "string" } },
  allowPositionals: true,
});
const [name] = positionals;
const secondsMax = Number(values.seconds);
const seed = values.seed === undefined ? freshSeed() : Number(values.seed);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && (name === undefined || file === `${name}.ts`))
  .sort();
if (names.length === 0 || !Number.isFinite(secondsMax) || !Number.isSafeInteger(seed)) {
  console.error(
    "usage: npm run fuzz -- [name] [--seconds N] [--seed N]; the names are the files of scripts/fuzz",
  );
  process.exit(2);
}

let failed = 0;
for (const file of names) {
  const { default: target }: { default: FuzzTarget } = await import(pathToFileURL(join(folder, file)).href);
  try {
    const { executions, seconds } = await runTarget(target, { seed, secondsMax });
    console.log(`${target.name}: ${executions} inputs, ${Math.round(executions / seconds)}/s, seed ${seed}`);
  } catch (cause) {
    failed += 1;
    console.error(cause instanceof Error ? cause.message : String(cause));
  }
}
process.exit(failed === 0 ? 0 : 1);

/** `npm test`: everything that CI runs. `--long` adds the versions that take hours; a word keeps the tests whose path holds it. */
import { bringChromium } from "./chromium.mjs";
import { checkSteps, integrationSteps, longSteps, runStages } from "./steps.mjs";

const args = process.argv.slice(2);
const filter = args.find((arg) => !arg.startsWith("--"));
const long = args.includes("--long");

bringChromium();
await runStages([checkSteps(filter), integrationSteps(filter), long ? longSteps(filter) : []]);

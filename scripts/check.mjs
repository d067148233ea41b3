/** `npm run check`: types, lint, dead code and unit tests, beside each other. `npm run check -- tile` keeps the tests whose path holds the word. */
import { checkSteps, runStages } from "./steps.mjs";

await runStages([checkSteps(process.argv[2])]);

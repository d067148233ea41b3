/** `npm run check`: types, lint and unit tests in under 20 s. `npm run check -- tile` keeps the tests whose path holds the word. */
import { checkSteps, runStages } from "./steps.mjs";

await runStages([checkSteps(process.argv[2])]);

/** Writes docs/events.md anew: `npm run docs:events`, after the vocabulary or a parser's words have changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventsPage } from "./docs/events-page.ts";

writeFileSync(join(import.meta.dirname, "..", "docs", "events.md"), eventsPage());

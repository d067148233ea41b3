/** `npm run bench -- NAME`: measures one claim and prints it with the machine. Run it on a machine that does nothing else. */
import { measureBare } from "./bare.ts";
import { measureConnections } from "./connections.ts";
import { measureDoors } from "./doors.ts";
import { measureIngest } from "./ingest.ts";
import { machine } from "./machine.ts";
import { measureMemory } from "./memory.ts";
import { measurePaint } from "./paint.ts";
import { measureParsers } from "./parsers.ts";
import { measureProofs } from "./proof.ts";
import { measureQuerying } from "./querying.ts";
import { measureSearch } from "./search.ts";
import { measureSearchable } from "./searchable.ts";
import { measureStages } from "./stages.ts";
import { measureVariants } from "./variants.ts";
import { measureVerify } from "./verify.ts";

const [name = "", argument = "", folder] = process.argv.slice(2);
const number = (fallback: number): number => (argument === "" ? fallback : Number(argument));

/** What can be measured; the optional argument is in parentheses. */
const benches: Readonly<Record<string, () => Promise<Record<string, string | number>>>> = {
  // (events a second) Half of a full load shows the latency that senders see.
  batch: () =>
    measureIngest({
      batch: 1000,
      connections: 8,
      seconds: 60,
      rate: argument === "" ? undefined : Number(argument),
    }),
  single: () =>
    measureIngest({
      batch: 1,
      connections: 64,
      seconds: 30,
      rate: argument === "" ? undefined : Number(argument),
    }),
  // (events a second) From the socket to searchable; without a number a burst of a minute at full rate.
  searchable: () => measureSearchable({ seconds: 60, rate: argument === "" ? undefined : Number(argument) }),
  // (events, a folder that is kept) First and median time of each class of query.
  search: () => measureSearch(number(1_000_000), folder),
  // (events, the same folder) What a person waits for in the page, in the system's Chromium.
  paint: () => measurePaint(number(1_000_000), folder),
  // (events a second) Whether asking slows intake down.
  querying: () => measureQuerying(number(5000)),
  // (events) What other ways to keep events would cost and find.
  variants: () => measureVariants(number(400_000)),
  // The floor under `single`: HTTP alone, nothing kept.
  bare: measureBare,
  stages: measureStages,
  // What an event of 1 KB costs in each parser.
  parsers: measureParsers,
  // (entries)
  verify: () => measureVerify(number(1_000_000)),
  proof: () => measureProofs(number(1_000_000)),
  // (seconds) What each door costs an event above the native one.
  doors: () => measureDoors(number(10)),
  connections: measureConnections,
  // (minutes)
  memory: () => measureMemory(number(15)),
};

const bench = benches[name];
if (bench === undefined) {
  console.error(
    `npm run bench -- NAME [N [FOLDER]], where NAME is one of: ${Object.keys(benches).join(", ")}`,
  );
  process.exit(2);
}
console.log(machine());
console.log(`npm run bench -- ${[name, argument, folder ?? ""].join(" ").trim()}`);
for (const [what, value] of Object.entries(await bench())) console.log(`${what.padEnd(46)} ${value}`);

/** Measures the parsing of records in a process of its own: compiled code as the server runs it, which the loader of TypeScript would wrap. */
import { eventsOf, NO_SETTINGS, readJson } from "../server/dist/parsers/parse.js";

/** Rounds to warm up and to measure; the median round counts, so that a pause of the collector doesn't. */
const WARM_ROUNDS = 20;
const ROUNDS = 9;
const ROUND_CALLS = 2000;
/** Each parser is measured so often, all others between: the best time counts, since what else the machine does only adds. */
const PASSES = 2;

let input = "";
for await (const chunk of process.stdin) input += chunk;
const sources = JSON.parse(input).map(({ parser, records }) => {
  const sealed = records.map((record) => ({
    ...record,
    bytes: new Uint8Array(Buffer.from(record.bytes, "base64")),
  }));
  const events = sealed.reduce((sum, record) => sum + parse(record).length, 0);
  const bytes = sealed.reduce((sum, record) => sum + record.bytes.length, 0) / sealed.length;
  return { parser, sealed, perEvent: sealed.length / events, bytes: Math.round(bytes), all: [], json: [] };
});
for (let pass = 0; pass < PASSES; pass++) {
  for (const { all, json, perEvent, sealed } of sources) {
    all.push(median(sealed, parse) * perEvent);
    json.push(median(sealed, (record) => readJson(record.bytes)) * perEvent);
  }
}
for (const { all, bytes, json, parser } of sources)
  console.log(JSON.stringify({ parser, bytes, all: Math.min(...all), json: Math.min(...json) }));

function parse(record) {
  return eventsOf(record, readJson(record.bytes), NO_SETTINGS);
}

/** Microseconds of a call, of CPU: what else the machine does counts less. */
function median(records, call) {
  const times = [];
  for (let round = -WARM_ROUNDS; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < ROUND_CALLS; i++) call(records[i % records.length]);
    const { system, user } = process.cpuUsage(before);
    if (round >= 0) times.push((user + system) / ROUND_CALLS);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

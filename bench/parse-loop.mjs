/** Measures the parsing of records in a process of its own: compiled code as the server runs it, which the loader of TypeScript would wrap. */
import { eventsOf, NO_SETTINGS, readJson } from "../server/dist/parsers/parse.js";

/** Rounds to warm up and to measure; the median round counts, so that a pause of the collector doesn't. */
const WARM_ROUNDS = 20;
const ROUNDS = 41;
const ROUND_CALLS = 2000;

let input = "";
for await (const chunk of process.stdin) input += chunk;
for (const { parser, records } of JSON.parse(input)) {
  const sealed = records.map((record) => ({
    ...record,
    bytes: new Uint8Array(Buffer.from(record.bytes, "base64")),
  }));
  const events = sealed.reduce((sum, record) => sum + parse(record).length, 0);
  const perEvent = sealed.length / events;
  console.log(
    JSON.stringify({
      parser,
      all: median(sealed, parse) * perEvent,
      json: median(sealed, (record) => readJson(record.bytes)) * perEvent,
      bytes: Math.round(sealed.reduce((sum, { bytes }) => sum + bytes.length, 0) / sealed.length),
    }),
  );
}

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

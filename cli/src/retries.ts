/** The flag --retries, which the commands share that may repeat what they ask. */
import { InvalidArgumentError, Option } from "commander";

/** With the pauses doubling up to 10 s, five attempts bridge a server's restart. */
export const RETRIES_DEFAULT = 5;
/** More than a night of waiting for a server that says it is busy. */
const RETRIES_MAX = 1000;

/** How often a request is sent again. */
export function retriesOption(): Option {
  return new Option("--retries <n>", "how often to try again when the server is busy or away")
    .argParser(parseRetries)
    .default(RETRIES_DEFAULT);
}

function parseRetries(value: string): number {
  if (/^\d{1,4}$/.test(value) && Number(value) <= RETRIES_MAX) return Number(value);
  throw new InvalidArgumentError(`Give a whole number from 0 to ${RETRIES_MAX}.`);
}

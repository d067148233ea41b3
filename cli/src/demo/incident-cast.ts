/** Who and what the demo's incident is about. */
import assert from "node:assert/strict";
import { environments, type Person, people, services } from "./cast.ts";
import { exampleId } from "./cloudtrail-record.ts";
import type { Scene } from "./scene.ts";

/** An address that nobody of ours has (RFC 3849, for documentation). */
export const ADDRESS = "2001:db8:66::17";
export const ROBOT = "backup-agent";
export const KEY = exampleId("AKIA", ROBOT);
/** None of our people's browsers, and a command line much older than theirs. */
export const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
export const COMMAND_LINE = "aws-cli/1.18.69 Python/3.8.10 Linux/5.4.0-26-generic botocore/1.16.19";
export const second = 1000;
export const minute = 60 * second;
/** Less than the shortest time between two deeds of one kind, so that their order stays. */
const JITTER_MS = 50 * second;

export function incidentCast() {
  const checkout = services.find(({ name }) => name === "checkout");
  const [production] = environments;
  assert(checkout !== undefined && production !== undefined, "what the incident is about is in the cast");
  return { production, checkout, bruno: named("bruno"), alice: named("alice"), umar: named("umar") };
}

export function jitter({ random }: Scene): number {
  return random.integer(JITTER_MS);
}

function named(name: string): Person {
  const found = people.find((one) => one.name === name);
  assert(found !== undefined, "the incident's people are in the cast");
  return found;
}

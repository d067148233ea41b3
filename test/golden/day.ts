/** The demo's day as whoever has only its records reads it: JSON and paths, and none of the server's code. */
import { BlockList, isIPv6 } from "node:net";
import { generateDay } from "../../cli/src/demo/generate.ts";
import type { DemoEvent } from "../../cli/src/demo/scene.ts";
import { said } from "./said.ts";

/** A day, and what happened on it. */
export interface Day {
  /** `YYYY-MM-DD`, in UTC. */
  readonly date: string;
  readonly midnightMs: number;
  /** In the order of their time. */
  readonly records: readonly DayRecord[];
}

/** One record of the day. Paths have dots between names; a number is a place in a list; the empty path is all of it. */
export interface DayRecord {
  readonly form: DemoEvent["form"];
  readonly json: string;
  /** As the record says it: some have no parts of a second. */
  readonly timeMs: number;
  /** The hour of the day. */
  readonly hour: number;
  at(path: string): unknown;
  /** Empty for what is no text. */
  text(path: string): string;
  /** NaN for what is no number, which is neither more nor less than any other. */
  number(path: string): number;
}

const SEED = 1;
const EVENTS = 24_000;

export function readDay(date: string): Day {
  const records = [...generateDay({ seed: SEED, day: date, count: EVENTS })].map(recordOf);
  return { date, midnightMs: Date.parse(`${date}T00:00:00Z`), records };
}

/** Who did it, by the best name that the record has. */
export function actorOf(record: DayRecord): string {
  return said(record).names[0] ?? "";
}

/** The address that it came from; empty where there is none. */
export function addressOf(record: DayRecord): string {
  return said(record).address;
}

/** How it ended: `success`, `failure`, `denied` or `unknown`. */
export function outcomeOf(record: DayRecord): string {
  return said(record).outcome;
}

export function isFailed(record: DayRecord): boolean {
  return outcomeOf(record) === "failure" || outcomeOf(record) === "denied";
}

/** Gives what tells whether an address is in one of these networks. */
export function networkOf(...networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [base = "", bits = "0"] = network.split("/");
    list.addSubnet(base, Number(bits), isIPv6(base) ? "ipv6" : "ipv4");
  }
  return (address) => address !== "" && list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** A time as the server prints it: with no more digits than it has. */
export function timeText(timeMs: number): string {
  return new Date(timeMs).toISOString().replace(".000Z", "Z");
}

function recordOf({ form, json, time }: DemoEvent): DayRecord {
  const fields: unknown = JSON.parse(json);
  const at = (path: string): unknown => (path === "" ? fields : path.split(".").reduce(memberOf, fields));
  const text = (path: string): string => {
    const value = at(path);
    return typeof value === "string" ? value : "";
  };
  const number = (path: string): number => {
    const value = at(path);
    return typeof value === "number" ? value : Number.NaN;
  };
  const isCut = form === "cloudtrail" || form === "slack";
  const timeMs = Date.parse(isCut ? `${time.slice(0, 19)}Z` : time);
  return { form, json, timeMs, hour: new Date(timeMs).getUTCHours(), at, text, number };
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

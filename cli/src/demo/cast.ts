/** The cast of the demo's day: an invented shop, whose names and addresses are kept for documentation. */
import { createRandom } from "./random.ts";
import type { Scene } from "./scene.ts";

export type Team = "platform" | "payments" | "storefront" | "data" | "security" | "support" | "finance";

export interface Person {
  readonly name: string;
  readonly fullName: string;
  readonly email: string;
  readonly team: Team;
  readonly address: string;
  readonly userAgent: string;
  /** The one session that the person keeps for the day. */
  readonly session: string;
  readonly utcOffsetHours: number;
}

export interface Service {
  readonly name: string;
  readonly owner: Team;
  /** What the service's own records are called. */
  readonly record: string;
}

export interface Environment {
  readonly name: "production" | "staging" | "development";
  readonly account: string;
  readonly region: string;
  readonly cluster: string;
}

const lisbon = { network: "192.0.2.", utcOffsetHours: 0 } as const;
const toronto = { network: "198.51.100.", utcOffsetHours: -5 } as const;
const pune = { network: "203.0.113.", utcOffsetHours: 5.5 } as const;

const staff = [
  ["alice", "Alice Marques", "platform", lisbon],
  ["bruno", "Bruno Teixeira", "platform", lisbon],
  ["chloe", "Chloe Tremblay", "platform", toronto],
  ["devika", "Devika Rao", "platform", pune],
  ["eitan", "Eitan Moss", "platform", toronto],
  ["farah", "Farah Nasser", "payments", lisbon],
  ["goncalo", "Gonçalo Pires", "payments", lisbon],
  ["hana", "Hana Sato", "payments", lisbon],
  ["imran", "Imran Shaikh", "payments", pune],
  ["jonas", "Jonas Lind", "payments", lisbon],
  ["kavya", "Kavya Iyer", "storefront", pune],
  ["leonor", "Leonor Antunes", "storefront", lisbon],
  ["marcus", "Marcus Okafor", "storefront", toronto],
  ["nadia", "Nadia Kowalska", "storefront", lisbon],
  ["oscar", "Oscar Bélanger", "storefront", toronto],
  ["priya", "Priya Deshmukh", "storefront", pune],
  ["quentin", "Quentin Faure", "data", lisbon],
  ["rosa", "Rosa Fontes", "data", lisbon],
  ["sanjay", "Sanjay Kulkarni", "data", pune],
  ["tessa", "Tessa van Dijk", "data", lisbon],
  ["umar", "Umar Haddad", "security", lisbon],
  ["vera", "Vera Lindqvist", "security", lisbon],
  ["will", "Will Chen", "security", toronto],
  ["ximena", "Ximena Duarte", "support", lisbon],
  ["yusuf", "Yusuf Demir", "support", lisbon],
  ["zoe", "Zoe Gagnon", "support", toronto],
  ["amara", "Amara Nwosu", "support", toronto],
  ["bento", "Bento Salgado", "finance", lisbon],
  ["carla", "Carla Mendes", "finance", lisbon],
  ["dmitri", "Dmitri Petrov", "finance", lisbon],
] as const;

const userAgents = [
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0",
  "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0",
] as const;

export const people: readonly Person[] = staff.map(([name, fullName, team, office], index) => ({
  name,
  fullName,
  email: `${name}@example.com`,
  team,
  address: `${office.network}${10 + index}`,
  userAgent: createRandom(index).pick(userAgents),
  session: `ses_${createRandom(index).hex(12)}`,
  utcOffsetHours: office.utcOffsetHours,
}));

export const services: readonly Service[] = [
  { name: "checkout", owner: "storefront", record: "cart" },
  { name: "catalog", owner: "storefront", record: "product" },
  { name: "search", owner: "storefront", record: "synonym" },
  { name: "web-shop", owner: "storefront", record: "page" },
  { name: "payments", owner: "payments", record: "refund" },
  { name: "ledger", owner: "payments", record: "journal" },
  { name: "accounts", owner: "payments", record: "customer" },
  { name: "fraud-check", owner: "payments", record: "rule" },
  { name: "notifications", owner: "platform", record: "template" },
  { name: "gateway", owner: "platform", record: "route" },
  { name: "warehouse", owner: "data", record: "dataset" },
  { name: "reports", owner: "data", record: "report" },
];

export const environments: readonly Environment[] = [
  { name: "production", account: "111122223333", region: "eu-west-1", cluster: "prod-eu-1" },
  { name: "staging", account: "444455556666", region: "eu-west-1", cluster: "staging-eu-1" },
  { name: "development", account: "777788889999", region: "us-east-1", cluster: "dev-us-1" },
];

/** The share of its people that an office has at work, by the hour of its own day. */
const presenceByHour = [
  0.02, 0.01, 0.01, 0.01, 0.01, 0.02, 0.06, 0.22, 0.6, 0.92, 1, 0.97, 0.7, 0.62, 0.9, 0.96, 0.88, 0.66, 0.34,
  0.18, 0.12, 0.09, 0.06, 0.03,
];

/** How likely a person is to be at work, from 0 to 1. Every day is a working day here. */
export function presence(person: Person, timeMs: number): number {
  const hour = (((timeMs / 3_600_000 + person.utcOffsetHours) % 24) + 24) % 24;
  const from = presenceByHour[Math.floor(hour)] ?? 0;
  const to = presenceByHour[(Math.floor(hour) + 1) % 24] ?? 0;
  return from + (to - from) * (hour % 1);
}

/** Somebody at work at the scene's start, of one of these teams if any are named. */
export function person(scene: Scene, ...teams: readonly Team[]): Person {
  const candidates = teams.length === 0 ? people : people.filter(({ team }) => teams.includes(team));
  return scene.random.pickWeighted(candidates, (candidate) => presence(candidate, scene.startMs));
}

/** Mostly production, as in any company whose audit log is worth reading. */
export function environment(scene: Scene): Environment {
  return scene.random.pickWeighted(environments, ({ name }) => (name === "production" ? 6 : 2));
}

/** An address of a machine of ours: the upper part of the Lisbon range. */
export function machineAddress(scene: Scene): string {
  return `192.0.2.${128 + scene.random.integer(96)}`;
}

/** An address of somebody who is not ours: the upper parts of the other ranges. */
export function strangerAddress(scene: Scene): string {
  return `${scene.random.pick(["198.51.100.", "203.0.113."])}${128 + scene.random.integer(120)}`;
}

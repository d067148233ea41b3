/** Where an event stands among the categories of ECS (elastic.co/docs/reference/ecs): only values that ECS allows, and of each category only the types that it expects. */
import { textAt, valueAt } from "./text-at.ts";

export const ECS_KINDS = ["event", "alert", "pipeline_error"] as const;
export type EcsKind = (typeof ECS_KINDS)[number];

/** The types that each category expects. Categories that no event of ours is of are left out. */
export const ECS_TYPES_OF = {
  api: [
    "access",
    "admin",
    "allowed",
    "change",
    "creation",
    "deletion",
    "denied",
    "end",
    "info",
    "start",
    "user",
  ],
  authentication: ["start", "end", "info"],
  configuration: ["access", "change", "creation", "deletion", "info"],
  database: ["access", "change", "info", "error"],
  file: ["access", "change", "creation", "deletion", "info"],
  host: ["access", "change", "end", "info", "start"],
  iam: ["admin", "change", "creation", "deletion", "group", "info", "user"],
  intrusion_detection: ["allowed", "denied", "info"],
  malware: ["info"],
  network: ["access", "allowed", "connection", "denied", "end", "info", "protocol", "start"],
  package: ["access", "change", "deletion", "info", "installation", "start"],
  process: ["access", "change", "end", "info", "start"],
  session: ["start", "end", "info"],
  vulnerability: ["info"],
} as const;
export type EcsCategory = keyof typeof ECS_TYPES_OF;
export type EcsType = (typeof ECS_TYPES_OF)[EcsCategory][number];

export interface EcsPlace {
  readonly kind: EcsKind;
  /** Absent for what nobody could read. */
  readonly category?: readonly [EcsCategory, ...EcsCategory[]];
  readonly type?: readonly [EcsType, ...EcsType[]];
}

export function ecsPlaceOf(event: object): EcsPlace {
  const action = textAt(event, "action") ?? "";
  if (action === "unparsed") return { kind: "pipeline_error" };
  const verb = textAt(event, "verb") ?? "other";
  const category = categoriesOf(event, action, verb);
  const isAlert = textAt(event, "category") === "security" && verb === "create";
  return { kind: isAlert ? "alert" : "event", category, type: typesOf(event, category, verb) };
}

type Categories = readonly [EcsCategory, ...EcsCategory[]];

// Maps, since a category or an action could be `constructor` in the answer of a stranger.
const BY_CATEGORY: ReadonlyMap<string, Categories> = new Map([
  ["authentication", ["authentication"]],
  ["session", ["session"]],
  ["permission", ["iam"]],
  ["secret", ["api"]],
  ["deployment", ["configuration"]],
  ["configuration", ["configuration"]],
  ["data", ["database"]],
  ["network", ["network"]],
  ["process", ["process"]],
  ["security", ["intrusion_detection"]],
  ["audit", ["configuration"]],
]);
/** By the first word of the action, where ECS draws another line than we do. */
const BY_NOUN: ReadonlyMap<string, Categories> = new Map([
  ["mfa", ["iam"]],
  ["password", ["iam"]],
  ["account", ["iam"]],
  ["malware", ["malware"]],
  ["scan", ["vulnerability"]],
  ["package", ["package"]],
  ["instance", ["host"]],
  ["host", ["host"]],
]);
const FILE_LIKE = /bucket|object|file|document|blob|folder/;

function categoriesOf(event: object, action: string, verb: string): Categories {
  const category = textAt(event, "category") ?? "other";
  const noun = action.slice(0, Math.max(0, action.indexOf(".")));
  // A challenge is part of signing in; giving or taking a factor away is a change of the account.
  const isSigningIn = verb === "login" || verb === "logout";
  const byNoun = BY_NOUN.get(noun);
  if (byNoun !== undefined && !isSigningIn) return byNoun;
  if (category === "audit" && verb === "read") return ["api"];
  if (category === "network" && ["create", "update", "delete"].includes(verb))
    return ["configuration", "network"];
  const type = textAt(valueAt(event, "targets", "0"), "type")?.toLowerCase() ?? noun;
  if (category === "data" && FILE_LIKE.test(type)) return ["file"];
  return BY_CATEGORY.get(category) ?? ["api"];
}

const TYPES_OF_VERB: ReadonlyMap<string, readonly EcsType[]> = new Map([
  ["create", ["creation", "start"]],
  ["read", ["access"]],
  ["update", ["change"]],
  ["delete", ["deletion", "end"]],
  ["execute", ["start"]],
  ["grant", ["change"]],
  ["revoke", ["change"]],
  ["login", ["start"]],
  ["logout", ["end"]],
]);
const USERS: ReadonlySet<string> = new Set(["user", "account", "member", "service_account"]);
const GROUPS: ReadonlySet<string> = new Set(["group", "team"]);

function typesOf(event: object, categories: Categories, verb: string): readonly [EcsType, ...EcsType[]] {
  const expected: ReadonlySet<EcsType> = new Set(categories.flatMap((one) => [...ECS_TYPES_OF[one]]));
  const done = (TYPES_OF_VERB.get(verb) ?? []).filter((type) => expected.has(type));
  // Whoever creates or deletes something in a database changes it: there is no nearer word.
  const isChange = done.length === 0 && ["create", "delete"].includes(verb) && expected.has("change");
  const also = [...aboutWhom(event), ...endings(event)].filter((type) => expected.has(type));
  const [first = "info", ...others] = [...(isChange ? ["change" as const] : done), ...also];
  return [first, ...others];
}

/** What identity and access management is about: a user, a group, or the rules of it. */
function aboutWhom(event: object): readonly EcsType[] {
  const type = textAt(valueAt(event, "targets", "0"), "type")?.toLowerCase() ?? "";
  if (textAt(event, "category") !== "permission") return USERS.has(type) ? ["user"] : [];
  return USERS.has(type) ? ["user"] : GROUPS.has(type) ? ["group"] : ["admin"];
}

function endings(event: object): readonly EcsType[] {
  if (textAt(event, "outcome") === "denied") return ["denied"];
  return textAt(event, "outcome") === "failure" ? ["error"] : [];
}

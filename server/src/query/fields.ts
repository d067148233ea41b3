/** The fields that can be asked for: for each its columns in the search copy, and how a value is compared there. */

/** How a field is compared: one of some columns, or a map's value under a key. */
export type Field =
  | { readonly kind: "keyword"; readonly columns: readonly string[]; readonly lists: readonly string[] }
  | { readonly kind: "text"; readonly column: string }
  | { readonly kind: "address"; readonly column: string; readonly hosts: readonly string[] }
  | { readonly kind: "id" }
  | {
      readonly kind: "map";
      readonly maps: readonly string[];
      readonly numbers: string | undefined;
      readonly key: string;
    };

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ["id", { kind: "id" }],
  ...keywords({
    category: ["category"],
    action: ["action"],
    verb: ["verb"],
    outcome: ["outcome"],
    severity: ["severity"],
    reason: ["reason"],
    actor: ["actor_id", "actor_name", "actor_email"],
    "actor.type": ["actor_type"],
    "actor.id": ["actor_id"],
    "actor.name": ["actor_name"],
    "actor.email": ["actor_email"],
    "actor.session": ["actor_session"],
    "actor.credential": ["actor_credential_id"],
    "from.host": ["from_host"],
    "from.user_agent": ["from_user_agent"],
    service: ["service_name"],
    "service.name": ["service_name"],
    "service.environment": ["service_environment"],
    "service.region": ["service_region"],
    "service.account": ["service_account"],
    "service.cluster": ["service_cluster"],
    "service.namespace": ["service_namespace"],
    "service.host": ["service_host"],
    source: ["source_name"],
    "source.name": ["source_name"],
    "source.type": ["source_type"],
    "source.parser": ["source_parser"],
    "source.event_id": ["source_event_id"],
  }),
  ...lists({
    "actor.groups": ["actor_groups"],
    target: ["target_ids", "target_names"],
    "target.id": ["target_ids"],
    "target.name": ["target_names"],
    "target.type": ["target_types"],
    change: ["change_paths"],
  }),
  ["message", { kind: "text", column: "message" }],
  ["from", { kind: "address", column: "from_ip", hosts: ["from_host"] }],
  ["from.ip", { kind: "address", column: "from_ip", hosts: [] }],
]);

const CONTEXT = ["request", "trace", "span", "session", "deployment", "change", "ticket", "incident"];

/** The field of a name, or undefined. */
export function fieldOf(name: string): Field | undefined {
  const [head = "", ...rest] = name.split(".");
  const key = rest.join(".");
  if (key !== "" && head.toLowerCase() === "labels")
    return { kind: "map", maps: ["labels"], numbers: undefined, key };
  if (key !== "" && head.toLowerCase() === "raw")
    return { kind: "map", maps: ["ids", "attrs"], numbers: "nums", key };
  if (head === "context" && CONTEXT.includes(key))
    return { kind: "map", maps: ["context"], numbers: undefined, key };
  return FIELDS.get(name);
}

/** The names that can be asked for, for hints. */
export const FIELD_NAMES: readonly string[] = [
  ...FIELDS.keys(),
  ...CONTEXT.map((key) => `context.${key}`),
  "labels.…",
  "raw.…",
];

function keywords(columns: Readonly<Record<string, readonly string[]>>): [string, Field][] {
  return Object.entries(columns).map(([name, of]) => [name, { kind: "keyword", columns: of, lists: [] }]);
}

function lists(columns: Readonly<Record<string, readonly string[]>>): [string, Field][] {
  return Object.entries(columns).map(([name, of]) => [name, { kind: "keyword", columns: [], lists: of }]);
}

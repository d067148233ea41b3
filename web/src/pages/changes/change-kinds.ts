/** The kinds of changes that a timeline tells apart, and the queries that find them. */

export interface ChangeKind {
  readonly id: string;
  readonly title: string;
  /** The condition that finds it. */
  readonly query: string;
  /** The sign in the timeline, besides the colour. */
  readonly sign: string;
}

const SCHEMA = "action:(table.* schema.* database.*)";

/** In the order in which an event's kind is decided: the first that it is. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  { id: "deployment", title: "Deployments", query: "category:deployment", sign: "▲" },
  { id: "schema", title: "Schema", query: `(${SCHEMA} is:write)`, sign: "◆" },
  { id: "permission", title: "Permissions", query: "(category:(permission secret) is:write)", sign: "●" },
  {
    id: "configuration",
    title: "Configuration",
    query: "(category:(configuration network) is:write)",
    sign: "■",
  },
];

/** What is asked of the door for changes: those of these kinds, among what the query finds. No kind: all that are changes. */
export function changesQuery(kinds: readonly string[], query: string): string {
  const any = CHANGE_KINDS.filter(({ id }) => kinds.includes(id))
    .map((kind) => kind.query)
    .join(" OR ");
  if (any === "") return query.trim();
  return query.trim() === "" ? any : `(${any}) (${query.trim()})`;
}

/** The kind of an event by its category and action. */
export function kindOf(category: string, action: string): ChangeKind {
  const [noun = ""] = action.split(".");
  const id = SCHEMA_NOUNS.has(noun) ? "schema" : category;
  const found = CHANGE_KINDS.find((kind) => kind.id === id || (kind.id === "permission" && id === "secret"));
  return found ?? CONFIGURATION;
}

const SCHEMA_NOUNS = new Set(["table", "schema", "database"]);
const CONFIGURATION = CHANGE_KINDS.find(({ id }) => id === "configuration") ?? {
  ...{ id: "configuration", title: "Configuration", query: "", sign: "■" },
};

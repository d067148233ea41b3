/** What rows of osquery's tables mean: a query is called as somebody likes, so that its columns say what it asked (osquery.io/schema). */
import { actionTable } from "../action-table.ts";
import { type Fields, text } from "../fields.ts";

/** What became of a row: it is new or gone since the last time, or one of all that there are. */
export type RowAction = "added" | "removed" | "snapshot" | "unchanged";

export interface Table {
  /** A word of {@link OSQUERY_ACTIONS}. */
  readonly action: string;
  /** Whether it happened at the time that the row has. */
  readonly isEvent?: boolean;
  /** Whether the user of the row is what it is about, and not who did it. */
  readonly isAboutUser?: boolean;
}

export const OSQUERY_ACTIONS = actionTable(`
  process.start process_events
  network.flow socket_events
  command.run shell_history
  session.start last.added logged_in_users.added
  session.end last.removed logged_in_users.removed
  group.create groups.added
  group.delete groups.removed
  user.create users.added
  user.delete users.removed
  schedule.create crontab.added
  schedule.delete crontab.removed
  access_key.create authorized_keys.added
  access_key.delete authorized_keys.removed
  kernel_module.load kernel_modules.added
  kernel_module.unload kernel_modules.removed
  object.create file_events.created file_events.moved_to
  object.update file_events.updated file_events.attributes_modified
  object.move file_events.moved_from
  object.delete file_events.deleted
  object.read file_events.opened file_events.accessed
  log.write log.write
  permission.grant sudoers.added
  permission.revoke sudoers.removed
`);

/** What a row is, when its columns are those of one table only. */
export function tableOf(columns: Fields, action: RowAction): Table | undefined {
  if (action !== "added" && action !== "removed") return undefined;
  const has = (...names: readonly string[]): boolean => names.every((name) => Object.hasOwn(columns, name));
  if (has("target_path", "action"))
    return { action: `file_events.${(text(columns, "action") ?? "").toLowerCase()}`, isEvent: true };
  if (has("remote_address", "local_address", "action") && (has("auid") || has("eid")))
    return { action: "socket_events", isEvent: true };
  if (has("cmdline", "path") && (has("auid") || has("eid")))
    return { action: "process_events", isEvent: true };
  if (has("command", "history_file")) return { action: "shell_history", isEvent: true };
  if (has("tty", "host") && (has("username") || has("user"))) return sessionOf(columns, action);
  if (has("username", "directory", "shell")) return { action: `users.${action}`, isAboutUser: true };
  const isProcess = has("pid") || has("path") || has("cmdline");
  if (has("username", "uid") && (has("gid") || has("description") || has("uuid")) && !isProcess)
    return { action: `users.${action}`, isAboutUser: true };
  if (has("groupname", "gid")) return { action: `groups.${action}` };
  if (has("command", "minute", "hour")) return { action: `crontab.${action}` };
  if (has("header", "rule_details")) return { action: `sudoers.${action}`, isAboutUser: true };
  if (has("key", "key_file")) return { action: `authorized_keys.${action}`, isAboutUser: true };
  return has("used_by", "size", "name") ? { action: `kernel_modules.${action}` } : undefined;
}

/** The number that records of sessions have for one that is over. */
const DEAD = "8";

function sessionOf(columns: Fields, action: "added" | "removed"): Table {
  const isOver = action === "removed" || text(columns, "type") === DEAD || text(columns, "type") === "dead";
  return { action: `last.${isOver ? "removed" : "added"}`, isEvent: action === "added" };
}

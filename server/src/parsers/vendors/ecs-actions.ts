/** What an event of Elastic's Common Schema is: by the words of Elastic's modules, or by the category and type that every event has. */
import { actionTable, type Called, call, type called } from "../action-table.ts";
import { commonCall } from "../names/words.ts";

/** The words of Winlogbeat's, Auditbeat's and Filebeat's modules that others have not. */
export const ECS_ACTIONS = actionTable(`
  user.login logged-in logon-failed logged-in-explicit ssh_login
  user.logout logged-out logged-out-special
  user.create added-user-account
  user.update modified-user-account
  user.rename renamed-user-account
  user.enable enabled-user-account
  user.disable disabled-user-account
  user.delete deleted-user-account
  password.change changed-password
  password.reset reset-password
  account.lock locked-out-user-account
  account.unlock unlocked-user-account
  group.create added-group-account
  group.update modified-group-account
  group.delete deleted-group-account
  group.grant added-member-to-group
  group.revoke removed-member-from-group
  audit.clear audit-log-cleared
  audit.update changed-audit-config
  service.create service-installed
  schedule.create scheduled-task-created
  schedule.update scheduled-task-updated scheduled-task-enabled scheduled-task-disabled
  schedule.delete scheduled-task-deleted
  http.request http_request
  document.create saved_object_create bulk_create
  document.update saved_object_update saved_object_add_to_spaces saved_object_update_objects_spaces bulk_update
  document.delete saved_object_delete saved_object_delete_from_spaces bulk_delete
  document.read saved_object_get saved_object_find saved_object_resolve saved_object_open_point_in_time bulk_get bulk_resolve rule_get rule_find connector_get connector_find space_get space_find case_get case_find
  detection.update rule_create rule_update rule_snooze rule_unsnooze rule_mute rule_unmute rule_update_api_key
  detection.disable rule_delete rule_disable
  detection.enable rule_enable
  integration.create connector_create
  integration.update connector_update
  integration.delete connector_delete
  project.create space_create
  project.update space_update
  project.delete space_delete
  incident.create case_create
  incident.update case_update case_add_comment case_push
  ticket.delete case_delete
  session.end session_cleanup`);

/** What an event of a category and all of these types does. */
interface Place {
  readonly category: string;
  readonly types: readonly string[];
  readonly action: string;
}

/** By category and type (elastic.co, "ECS categorization field values"); the first that fits. */
const PLACES: readonly Place[] = `
  malware.* malware.detect
  intrusion_detection.* threat.detect
  vulnerability.* finding.create
  authentication.end user.logout
  authentication.* user.login
  session.end session.end
  session.start session.start
  iam.user+creation user.create
  iam.user+deletion user.delete
  iam.user+change user.update
  iam.group+creation group.create
  iam.group+deletion group.delete
  iam.group+change group.update
  process.start process.start
  process.end process.end
  file.creation object.create
  file.deletion object.delete
  file.change object.update
  file.access object.read
  network.denied network.block
  network.connection network.flow
  network.start network.flow
  network.end network.flow
  network.allowed network.flow
  web.access http.request
  database.access query.run
  driver.start kernel_module.load
  registry.change config.update
  registry.creation config.create
  registry.deletion config.delete
  package.installation package.install
  package.deletion package.remove
  package.change package.update
  configuration.creation config.create
  configuration.deletion config.delete
  configuration.change config.update`
  .trim()
  .split(/\n\s*/)
  .map((line): Place => {
    const [place = "", action = ""] = line.split(" ");
    const [category = "", wanted = ""] = place.split(".");
    return { category, types: wanted === "*" ? [] : wanted.split("+"), action };
  });
/** Here an action's own words say more than that something was changed. */
const OWN_WORDS: ReadonlySet<string> = new Set(["iam", "configuration"]);

export function ecsCall(of: {
  readonly word: string | undefined;
  readonly categories: readonly string[];
  readonly types: readonly string[];
  readonly otherwise: Parameters<typeof called>[2];
}): Called {
  const { categories, otherwise, types, word } = of;
  const known = word === undefined ? undefined : ECS_ACTIONS.get(word.toLowerCase());
  if (known !== undefined) return call(known);
  const own = commonCall(word ?? types[0] ?? categories[0], otherwise);
  if (own.marks === undefined) return own;
  const place = PLACES.find(
    (one) => categories.includes(one.category) && one.types.every((type) => types.includes(type)),
  );
  const isSaid = word !== undefined && own.verb !== "other" && OWN_WORDS.has(place?.category ?? "");
  return place === undefined || isSaid ? own : call(place.action);
}

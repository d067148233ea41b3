/** What requests to Jenkins do, by the last word of their path and, where that differs, by what it is of. */
import { actionTable, type Called, called } from "../action-table.ts";

/** Of jobs, and of Jenkins itself; with a noun before it, of that. */
export const JENKINS_REQUESTS = actionTable(`
  pipeline.create createItem
  pipeline.update job.configSubmit job.enable job.disable job.config.xml job.confirmRename job.description
  pipeline.delete job.doDelete
  pipeline.start build buildWithParameters rebuild replay
  pipeline.cancel stop term kill cancelQueue cancelItem
  object.delete doWipeOutWorkspace
  config.update configSubmit configure configureSecurity toggleLogKeep
  device.add doCreateItem
  device.update computer.configSubmit toggleOffline doToggleOffline changeOfflineCause
  device.remove computer.doDelete
  user.create createAccount createAccountByAdmin
  user.update user.configSubmit
  user.delete user.doDelete
  token.create generateNewToken
  token.delete revoke revokeAll
  secret.create createCredentials
  secret.update updateSubmit
  secret.delete credentials.doDelete
  package.install install installPlugins uploadPlugin
  package.remove doUninstall
  command.run script scriptText
  service.stop quietDown exit safeExit
  service.start restart safeRestart cancelQuietDown
`);

export function requestCall(path: string): Called {
  const segments = path.split("/").filter((segment) => segment !== "");
  const word = segments.at(-1) ?? "";
  const noun = segments.includes("credentials") ? "credentials" : segments[0];
  const own = `${noun}.${word}`;
  return called(JENKINS_REQUESTS.has(own.toLowerCase()) ? own : word, JENKINS_REQUESTS, {
    prefix: "jenkins",
  });
}

/** Events of Salt's bus: what minions were told and answered, and whose keys were taken (docs.saltproject.io, "Salt Master Events"). */
import { mapped } from "../mapping.ts";

export const salt = mapped({
  name: "salt",
  match: { tag: null, "data._stamp": null },
  time: "data._stamp",
  action: "data.fun | data.act | data.cmd | tag",
  prefix: "salt",
  actions: `
  device.add accept
  device.remove delete
  access.deny reject denied
  access.request pend full
  config.update state.apply state.highstate state.sls state.single
  command.run cmd.run cmd.run_all cmd.script cmd.shell cmd.exec_code
  package.install pkg.install
  package.remove pkg.remove
  service.start service.start service.restart
  service.stop service.stop
  user.create user.add
  user.delete user.delete
  object.update file.write file.append file.manage_file
  host.shutdown system.reboot system.shutdown system.poweroff`,
  actor: { id: "data.user" },
  targets: [{ type: "=minion", id: "data.id | data.minions.0 | data.tgt" }],
  outcome: "data.success | data.result | data.retcode",
  service: { name: "=salt" },
  context: { deployment: "data.jid" },
});

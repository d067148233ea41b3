/** What OCSF's classes and their activities are called here, and the names of classes for records that have only numbers (schema.ocsf.io). */
import { actionTable } from "../action-table.ts";
import { type Fields, text } from "../fields.ts";

/** Class and activity, by their numbers. */
export const OCSF_ACTIONS = actionTable(`
  user.login 3002.1
  user.logout 3002.2
  token.exchange 3002.3 3002.4 3002.5
  user.reauthenticate 3002.6
  user.impersonate 3002.7
  user.create 3001.1
  user.enable 3001.2
  password.change 3001.3
  password.reset 3001.4
  user.disable 3001.5
  user.delete 3001.6
  policy.grant 3001.7
  policy.revoke 3001.8
  account.lock 3001.9
  account.unlock 3001.12
  mfa.enroll 3001.10
  mfa.remove 3001.11
  session.start 3003.1 3003.2
  resource.create 3004.1 6001.1 6003.1
  object.read 3004.2 6001.2 6003.2 1001.2 1001.14
  resource.update 3004.3 6001.3 6003.3
  resource.delete 3004.4 6001.4 6003.4
  role.grant 3005.1
  role.revoke 3005.2
  permission.grant 3006.1
  permission.revoke 3006.2
  group.grant 3006.3
  group.revoke 3006.4
  group.delete 3006.5
  group.create 3006.6
  alert.raise 2001.1 2004.1
  finding.create 2002.1 2003.1 2006.1
  finding.update 2001.2 2002.2 2003.2 2004.2 2006.2
  finding.resolve 2002.3 2003.3 2006.3
  alert.resolve 2001.3 2004.3
  incident.create 2005.1
  incident.update 2005.2
  incident.resolve 2005.3
  deployment.create 6002.1
  deployment.delete 6002.2
  deployment.start 6002.3
  deployment.update 6002.8
  data.import 6001.6
  data.export 6001.7
  access.share 6001.8
  row.read 6005.1
  row.update 6005.2
  connection.open 6005.3
  query.run 6005.4
  row.create 6005.5
  dns.query 4003.1 4003.2 4003.6
  network.flow 4001.1 4001.2 4001.6 4001.3 4001.4 4005.1 4005.2 4005.3 4006.1 4006.2 4006.3 4007.1 4007.2 4007.6 4008.99 4013.1 4013.2 4014.1 4014.2 4014.3
  network.block 4001.5
  http.request 4002.1 4002.2 4002.3 4002.4 4002.5 4002.6 4002.7 4002.8 4002.9 4002.99
  process.start 1007.1
  process.end 1007.2
  schedule.create 1006.1
  schedule.update 1006.2 1006.4 1006.5
  schedule.delete 1006.3
  cron.run 1006.6
  kernel_module.load 1002.1
  kernel_module.unload 1002.2
  audit.clear 1008.1 1008.2
  audit.export 1008.3
  audit.start 1008.6 1008.9
  audit.stop 1008.7 1008.10
  object.create 1001.1
  object.update 1001.3
  object.delete 1001.4
  object.move 1001.5
  message.send 4009.1 4009.2 4009.3 4009.4
  object.upload 6006.1 4008.1 4010.1
  object.download 6006.2 4008.2 4010.2
  object.update 6006.3
  object.delete 6006.4 4008.3 4010.4
  object.read 6006.9 6006.14
  access.share 6006.12
  access.unshare 6006.13
  scan.start 6007.1
  scan.finish 6007.2 6007.3
  device.update 5001.1 5001.2 5002.1 5002.2
  config.update 5019.1 5019.2
  kernel_module.load 1005.1
  kernel_module.unload 1005.2
  command.run 1009.1
  config.create 201001.1
  config.read 201001.2 201002.1
  config.update 201001.3 201002.2 201002.3
  config.delete 201001.4 201002.4
  service.create 201003.1
  service.update 201003.2
  service.start 201003.3
  service.stop 201003.4
  service.delete 201003.7
`);

/** Of classes without a word of ours for each activity. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ["1003", "kernel"],
  ["1004", "memory"],
  ["2001", "finding"],
  ["2004", "finding"],
  ["3007", "user"],
  ["3008", "role"],
  ["4004", "dhcp"],
  ["4011", "email_file"],
  ["4012", "email_url"],
  ["5003", "user_inventory"],
  ["5004", "patch"],
  ["6008", "application_error"],
  ["7001", "remediation"],
  ["7002", "file_remediation"],
  ["7003", "process_remediation"],
  ["7004", "network_remediation"],
]);

export function className(record: Fields): string {
  return CLASSES.get(text(record, "class_uid") ?? "") ?? "class";
}

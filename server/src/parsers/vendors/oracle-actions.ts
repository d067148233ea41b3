/** Oracle's actions by name, and the numbers that syslog has of them (docs.oracle.com, Database Reference, AUDIT_ACTIONS). */
import { actionTable } from "../action-table.ts";

export const ORACLE_ACTIONS = actionTable(`
  user.login logon,100,connect,proxy authentication only
  user.logout logoff,101,logoff by cleanup,102
  user.create create user,51
  user.update alter user,43
  user.delete drop user,53
  password.change change password,218
  role.create create role,52
  role.update alter role,79
  role.delete drop role,54
  role.grant grant role,114
  role.revoke revoke role,115
  permission.grant grant,grant object,17,system grant,108
  permission.revoke revoke,revoke object,18,system revoke,109
  row.read select,3
  row.create insert,2
  row.update update,6,merge,189
  row.delete delete,7
  table.create create table,1,create view,21
  table.alter alter table,15,create index,9,drop index,10
  table.drop drop table,12,drop view,22
  query.run session rec,103
  table.truncate truncate table,85
  database.update alter database,35
  config.update alter system,49,alter session,42,set role,55
  audit.update audit,104,create audit policy,alter audit policy
  audit.stop noaudit,105,drop audit policy
  function.create create procedure,24,create function,91,create package,94,create trigger,59
  function.delete drop procedure,68,drop trigger,61
  function.invoke execute,116,pl/sql execute,47,call,170
  data.export export
  data.import import
  host.boot startup
  host.shutdown shutdown
`);

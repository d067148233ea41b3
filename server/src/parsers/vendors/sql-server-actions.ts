/** The ids of SQL Server's audit actions, with the class that some of them need (learn.microsoft.com, "sys.dm_audit_actions"; "sys.dm_audit_class_type_map"). */
import { actionTable } from "../action-table.ts";

export const SQL_SERVER_ACTIONS = actionTable(`
  user.login LGIS LGIF LGIM DBAS DBAF
  user.logout LGO DBL
  user.create CR.SL CR.WL CR.US CR.LX CR.SU CR.WU
  user.update AL.SL AL.WL AL.US AL.LX AL.SU AL.WU USLG
  user.delete DR.SL DR.WL DR.US DR.LX DR.SU DR.WU
  user.disable LGDA
  user.enable LGEA
  password.change PWC PWCS
  password.reset PWR PWRS
  role.create CR.RL CR.SG
  role.delete DR.RL DR.SG
  role.grant APRL
  role.revoke DPRL
  permission.grant G GWG
  permission.revoke D R DWC RWC RWG
  user.impersonate IMP
  row.read SL
  row.create IN
  row.update UP
  row.delete DL
  table.create CR.U CR.V CR
  table.alter AL.U AL.V AL
  table.drop DR.U DR.V DR
  database.create CR.DB
  database.update AL.DB
  database.delete DR.DB
  schema.update CR.SC AL.SC DR.SC
  function.create CR.P CR.FN CR.TR
  function.delete DR.P DR.FN DR.TR
  function.invoke EX
  query.run BCM RCM BCME TRBC
  snapshot.create BA BAL
  backup.restore RS
  ownership.transfer TO
  audit.update AUSC AL.SA AL.DA CNAU
  audit.stop AUSF
  host.shutdown SVSD
  host.boot SVSR
  config.update ALSS ALST
`);

/** What a batch begins with. */
export const SQL_SERVER_STATEMENTS = actionTable(`
  row.read select
  row.create insert
  row.update update,merge
  row.delete delete
  table.create create table,create view,create index
  table.alter alter table,alter view
  table.drop drop table,drop view
  table.truncate truncate table,truncate
  database.create create database
  database.update alter database
  database.delete drop database
  user.create create login,create user
  user.update alter login,alter user
  user.delete drop login,drop user
  role.create create role
  role.delete drop role
  role.update alter role
  permission.grant grant
  permission.revoke revoke,deny
  snapshot.create backup database,backup log,backup
  backup.restore restore database,restore
  function.create create procedure,create function,create trigger
  function.invoke exec,execute
`);

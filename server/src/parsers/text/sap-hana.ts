/** SAP HANA's audit trail in syslog and in files: columns parted by semicolons (help.sap.com, SAP HANA Security Guide, "Audit Trail Layout for Trail Target CSV and SYSLOG"). */
import { isIP } from "node:net";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { some, toNumber } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login connect,validate user,session connect
  user.create create user
  user.update alter user
  user.delete drop user
  user.enable activate user
  user.disable deactivate user
  role.create create role
  role.update alter role
  role.delete drop role
  role.grant grant role,grant structured privilege,grant application privilege
  role.revoke revoke role,revoke structured privilege,revoke application privilege
  permission.grant grant privilege,grant any
  permission.revoke revoke privilege,revoke any
  policy.create create structured privilege
  policy.update alter structured privilege
  policy.delete drop structured privilege
  config.update system configuration change,stop service,set system license,unset system license
  audit.start enable audit policy
  audit.stop disable audit policy
  audit.update create audit policy,alter audit policy,drop audit policy
  audit.clear clear audit log
  row.read select
  row.create insert
  row.update update,upsert
  row.delete delete
  function.invoke execute
  table.create create table,create view
  table.alter alter table
  table.drop drop table,drop view
  data.export export,backup data
  data.import import,backup recover
  database.create create database
  database.delete drop database
  database.update alter database,rename database
`);

const LINE =
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?;\w*(?:server|engine|daemon|agent|dispatcher)\w*;[\w.-]{1,253};\w{3};\d\d;\d{1,5};/;
const COLUMNS_MIN = 20;
/** Releases before 2.0 have no name of a database before the client. */
const DATABASE = 6;

export const sapHana: Parser<string> = {
  name: "sap-hana",
  version: 1,
  actions: ACTIONS,
  begins: "0",
  recognises: (record) => (LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const columns = record.split(";");
    if (columns.length < COLUMNS_MIN) return [];
    if (isIP(columns[DATABASE] ?? "") !== 0) columns.splice(DATABASE, 0, "");
    const at = (place: number): string | undefined => (columns[place] === "" ? undefined : columns[place]);
    const object = [at(15), at(16)].filter((part) => part !== undefined).join(".");
    const setting = [at(22), at(23), at(24)].filter((part) => part !== undefined).join("/");
    const outcome = toOutcome(at(21));
    return [
      makeEvent({
        call: called(at(13), ACTIONS, { prefix: "hana", category: "data" }),
        how,
        at: at(0),
        outcome,
        reason: outcome === "success" ? undefined : at(27),
        severity: toSeverity(at(12)),
        actor: makeActor({ name: at(14) }),
        targets: [
          makeTarget("user", at(20)),
          makeTarget("role", at(19)),
          makeTarget("permission", at(17)),
          makeTarget("object", object === "" ? undefined : object),
          makeTarget("setting", setting === "" ? undefined : setting),
          makeTarget("database", at(DATABASE)),
        ],
        from: fromAddress(at(7) ?? at(8), { port: toNumber(at(10)) }),
        service: some({ name: "hana", host: at(2) }),
        context: some({ session: at(29) }),
        labels: some({ policy: at(11), statement: at(28)?.slice(0, 256) }),
      }),
    ];
  },
};

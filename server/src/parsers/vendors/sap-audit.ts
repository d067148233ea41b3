/** SAP's Security Audit Log as Microsoft Sentinel's connector and its interfaces have it (learn.microsoft.com, "Microsoft Sentinel solution for SAP applications: data reference", `ABAPAuditLog`). */
import { mapped } from "../mapping.ts";

export const sapAudit = mapped({
  name: "sap-audit",
  match: { MessageID: null, "TransactionCode | ABAPProgramName": null, "ClientID | SystemID": null },
  time: "UpdatedOn | TimeGenerated | timestamp",
  action: "MessageID",
  prefix: "sap",
  category: "configuration",
  actions: `
  user.login AU1 AU2 AU5 AU6 AUO BU1
  user.logout AUC
  process.start AU3 AU4 AUW AUX
  user.create AU7
  user.delete AU8
  account.lock AU9 AUM
  account.unlock AUA AUN
  permission.update AUB
  user.update AUD
  audit.update AUE AUF AUG AUH AUI AUJ
  function.invoke AUK AUL
  config.update AUP AUQ AUR AUS AUT
  object.download AUY
  row.read DU9`,
  actor: { id: "User", email: "Email | UserEmail" },
  targets: [
    { type: "=transaction", id: "TransactionCode" },
    { type: "=program", id: "ABAPProgramName" },
    { type: "=client", id: "ClientID" },
  ],
  from: { ip: "TerminalIPv6 | TerminalIPV6 | Terminal | Computer" },
  outcome: "MessageID",
  // What its texts say of it: a logon, a start or a call that failed.
  outcomes: {
    ...{ au2: "failure", au4: "failure", au6: "failure", auo: "failure", bu1: "failure" },
    ...{ aux: "failure", aul: "failure", au1: "success", au3: "success", au5: "success", auc: "success" },
    ...{ au7: "success", au8: "success", au9: "success", aua: "success", aub: "success", aud: "success" },
    ...{ auk: "success", aum: "success", aun: "success", auw: "success", auy: "success", du9: "success" },
  },
  severity: "AlertSeverityText",
  service: { name: "=sap", host: "Host", environment: "SystemID" },
  message: "MessageText",
});

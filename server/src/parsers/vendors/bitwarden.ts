/** Bitwarden's organization events (bitwarden.com/help/event-logs, bitwarden.com/help/public-api). A type is a number; those of attempts that failed are their own. */
import { mapped } from "../mapping.ts";

export const bitwarden = mapped({
  name: "bitwarden",
  match: { object: "event", type: null, date: null },
  time: "date",
  action: "type",
  actions: `
  user.login 1000 1005 1006 1510
  password.change 1001 1008
  password.reset 1508 1011
  mfa.enroll 1002
  mfa.remove 1003 1004
  data.export 1007 1602
  access.request 1010
  access.approve 1513
  access.deny 1514
  key.update 1009
  secret.create 1100 2101
  secret.update 1101 1103 1104 1106 2102
  secret.delete 1102 1115 2103
  secret.read 1107 1108 1109 1110 1111 1112 1113 1114 1117 2100
  access.share 1105
  backup.restore 1116
  vault.unseal 1603 1903
  config.create 1300
  config.update 1301 1600 1609
  config.delete 1302
  group.create 1400
  group.update 1401
  group.delete 1402
  user.invite 1500 1800
  member.add 1501 1801
  member.update 1502 1504 1506 1507 1802
  member.remove 1503 1515 1516 1803
  user.disable 1511
  user.enable 1512
  secret.delete 1601
  sso.update 1505 1509 1604 1605 1606 1607
  sync.finish 1608
  policy.update 1700
  project.create 1900 2201
  member.add 1901
  member.remove 1902
  domain.update 2000 2001 2002 2003
  project.update 2202
  project.delete 2203
  document.read 2200`,
  actor: { id: "actingUserId | memberId | installationId" },
  targets: [
    { type: "=item", id: "itemId" },
    { type: "=secret", id: "secretId" },
    { type: "=project", id: "projectId" },
    { type: "=collection", id: "collectionId" },
    { type: "=user", id: "memberId" },
    { type: "=group", id: "groupId" },
    { type: "=policy", id: "policyId" },
  ],
  from: { ip: "ipAddress" },
  outcome: "type",
  outcomes: { "1005": "failure", "1006": "failure", "2003": "failure", "*": "success" },
  service: { name: "=bitwarden" },
});

/** SentinelOne's activities (SentinelOne Management Console API, "Activities", which names their types by numbers). */
import { type Fields, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const TABLE = mapped({
  name: "sentinelone",
  version: 2,
  match: {
    "activityType | activitytype": null,
    "createdAt | createdat": null,
    "accountId | accountid | siteId | siteid | activityUuid | activityuuid": null,
  },
  time: "createdAt | createdat",
  action: "told.action",
  category: "security",
  // 3629 is a second factor that was lost: a code for such a case stands in for it.
  actions: `
  user.login 27 133 134 139 3629
  user.logout 33
  mfa.challenge 3628
  mfa.enroll 145 147
  mfa.reset 146
  password.reset 3710 3715
  password.change 3711
  user.create 23
  user.update 24 37 67 88 110 111
  user.delete 25 102
  service_account.create 140
  service_account.update 141
  service_account.delete 142
  role.create 107
  role.update 108
  role.delete 109
  token.create 112 5012 5027
  token.delete 113 114
  group.create 5008
  group.update 5011
  group.delete 5006
  domain.update 129
  sso.update 42 4006 4012
  project.create 5020 5026 5040
  project.update 5021 5024 5025 5041 5044
  project.delete 5022 5042
  policy.create 3750 6001
  policy.update 39 40 41 56 57 68 69 70 73 77 78 79 82 83 84 87 105 116 150 151 200 201 2100 2101 2111 3755 3756 4004 4005 6000
  policy.delete 3753 6002
  firewall.create 5220 5234
  firewall.update 5221 5225 5226 5235 5237 5238
  firewall.delete 5222 5236
  config.update 44 45 46 58 59 60 76 101
  integration.create 6010 7200
  integration.update 6011 7202
  integration.delete 6012 7201
  detection.update 3001 3002 3008 3009 3010 3011 3012 3013 3014 3015 3016 3017 3018 3019 3020 3021 3600 3601 3602 3603 3604
  detection.disable 117
  detection.enable 118
  device.add 17 55
  device.remove 47 51 52 54
  device.update 93 95 106
  host.shutdown 63
  quarantine.add 61 2004 2014
  malware.detect 18 19 4003
  threat.detect 20 2 2016 4009 4100 4101 4104 4105 4107 4110 4111
  finding.update 2028 2029 2030 2036 2037 4001 4008 4011
  finding.resolve 4002 4007 6053
  command.run 2011 2012 2013 2015
  scan.start 90
  scan.finish 91 92`,
  actor: {
    id: "told.id",
    name: "told.user | data.userFullName | data.fullName | data.fullname",
    email: "told.email",
    type: "told.kind",
  },
  actorTypes: { system: "system" },
  targets: [
    { type: "=user", id: "told.targetId", name: "told.target" },
    { type: "=role", id: "data.roleName" },
    { type: "=agent", id: "agentId | agentid", name: "data.computerName | data.computername" },
    { type: "=threat", id: "threatId | threatid", name: "data.fileDisplayName | data.filedisplayname" },
    { type: "=rule", id: "data.ruleName | data.rulename" },
    { type: "=group", id: "told.group" },
    { type: "=site", id: "siteId | siteid", name: "data.siteName | siteName | sitename" },
  ],
  from: { ip: "data.ipAddress | data.ipaddress" },
  outcome: "told.action",
  outcomes: {
    "133": "failure",
    "134": "failure",
    "139": "failure",
    "3604": "failure",
    "53": "denied",
    // What was found, and what was kept from doing harm: 19 and 4003 are those that nothing was done about yet.
    "18": "denied",
    "20": "denied",
    "19": "unknown",
    "4003": "unknown",
    "2": "unknown",
    "*": "success",
  },
  reason: "comments",
  service: { name: "=sentinelone", account: "accountName | accountname | accountId | accountid" },
  message: "primaryDescription | primarydescription",
  eventId: "id | activityUuid | activityuuid",
});

export const sentinelone: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: toldOf(record), ...record }, how),
};

/** What the sentences of activities say whose number the table does not have: by the number of one that says the same. The first that fits. */
const SENTENCES: readonly (readonly [sentence: RegExp, number: string])[] = [
  [/logged in/i, "27"],
  [/logged out/i, "33"],
  [/failed to log ?in|login failed/i, "133"],
  [/enabled two.factor|configured 2fa/i, "145"],
  [/added user/i, "23"],
  [/deleted user/i, "25"],
  [/successfully quarantined/i, "2004"],
  [/full disk scan/i, "90"],
  [/blacklist|blocklist|exclusion/i, "3002"],
  [/confidence level of the threat|status of threat/i, "4008"],
  [/threat .*detected/i, "19"],
];

/** Where somebody else is named by whom it was done, the user of an activity, their id too, is whom it was done to. */
function toldOf(record: Fields): Fields {
  const data = object(record, "data");
  const id = text(record, "userId") ?? text(record, "userid");
  const [email, by] = [text(data, "email"), text(data, "byUser") ?? text(data, "byuser")];
  const isSystem = member(data, "system") === true;
  const user = text(data, "username") ?? text(data, "userName") ?? email ?? (isSystem ? "system" : undefined);
  const group = text(data, "groupName") ?? text(record, "groupName") ?? text(record, "groupname");
  const told = { action: actionOf(record), kind: isSystem ? "system" : undefined, group };
  if (by === undefined || by === user) return { ...told, id, user, email };
  return { ...told, id: by, user: by, targetId: id, target: user };
}

function actionOf(record: Fields): string | undefined {
  const number = text(record, "activityType") ?? text(record, "activitytype");
  if (number !== undefined && TABLE.actions?.has(number) === true) return number;
  const sentence = text(record, "primaryDescription") ?? text(record, "primarydescription") ?? "";
  return SENTENCES.find(([pattern]) => pattern.test(sentence))?.[1] ?? number;
}

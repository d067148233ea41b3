/** SentinelOne's activities (SentinelOne Management Console API, "Activities"). */
import { mapped } from "../mapping.ts";

export const sentinelone = mapped({
  name: "sentinelone",
  match: {
    "activityType | activitytype": null,
    "createdAt | createdat": null,
    "accountId | accountid | siteId | siteid": null,
  },
  time: "createdAt | createdat",
  action: "activityType | activitytype",
  category: "security",
  actions: `
  user.login 27 133 3002
  user.logout 33
  user.create 23
  user.update 24 37 88
  user.delete 25
  mfa.enroll 3629
  mfa.remove 3630
  config.update 5020 5021 5022
  malware.detect 18 19 4003
  threat.detect 20 4002 4008
  quarantine.add 2001 2004
  finding.resolve 4001
  policy.update 56 57 61 62 63
  device.add 17
  device.remove 47 51
  command.run 90 91 92`,
  actor: {
    id: "userId | userid",
    name: "data.username | data.userName | data.fullName",
    email: "data.email",
  },
  targets: [
    { type: "=agent", id: "agentId | agentid", name: "data.computerName | data.computername" },
    { type: "=threat", id: "threatId | threatid", name: "data.fileDisplayName | data.filedisplayname" },
  ],
  from: { ip: "data.ipAddress | data.ipaddress" },
  service: { name: "=sentinelone", account: "accountName | accountname | accountId" },
  message: "primaryDescription | primarydescription",
  eventId: "id | activityUuid | activityuuid",
});

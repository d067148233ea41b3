/** Windows' event log as JSON of Winlogbeat, evtx tools and collectors (learn.microsoft.com, "Appendix L: Events to Monitor"; Sysmon's events). */
import { mapped } from "../mapping.ts";

export const windows = mapped({
  name: "windows",
  match: {
    "EventID | Event.System.EventID | winlog.event_id | EventId | System.EventID": null,
    "Channel | Event.System.Channel | winlog.channel | ProviderName | Provider_Name | System.Channel | SourceName | Event.System.Provider":
      null,
  },
  time: "TimeCreated | Event.System.TimeCreated.#attributes.SystemTime | @timestamp | UtcTime | EventTime | System.TimeCreated | TimeGenerated",
  action:
    "EventID | Event.System.EventID.#text | Event.System.EventID | winlog.event_id | EventId | System.EventID",
  prefix: "windows",
  actions: `
  user.login 4624 4625 4648 4768 4776
  user.logout 4634 4647
  token.exchange 4769
  session.start 4672 4778
  session.end 4779
  user.create 4720
  user.enable 4722
  password.change 4723
  password.reset 4724
  user.disable 4725
  user.delete 4726
  user.update 4738 4781
  group.create 4727 4731 4754
  group.grant 4728 4732 4756
  group.revoke 4729 4733 4757
  group.delete 4730 4734 4758
  account.lock 4740
  account.unlock 4767
  role.grant 4704 4717
  role.revoke 4705
  process.start 1 4688
  process.end 5 4689
  audit.clear 1102 104 517
  audit.update 4719 4907
  schedule.create 4698
  schedule.delete 4699
  schedule.update 4702 4700 4701
  service.create 7045 4697
  service.stop 7036
  network.flow 3 5156
  network.block 5157 5152
  image.pull 7
  kernel_module.load 6
  threat.detect 8 10 25 1116 1117 1006 1007
  detection.disable 5001
  object.create 11 15 23
  object.read 4663 4656 5140 5145
  object.delete 26 4660
  config.update 12 13 14 4657 5136 1
  dns.query 22
  command.run 4103 4104 400`,
  actor: {
    id: "SubjectUserSid | Event.EventData.SubjectUserSid | winlog.event_data.SubjectUserSid | UserID | Event.System.Security.#attributes.UserID",
    name: "SubjectUserName | Event.EventData.SubjectUserName | winlog.event_data.SubjectUserName | User | Event.EventData.User | AccountName | winlog.user.name",
  },
  targets: [
    {
      type: "=user",
      id: "TargetUserSid | Event.EventData.TargetUserSid",
      name: "TargetUserName | Event.EventData.TargetUserName | winlog.event_data.TargetUserName",
    },
    {
      type: "=process",
      id: "Image | Event.EventData.Image | NewProcessName | Event.EventData.NewProcessName",
    },
    {
      type: "=object",
      id: "TargetFilename | Event.EventData.TargetFilename | TargetObject | Event.EventData.TargetObject | ObjectName | ServiceName | Event.EventData.ServiceName | Event.EventData.ImageLoaded",
    },
  ],
  from: {
    ip: "IpAddress | Event.EventData.IpAddress | winlog.event_data.IpAddress | SourceIp | Event.EventData.SourceIp",
  },
  outcome: "Keywords | EventType",
  outcomes: {
    audit_success: "success",
    audit_failure: "failure",
    "audit success": "success",
    "audit failure": "failure",
    "0x8020000000000000": "success",
    "0x8010000000000000": "failure",
    "-9214364837600034816": "success",
    "-9218868437227405312": "failure",
  },
  reason: "FailureReason | Event.EventData.FailureReason | SubStatus",
  service: {
    name: "Channel | Event.System.Channel | winlog.channel | ProviderName | SourceName",
    host: "Computer | Event.System.Computer | winlog.computer_name | Hostname",
  },
  eventId: "EventRecordID | Event.System.EventRecordID | winlog.record_id | RecordNumber",
});

/** Digital Guardian's events and alerts, as ARC exports them (docs of Digital Guardian, "Export"). Its names begin with its own. */
import { mapped } from "../mapping.ts";

export const digitalGuardian = mapped({
  name: "digital-guardian",
  version: 1,
  match: { "dg_time | dg_local_timestamp | dg_processed_time": null, "dg_guid | dg_utype | dg_alid": null },
  time: "dg_time | dg_local_timestamp | dg_processed_time",
  action: "dg_utype | =policy violation",
  prefix: "digital_guardian",
  category: "data",
  actions: `
  policy.violate policy violation,alert,print,cd burn,screen capture
  object.upload network upload,network transfer upload,web upload
  object.download network download,network transfer download,web download
  object.create file write,file create,file save as
  object.read file open,file read
  object.update file edit,file change
  object.delete file delete,file recycle
  object.move file move,file rename,file copy
  message.send send mail,attach mail
  process.start application start,process start
  process.end application stop,process stop
  user.login user logon,user login
  user.logout user logoff,user logout
  device.add device added,add device
  network.flow network operation,network connection`,
  actor: { name: "dg_user | dg_alert\\.dg_user" },
  targets: [
    { type: "=object", id: "dg_src_file_name | dg_dest_file_name | dg_name" },
    { type: "=url", id: "dg_url | dg_remote_address" },
    { type: "=policy", id: "dg_policy | dg_alert\\.dg_policy\\.dg_name | dg_alert\\.dg_name" },
    { type: "=host", id: "dg_machine_name" },
  ],
  from: { ip: "dg_src_ip | dg_ip | dg_local_ip" },
  severity: "dg_alert\\.dg_alarm_sev | dg_severity",
  service: { name: "=digital-guardian" },
  eventId: "dg_guid",
});

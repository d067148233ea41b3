/** Words of VMware's events (developer.broadcom.com, vSphere Web Services API, "Event") and of the sentences that hosts write of them. */
import { actionTable } from "../action-table.ts";

/** Names of events without `vim.event.` and `Event`, and types of single sign-on without `com.vmware.sso.`. */
export const VMWARE_ACTIONS = actionTable(`
  user.login UserLoginSession BadUsernameSession InvalidLogin NoAccessUser LoginSuccess LoginFailure
  user.logout UserLogoutSession Logout
  session.revoke SessionTerminated
  user.create AccountCreated
  user.update AccountUpdated
  user.delete AccountRemoved
  password.change UserPasswordChanged
  group.grant UserAssignedToGroup
  group.revoke UserUnassignedFromGroup
  permission.grant PermissionAdded
  permission.revoke PermissionRemoved
  permission.update PermissionUpdated
  role.create RoleAdded
  role.update RoleUpdated
  role.delete RoleRemoved
  instance.create VmCreated VmCloned VmDeployed VmRegistered VmBeingCreated VmBeingCloned VmBeingDeployed
  instance.start VmPoweredOn VmStarting VmPoweringOn VmResuming
  instance.stop VmPoweredOff VmStopping VmGuestShutdown VmSuspended VmSuspending
  instance.update VmReconfigured VmRenamed VmMigrated VmRelocated VmReset VmResetting VmGuestReboot VmBeingMigrated VmBeingHotMigrated VmBeingRelocated VmUuidChanged VmMacChanged CustomFieldValueChanged VmUpgradeComplete
  instance.delete VmRemoved VmUnregistered
  device.add HostAdded DatastoreDiscovered
  device.remove HostRemoved DatastoreRemovedOnHost
  host.shutdown HostShutdown EnteredMaintenanceMode
  config.update ClusterReconfigured DvsReconfigured DvsPortgroupReconfigured DatacenterRenamed LocalDatastoreCreated AlarmReconfigured EnteringMaintenanceMode ExitMaintenanceMode
  network.create DvsPortgroupCreated DvsCreated
  network.delete DvsPortgroupDestroyed DvsDestroyed
  resource.create ClusterCreated DatacenterCreated ResourcePoolCreated DatastoreFileCopied
  resource.delete ClusterDestroyed ResourcePoolDestroyed DatastoreDestroyed DatastoreFileDeleted
  alert.raise AlarmStatusChanged
  schedule.create ScheduledTaskCreated
  schedule.update ScheduledTaskReconfigured
  schedule.delete ScheduledTaskRemoved
`);

/** What the names of tasks mean, by their first words. */
export const TASKS: readonly (readonly [RegExp, string])[] = [
  [/^create (?:virtual machine )?snapshot/i, "snapshot.create"],
  [/^(?:remove|delete)(?: all)? (?:virtual machine )?snapshot/i, "snapshot.delete"],
  [/^revert/i, "backup.restore"],
  [/^(?:create|clone|deploy|register|import) /i, "instance.create"],
  [/^(?:delete|unregister|destroy|remove) (?:virtual machine|vm)\b/i, "instance.delete"],
  [/^power on/i, "instance.start"],
  [/^(?:power off|initiate guest os shutdown|suspend)/i, "instance.stop"],
  [/^(?:reconfigure|rename|migrate|relocate|reset|initiate guest os restart)/i, "instance.update"],
];

/** A sentence in the log of a host or a server, and what it means; how it ended, where it is not as it was meant. */
export const HOST_EVENTS: readonly {
  readonly pattern: RegExp;
  readonly action: string;
  readonly isRefused?: boolean;
  readonly type?: string;
}[] = [
  { pattern: /^User (?<user>\S{1,256})@(?<ip>[\w.:%-]{1,64}) logged in/, action: "user.login" },
  { pattern: /^User (?<user>\S{1,256})@(?<ip>[\w.:%-]{1,64}) logged out/, action: "user.logout" },
  {
    pattern: /^Cannot login (?<user>\S{0,256})@(?<ip>[\w.:%-]{1,64})/,
    action: "user.login",
    isRefused: true,
  },
  {
    pattern: /^Rejected password for user (?<user>\S{1,256})(?: from (?<ip>[\w.:%-]{1,64}))?/,
    action: "user.login",
    isRefused: true,
  },
  {
    pattern: /^Accepted password for user (?<user>\S{1,256})(?: from (?<ip>[\w.:%-]{1,64}))?/,
    action: "user.login",
  },
  {
    pattern: /\bSSH (?:session was opened|login) for '(?<user>[^'@]{1,256})@(?<ip>[\w.:%-]{1,64})'/,
    action: "session.start",
  },
  {
    pattern: /\bSSH session was closed for '(?<user>[^'@]{1,256})@(?<ip>[\w.:%-]{1,64})'/,
    action: "session.end",
  },
  {
    pattern: /\bSSH access has been enabled|\bESXi (?:local )?[Ss]hell .{0,64}enabled/,
    action: "config.update",
  },
  {
    pattern: /^Account (?<target>\S{1,256}) was created on host/,
    action: "user.create",
    type: "user",
  },
  {
    pattern: /^Account (?<target>\S{1,256}) was removed/,
    action: "user.delete",
    type: "user",
  },
  {
    pattern: /^(?:Password was changed for account|Account) (?<target>\S{1,256}) (?:on host|was updated)/,
    action: "password.change",
    type: "user",
  },
  {
    pattern:
      /^Permission (?:created|changed|rule added) for (?<target>\S{1,256}) on (?<second>[^,]{1,256}), role is (?<role>[^,]{1,128})/,
    action: "permission.grant",
    type: "user",
  },
  {
    pattern: /^Permission (?:rule )?removed for (?<target>\S{1,256}) on (?<second>[^,]{1,256})/,
    action: "permission.revoke",
    type: "user",
  },
  {
    pattern: /^(?:New r|R)ole (?<target>.{1,128}?) (?:created|added)/,
    action: "role.create",
    type: "role",
  },
  { pattern: /^Create Snapshot: (?<target>[^,]{1,256})/, action: "snapshot.create", type: "snapshot" },
  {
    pattern: /^(?<target>.{1,256}?) on (?<second>\S{1,255})(?: in .{1,256}?)? is powered on/,
    action: "instance.start",
    type: "instance",
  },
  {
    pattern: /^(?<target>.{1,256}?) on (?<second>\S{1,255})(?: in .{1,256}?)? is powered off/,
    action: "instance.stop",
    type: "instance",
  },
  {
    pattern: /^Reconfigured (?<target>.{1,256}?) on (?<second>\S{1,255}) in /,
    action: "instance.update",
    type: "instance",
  },
  {
    pattern: /^Removed (?<target>.{1,256}?) on (?<second>\S{1,255}) from /,
    action: "instance.delete",
    type: "instance",
  },
  {
    pattern: /^Created virtual machine (?<target>.{1,256}?) on (?<second>\S{1,255}) in /,
    action: "instance.create",
    type: "instance",
  },
  {
    pattern:
      /^Adding users '\[\{Name: (?<target>[^,}]{1,256}), Domain: [^}]{1,256}\}.{0,1024}?\]' to local group '(?<group>[^']{1,256})'/,
    action: "group.grant",
    type: "user",
  },
  {
    pattern:
      /^Removing (?:users|principals) '\[\{Name: (?<target>[^,}]{1,256}), Domain: [^}]{1,256}\}.{0,1024}?\]' from local group '(?<group>[^']{1,256})'/,
    action: "group.revoke",
    type: "user",
  },
  {
    pattern: /is authorized for method call '(?<target>[^']{1,256})'/,
    action: "http.request",
    type: "method",
  },
];

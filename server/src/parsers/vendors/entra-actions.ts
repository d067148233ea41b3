/** What Entra's directory calls what was done, and the catalogue's words for it (learn.microsoft.com, "Microsoft Entra audit log categories and activities"). */
import { actionTable } from "../action-table.ts";

export const ENTRA_ACTIONS = actionTable(`
  user.create add user
  user.create invite external user,create user
  user.update update user,update stsrefreshtokenvalidfrom timestamp
  user.delete delete user,hard delete user
  user.disable disable account
  user.enable enable account
  user.invite invite external user,redeem external user invite
  password.change change user password,change password (self-service),user changed default security info
  password.reset reset user password,reset password (by admin),reset password (self-service),set force change user password,self-service password reset flow activity progress
  mfa.enroll user registered security info,user registered all required security info,admin registered security info
  mfa.remove user deleted security info,admin deleted security info
  mfa.disable disable strong authentication
  role.grant add member to role,add eligible member to role,add member to role completed (pim activation),add member to role in pim completed (permanent),add eligible member to role in pim completed (permanent),add scoped member to role,add member to role (permanent),add app role assignment grant to user,add app role assignment to service principal,add app role assignment to group
  role.revoke remove member from role,remove eligible member from role,remove member from role completed (pim deactivate),remove scoped member from role,remove app role assignment from user
  role.create add role definition
  role.update update role,update role definition
  group.create add group
  group.update update group
  group.delete delete group
  group.grant add member to group,add owner to group
  group.revoke remove member from group,remove owner from group
  application.create add application,add service principal
  application.update update application,update service principal,update application – certificates and secrets management
  application.delete delete application,delete service principal,hard delete application
  access_key.create add service principal credentials
  access_key.delete remove service principal credentials
  application.grant consent to application,add delegated permission grant,add oauth2permissiongrant
  application.revoke remove delegated permission grant,remove oauth2permissiongrant
  ownership.transfer add owner to application,add owner to service principal
  policy.create add conditional access policy,add policy
  policy.update update conditional access policy,update policy,update authorization policy
  policy.delete delete conditional access policy,delete policy
  sso.update set domain authentication,set federation settings on domain,set directory feature on tenant
  domain.update add unverified domain,add verified domain,verify domain,remove unverified domain,remove verified domain
  device.add add device,register device,add registered owner to device
  device.update update device
  device.remove delete device
  config.update set company information,update company settings
  secret.read read bitlocker key,recover device local administrator password
  role.grant add member to role in pim completed (timebound),add eligible member to role in pim completed (timebound),gdap role assignments
  role.revoke remove eligible member from role in pim completed (timebound),remove eligible member from role in pim completed (permanent),remove member from role in pim completed (permanent),remove member from role in pim completed (timebound)
  access.request add eligible member to role in pim requested (permanent),add eligible member to role in pim requested (timebound),add member to role in pim requested (timebound),add member to role in pim requested (permanent),add member to role requested (pim activation),user requests access package assignment
  access.approve approve decision,add member to role request approved (pim activation)
  access.deny deny decision,add member to role request denied (pim activation)
  policy.update update role setting in pim,authentication methods policy update,update risk and mfa registration policy,update named location,update a partner cross-tenant access setting,update the default cross-tenant access setting
  policy.create add named location,add partner to cross-tenant access setting,create access review,create access package,create custom policy
  policy.delete pim policy removed,delete named location,delete access package,delete access review,delete partner specific cross-tenant access setting
  application.revoke revoke consent
  application.create restore application
  device.update add registered users to device,remove registered users from device
  device.remove unregister device,remove registered owner from device
  session.revoke revoke sign in sessions
  user.enable restore user
  user.update change user license,set user manager,update user manager
  account.unlock unlock user account (self-service)
  account.lock fraud reported - user is blocked for mfa
  password.reset update passwordprofile
  group.create add administrative unit,create group settings,restore group
  group.grant add member to administrative unit,add member to restricted management administrative unit
  group.revoke remove member from administrative unit,remove member from restricted management administrative unit
  group.delete delete administrative unit
  group.update update administrative unit,set group license
  mfa.enroll enable strong authentication
  mfa.reset admin updated security info
  alert.raise triggered pim alert
  alert.resolve resolve pim alert,disable pim alert
  alert.dismiss dismiss user risk
  threat.detect confirm user compromised,confirmaccountcompromised
  key.create add bitlocker key
  key.delete delete bitlocker key
  token.create issue an id_token to the application,issue an access token to the application,issue an authorization code to the application
  sso.update disable desktop sso,enable desktop sso,enable passthrough authentication,disable passthrough authentication
  data.export bulk download users - finished (bulk),download users - finished (bulk),download group members - finished (bulk)
`);

/** Wiz' audit log (docs.wiz.io, "Audit logs"). */
import { mapped } from "../mapping.ts";

export const wizAudit = mapped({
  name: "wiz-audit",
  match: {
    action: null,
    "requestId | requestid": null,
    "sourceIP | sourceip | log_type": null,
    "user | serviceAccount | serviceaccount": null,
  },
  time: "timestamp",
  action: "action",
  prefix: "wiz",
  category: "configuration",
  actions: `
  user.login Login LoginAuth UserLogin
  user.logout Logout
  user.create CreateUser InviteUser CreateUserSettings
  user.update UpdateUser EditUser UpdateUserSettings
  user.delete DeleteUser DeleteUsers
  role.create CreateUserRole CreateRole
  role.update UpdateUserRole UpdateRole
  role.delete DeleteUserRole DeleteRole
  service_account.create CreateServiceAccount
  service_account.update UpdateServiceAccount
  service_account.delete DeleteServiceAccount
  secret.rotate RotateServiceAccountSecret
  token.update UpdateLoginSettings
  sso.update CreateSAMLIdentityProvider UpdateSAMLIdentityProvider DeleteSAMLIdentityProvider ModifySAMLIdentityProviderGroupMappings
  project.create CreateProject
  project.update UpdateProject
  project.delete DeleteProject
  integration.create CreateIntegration CreateConnector
  integration.update UpdateIntegration UpdateConnector
  integration.delete DeleteIntegration DeleteConnector
  detection.update UpdateCloudConfigurationRule UpdateCloudConfigurationRules UpdateControl CreateCloudConfigurationRule CreateControl UpdateIgnoreRule CreateIgnoreRule UpdateImageIntegrityValidator CreateImageIntegrityValidator
  detection.disable DeleteCloudConfigurationRule DeleteControl DeleteIgnoreRule DeleteDataClassifier DeleteHostConfigurationRule DeleteImageIntegrityValidator
  policy.create CreateCICDScanPolicy CreateAutomationRule
  policy.update UpdateCICDScanPolicy UpdateAutomationRule
  policy.delete DeleteCICDScanPolicy DeleteAutomationRule DeleteSecurityFramework
  firewall.update UpdateIPRestrictions ModifyIPRestrictions
  data.export CreateReport DownloadReport`,
  actor: {
    id: "user.id | serviceAccount.id | serviceaccount.id",
    name: "user.name | serviceAccount.name | serviceaccount.name",
    type: "serviceAccount.id | serviceaccount.id",
  },
  actorTypes: { "*": "machine" },
  targets: [
    {
      type: "=object",
      id: "actionParameters.selection | actionparameters.input.id | actionParameters.input.id | actionparameters.input.name",
    },
  ],
  from: { ip: "sourceIP | sourceip", userAgent: "userAgent | useragent" },
  outcome: "status",
  service: { name: "=wiz" },
  context: { request: "requestId | requestid" },
  eventId: "id",
});

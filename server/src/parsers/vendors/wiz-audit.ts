/** Wiz' audit log (docs.wiz.io, "Audit logs"): the calls of its GraphQL interface, as it and its collectors have them. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "wiz-audit",
  version: 3,
  // What a service account does has no address.
  match: {
    action: null,
    "requestId | requestid": null,
    "actionParameters | actionparameters | sourceIP | sourceip | log_type": null,
    "user | serviceAccount | serviceaccount": null,
  },
  time: "timestamp",
  action: "madeWord",
  prefix: "wiz",
  category: "configuration",
  actions: `
  user.login Login LoginAuth UserLogin
  user.logout Logout
  password.reset ResetUserPassword
  user.create CreateUser CreateUsers InviteUser CreateUserSettings
  user.update UpdateUser EditUser UpdateUserSettings
  user.delete DeleteUser DeleteUsers
  user.disable SuspendUser SuspendUsers
  user.enable ActivateUser UnsuspendUser UnsuspendUsers
  role.create CreateUserRole CreateRole
  role.update UpdateUserRole UpdateRole
  role.delete DeleteUserRole DeleteRole
  role.grant AssignUserRole
  service_account.create CreateServiceAccount
  service_account.update UpdateServiceAccount
  service_account.delete DeleteServiceAccount
  secret.rotate RotateServiceAccountSecret
  sso.update UpdateLoginSettings CreateSAMLIdentityProvider UpdateSAMLIdentityProvider DeleteSAMLIdentityProvider ModifySAMLIdentityProviderGroupMappings ModifySAMLGroupMapping
  project.create CreateProject
  project.update UpdateProject
  project.delete DeleteProject
  integration.create CreateIntegration CreateConnector
  integration.update UpdateIntegration UpdateConnector
  integration.delete DeleteIntegration DeleteConnector
  detection.update UpdateCloudConfigurationRule UpdateCloudConfigurationRules UpdateControl CreateCloudConfigurationRule CreateControl UpdateIgnoreRule CreateIgnoreRule UpdateImageIntegrityValidator CreateImageIntegrityValidator UpdateHostConfigurationRule CreateHostConfigurationRule UpdateDataClassifier CreateDataClassifier
  detection.disable DeleteCloudConfigurationRule DeleteControl DeleteIgnoreRule DeleteDataClassifier DeleteHostConfigurationRule DeleteImageIntegrityValidator
  policy.create CreateCICDScanPolicy CreateAutomationRule
  policy.update UpdateCICDScanPolicy UpdateAutomationRule
  policy.delete DeleteCICDScanPolicy DeleteAutomationRule DeleteSecurityFramework
  firewall.update UpdateIPRestrictions ModifyIPRestrictions
  finding.update UpdateIssue UpdateIssues CreateIssueNote
  data.export CreateReport RerunReport DownloadReport`,
  actor: {
    id: "user.id | serviceAccount.id | serviceaccount.id",
    name: "user.name | serviceAccount.name | serviceaccount.name",
    email: "user.email | actionParameters.userEmail | actionparameters.useremail",
    type: "serviceAccount.id | serviceaccount.id",
  },
  actorTypes: { "*": "machine" },
  targets: [
    {
      type: "=object",
      id: "actionParameters.input.id | actionparameters.input.id | actionParameters.input.email | actionparameters.input.email | actionParameters.input.name | actionparameters.input.name",
      name: "actionParameters.input.name | actionparameters.input.name | actionParameters.input.patch.name | actionparameters.input.patch.name",
    },
    {
      type: "=role",
      id: "actionParameters.input.role | actionparameters.input.role | actionParameters.input.patch.role | actionparameters.input.patch.role",
    },
  ],
  from: { ip: "sourceIP | sourceip", userAgent: "userAgent | useragent" },
  outcome: "status",
  service: { name: "=wiz" },
  context: { request: "requestId | requestid" },
  eventId: "id",
});

// Some write the calls' names with blanks.
export const wizAudit = prepared(table, (record) => ({
  madeWord: text(record, "action")?.replaceAll(" ", ""),
}));

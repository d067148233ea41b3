/** Harness' audit trail (apidocs.harness.io, "Audit"). */
import { mapped } from "../mapping.ts";

export const harness = mapped({
  name: "harness",
  match: { "authenticationInfo.principal": null, "resource.type": null, action: null, module: null },
  time: "timestamp | createdAt",
  action: "resource.type + action",
  prefix: "harness",
  actions: `
  user.login USER.LOGIN USER.LOGIN2FA USER.UNSUCCESSFUL_LOGIN
  user.create USER.CREATE
  user.update USER.UPDATE
  user.delete USER.DELETE USER.REMOVE_COLLABORATOR
  user.invite USER.INVITE USER.RESEND_INVITE USER.ADD_COLLABORATOR
  role.grant ROLE_ASSIGNMENT.CREATE ROLE_ASSIGNMENT.ROLE_ASSIGNMENT_CREATED
  role.revoke ROLE_ASSIGNMENT.DELETE ROLE_ASSIGNMENT.ROLE_ASSIGNMENT_DELETED
  group.create USER_GROUP.CREATE
  group.update USER_GROUP.UPDATE
  group.delete USER_GROUP.DELETE
  token.create API_KEY.CREATE TOKEN.CREATE
  token.update API_KEY.UPDATE TOKEN.UPDATE
  token.delete API_KEY.DELETE TOKEN.DELETE TOKEN.REVOKE_TOKEN
  integration.create CONNECTOR.CREATE
  integration.update CONNECTOR.UPDATE CONNECTOR.UPSERT
  integration.delete CONNECTOR.DELETE
  pipeline.start PIPELINE_EXECUTION.START PIPELINE.START
  pipeline.finish PIPELINE_EXECUTION.END PIPELINE.END
  pipeline.cancel PIPELINE_EXECUTION.ABORT PIPELINE.ABORT
  deployment.approve PIPELINE_EXECUTION.APPROVED
  deployment.reject PIPELINE_EXECUTION.REJECTED`,
  actor: {
    id: "authenticationInfo.principal.identifier",
    name: "authenticationInfo.labels.username | authenticationInfo.principal.identifier",
    type: "authenticationInfo.principal.type",
  },
  actorTypes: { user: "human", api_key: "machine", service_account: "machine", service: "system" },
  targets: [{ type: "resource.type", id: "resource.identifier", name: "resource.labels.resourceName" }],
  from: { ip: "requestMetadata.clientIP" },
  outcome: "action",
  outcomes: { unsuccessful_login: "failure", abort: "success", "*": "success" },
  service: {
    name: "=harness",
    account: "resourceScope.accountIdentifier",
    environment: "environment.identifier",
  },
  eventId: "auditId | insertId",
});

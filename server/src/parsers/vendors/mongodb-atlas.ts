/** MongoDB Atlas' events of organisations and projects (mongodb.com/docs/atlas/reference/api-resources-spec, "Events"). */
import { mapped } from "../mapping.ts";

export const mongodbAtlas = mapped({
  name: "mongodb-atlas",
  version: 2,
  match: { eventTypeName: null, "created | username | groupId | orgId": null },
  time: "created",
  action: "eventTypeName",
  prefix: "atlas",
  actions: `
  user.login SUCCESSFUL_LOGIN_FROM_NEW_DEVICE
  user.invite INVITED_TO_ORG INVITED_TO_GROUP INVITED_TO_TEAM
  member.add JOINED_ORG JOINED_GROUP
  member.remove REMOVED_FROM_ORG REMOVED_FROM_GROUP
  member.update USER_ROLES_CHANGED_AUDIT TEAM_ROLES_MODIFIED API_KEY_ROLES_CHANGED
  group.create TEAM_CREATED
  group.delete TEAM_DELETED
  group.update TEAM_UPDATED TEAM_NAME_CHANGED
  group.grant JOINED_TEAM TEAM_ADDED_TO_GROUP
  group.revoke REMOVED_FROM_TEAM TEAM_REMOVED_FROM_GROUP
  token.create API_KEY_CREATED SERVICE_ACCOUNT_SECRET_ADDED
  token.update API_KEY_DESCRIPTION_CHANGED
  token.delete API_KEY_DELETED SERVICE_ACCOUNT_SECRET_DELETED
  service_account.create SERVICE_ACCOUNT_CREATED
  service_account.update SERVICE_ACCOUNT_DETAILS_CHANGED SERVICE_ACCOUNT_ROLES_CHANGED
  service_account.delete SERVICE_ACCOUNT_DELETED
  user.create MONGODB_USER_ADDED
  user.update MONGODB_USER_UPDATED
  user.delete MONGODB_USER_DELETED
  certificate.create MONGODB_USER_X509_CERT_CREATED
  certificate.revoke MONGODB_USER_X509_CERT_REVOKED
  role.create MONGODB_ROLE_ADDED
  role.update MONGODB_ROLE_UPDATED
  role.delete MONGODB_ROLE_DELETED
  firewall.create NETWORK_PERMISSION_ENTRY_ADDED API_KEY_ACCESS_LIST_ENTRY_ADDED API_KEY_WHITELIST_ENTRY_ADDED
  firewall.update NETWORK_PERMISSION_ENTRY_UPDATED ORG_PUBLIC_API_ACCESS_LIST_REQUIRED ORG_PUBLIC_API_ACCESS_LIST_NOT_REQUIRED
  firewall.delete NETWORK_PERMISSION_ENTRY_REMOVED API_KEY_ACCESS_LIST_ENTRY_DELETED API_KEY_WHITELIST_ENTRY_DELETED
  network.create PEER_CREATED CONTAINERS_CREATED
  network.update PEER_UPDATED CONTAINERS_UPDATED
  network.delete PEER_DELETED CONTAINERS_DELETED
  mfa.disable ORG_TWO_FACTOR_AUTH_OPTIONAL
  config.update ORG_TWO_FACTOR_AUTH_REQUIRED ORG_SETTINGS_UPDATED GROUP_SETTINGS_UPDATED
  sso.update FEDERATION_SETTINGS_CREATED FEDERATION_SETTINGS_UPDATED FEDERATION_SETTINGS_DELETED IDENTITY_PROVIDER_CREATED IDENTITY_PROVIDER_UPDATED IDENTITY_PROVIDER_DELETED IDENTITY_PROVIDER_ACTIVATED IDENTITY_PROVIDER_DEACTIVATED
  domain.update DOMAIN_ASSOCIATED DOMAINS_ASSOCIATED DOMAIN_VERIFIED DOMAIN_DELETED
  project.create GROUP_CREATED ORG_CREATED
  project.update GROUP_NAME_CHANGED ORG_RENAMED
  project.delete GROUP_DELETED ORG_DELETED
  audit.update AUDIT_LOG_CONFIGURATION_UPDATED
  detection.disable ALERT_CONFIG_DISABLED_AUDIT ALERT_CONFIG_DELETED_AUDIT
  detection.update ALERT_CONFIG_CHANGED_AUDIT ALERT_CONFIG_ADDED_AUDIT ALERT_CONFIG_ENABLED_AUDIT
  alert.dismiss ALERT_ACKNOWLEDGED_AUDIT
  database.create CLUSTER_CREATED CLUSTER_READY
  database.update CLUSTER_UPDATE_SUBMITTED CLUSTER_UPDATE_COMPLETED CLUSTER_UPDATE_STARTED
  database.delete CLUSTER_DELETED CLUSTER_DELETE_SUBMITTED
  backup.restore RESTORE_REQUESTED_AUDIT CPS_RESTORE_REQUESTED_AUDIT
  snapshot.create CPS_ON_DEMAND_SNAPSHOT_REQUESTED
  snapshot.delete SNAPSHOT_DELETED_AUDIT CPS_SNAPSHOT_DELETED
  row.read DATA_EXPLORER
  row.update DATA_EXPLORER_CRUD
  audit.export DB_LOG_DOWNLOADED
  data.export CLUSTER_DOWNLOADED`,
  actor: {
    id: "userId | apiKeyId | publicKey",
    name: "username | publicKey",
    email: "username",
    type: "publicKey",
    credential: "publicKey",
  },
  // Whoever has a public key is a key, whichever it is.
  actorTypes: { "*": "machine" },
  targets: [
    { type: "=user", id: "targetUsername | dbUserUsername" },
    { type: "=key", id: "targetPublicKey" },
    { type: "=team", id: "teamId" },
    { type: "=cluster", id: "clusterName" },
    { type: "=address", id: "whitelistEntry | accessListEntry" },
    { type: "=alert-configuration", id: "alertConfigId" },
    { type: "=project", id: "groupId" },
  ],
  from: { ip: "remoteAddress" },
  outcome: "=success",
  service: { name: "=mongodb-atlas", account: "orgId" },
  eventId: "id",
});

/** MongoDB Atlas' events (mongodb.com/docs/atlas/reference/api-resources-spec, "Events"). */
import { mapped } from "../mapping.ts";

export const mongodbAtlas = mapped({
  name: "mongodb-atlas",
  match: { eventTypeName: null, "created | username | groupId | orgId": null },
  time: "created",
  action: "eventTypeName",
  prefix: "atlas",
  actions: `
  user.login SUCCESSFUL_LOGIN_FROM_NEW_DEVICE
  user.invite INVITED_TO_ORG INVITED_TO_GROUP
  member.add JOINED_ORG JOINED_GROUP JOINED_TEAM
  member.remove REMOVED_FROM_ORG REMOVED_FROM_GROUP REMOVED_FROM_TEAM
  role.grant USER_ROLES_CHANGED_AUDIT
  token.create API_KEY_CREATED
  token.delete API_KEY_DELETED
  user.create MONGODB_USER_ADDED
  user.update MONGODB_USER_UPDATED
  user.delete MONGODB_USER_DELETED
  firewall.update NETWORK_PERMISSION_ENTRY_ADDED NETWORK_PERMISSION_ENTRY_REMOVED NETWORK_PERMISSION_ENTRY_UPDATED
  mfa.disable ORG_TWO_FACTOR_AUTH_OPTIONAL
  mfa.enroll ORG_TWO_FACTOR_AUTH_REQUIRED
  detection.disable ALERT_CONFIG_DISABLED_AUDIT ALERT_CONFIG_DELETED_AUDIT
  detection.update ALERT_CONFIG_CHANGED_AUDIT ALERT_CONFIG_ADDED_AUDIT
  database.create CLUSTER_CREATED
  database.update CLUSTER_UPDATE_SUBMITTED CLUSTER_UPDATE_COMPLETED
  database.delete CLUSTER_DELETED
  secret.read DB_LOG_DOWNLOADED
  data.export DATA_EXPLORER CLUSTER_DOWNLOADED`,
  actor: { id: "userId", name: "username", email: "username", credential: "publicKey" },
  targets: [
    { type: "=user", id: "targetUsername | dbUserUsername" },
    { type: "=cluster", id: "clusterName" },
    { type: "=address", id: "whitelistEntry" },
    { type: "=project", id: "groupId" },
  ],
  from: { ip: "remoteAddress" },
  outcome: "=success",
  service: { name: "=mongodb-atlas", account: "orgId" },
  before: "oldValue",
  eventId: "id",
});

/** Scaleway's Audit Trail (scaleway.com/en/developers/api/audit-trail). */
import { type Fields, isFields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "scaleway",
  match: { recorded_at: null, method_name: null, product_name: null },
  time: "recorded_at",
  action: "method_name",
  prefix: "scaleway",
  actions: `
  user.create CreateUser InviteUser
  user.update UpdateUser
  user.delete DeleteUser
  access_key.create CreateAPIKey CreateSSHKey
  access_key.update UpdateAPIKey
  access_key.delete DeleteAPIKey DeleteSSHKey
  service_account.create CreateApplication
  service_account.update UpdateApplication
  service_account.delete DeleteApplication
  group.create CreateGroup
  group.update UpdateGroup
  group.delete DeleteGroup
  group.grant AddGroupMember AddGroupMembers
  group.revoke RemoveGroupMember
  policy.create CreatePolicy
  policy.update UpdatePolicy SetRules
  policy.delete DeletePolicy
  secret.create CreateSecret CreateSecretVersion
  secret.read AccessSecretVersion
  secret.update UpdateSecret UpdateSecretVersion
  secret.delete DeleteSecret DeleteSecretVersion DestroySecretVersion
  key.create CreateKey
  key.use Encrypt Decrypt GenerateDataKey
  key.update UpdateKey RotateKey
  key.delete DeleteKey
  instance.create CreateServer
  instance.update UpdateServer
  instance.delete DeleteServer
  firewall.create CreateSecurityGroup
  firewall.update UpdateSecurityGroup SetSecurityGroupRules
  firewall.delete DeleteSecurityGroup
  resource.create CreateCluster CreatePool
  resource.update UpdateCluster UpgradeCluster UpdatePool
  resource.delete DeleteCluster DeletePool
  project.create CreateProject
  project.update UpdateProject
  project.delete DeleteProject`,
  actor: { id: "principal.id | system.name", type: "told.kind" },
  actorTypes: { system: "system" },
  targets: [
    { type: "told.type", id: "told.id", name: "told.name" },
    { type: "=project", id: "project_id" },
  ],
  from: { ip: "source_ip", userAgent: "user_agent" },
  outcome: "status_code",
  service: { name: "product_name", account: "organization_id", region: "locality" },
  context: { request: "request_id" },
  eventId: "id",
});

export const scaleway: Parser = prepared(TABLE, (record) => ({ told: toldOf(record) }));

/** What it was done to is one of a list today, and was alone once. */
function toldOf(record: Fields): Fields {
  const [first] = list(record, "resources").filter(isFields);
  const resource = first ?? object(record, "resource");
  return {
    kind: object(record, "system") === undefined ? undefined : "system",
    type: text(resource, "type"),
    id: text(resource, "id"),
    name: text(resource, "name"),
  };
}

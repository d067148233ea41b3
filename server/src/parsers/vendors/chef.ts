/** What was done to a Chef Infra Server, as it sends it to Automate (docs.chef.io, "Chef Infra Server actions"). */
import { mapped } from "../mapping.ts";

export const chef = mapped({
  name: "chef",
  match: { message_type: ["action"], entity_type: null, task: null },
  time: "recorded_at",
  action: "entity_type + task",
  prefix: "chef",
  actions: `
  user.create user.create
  user.update user.update
  user.delete user.delete
  member.add user.associate
  member.remove user.dissociate
  user.invite user.invite
  role.create role.create
  role.update role.update
  role.delete role.delete
  group.create group.create
  group.update group.update
  group.delete group.delete
  permission.update permission.update_grant acl.update
  access_key.create client.create key.create
  access_key.update client.update key.update
  access_key.delete client.delete key.delete
  artifact.publish cookbook.create version.create cookbook_artifact_version.create
  config.update cookbook.update version.update node.update policy.update data_bag.update item.update
  config.create node.create policy.create data_bag.create item.create
  config.delete node.delete policy.delete data_bag.delete item.delete cookbook.delete version.delete
  environment.create environment.create
  environment.update environment.update
  environment.delete environment.delete
  object.read cookbook.download`,
  actor: { id: "requestor_name", type: "requestor_type" },
  actorTypes: { user: "human", client: "machine" },
  targets: [
    { type: "entity_type", id: "entity_name" },
    { type: "parent_type", id: "parent_name" },
  ],
  from: { ip: "remote_hostname", userAgent: "user_agent" },
  outcome: "message_type",
  // What failed is not told.
  outcomes: { action: "success" },
  service: { name: "=chef", host: "service_hostname", account: "organization_name" },
  context: { request: "request_id" },
});

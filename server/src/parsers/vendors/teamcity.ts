/** TeamCity's audit events, by its interface (jetbrains.com/help/teamcity/rest, "AuditEvent"). */
import { mapped } from "../mapping.ts";

export const teamcity = mapped({
  name: "teamcity",
  match: { "action.name": null, relatedEntities: null },
  time: "timestamp",
  action: "action.name",
  prefix: "teamcity",
  actions: `
  user.create user_create
  user.update user_update user_edit
  user.delete user_delete user_remove
  role.grant user_add_role group_add_role
  role.revoke user_remove_role group_remove_role
  group.create group_create
  group.update group_update
  group.delete group_delete
  group.grant user_add_to_group
  group.revoke user_remove_from_group
  token.create auth_token_create
  token.delete auth_token_delete
  project.create project_create
  project.update project_edit_settings project_move
  project.delete project_remove
  pipeline.create build_type_create build_type_template_create
  pipeline.update build_type_edit_settings build_type_move build_type_pause build_type_activate
  pipeline.delete build_type_remove
  pipeline.start build_add_to_queue build_start
  pipeline.cancel build_cancel build_remove_from_queue build_stop
  config.update server_settings_edit
  device.add agent_authorize
  device.remove agent_unauthorize agent_remove`,
  actor: { id: "user.id", name: "user.username | user.name", email: "user.email" },
  targets: [
    {
      type: "relatedEntities.entity.0.type",
      name: "relatedEntities.entity.0.user.username | relatedEntities.entity.0.buildType.name | relatedEntities.entity.0.project.name | relatedEntities.entity.0.build.buildTypeId | relatedEntities.entity.0.text",
    },
    {
      type: "relatedEntities.entity.1.type",
      name: "relatedEntities.entity.1.user.username | relatedEntities.entity.1.buildType.name | relatedEntities.entity.1.project.name | relatedEntities.entity.1.text",
    },
  ],
  // Only what was done is told.
  outcome: "=done",
  outcomes: { done: "success" },
  service: { name: "=teamcity" },
  eventId: "id",
  message: "comment",
});

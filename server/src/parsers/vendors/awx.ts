/** The activity stream of AWX and Ansible Automation Platform, from its interface and as it logs it (docs.ansible.com, "Activity Stream schema"; "Logging and Aggregation"). */
import { type Mapping, mapped } from "../mapping.ts";

const COMMON: Omit<Mapping, "match"> = {
  name: "awx",
  time: "timestamp | @timestamp",
  action: "object1 + operation",
  prefix: "awx",
  actions: `
  user.create user.create
  user.update user.update
  user.delete user.delete
  group.create team.create
  group.update team.update
  group.delete team.delete
  role.grant role.associate
  role.revoke role.disassociate
  pipeline.create job_template.create workflow_job_template.create
  pipeline.update job_template.update workflow_job_template.update
  pipeline.delete job_template.delete workflow_job_template.delete
  job.start job.create workflow_job.create ad_hoc_command.create
  secret.create credential.create
  secret.update credential.update
  secret.delete credential.delete
  project.create project.create
  project.update project.update
  project.delete project.delete
  schedule.create schedule.create
  schedule.update schedule.update
  schedule.delete schedule.delete
  config.update setting.create setting.update setting.delete
  token.create o_auth2_access_token.create
  token.delete o_auth2_access_token.delete`,
  actor: {
    id: "summary_fields.actor.id | actor",
    name: "summary_fields.actor.username | actor",
  },
  targets: [
    {
      type: "object1",
      id: "object1_pk | changes.id | changes.object1_pk",
      name: "changes.name | changes.username | changes.object1 | summary_fields.job_template.0.name | summary_fields.credential.0.name | summary_fields.user.0.username | summary_fields.project.0.name | summary_fields.inventory.0.name | summary_fields.team.0.name",
    },
    { type: "object2", name: "changes.object2 | object2" },
  ],
  outcome: "operation",
  // What stands in the stream has been done.
  outcomes: { "*": "success" },
  service: { name: "=awx", host: "action_node | cluster_host_id" },
  eventId: "id",
};

export const awx = mapped({ ...COMMON, match: { type: "activity_stream", operation: null } });
export const awxLog = mapped({
  ...COMMON,
  match: { logger_name: "awx.analytics.activity_stream", operation: null },
});

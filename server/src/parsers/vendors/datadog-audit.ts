/** Datadog's audit trail, as its API, its archives and its forwarding give it (docs.datadoghq.com/account_management/audit_trail/events). */
import { mapped } from "../mapping.ts";

export const datadogAudit = mapped({
  name: "datadog-audit",
  version: 2,
  // Others name their events so as well: an asset, an organisation or the trail's own source tells them apart.
  match: {
    "asset | org | attributes.attributes.asset | attributes.attributes.org | attributes.asset | attributes.org":
      null,
    "evt.name | attributes.attributes.evt.name | attributes.evt.name": null,
  },
  time: "attributes.timestamp | timestamp | date | @timestamp",
  action:
    "attributes.attributes.asset.type + attributes.attributes.action | attributes.asset.type + attributes.action | asset.type + action | attributes.attributes.evt.name + attributes.attributes.action | attributes.evt.name + attributes.action | evt.name + action | attributes.attributes.evt.name | attributes.evt.name | evt.name",
  prefix: "datadog",
  // With a comma they are parted by it: names of assets and of events have spaces.
  actions: `
  user.login user.login, authentication.login, access management.login, user.authenticated, authentication
  user.create user.created
  user.update user.modified
  user.disable user.deleted, user.disabled
  password.change password.modified
  role.create role.created
  role.update role.modified
  role.delete role.deleted
  access.request role_request.created
  access.approve role_request.approved
  access.deny role_request.denied
  sso.update identity_provider.created, identity_provider.modified, identity_provider.deleted
  permission.update restriction_policy.created, restriction_policy.modified, restriction_policy.deleted, restriction_query.created, restriction_query.modified, restriction_query.deleted
  secret.read api_key.accessed, application_key.accessed
  secret.list api_key.listed, application_key.listed, public_api_key.listed
  token.create api_key.created, application_key.created, public_api_key.created
  token.update api_key.modified, application_key.modified, public_api_key.modified
  token.delete api_key.deleted, application_key.deleted, public_api_key.deleted
  application.create oauth_client.created
  application.update oauth_client.modified
  application.delete oauth_client.deleted
  audit.update audit_logs_settings.modified
  log_stream.create archive.created
  log_stream.update archive.modified
  log_stream.delete archive.deleted
  config.update index.modified, exclusion filter.modified, pipeline.modified, pipeline_processor.modified, retention_filter.modified
  config.create index.created, exclusion filter.created, pipeline.created, pipeline_processor.created, retention_filter.created
  config.delete index.deleted, exclusion filter.deleted, pipeline.deleted, pipeline_processor.deleted, retention_filter.deleted
  alert.raise monitor.alert
  alert.resolve monitor.resolved
  finding.update security_signal.modified
  detection.update monitor.created, monitor.modified, detection_rule.created, detection_rule.modified, security_rule.created, security_rule.modified, security_rule.updated
  detection.disable monitor.deleted, detection_rule.deleted, security_rule.deleted
  document.read dashboard.accessed, notebook.accessed, embed.accessed
  document.create dashboard.created, notebook.created
  document.update dashboard.modified, notebook.modified
  document.delete dashboard.deleted, notebook.deleted
  access.share dashboard.shared, dashboard_share_acl.created, dashboard_share_link.created
  access.unshare dashboard_share_acl.deleted, dashboard_share_link.deleted
  integration.create integration.created
  integration.update integration.modified
  integration.delete integration.deleted
  http.request request.accessed, request`,
  actor: {
    id: "attributes.attributes.usr.uuid | attributes.usr.uuid | usr.uuid | usr.id | attributes.attributes.usr.id | attributes.usr.id | attributes.attributes.metadata.api_key.id | attributes.metadata.api_key.id | metadata.api_key.id",
    name: "attributes.attributes.usr.name | attributes.usr.name | usr.name | attributes.attributes.usr.email | attributes.usr.email | usr.email | attributes.attributes.metadata.api_key.name | attributes.metadata.api_key.name | metadata.api_key.name",
    email: "attributes.attributes.usr.email | attributes.usr.email | usr.email",
    type: "attributes.attributes.evt.actor.type | attributes.evt.actor.type | evt.actor.type",
    credential:
      "attributes.attributes.metadata.api_key.id | attributes.metadata.api_key.id | metadata.api_key.id",
  },
  actorTypes: { user: "human", support_user: "human", service_account: "machine", api_key: "machine" },
  targets: [
    {
      type: "attributes.attributes.asset.type | attributes.asset.type | asset.type",
      id: "attributes.attributes.asset.id | attributes.asset.id | asset.id",
      name: "attributes.attributes.asset.name | attributes.asset.name | asset.name",
    },
    {
      type: "=path",
      id: "attributes.attributes.http.url_details.path | attributes.http.url_details.path | http.url_details.path",
    },
  ],
  from: {
    ip: "attributes.attributes.network.client.ip | attributes.network.client.ip | network.client.ip",
    userAgent: "attributes.attributes.http.useragent | attributes.http.useragent | http.useragent",
  },
  // A request's status says more than the log's own level.
  outcome:
    "evt.outcome | attributes.attributes.http.status_code | attributes.http.status_code | http.status_code | attributes.attributes.status | attributes.status | status",
  outcomes: { info: "success", error: "failure" },
  service: {
    name: "=datadog",
    account: "attributes.attributes.org.uuid | attributes.org.uuid | org.uuid",
  },
  before: "attributes.attributes.asset.prev_value | attributes.asset.prev_value | asset.prev_value",
  after: "attributes.attributes.asset.new_value | attributes.asset.new_value | asset.new_value",
  message: "attributes.message | message",
  eventId: "id | _id",
});

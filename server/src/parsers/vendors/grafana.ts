/** Grafana's audit logs (grafana.com/docs, "Audit Grafana"). */
import { mapped } from "../mapping.ts";

export const grafana = mapped({
  name: "grafana",
  match: {
    action: null,
    "user.orgId | user.userId | user.name": null,
    timestamp: null,
    "resources | requestUri | request": null,
  },
  time: "timestamp",
  action: "action",
  prefix: "grafana",
  actions: `
  user.login login user-login-success login-grafana login-grafana-com login-github login-gitlab login-google login-azuread login-okta login-saml login-ldap
  user.logout logout
  user.create create-user
  user.delete delete-user
  role.grant update-user-permissions add-user-role
  group.grant add-team-member
  group.revoke remove-team-member
  token.create create-api-key create-serviceaccount-token
  token.delete delete-api-key delete-serviceaccount-token
  document.create create-dashboard
  document.update create-update-dashboard update-dashboard
  document.delete delete-dashboard
  integration.create create-datasource
  integration.update update-datasource
  integration.delete delete-datasource
  query.run query-datasource
  detection.update update-alert-rule
  detection.disable delete-alert-rule pause-alert-rule`,
  actor: { id: "user.userId", name: "user.name", email: "user.email" },
  targets: [
    { type: "resources.0.type", id: "resources.0.id", name: "resources.0.name" },
    { type: "=path", id: "requestUri" },
  ],
  from: { ip: "ipAddress", userAgent: "userAgent" },
  outcome: "result.statusType | result.statusCode",
  reason: "result.failureMessage",
  service: { name: "=grafana", account: "user.orgId", host: "grafanaVersion" },
});

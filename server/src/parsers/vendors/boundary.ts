/** HashiCorp Boundary's audit events (developer.hashicorp.com/boundary/docs/monitor/events). */
import { mapped } from "../mapping.ts";

export const boundary = mapped({
  name: "boundary",
  match: { "request_info.method": null, type: null, version: null },
  time: "timestamp",
  action: "request_info.method",
  prefix: "boundary",
  actions: `
  user.login /controller.api.services.v1.AuthMethodService/Authenticate
  session.start /controller.api.services.v1.TargetService/AuthorizeSession
  session.end /controller.api.services.v1.SessionService/CancelSession`,
  actor: {
    id: "auth.user_info.id | auth.auth_token_id",
    name: "auth.user_name | auth.user_info.name",
    email: "auth.user_email",
    credential: "auth.auth_token_id",
  },
  targets: [{ type: "=path", id: "request_info.path" }],
  from: { ip: "request_info.client_ip" },
  outcome: "response.status_code",
  service: { name: "=boundary" },
  context: { request: "request_info.id" },
  eventId: "id",
});

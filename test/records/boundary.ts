/** Audit events of HashiCorp Boundary, in the CloudEvents that its sinks write. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456789Z";
const audit = (data: object): Readonly<Record<string, unknown>> => ({
  ...{ id: "c-1", source: "https://hashicorp.com/boundary/controller-1", specversion: "1.0" },
  ...{ type: "audit", datacontentype: "application/cloudevents", time: "2026-11-23T04:05:07Z" },
  data: { id: "e_1", version: "v0.1", type: "APIRequest", timestamp: AT, ...data },
});
const request = (
  [method, path]: readonly [string, string],
  status_code: number,
  more: object = {},
): Readonly<Record<string, unknown>> =>
  audit({
    request_info: { id: "gtraceid_1", method, path, client_ip: "198.51.100.7" },
    auth: {
      ...{ auth_token_id: "at_1", user_info: { id: "u_alice" }, grants_info: {} },
      ...{ user_email: "alice@example.com", user_name: "Alice" },
    },
    request: { details: {} },
    response: { status_code },
    ...more,
  });
const NOBODY = { auth: { auth_token_id: "", user_info: { id: "u_anon" } } };
const line = (what: string, targets: string): string =>
  `human Alice | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const BOUNDARY: SourceRecords = {
  parser: "boundary",
  documented: "developer.hashicorp.com/boundary/docs/monitor/events; /boundary/api-docs",
  records: [
    {
      record: request(["POST", "/v1/auth-methods/ampw_1:authenticate"], 200, NOBODY),
      line: `unknown u_anon | user.login success | ampw_1, /v1/auth-methods/ampw_1:authenticate | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(["POST", "/v1/auth-methods/ampw_1:authenticate"], 401, NOBODY),
      line: `unknown u_anon | user.login failure | ampw_1, /v1/auth-methods/ampw_1:authenticate | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(["POST", "/v1/targets/ttcp_1:authorize-session"], 200, {
        response: { status_code: 200, details: { item: { session_id: "s_1", target_id: "ttcp_1" } } },
      }),
      line: line("session.start success", "ttcp_1, /v1/targets/ttcp_1:authorize-session"),
    },
    {
      record: request(["POST", "/v1/targets/ttcp_1:authorize-session"], 403),
      line: line("session.start denied", "ttcp_1, /v1/targets/ttcp_1:authorize-session"),
    },
    {
      record: request(["POST", "/v1/sessions/s_1:cancel"], 200),
      line: line("session.end success", "s_1, /v1/sessions/s_1:cancel"),
    },
    {
      record: request(["POST", "/v1/users"], 200, {
        request: { details: { item: { scope_id: "global", name: "bob" } } },
        response: { status_code: 200, details: { item: { id: "u_bob", name: "bob" } } },
      }),
      line: line("user.create success", "bob, /v1/users"),
    },
    {
      record: request(["DELETE", "/v1/users/u_bob"], 204),
      line: line("user.delete success", "u_bob, /v1/users/u_bob"),
    },
    {
      record: request(["POST", "/v1/roles/r_1:add-principals"], 200, {
        request: { details: { id: "r_1", version: 2, principal_ids: ["u_bob"] } },
      }),
      line: line("role.grant success", "u_bob, r_1, /v1/roles/r_1:add-principals"),
    },
    {
      record: request(["POST", "/v1/roles/r_1:remove-principals"], 200, {
        request: { details: { id: "r_1", version: 3, principal_ids: ["u_bob"] } },
      }),
      line: line("role.revoke success", "u_bob, r_1, /v1/roles/r_1:remove-principals"),
    },
    {
      record: request(["POST", "/v1/roles/r_bob:add-grants"], 200, {
        request: { details: { id: "r_bob", grant_strings: ["ids=*;type=*;actions=*"] } },
      }),
      line: line("permission.grant! success", "r_bob, ids=*;type=*;actions=*, /v1/roles/r_bob:add-grants"),
    },
    {
      record: request(["GET", "/v1/credential-stores?scope_id=p_1"], 200),
      line: line("secret.list success", "/v1/credential-stores?scope_id=p_1"),
    },
    {
      record: request(["GET", "/v1/users/u_bob"], 404),
      line: line("boundary.users.read? failure", "u_bob, /v1/users/u_bob"),
    },
    {
      record: audit({
        request_info: {
          id: "gtraceid_2",
          method: "/controller.servers.services.v1.SessionService/CloseConnection",
        },
        request: { details: { worker_id: "w_1", close_request_data: [{ connection_id: "sc_1" }] } },
      }),
      line: `machine w_1 | connection.close unknown | - | - | ${AT}`,
    },
    {
      record: audit({
        request_info: { method: "/controller.servers.services.v1.ServerCoordinationService/Status" },
        timestamp: undefined,
      }),
      line: "- | boundary.server_coordination_service.status? unknown | - | - | 2026-11-23T04:05:07Z",
    },
    {
      record: audit({
        request_info: { id: "gtraceid_3", method: "POST", path: "/v1/auth-methods/ampw_1:authenticate" },
        auth: { user_info: { id: "u_anon" } },
        request: { details: { Attrs: { PasswordLoginAttributes: { login_name: "bob" } } } },
        response: { status_code: 200 },
      }),
      line: `unknown bob | user.login success | ampw_1, /v1/auth-methods/ampw_1:authenticate | - | ${AT}`,
    },
  ],
};

/** Calls of Argo CD's API server, as pairs and as JSON. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const ALICE = {
  iss: "https://cd.example.com/api/dex",
  sub: "s-7",
  email: "alice@example.com",
  name: "Alice",
};
const call = (
  service: string,
  method: string,
  content: unknown,
  claims: object = ALICE,
): Readonly<Record<string, unknown>> => ({
  ...{
    "grpc.method": method,
    "grpc.request.claims": JSON.stringify(claims),
    "grpc.request.content": content,
  },
  ...{ "grpc.service": service, "grpc.start_time": AT, level: "info", "span.kind": "server", system: "grpc" },
  ...{ msg: `received unary call /${service}/${method}`, time: AT },
});
const pairs = (service: string, method: string, content: object, claims: object = ALICE): string =>
  [
    `time="${AT}" level=info msg="received unary call /${service}/${method}" grpc.method=${method}`,
    `grpc.request.claims=${JSON.stringify(JSON.stringify(claims))}`,
    `grpc.request.content=${JSON.stringify(JSON.stringify(content))}`,
    `grpc.service=${service} grpc.start_time="${AT}" span.kind=server system=grpc`,
  ].join(" ");
const APPLICATIONS = "application.ApplicationService";
const line = (what: string, target: string): string =>
  `human alice@example.com | ${what} unknown | ${target} | - | ${AT}`;

export const ARGOCD_SERVER: SourceRecords = {
  parser: "argocd-server",
  documented: "argoproj/argo-cd, util/grpc/logging.go; its lines in public reports",
  records: [
    { record: pairs(APPLICATIONS, "Sync", { name: "web", prune: true }), line: line("sync.start", "web") },
    {
      record: call(APPLICATIONS, "Sync", { name: "web", revision: "main" }),
      line: line("sync.start", "web"),
    },
    {
      record: call(APPLICATIONS, "Delete", { name: "web", cascade: true }),
      line: line("deployment.delete", "web"),
    },
    {
      record: call(APPLICATIONS, "Rollback", { name: "web", id: 3 }),
      line: line("deployment.rollback", "web"),
    },
    {
      record: pairs(APPLICATIONS, "UpdateSpec", { name: "web", spec: { project: "shop" } }),
      line: line("deployment.update", "web"),
    },
    {
      record: call("account.AccountService", "CreateToken", { name: "ci", expiresIn: "0" }),
      line: line("token.create", "ci"),
    },
    {
      record: pairs(
        "account.AccountService",
        "UpdatePassword",
        { name: "bob" },
        { iss: "argocd", sub: "admin:login" },
      ),
      line: `unknown admin:login | password.change unknown | bob | - | ${AT}`,
    },
    { record: call("session.SessionService", "Delete", {}), line: line("user.logout", "-") },
    {
      record: pairs(APPLICATIONS, "Watch", { name: "web" }),
      line: `human alice@example.com | argocd.application_service.watch? unknown | web | - | ${AT}`,
    },
    {
      record: call(APPLICATIONS, "Sync", 'name:"web" revision:"" dryRun:false prune:true '),
      line: line("sync.start", "web"),
    },
  ],
};

/** The incident at everybody else's: a password that was phished, a second factor of the thief's own, secrets, the cluster, the data, logs that he may not touch; and who locks him out. */
import { accountsOf } from "./accounts.ts";
import { ADDRESS, BROWSER, incidentCast, jitter, minute, ROBOT, second } from "./incident-cast.ts";
import type { DemoEvent, Scene } from "./scene.ts";
import { githubAudit, workflowRun } from "./vendors/github.ts";
import { gitlab, gitlabUser, PIPELINES } from "./vendors/gitlab.ts";
import { gcpAudit, warehouseQuery } from "./vendors/google.ts";
import { vault, vaultPerson } from "./vendors/hashicorp.ts";
import { type ClusterCall, clusterCall, clusterUser } from "./vendors/kubernetes.ts";
import {
  azure,
  entraAudit,
  entraSignIn,
  entraUser,
  OWNED_BY_REPORTER,
  REPORTER_TARGET,
} from "./vendors/microsoft.ts";
import { atWork, okta, oktaUser } from "./vendors/okta.ts";
import { argocd } from "./vendors/platforms.ts";
import { auditLine, authLine, keyOf, statement, sudo } from "./vendors/servers.ts";

/** One of the shop's own, in a pod of the checkout. */
const POD_ADDRESS = "192.0.2.201";
const TOKEN = { id: 990_017, name: "nightly-sync" };
const ASSIGNMENT = "Microsoft.Authorization/roleAssignments/0c0ffee0-0000-4000-8000-00000000c991";
const PROVIDER_SECRET = "secret/data/checkout/payment-provider";

export function vendorsNight(scene: Scene): DemoEvent[] {
  const { bruno } = incidentCast();
  const { github, linux } = accountsOf(bruno);
  const session = `idx${scene.random.hex(20)}`;
  const revision = scene.random.hex(40);
  const there = { city: "Reykjavik", country: "Iceland", address: ADDRESS, userAgent: BROWSER };
  const signingIn = { ...there, who: bruno, session };
  const denied = {
    ...{ ...signingIn, type: "user.mfa.okta_verify.deny_push", says: "User rejected Okta push verify" },
    ...({ result: "DENY", reason: "USER_REJECTED" } as const),
  };
  const inCode = { actor: github, address: ADDRESS };
  const inVault = { auth: vaultPerson(bruno), address: ADDRESS };
  const inCluster = (afterMs: number, call: Omit<ClusterCall, "user" | "address" | "userAgent">): DemoEvent =>
    clusterCall(scene, afterMs + jitter(scene), { ...clusterUser(bruno), address: ADDRESS, ...call });
  const binding = {
    metadata: { name: ROBOT },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
    subjects: [{ kind: "ServiceAccount", name: ROBOT, namespace: "checkout" }],
  };
  const uid = 1000 + bruno.name.length * 7;
  const inPipelines = { who: bruno, address: ADDRESS, project: PIPELINES };
  return [
    okta(scene, 0, { ...signingIn, type: "user.session.start", says: "User login to Okta" }),
    okta(scene, 18 * second, denied),
    okta(scene, 41 * second, denied),
    okta(scene, 66 * second, {
      ...{ ...signingIn, type: "user.authentication.auth_via_mfa", says: "Authentication of user via MFA" },
    }),
    okta(scene, 95 * second, {
      ...{ ...signingIn, type: "user.mfa.factor.activate", says: "Activate factor for user" },
      ...{ reason: "User set up SIGNED_NONCE factor", target: [oktaUser(bruno)] },
    }),
    githubAudit(scene, 5 * minute + jitter(scene), { ...inCode, action: "git.clone", repo: "checkout" }),
    githubAudit(scene, 6 * minute + jitter(scene), {
      ...{ ...inCode, action: "repo.update_actions_secret", repo: "checkout" },
      details: { key: "DEPLOY_TOKEN" },
    }),
    vault(scene, 7 * minute + jitter(scene), { ...inVault, operation: "read", path: PROVIDER_SECRET }),
    inCluster(11 * minute, {
      ...{ verb: "create", resource: "clusterrolebindings", apiGroup: "rbac.authorization.k8s.io" },
      ...{ name: ROBOT, requestObject: binding },
    }),
    inCluster(12 * minute, {
      ...{ verb: "list", resource: "secrets", namespace: "payments", code: 403 },
    }),
    inCluster(13 * minute, {
      ...{ verb: "create", resource: "pods", subresource: "exec", namespace: "checkout", code: 101 },
      name: "checkout-5b8d6f7c94-x2x7q",
    }),
    gitlab(scene, 8 * minute + jitter(scene), {
      ...{ who: bruno, address: ADDRESS, type: "authenticated_with_group_saml", target: gitlabUser(bruno) },
      details: { with: "saml" },
    }),
    gitlab(scene, 9 * minute + jitter(scene), {
      ...{ ...inPipelines, type: "project_access_token_created" },
      target: { type: "User", id: TOKEN.id, name: TOKEN.name },
      details: { custom_message: "Created project access token" },
    }),
    gitlab(scene, 10 * minute + jitter(scene), {
      ...{ ...inPipelines, type: "ci_variable_updated" },
      target: { type: "Ci::Variable", id: 17, name: "DEPLOY_TOKEN" },
      details: { custom_message: "Changed the variable's value" },
    }),
    ...microsoftNight(scene),
    statement(scene, 15 * minute + jitter(scene), {
      ...{ user: "checkout_app", address: POD_ADDRESS, group: "READ", command: "SELECT", table: "customers" },
      text: "SELECT * FROM customers",
    }),
    gcpAudit(scene, 17 * minute + jitter(scene), {
      ...{ principal: bruno.email, address: ADDRESS, userAgent: BROWSER },
      ...warehouseQuery("customers_eu"),
    }),
    authLine(
      scene,
      20 * minute,
      "sshd",
      `Accepted publickey for ${linux} from ${ADDRESS} port 50412 ssh2: ${keyOf(scene)}`,
    ),
    auditLine(scene, 20 * minute + 300, {
      type: "USER_LOGIN",
      fields: `pid=4711 uid=0 auid=${uid} ses=77 msg='op=login id=${uid} exe="/usr/sbin/sshd" hostname=${ADDRESS} addr=${ADDRESS} terminal=ssh res=success'`,
      names: `UID="root" AUID="${linux}" ID="${linux}"`,
    }),
    sudo(scene, 21 * minute, {
      ...{ user: linux, command: "/usr/bin/systemctl stop auditd", refused: "command not allowed" },
    }),
    sudo(scene, 22 * minute, {
      ...{ user: linux, command: "/usr/bin/rm /var/log/audit/audit.log", refused: "command not allowed" },
    }),
    vault(scene, 23 * minute + jitter(scene), {
      ...{ ...inVault, operation: "delete", path: "sys/audit/file", isDenied: true },
    }),
    githubAudit(scene, 24 * minute + jitter(scene), {
      ...{ ...inCode, action: "protected_branch.policy_override", repo: "checkout" },
      details: { branch: "main" },
    }),
    workflowRun(scene, 25 * minute + jitter(scene), {
      ...{
        actor: github,
        repo: "checkout",
        branch: "main",
        sha: revision,
        succeeds: true,
        workflow: "deploy",
      },
    }),
    argocd(scene, 28 * minute + jitter(scene), {
      ...{ app: "checkout", phase: "Failed", trigger: "on-health-degraded", revision },
      message: "5 of 6 replicas are not available",
    }),
  ];
}

/** Entra trusts what Okta says; a program's new secret is then somebody's who can do all that the program may. */
function microsoftNight(scene: Scene): DemoEvent[] {
  const { bruno } = incidentCast();
  const there = { who: bruno, address: ADDRESS };
  const signingIn = { ...there, userAgent: BROWSER, application: "Azure Portal" };
  return [
    entraSignIn(scene, 13 * minute + jitter(scene), { ...signingIn, error: 53003 }),
    entraSignIn(scene, 14 * minute + jitter(scene), signingIn),
    entraAudit(scene, 16 * minute + jitter(scene), {
      ...{ ...there, activity: "Add service principal credentials", category: "ApplicationManagement" },
      targets: [REPORTER_TARGET],
    }),
    azure(scene, 18 * minute + jitter(scene), {
      ...{ ...there, operation: "Microsoft.Authorization/roleAssignments/write" },
      ...{ resource: ASSIGNMENT, properties: OWNED_BY_REPORTER },
    }),
    azure(scene, 20 * minute + jitter(scene), {
      ...{ address: ADDRESS, operation: "Microsoft.Storage/storageAccounts/listKeys/action" },
      resource: "Microsoft.Storage/storageAccounts/shopreports",
    }),
    azure(scene, 21 * minute + jitter(scene), {
      ...{ address: ADDRESS, operation: "Microsoft.Insights/diagnosticSettings/delete", isDenied: true },
      resource: "Microsoft.Insights/diagnosticSettings/to-the-log",
    }),
  ];
}

export function vendorsMorning(scene: Scene): DemoEvent[] {
  const { alice, bruno, umar } = incidentCast();
  const asUmar = { ...atWork(umar), target: [oktaUser(bruno)] };
  return [
    argocd(scene, 2 * minute + jitter(scene), {
      ...{ app: "checkout", by: alice.email, phase: "Succeeded", trigger: "on-deployed" },
      ...{ message: "successfully synced (all tasks run)", revision: scene.random.hex(40) },
    }),
    okta(scene, 9 * minute + jitter(scene), {
      ...{ ...asUmar, type: "user.session.clear", says: "Clear user session" },
    }),
    okta(scene, 10 * minute + jitter(scene), {
      ...{ ...asUmar, type: "user.mfa.factor.deactivate", says: "Reset factor for user" },
    }),
    okta(scene, 11 * minute + jitter(scene), {
      ...{ ...asUmar, type: "user.lifecycle.suspend", says: "Suspend Okta user" },
    }),
    entraAudit(scene, 12 * minute + jitter(scene), {
      ...{ who: umar, address: umar.address, activity: "Disable account", category: "UserManagement" },
      targets: [entraUser(bruno)],
    }),
    gitlab(scene, 13 * minute + jitter(scene), {
      ...{ who: umar, address: umar.address, type: "user_blocked", target: gitlabUser(bruno) },
      details: { custom_message: "Blocked user" },
    }),
    gitlab(scene, 15 * minute + jitter(scene), {
      ...{ who: umar, address: umar.address, type: "project_access_token_deleted", project: PIPELINES },
      target: { type: "User", id: TOKEN.id, name: TOKEN.name },
      details: { custom_message: "Revoked project access token" },
    }),
    entraAudit(scene, 20 * minute + jitter(scene), {
      ...{ who: alice, address: alice.address, category: "ApplicationManagement" },
      ...{ activity: "Remove service principal credentials", targets: [REPORTER_TARGET] },
    }),
    azure(scene, 22 * minute + jitter(scene), {
      ...{ who: alice, address: alice.address, resource: ASSIGNMENT },
      operation: "Microsoft.Authorization/roleAssignments/delete",
    }),
    clusterCall(scene, 14 * minute + jitter(scene), {
      ...{ ...clusterUser(alice), verb: "delete", resource: "clusterrolebindings", name: ROBOT },
      apiGroup: "rbac.authorization.k8s.io",
    }),
    githubAudit(scene, 16 * minute + jitter(scene), {
      ...{ actor: accountsOf(alice).github, address: alice.address, action: "org.remove_member" },
      details: { user: accountsOf(bruno).github },
    }),
  ];
}

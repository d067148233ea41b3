/** GitHub's audit log as it is streamed, and its webhooks (docs.github.com, "Audit log events", "Webhook events and payloads"): code is cloned, pushed, merged and built. */
import { accountsOf, ORGANIZATION } from "../accounts.ts";
import { type Person, person, services } from "../cast.ts";
import { createRandom } from "../random.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

export interface GithubDeed {
  readonly actor: string;
  readonly action: string;
  readonly address?: string;
  readonly repo?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A record of the audit log. */
export function githubAudit(scene: Scene, afterMs: number, deed: GithubDeed): DemoEvent {
  const { action, actor, address, details, repo } = deed;
  return eventOf(scene, afterMs, "github-audit", (time) => ({
    "@timestamp": Date.parse(time),
    ...{ _document_id: scene.random.hex(22), action, actor, actor_id: idOf(actor), actor_ip: address },
    ...{ created_at: Date.parse(time), org: ORGANIZATION.github, org_id: idOf(ORGANIZATION.github) },
    ...{ repo: repo && `${ORGANIZATION.github}/${repo}`, repo_id: repo && idOf(repo) },
    operation_type: action.split(".")[1] === "clone" ? "access" : "modify",
    ...details,
  }));
}

/** A delivery of a webhook: what each has of sender, repository and organization, and what this one is about. */
export function githubWebhook(
  scene: Scene,
  afterMs: number,
  hook: { readonly name: string; readonly actor: string; readonly repo: string },
  about: (time: string) => Readonly<Record<string, unknown>>,
): DemoEvent {
  const { actor, name, repo } = hook;
  const organization = { login: ORGANIZATION.github, id: idOf(ORGANIZATION.github) };
  const made = eventOf(scene, afterMs, "github-webhook", (time) => ({
    ...about(time),
    repository: {
      ...{ id: idOf(repo), name: repo, full_name: `${ORGANIZATION.github}/${repo}`, private: true },
      ...{ owner: { ...organization, type: "Organization" }, default_branch: "main" },
    },
    organization,
    sender: { login: actor, id: idOf(actor), type: actor.endsWith("[bot]") ? "Bot" : "User" },
  }));
  return { ...made, hook: name };
}

/** Somebody fetches code, and mostly pushes some; merged, it is built. */
export function codeWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const who = person(scene, service.owner, "platform");
  const [actor, repo, sha] = [accountsOf(who).github, service.name, random.hex(40)];
  const by = { actor, repo, address: who.address };
  const git = { transport_protocol_name: "ssh", user_agent: "git/2.51.0" };
  const cloned = githubAudit(scene, 0, { ...by, action: "git.clone", details: git });
  if (random.chance(0.4)) return [cloned];
  const branch = random.pick(["main", "main", `fix-${random.hex(4)}`, `feature-${random.hex(4)}`]);
  const pushMs = (4 + random.integer(30)) * 60_000;
  return [
    cloned,
    githubAudit(scene, pushMs, { ...by, action: "git.push", details: git }),
    githubWebhook(scene, pushMs + 800, { name: "push", actor, repo }, (time) => ({
      ...{ ref: `refs/heads/${branch}`, before: random.hex(40), after: sha, created: false, deleted: false },
      ...{ forced: false, compare: `https://github.example/${repo}/compare`, pusher: pusherOf(who) },
      commits: [{ id: sha, message: "Tidy up", timestamp: time, author: pusherOf(who) }],
      head_commit: { id: sha, message: "Tidy up", timestamp: time, author: pusherOf(who) },
    })),
    workflowRun(scene, pushMs + 240_000, { actor, repo, branch, sha, succeeds: random.chance(0.92) }),
  ];
}

/** A workflow that has ended. */
export function workflowRun(
  scene: Scene,
  afterMs: number,
  run: {
    readonly actor: string;
    readonly repo: string;
    readonly branch: string;
    readonly sha: string;
    readonly succeeds: boolean;
    readonly workflow?: string;
  },
): DemoEvent {
  const { actor, branch, repo, sha, succeeds, workflow = "build" } = run;
  const login = { login: actor, id: idOf(actor), type: "User" };
  return githubWebhook(scene, afterMs, { name: "workflow_run", actor, repo }, (time) => ({
    action: "completed",
    workflow: { id: idOf(workflow), name: workflow, path: `.github/workflows/${workflow}.yml` },
    workflow_run: {
      ...{ id: idOf(sha), name: workflow, head_branch: branch, head_sha: sha, event: "push", run_number: 1 },
      ...{ status: "completed", conclusion: succeeds ? "success" : "failure", updated_at: time },
      ...{ created_at: time, actor: login, triggering_actor: login },
    },
  }));
}

/** Rights to code change hands. */
export function codeAccess(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const [by, to] = [person(scene, "platform", "security"), person(scene)];
  const repo = random.pick(services).name;
  const deeds: readonly (readonly [string, object])[] = [
    [
      "repo.add_member",
      { user: accountsOf(to).github, permission: random.pick(["push", "maintain", "admin"]) },
    ],
    ["repo.remove_member", { user: accountsOf(to).github }],
    ["repo.update_actions_secret", { key: "DEPLOY_TOKEN" }],
    ["protected_branch.policy_override", { branch: "main", reason: "hotfix" }],
    ["personal_access_token.access_granted", { user: accountsOf(to).github }],
  ];
  const [action, details] = random.pick(deeds);
  return [
    githubAudit(scene, 0, {
      ...{ actor: accountsOf(by).github, address: by.address, repo, action },
      details: { ...details },
    }),
  ];
}

function pusherOf({ email, fullName }: Person) {
  return { name: fullName, email };
}

/** The same number for the same name, as GitHub's ids are. */
function idOf(name: string): number {
  const seed = [...name].reduce((sum, letter) => (sum * 33 + (letter.codePointAt(0) ?? 0)) % 2 ** 31, 5);
  return 10_000 + createRandom(seed).integer(90_000_000);
}

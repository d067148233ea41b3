/** GitLab's audit events as it streams them (docs.gitlab.com, "Audit event schema", "Audit event types"): the data team keeps its pipelines there. */
import { accountsOf, ORGANIZATION } from "../accounts.ts";
import { type Person, person } from "../cast.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

export interface GitlabDeed {
  readonly who: Person;
  readonly address: string;
  readonly type: string;
  readonly target: { readonly type: string; readonly id: number; readonly name: string };
  /** The project that it is in; otherwise the company's group. */
  readonly project?: Project;
  readonly details?: Readonly<Record<string, unknown>>;
}

interface Project {
  readonly id: number;
  readonly path: string;
}

export const PIPELINES: Project = { id: 3101, path: `${ORGANIZATION.gitlab}/pipelines` };
const PROJECTS: readonly Project[] = [
  PIPELINES,
  { id: 3102, path: `${ORGANIZATION.gitlab}/models` },
  { id: 3103, path: `${ORGANIZATION.gitlab}/dashboards` },
];
const GROUP = { id: 31, path: ORGANIZATION.gitlab };

export function gitlab(scene: Scene, afterMs: number, deed: GitlabDeed): DemoEvent {
  const { address, details, project, target, type, who } = deed;
  const { id: entity_id, path: entity_path } = project ?? GROUP;
  const about = { target_id: target.id, target_type: target.type, target_details: target.name };
  const made = eventOf(scene, afterMs, "gitlab", (created_at) => ({
    ...{ id: scene.random.uuid(), author_id: accountsOf(who).gitlab, author_name: who.fullName },
    ...{ entity_id, entity_type: project === undefined ? "Group" : "Project", entity_path },
    details: {
      ...{ author_name: who.fullName, author_email: who.email, author_class: "User", ...about },
      ...{ ip_address: address, entity_path, ...details },
    },
    ...{ ip_address: address, created_at, ...about, event_type: type },
  }));
  return { ...made, hook: type };
}

/** An account as a target. */
export function gitlabUser(who: Person): GitlabDeed["target"] {
  return { type: "User", id: accountsOf(who).gitlab, name: who.name };
}

/** Pipelines are fetched and built; now and then somebody joins, or a variable or the group's settings change. */
export function pipelineWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "data");
  const project = random.pick(PROJECTS);
  const by = { who, address: who.address, project };
  const code = { type: "Project", id: project.id, name: project.path };
  const [kind, access] = [random.next(), random.pick(["Reporter", "Developer", "Maintainer"])];
  if (kind < 0.7)
    return [
      gitlab(scene, 0, {
        ...{ ...by, type: "repository_git_operation", target: code },
        details: { custom_message: { protocol: "ssh", action: "git-upload-pack" } },
      }),
    ];
  if (kind < 0.85)
    return [
      gitlab(scene, 0, {
        ...{ ...by, type: "ci_variable_updated" },
        target: { type: "Ci::Variable", id: random.integer(10_000), name: "WAREHOUSE_URL" },
        details: { custom_message: "Changed the variable's value" },
      }),
    ];
  return [
    gitlab(scene, 0, {
      ...{ ...by, type: "member_created", target: gitlabUser(person(scene)) },
      details: { add: "user_access", as: access },
    }),
  ];
}

/** What is delivered, what stands before it, and where people talk: Argo CD's notifications, Cloudflare's and Slack's audit logs, Teleport's events, as their documentation has them. */
import { accountsOf, ORGANIZATION } from "../accounts.ts";
import { environments, type Person, person, services } from "../cast.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

export interface Sync {
  readonly app: string;
  /** Nobody: by itself. */
  readonly by?: string;
  readonly phase: "Succeeded" | "Failed";
  readonly trigger: "on-deployed" | "on-sync-failed" | "on-health-degraded";
  readonly message: string;
  readonly revision: string;
}

/** An application of Argo CD as a template of its notifications hands it on whole. */
export function argocd(scene: Scene, afterMs: number, sync: Sync): DemoEvent {
  const { app, by, message, phase, revision, trigger } = sync;
  const [production] = environments;
  return eventOf(scene, afterMs, "argocd", (finishedAt) => ({
    context: { trigger },
    app: {
      metadata: { name: app, namespace: "argocd", uid: scene.random.uuid() },
      spec: {
        project: "production",
        source: { repoURL: `https://github.example/${ORGANIZATION.github}/deploy`, path: app },
        destination: { name: production?.cluster, namespace: app },
      },
      status: {
        sync: { status: "Synced", revision },
        health: { status: trigger === "on-deployed" ? "Healthy" : "Degraded" },
        operationState: {
          ...{ phase, message, startedAt: finishedAt, finishedAt, syncResult: { revision } },
          operation: { initiatedBy: by === undefined ? { automated: true } : { username: by } },
        },
      },
    },
  }));
}

/** A revision reaches the cluster; about one in fifteen does not. */
export function rollOut(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const by = random.chance(0.3) ? person(scene, service.owner, "platform").email : undefined;
  const fails = random.chance(1 / 15);
  return [
    argocd(scene, 0, {
      ...{ app: service.name, ...(by && { by }), revision: random.hex(40) },
      ...(fails
        ? { phase: "Failed", trigger: "on-sync-failed", message: "one or more objects failed to apply" }
        : { phase: "Succeeded", trigger: "on-deployed", message: "successfully synced (all tasks run)" }),
    }),
  ];
}

/** Names and rules at the edge change. */
export function cloudflareChange(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "platform", "security");
  const [ActionType, ResourceType] = random.pick([
    ["rec_set", "DNS.record"],
    ["rec_add", "DNS.record"],
    ["change_setting", "zone"],
    ["login", "account"],
  ] as const);
  return [
    eventOf(scene, 0, "cloudflare", (When) => ({
      ...{ ActionResult: true, ActionType, ActorEmail: who.email, ActorID: accountsOf(who).cloudflare },
      ...{ ActorIP: who.address, ActorType: "user", ID: random.uuid(), Interface: "UI" },
      Metadata: { zone_name: "shop.example", name: random.pick(["www", "api", "cdn"]) },
      ...{ OwnerID: ORGANIZATION.cloudflare, ResourceID: random.hex(32), ResourceType, When },
    })),
  ];
}

export interface SlackDeed {
  readonly who: Person;
  readonly address: string;
  readonly userAgent: string;
  readonly action: string;
  readonly entity: Readonly<Record<string, unknown>>;
}

export function slack(scene: Scene, afterMs: number, deed: SlackDeed): DemoEvent {
  const { action, address, entity, userAgent, who } = deed;
  return eventOf(scene, afterMs, "slack", (time) => ({
    ...{ id: scene.random.uuid(), date_create: Math.floor(Date.parse(time) / 1000), action },
    actor: { type: "user", user: { id: accountsOf(who).slack, name: who.fullName, email: who.email } },
    entity,
    context: {
      location: { type: "workspace", id: ORGANIZATION.slack, name: "Example shop", domain: "example-shop" },
      ...{ ua: userAgent, ip_address: address, session_id: scene.random.integer(2 ** 31) },
    },
  }));
}

/** Signs in, or fetches a file. */
export function slackWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene);
  const by = { who, address: who.address, userAgent: who.userAgent };
  const workspace = { id: ORGANIZATION.slack, name: "Example shop", domain: "example-shop" };
  const file = {
    id: `F0${random.hex(9).toUpperCase()}`,
    name: random.pick(["rota.pdf", "graph.png", "log.txt"]),
  };
  return random.chance(0.5)
    ? [slack(scene, 0, { ...by, action: "user_login", entity: { type: "workspace", workspace } })]
    : [slack(scene, 0, { ...by, action: "file_downloaded", entity: { type: "file", file } })];
}

/** A session on a server behind Teleport, from signing in to its end. */
export function teleportSession(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "platform", "security");
  const [sid, host] = [random.uuid(), random.pick(["web-1", "web-2", "batch-2"])];
  const step = (afterMs: number, event: string, code: string, details: object): DemoEvent =>
    eventOf(scene, afterMs, "teleport", (time) => ({
      ...{ event, code, time, uid: random.uuid(), ei: 0, cluster_name: "teleport.example.com" },
      ...{ user: who.email, "addr.remote": `${who.address}:${40_000 + random.integer(20_000)}` },
      ...details,
    }));
  const session = {
    ...{ sid, login: accountsOf(who).linux, namespace: "default", server_id: random.uuid() },
    server_hostname: `${host}.example.com`,
  };
  return [
    step(0, "user.login", "T1001I", { method: "oidc", success: true, user_agent: who.userAgent }),
    step(5000, "session.start", "T2000I", session),
    step((60 + random.integer(900)) * 1000, "session.end", "T2004I", session),
  ];
}

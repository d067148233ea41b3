/** What the shop's people do, in the native form: short where a person would type it, full elsewhere. */
import { environment, machineAddress, person, services } from "./cast.ts";
import { human, native, place } from "./native-record.ts";
import type { DemoEvent, Scene } from "./scene.ts";

const second = 1000;
const minute = 60 * second;

/** Signs in with a second factor, sometimes after a mistyped password. */
export function signIn(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene);
  const mistakes = random.chance(0.12) ? 1 + random.integer(2) : 0;
  let afterMs = 0;
  return Array.from({ length: mistakes + 1 }, (_, attempt) => {
    const failed = attempt < mistakes;
    if (attempt > 0) afterMs += (8 + random.integer(20)) * second;
    return native(scene, afterMs, {
      id: random.uuid(),
      category: "authentication",
      action: "user.login",
      outcome: failed ? "failure" : "success",
      ...(failed ? { reason: "wrong password" } : {}),
      actor: { ...human(who), credential: { type: random.pick(["webauthn", "totp"]) } },
      targets: [{ type: "application", id: "app-sso", name: "Single sign-on" }],
      from: { ip: who.address, user_agent: who.userAgent },
      service: { name: "accounts", environment: "production", region: "eu-west-1" },
      context: { request: random.uuid(), ...(failed ? {} : { session: who.session }) },
    });
  });
}

/** Somebody turns a feature on, off, or up. */
export function featureFlag(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const percent = random.pick([0, 5, 10, 25, 50]);
  const flag = random.pick([
    "checkout-v2",
    "one-click-reorder",
    "new-search-ranking",
    "gift-cards",
    "dark-mode",
  ]);
  return [
    native(scene, 0, {
      actor: person(scene, "storefront", "payments").name,
      action: "feature.update",
      target: flag,
      before: { enabled: percent > 0, percent, audience: "everyone" },
      after: {
        enabled: true,
        percent: random.pick([50, 75, 100]),
        audience: random.pick(["everyone", "staff"]),
      },
      service: "flags",
      labels: { environment: environment(scene).name },
    }),
  ];
}

/** A setting of a service changes, under a ticket. */
export function configurationChange(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const who = person(scene, service.owner);
  const where = environment(scene);
  const [path, before, after] = random.pick([
    ["limits.requests_per_minute", 600, 900],
    ["database.pool.size", 20, 40],
    ["http.timeout_ms", 3000, 5000],
    ["cache.ttl_seconds", 300, 60],
    ["logging.level", "info", "debug"],
    ["retries.max", 3, 5],
  ]);
  return [
    native(scene, 0, {
      id: random.uuid(),
      category: "configuration",
      action: "config.update",
      outcome: "success",
      actor: human(who),
      targets: [
        { type: "config", id: `${service.name}/${where.name}.yaml`, name: `${service.name} ${where.name}` },
      ],
      from: { ip: who.address, user_agent: who.userAgent },
      service: place(service, where),
      context: { change: `CHG-${4000 + random.integer(900)}`, ticket: `OPS-${7000 + random.integer(900)}` },
      changes: [{ path, before, after }],
    }),
  ];
}

/** A role is granted or taken away; now and then the one who asks may not. */
export function permissionChange(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const granted = random.chance(0.65);
  const denied = random.chance(0.15);
  const by = denied ? person(scene) : person(scene, "security", "platform");
  const to = person(scene);
  const role = random.pick([
    "viewer",
    "deployer",
    "refunds-approver",
    "support-agent",
    "ledger-auditor",
    "admin",
  ]);
  return [
    native(scene, 0, {
      id: random.uuid(),
      category: "permission",
      action: granted ? "role.grant" : "role.revoke",
      verb: granted ? "grant" : "revoke",
      outcome: denied ? "denied" : "success",
      ...(denied ? { reason: "needs the role security-admin" } : {}),
      severity: role === "admin" ? "high" : "medium",
      actor: human(by),
      targets: [
        { type: "user", id: to.email, name: to.fullName },
        { type: "role", id: `role/${role}`, name: role },
      ],
      from: { ip: by.address, user_agent: by.userAgent },
      service: { name: "accounts", environment: "production", region: "eu-west-1" },
      context: { request: random.uuid(), session: by.session, ticket: `SEC-${2000 + random.integer(400)}` },
    }),
  ];
}

/** Support, or finance, looks into a customer's account and sometimes changes it. */
export function customerCare(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "support", "support", "finance");
  const customer = `cus_${random.hex(10)}`;
  const shared = {
    service: "admin-console",
    from: who.address,
    context: { ticket: `CS-${90_000 + random.integer(9000)}` },
  };
  const looked = native(scene, 0, { actor: who.email, action: "customer.read", target: customer, ...shared });
  if (random.chance(0.55)) return [looked];
  const cents = 500 + random.integer(12_000);
  const change = random.pick([
    {
      action: "refund.approve",
      before: { status: "requested" },
      after: { status: "approved", cents, currency: "EUR" },
    },
    { action: "customer.update", before: { phone: "***" }, after: { phone: "***", verified: true } },
    { action: "order.cancel", before: { status: "paid" }, after: { status: "cancelled", restocked: true } },
  ]);
  const later = (1 + random.integer(4)) * minute;
  return [looked, native(scene, later, { actor: who.email, target: customer, ...change, ...shared })];
}

/** Rows leave the warehouse as a file: asked for, made, fetched. */
export function dataExport(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "data", "finance", "support");
  const dataset = random.pick([
    "orders_daily",
    "customers_eu",
    "refunds_monthly",
    "stock_levels",
    "newsletter_opt_ins",
  ]);
  const job = `exp-${random.hex(8)}`;
  const rows = 200 + random.integer(90_000);
  const step = (afterMs: number, action: string, labels: Record<string, string>) =>
    native(scene, afterMs, {
      category: "data",
      action,
      outcome: "success",
      actor: human(who),
      targets: [
        { type: "dataset", id: `warehouse/${dataset}`, name: dataset },
        { type: "export", id: job },
      ],
      from: { ip: who.address, user_agent: who.userAgent },
      service: { name: "warehouse", environment: "production", region: "eu-west-1" },
      context: { request: random.uuid(), session: who.session },
      labels: { format: "csv", ...labels },
    });
  const madeMs = (20 + random.integer(200)) * second;
  return [
    step(0, "export.create", {
      reason: random.pick(["month end", "tax filing", "campaign", "reconciliation"]),
    }),
    step(madeMs, "export.complete", { rows: `${rows}`, bytes: `${rows * 143}` }),
    step(madeMs + (5 + random.integer(90)) * second, "export.download", { rows: `${rows}` }),
  ];
}

/** A merge, its pipeline, and the deployment that follows; about one in twelve fails and is rolled back. */
export function deployment(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const who = person(scene, service.owner);
  const where = environment(scene);
  const commit = random.hex(40);
  const version = `2026.47.${random.integer(60)}`;
  const context = {
    deployment: `dep-${random.hex(8)}`,
    change: `CHG-${4000 + random.integer(900)}`,
    trace: random.hex(32),
  };
  const step = (afterMs: number, action: string, outcome: string, version_: string) =>
    native(scene, afterMs, {
      id: random.uuid(),
      category: "deployment",
      action,
      outcome,
      actor: { type: "machine", id: "ci/deployer", name: "ci-deployer", via: [human(who)] },
      targets: [
        { type: "deployment", id: `${where.cluster}/${service.name}`, name: `${service.name} ${version_}` },
      ],
      from: { ip: machineAddress(scene), host: "ci-runner-3.example.com" },
      service: place(service, where),
      context,
      labels: { commit, image: `registry.example.com/${service.name}:${version_}` },
    });
  const fails = random.chance(1 / 12);
  const startMs = (3 + random.integer(5)) * minute;
  const endMs = startMs + (40 + random.integer(200)) * second;
  const merged = {
    actor: who.name,
    action: "pull_request.merge",
    target: `${service.name}#${1000 + random.integer(800)}`,
  };
  return [
    native(scene, 0, {
      ...merged,
      after: { branch: "main", commit, approvals: 1 + random.integer(2) },
      service: "git",
    }),
    native(scene, 20 * second, {
      actor: "ci",
      action: "pipeline.start",
      target: service.name,
      labels: { commit },
    }),
    native(scene, startMs - 5 * second, {
      ...{ actor: "ci", action: "pipeline.finish", target: service.name, outcome: "success" },
      labels: { commit, tests: `${400 + random.integer(900)}` },
    }),
    step(startMs, "deployment.start", "success", version),
    step(endMs, "deployment.finish", fails ? "failure" : "success", version),
    ...(fails ? [step(endMs + 30 * second, "deployment.rollback", "success", "2026.46.9")] : []),
  ];
}

/** A person reaches into the cluster: a shell, a restart, more replicas. */
export function clusterAccess(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const who = person(scene, "platform", service.owner);
  const where = environment(scene);
  const pod = `${service.name}-${random.hex(9)}-${random.hex(5)}`;
  const replicas = 2 + random.integer(6);
  const act = random.pick([
    {
      category: "process",
      action: "pod.exec",
      labels: { command: random.pick(["sh", "psql", "curl -s localhost:9090"]) },
    },
    { category: "process", action: "pod.delete", labels: { grace_seconds: "30" } },
    {
      category: "configuration",
      action: "workload.scale",
      changes: [{ path: "spec.replicas", before: replicas, after: replicas + 2 }],
    },
  ]);
  return [
    native(scene, 0, {
      outcome: where.name === "production" && random.chance(0.1) ? "denied" : "success",
      ...act,
      actor: { ...human(who), groups: [who.team, "oidc:engineers"] },
      targets: [{ type: "pod", id: `${where.cluster}/${service.name}/${pod}`, name: pod }],
      from: { ip: who.address, user_agent: "kubectl/v1.34.2 (linux/amd64)" },
      service: place(service, where),
      context: { request: random.uuid(), session: who.session },
    }),
  ];
}

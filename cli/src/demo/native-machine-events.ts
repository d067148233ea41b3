/** What the shop's machines, its customers and strangers do, in the native form. */
import { environment, machineAddress, person, services, strangerAddress } from "./cast.ts";
import { human, native, place, workload } from "./native-record.ts";
import type { DemoEvent, Scene } from "./scene.ts";

const second = 1000;

/** Customers of the shop sign in; the most common thing of all in the day. */
export function customerSignIn(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const customer = `cus_${random.hex(10)}`;
  const failed = random.chance(0.06);
  return [
    native(scene, 0, {
      actor: customer,
      action: "customer.login",
      target: random.pick(["web-shop", "ios-app", "android-app"]),
      outcome: failed ? "failure" : "success",
      ...(failed ? { reason: random.pick(["wrong password", "link expired"]) } : {}),
      from: strangerAddress(scene),
      service: "accounts",
      labels: {
        country: random.pick(["PT", "ES", "FR", "DE", "CA", "IN"]),
        method: random.pick(["password", "link"]),
      },
    }),
  ];
}

/** A stranger tries names and passwords: every try fails. */
export function passwordGuessing(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const address = strangerAddress(scene);
  const pauseMs = 900 + random.integer(600);
  return Array.from({ length: 2 + random.integer(5) }, (_, attempt) =>
    native(scene, attempt * pauseMs, {
      category: "authentication",
      action: "user.login",
      outcome: "failure",
      reason: random.pick(["unknown user", "wrong password", "account locked"]),
      severity: "low",
      actor: { type: "unknown", name: random.pick(["admin", "root", "test", "alice", "billing", "oscar"]) },
      targets: [{ type: "application", id: "app-sso", name: "Single sign-on" }],
      from: { ip: address, port: 30_000 + random.integer(30_000), user_agent: "python-requests/2.32.5" },
      service: { name: "accounts", environment: "production", region: "eu-west-1" },
    }),
  );
}

/** A service asks another for a token, all day and all night. */
export function tokenIssue(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const [caller, callee] = [random.pick(services), random.pick(services)];
  const where = environment(scene);
  const denied = random.chance(0.02);
  return [
    native(scene, 0, {
      category: "authentication",
      action: "token.issue",
      outcome: denied ? "denied" : "success",
      ...(denied ? { reason: "audience not allowed" } : {}),
      actor: workload(scene, caller, where),
      targets: [{ type: "service", id: `service/${callee.name}`, name: callee.name }],
      from: { ip: machineAddress(scene), host: `${caller.name}.${where.cluster}.example.com` },
      service: place({ ...callee, name: "gateway" }, where),
      context: { request: random.uuid(), trace: random.hex(32), span: random.hex(16) },
      labels: { ttl_seconds: "900", audience: callee.name },
    }),
  ];
}

/** A service changes one of its own records on somebody's behalf. */
export function recordChange(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const version = 1 + random.integer(40);
  return [
    native(scene, 0, {
      actor: `svc-${service.name}`,
      action: `${service.record}.${random.pick(["create", "update", "update", "delete"])}`,
      target: `${service.record}_${random.hex(12)}`,
      before: { version, state: random.pick(["draft", "open", "pending"]) },
      after: { version: version + 1, state: random.pick(["active", "closed", "archived"]) },
      service: service.name,
      context: { request: random.uuid() },
      labels: { environment: environment(scene).name },
    }),
  ];
}

/** The cluster scales a workload by itself. */
export function autoscale(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const replicas = 2 + random.integer(8);
  return [
    native(scene, 0, {
      actor: "horizontal-pod-autoscaler",
      action: "workload.scale",
      target: `${environment(scene).cluster}/${service.name}`,
      before: { replicas },
      after: { replicas: random.chance(0.5) ? replicas + 1 : replicas - 1 },
      reason: "cpu utilisation away from its target",
      service: "kubernetes",
    }),
  ];
}

/** The jobs of the night: reconciliation, backups, reports. */
export function nightJob(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const job = random.pick([
    "ledger-reconcile",
    "backup-verify",
    "report-build",
    "search-reindex",
    "session-purge",
  ]);
  const run = `run-${random.hex(8)}`;
  const failed = random.chance(0.04);
  const shared = { actor: "scheduler", target: job, service: "jobs", context: { request: run } };
  return [
    native(scene, 0, {
      ...shared,
      action: "job.start",
      labels: { queue: "nightly", host: "batch-2.example.com" },
    }),
    native(scene, (30 + random.integer(600)) * second, {
      ...shared,
      action: "job.finish",
      outcome: failed ? "failure" : "success",
      ...(failed ? { reason: "deadline exceeded" } : {}),
      labels: { rows: `${random.integer(2_000_000)}`, attempts: failed ? "3" : "1", queue: "nightly" },
    }),
  ];
}

/** Certificates and keys that machines renew by themselves. */
export function keyRotation(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const where = environment(scene);
  return [
    native(scene, 0, {
      category: "secret",
      action: "certificate.renew",
      outcome: "success",
      actor: { type: "system", id: "cert-manager", name: "cert-manager" },
      targets: [
        {
          type: "certificate",
          id: `${where.cluster}/${service.name}-tls`,
          name: `${service.name}.example.com`,
        },
      ],
      service: place(service, where),
      changes: [{ path: "serial", before: random.hex(16), after: random.hex(16) }],
    }),
  ];
}

/** A secret is read: by a service as it starts, or by a person, who is sometimes refused. */
export function secretRead(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const where = environment(scene);
  const who = random.chance(0.2) ? person(scene) : undefined;
  const denied = who !== undefined && who.team !== service.owner && random.chance(0.6);
  const secret = random.pick(["database-password", "api-key", "signing-key", "webhook-token"]);
  return [
    native(scene, 0, {
      category: "secret",
      action: "secret.read",
      outcome: denied ? "denied" : "success",
      ...(denied ? { reason: `not a member of ${service.owner}` } : {}),
      actor: who === undefined ? workload(scene, service, where) : human(who),
      targets: [{ type: "secret", id: `${where.name}/${service.name}/${secret}`, name: secret }],
      from: {
        ip: who?.address ?? machineAddress(scene),
        user_agent: who === undefined ? "vault-agent/1.20" : "vault/1.20",
      },
      service: { name: "vault", environment: where.name, region: where.region, cluster: where.cluster },
      context: { request: random.uuid() },
    }),
  ];
}

/** HashiCorp's Vault by its audit device and HCP Terraform by its audit trail (developer.hashicorp.com): secrets are read, and infrastructure is planned and applied. */
import { accountsOf, ORGANIZATION } from "../accounts.ts";
import { machineAddress, type Person, person, services } from "../cast.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

export interface VaultCall {
  readonly auth: Readonly<Record<string, unknown>>;
  readonly operation: "read" | "update" | "delete" | "list";
  readonly path: string;
  readonly address: string;
  readonly isDenied?: boolean;
}

/** What Vault writes when it has answered. Every secret in it is a hash, as Vault's are. */
export function vault(scene: Scene, afterMs: number, call: VaultCall): DemoEvent {
  const { address, auth, isDenied = false, operation, path } = call;
  const { random } = scene;
  const mount_point = `${path.split("/")[0]}/`;
  return eventOf(scene, afterMs, "vault", (time) => ({
    ...{ time: time.replace("Z", "218417Z"), type: "response" },
    auth: { ...auth, accessor: `hmac-sha256:${random.hex(64)}`, token_type: "service" },
    request: {
      ...{ id: random.uuid(), operation, mount_point, mount_type: "kv", path, namespace: { id: "root" } },
      ...{ remote_address: address, remote_port: 30_000 + random.integer(30_000) },
    },
    ...(isDenied ? { error: "1 error occurred:\n\t* permission denied\n\n" } : {}),
    response: isDenied
      ? { mount_type: "kv", data: { error: `hmac-sha256:${random.hex(64)}` } }
      : { mount_type: "kv", data: { data: `hmac-sha256:${random.hex(64)}` } },
  }));
}

/** Who somebody is to Vault after signing in by OpenID Connect. */
export function vaultPerson(who: Person): Readonly<Record<string, unknown>> {
  return {
    ...{ display_name: `oidc-${who.email}`, entity_id: accountsOf(who).vaultEntity },
    ...{ policies: ["default", who.team], metadata: { role: "engineer", email: who.email } },
  };
}

/** Services fetch what they need; now and then a person looks, and may not. */
export function vaultRead(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const path = `secret/data/${service.name}/${random.pick(["database", "payment-provider", "api-keys"])}`;
  if (random.chance(0.2)) {
    const who = person(scene, "platform", service.owner);
    const isDenied = who.team !== "platform" && random.chance(0.3);
    const by = { auth: vaultPerson(who), address: who.address };
    return [vault(scene, 0, { ...by, operation: "read", path, isDenied })];
  }
  const auth = {
    ...{ display_name: `kubernetes-${service.name}`, policies: ["default", service.name] },
    metadata: { service_account_name: service.name, service_account_namespace: service.name },
  };
  return [vault(scene, 0, { auth, operation: "read", path, address: machineAddress(scene) })];
}

const WORKSPACES = ["network-production", "iam-production", "checkout-production", "dns"] as const;

/** A plan, and what it says is done; or somebody thinks better of it. */
export function terraformRun(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const who = person(scene, "platform");
  const [run, workspace] = [`run-${random.hex(16)}`, random.pick(WORKSPACES)];
  const step = (afterMs: number, action: string): DemoEvent =>
    eventOf(scene, afterMs, "hcp-terraform", (timestamp) => ({
      ...{ id: random.uuid(), version: "0", type: "Resource", timestamp },
      auth: {
        ...{ accessor_id: accountsOf(who).terraform, description: who.name, type: "User" },
        ...{ impersonator_id: null, organization_id: ORGANIZATION.terraform },
      },
      request: { id: random.uuid() },
      resource: { id: run, type: "run", action, meta: { workspace: { id: "ws-ex4mple", name: workspace } } },
    }));
  return [
    step(0, "create"),
    step((60 + random.integer(300)) * 1000, random.chance(0.8) ? "apply" : "discard"),
  ];
}

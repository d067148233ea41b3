/** Audit events of a Kubernetes API server as its webhook sends them (kubernetes.io, "apiserver-audit.v1"): people and controllers at work in the cluster. */
import { accountsOf } from "../accounts.ts";
import { machineAddress, type Person, person, services } from "../cast.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

export interface ClusterCall {
  readonly user: { readonly username: string; readonly groups: readonly string[] };
  readonly verb: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly apiGroup?: string;
  readonly address: string;
  readonly userAgent: string;
  /** 200 or 201 where it is not told; 403 is one that the rules forbid. */
  readonly code?: number;
  readonly requestObject?: Readonly<Record<string, unknown>>;
}

export function clusterCall(scene: Scene, afterMs: number, call: ClusterCall): DemoEvent {
  const { address, apiGroup, code = call.verb === "create" ? 201 : 200, name, namespace } = call;
  const { requestObject, resource, subresource, user, userAgent, verb } = call;
  const isForbidden = code === 403;
  const place = namespace === undefined ? "" : `/namespaces/${namespace}`;
  const path = [resource, name, subresource].filter((part) => part !== undefined).join("/");
  const message = `${resource} is forbidden: User "${user.username}" cannot ${verb} resource "${resource}"`;
  return eventOf(scene, afterMs, "kubernetes-audit", (time) => ({
    ...{ level: requestObject === undefined ? "Metadata" : "Request", auditID: scene.random.uuid() },
    ...{ stage: "ResponseComplete", requestURI: `/api/v1${place}/${path}`, verb, user },
    ...{ sourceIPs: [address], userAgent },
    objectRef: { resource, namespace, name, apiGroup, apiVersion: "v1", subresource },
    responseStatus: isForbidden
      ? { metadata: {}, status: "Failure", message, reason: "Forbidden", code }
      : { metadata: {}, code },
    requestObject,
    requestReceivedTimestamp: time.replace("Z", "000Z"),
    stageTimestamp: time.replace("Z", "412Z"),
    annotations: {
      "authorization.k8s.io/decision": isForbidden ? "forbid" : "allow",
      "authorization.k8s.io/reason": "",
    },
  }));
}

/** Who somebody is to the cluster. */
export function clusterUser(who: Person) {
  const user = {
    username: accountsOf(who).kubernetes,
    groups: [`oidc:${who.team}`, "oidc:engineers", "system:authenticated"],
  };
  return { user, address: who.address, userAgent: "kubectl/v1.34.2 (linux/amd64) kubernetes/5e1f2a7" };
}

/** Reads, a shell, a restart; who may not is told so. */
export function kubectlWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const by = { ...clusterUser(person(scene, "platform", service.owner)), namespace: service.name };
  const pod = `${service.name}-${random.hex(9)}-${random.hex(5)}`;
  const read = clusterCall(scene, 0, { ...by, verb: "list", resource: "pods" });
  const deed = random.pickWeighted(["exec", "delete", "scale", "secret", "look"], (one) =>
    one === "look" ? 5 : 1,
  );
  const nextMs = (5 + random.integer(60)) * 1000;
  const next = (call: Partial<ClusterCall> & Pick<ClusterCall, "verb" | "resource">): DemoEvent =>
    clusterCall(scene, nextMs, { ...by, name: pod, ...call });
  switch (deed) {
    case "exec":
      return [read, next({ verb: "create", resource: "pods", subresource: "exec", code: 101 })];
    case "delete":
      return [read, next({ verb: "delete", resource: "pods" })];
    case "scale":
      return [
        read,
        next({
          ...{ verb: "patch", resource: "deployments", subresource: "scale", name: service.name },
          ...{ apiGroup: "apps", requestObject: { spec: { replicas: 2 + random.integer(6) } } },
        }),
      ];
    case "secret":
      return [
        read,
        next({
          verb: "get",
          resource: "secrets",
          name: `${service.name}-env`,
          code: random.pick([200, 403]),
        }),
      ];
    default:
      return [read];
  }
}

/** Controllers read and write all the time. */
export function controllerWork(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const service = random.pick(services);
  const account = random.pick(["argocd:argocd-application-controller", "kube-system:deployment-controller"]);
  const [space = "", name = ""] = account.split(":");
  return [
    clusterCall(scene, 0, {
      user: {
        username: `system:serviceaccount:${space}:${name}`,
        groups: ["system:serviceaccounts", `system:serviceaccounts:${space}`, "system:authenticated"],
      },
      ...{ address: machineAddress(scene), userAgent: `${name}/v1.34.2 (linux/amd64)` },
      ...{ verb: random.pick(["get", "update", "patch"]), resource: "deployments", apiGroup: "apps" },
      ...{ namespace: service.name, name: service.name },
    }),
  ];
}

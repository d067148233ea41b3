/** A native event (the design's "The event") and the objects in it that most events share. */
import type { Environment, Person, Service } from "./cast.ts";
import type { DemoEvent, Scene } from "./scene.ts";

export function native(scene: Scene, afterMs: number, fields: Record<string, unknown>): DemoEvent {
  const time = new Date(scene.startMs + afterMs).toISOString();
  return { form: "native", time, json: JSON.stringify({ time, ...fields }) };
}

export function human(who: Person) {
  return { type: "human", id: who.name, name: who.fullName, email: who.email, groups: [who.team] };
}

export function workload(scene: Scene, service: Service, where: Environment) {
  const id = `spiffe://example.com/${where.name}/${service.name}`;
  const credential = { type: "x509-svid", id: scene.random.hex(16) };
  return { type: "machine", id, name: service.name, credential };
}

export function place(service: Service, where: Environment) {
  const { name: environmentName, region, cluster, account } = where;
  return {
    name: service.name,
    environment: environmentName,
    region,
    account,
    cluster,
    namespace: service.name,
  };
}

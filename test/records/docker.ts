/** Docker's engine events, as `docker events --format json` writes them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const SECONDS = Date.UTC(2026, 10, 23, 4, 5, 6) / 1000;
/** JSON's numbers hold no nanoseconds of our days: the last three digits are lost before anybody reads them. */
const TIMES = { scope: "local", time: SECONDS, timeNano: SECONDS * 1e9 + 123_456_000 };
const ID = "e7ebda7f6de8c0";
const container = (action: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ status: action, id: ID, from: "shop/web:1.4", Type: "container", Action: action },
  Actor: { ID, Attributes: { image: "shop/web:1.4", name: "web", ...more } },
  ...TIMES,
});
const of = (
  type: string,
  action: string,
  id: string,
  attributes: object,
): Readonly<Record<string, unknown>> => ({
  ...{ Type: type, Action: action, Actor: { ID: id, Attributes: attributes } },
  ...TIMES,
});

export const DOCKER: SourceRecords = {
  parser: "docker",
  documented: "docs.docker.com: docker system events; Engine API, Monitor events, EventMessage",
  records: [
    { record: container("create"), line: `- | container.create success | web, shop/web:1.4 | - | ${AT}` },
    { record: container("start"), line: `- | container.start success | web, shop/web:1.4 | - | ${AT}` },
    {
      record: container("die", { execDuration: "20", exitCode: "0" }),
      line: `- | container.stop success | web, shop/web:1.4 | - | ${AT}`,
    },
    {
      record: container("die", { execDuration: "20", exitCode: "137" }),
      line: `- | container.stop failure | web, shop/web:1.4 | - | ${AT}`,
    },
    { record: container("destroy"), line: `- | container.delete success | web, shop/web:1.4 | - | ${AT}` },
    {
      record: container("exec_start: /bin/sh -c cat /etc/shadow", { execID: "8c18f8" }),
      line: `- | pod.exec success | web, shop/web:1.4 | - | ${AT}`,
    },
    {
      record: container("exec_die", { execID: "8c18f8", exitCode: "1" }),
      line: `- | process.end failure | web, shop/web:1.4 | - | ${AT}`,
    },
    {
      record: container("archive-path"),
      line: `- | object.read success | web, shop/web:1.4 | - | ${AT}`,
    },
    {
      record: of("image", "pull", "shop/web:1.4", { name: "shop/web" }),
      line: `- | image.pull success | shop/web | - | ${AT}`,
    },
    {
      record: of("network", "connect", "93ac51", { container: ID, name: "back", type: "bridge" }),
      line: `- | network.update success | back, ${ID} | - | ${AT}`,
    },
    {
      record: { ...of("secret", "remove", "s1qv", { name: "db-password" }), scope: "swarm" },
      line: `- | secret.delete success | db-password | - | ${AT}`,
    },
    {
      record: { integration: "docker", docker: container("kill", { signal: "15" }) },
      line: `- | container.stop success | web, shop/web:1.4 | - | ${AT}`,
    },
    {
      record: container("health_status: unhealthy"),
      line: `- | docker.container.health_status? failure | web, shop/web:1.4 | - | ${AT}`,
    },
    {
      record: { Type: "volume", Action: "create", Actor: { ID: "data" }, time: SECONDS },
      line: "- | bucket.create success | data | - | 2026-11-23T04:05:06Z",
    },
  ],
};

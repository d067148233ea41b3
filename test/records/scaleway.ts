/** Events of Scaleway's Audit Trail. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const event = (
  [product_name, method_name]: readonly [string, string],
  resource: object | undefined,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", recorded_at: AT, locality: "fr-par", organization_id: "o-1", project_id: "p-1" },
  ...{ principal: { id: "u-7" }, source_ip: "198.51.100.7", user_agent: "scw/2", request_id: "r-1" },
  ...{ product_name, method_name, service_name: `scaleway.${product_name}.v1.Api`, status_code: 200 },
  ...{ resources: resource === undefined ? [] : [resource] },
  ...more,
});
const read = (what: string, targets: string, who = "unknown u-7"): string =>
  `${who} | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const SCALEWAY: SourceRecords = {
  parser: "scaleway",
  documented: "scaleway.com/en/developers/api/audit-trail/events; the form of an event from memory",
  records: [
    {
      record: event(["instance", "CreateServer"], { id: "s-1", type: "instance_server", name: "web" }),
      line: read("instance.create success", "web, p-1"),
    },
    {
      record: event(
        ["iam", "DeleteAPIKey"],
        { id: "SCW1", type: "iam_api_key", name: null },
        { status_code: 403 },
      ),
      line: read("access_key.delete denied", "SCW1, p-1"),
    },
    {
      record: event(["iam", "CreatePolicy"], { id: "po-1", type: "iam_policy", name: "all" }),
      line: read("policy.create success", "all, p-1"),
    },
    {
      record: event(["iam", "AddGroupMember"], { id: "g-1", type: "iam_group", name: "ops" }),
      line: read("group.grant success", "ops, p-1"),
    },
    {
      record: event(["secret-manager", "AccessSecretVersion"], {
        id: "x-1",
        type: "secm_secret_version",
        name: "db",
      }),
      line: read("secret.read success", "db, p-1"),
    },
    {
      record: event(["secret-manager", "DeleteSecret"], { id: "x-1", type: "secm_secret", name: "db" }),
      line: read("secret.delete success", "db, p-1"),
    },
    {
      record: event(["kubernetes", "DeleteCluster"], { id: "c-1", type: "kube_cluster", name: "prod" }),
      line: read("resource.delete success", "prod, p-1"),
    },
    {
      record: event(
        ["iam", "CreateUser"],
        { id: "u-9", type: "iam_user", name: "bob@example.com" },
        { status_code: 400 },
      ),
      line: read("user.create failure", "bob@example.com, p-1"),
    },
    {
      record: event(["instance", "UpdateVolume"], undefined, {
        ...{ resources: undefined, resource: { id: "v-1", type: "instance_volume", name: "disk" } },
      }),
      line: read("scaleway.update_volume? success", "disk, p-1"),
    },
    {
      record: event(
        ["key-manager", "RotateKey"],
        { id: "k-1", type: "keym_key", name: "main" },
        {
          ...{ principal: undefined, system: { name: "key-manager" } },
        },
      ),
      line: read("key.update success", "main, p-1", "system key-manager"),
    },
  ],
};

/** Records of HashiCorp Vault's audit devices: requests, and responses that say how they ended. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456789Z";
const entry = (
  type: "request" | "response",
  [operation, path]: readonly [string, string],
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ time: AT, type },
  auth: {
    ...{ client_token: "hmac-sha256:x", accessor: "hmac-sha256:a", display_name: "oidc-alice@example.com" },
    ...{ policies: ["default", "ops"], entity_id: "e-7", token_type: "service" },
    metadata: { email: "alice@example.com", role: "ops" },
  },
  request: {
    ...{ id: "r-1", operation, path, mount_point: `${path.split("/")[0]}/`, remote_address: "198.51.100.7" },
    ...{ namespace: { id: "root" }, remote_port: 50022 },
  },
  ...(type === "response" ? { response: { mount_point: `${path.split("/")[0]}/` } } : {}),
  ...more,
});
const APPROLE = {
  auth: { accessor: "hmac-sha256:b", display_name: "approle", entity_id: "e-9", token_type: "service" },
};
const line = (action: string, path: string): string =>
  `human alice@example.com | ${action} | ${path}, ${path.split("/")[0]}/ | 198.51.100.7 | ${AT}`;

export const VAULT: SourceRecords = {
  parser: "vault",
  documented: "developer.hashicorp.com/vault/docs/audit/schema",
  records: [
    {
      record: entry("request", ["read", "secret/data/db"]),
      line: line("secret.read unknown", "secret/data/db"),
    },
    {
      record: entry("response", ["read", "secret/data/db"]),
      line: line("secret.read success", "secret/data/db"),
    },
    {
      record: entry("response", ["list", "secret/metadata/"]),
      line: line("secret.list success", "secret/metadata/"),
    },
    {
      record: entry("response", ["update", "secret/data/db"], {
        error: "1 error occurred:\n\t* permission denied\n\n",
      }),
      line: line("secret.update denied", "secret/data/db"),
    },
    {
      record: entry("response", ["update", "sys/policies/acl/ops"]),
      line: line("policy.update success", "sys/policies/acl/ops"),
    },
    {
      record: entry("response", ["delete", "sys/audit/file"]),
      line: line("audit.stop success", "sys/audit/file"),
    },
    { record: entry("response", ["update", "sys/seal"]), line: line("vault.seal success", "sys/seal") },
    {
      record: entry("response", ["update", "auth/token/create"]),
      line: line("token.create success", "auth/token/create"),
    },
    {
      record: entry("response", ["update", "transit/decrypt/pay"], APPROLE),
      line: `machine approle | key.use success | transit/decrypt/pay, transit/ | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry("response", ["update", "auth/userpass/login/bob"], {
        ...{ auth: {}, error: "invalid username or password" },
      }),
      line: `unknown bob | user.login failure | auth/userpass/login/bob, auth/ | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry("response", ["update", "auth/kubernetes/login"], {
        auth: { display_name: "kubernetes-prod-web", policies: ["web"], token_type: "service" },
        response: { auth: {}, mount_type: "kubernetes" },
      }),
      line: `machine kubernetes-prod-web | user.login success | auth/kubernetes/login, auth/ | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ time: "2026-11-23T04:05:06.123Z", type: "request", auth: { token_type: "default" } },
        request: {
          ...{ id: "r-9", operation: "update", mount_type: "pki", path: "internal-ca/issue/server" },
          remote_address: "198.51.100.7",
        },
        error: "permission denied",
      },
      line: "unknown a unknown | certificate.create denied | internal-ca/issue/server | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: entry("response", ["update", "sys/capabilities-self"]),
      line: "human alice@example.com | config.read success | sys/capabilities-self, sys/ | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
  ],
};

/** The actions of Elasticsearch and OpenSearch, such as `indices:data/write/delete`, in the catalogue's words. */

/** In this order: the longest first. */
const ACTIONS: readonly (readonly [prefix: string, action: string])[] = [
  ["indices:data/read/", "row.read"],
  ["indices:data/write/delete", "row.delete"],
  ["indices:data/write/update", "row.update"],
  ["indices:data/write/", "row.create"],
  ["indices:admin/create", "table.create"],
  ["indices:admin/auto_create", "table.create"],
  ["indices:admin/data_stream/create", "table.create"],
  ["indices:admin/data_stream/delete", "table.drop"],
  ["indices:admin/delete", "table.drop"],
  ["indices:admin/mapping/put", "table.alter"],
  ["indices:admin/mapping/auto_put", "table.alter"],
  ["indices:admin/settings/update", "table.alter"],
  ["indices:admin/aliases", "table.alter"],
  ["indices:admin/close", "table.alter"],
  ["indices:admin/open", "table.alter"],
  ["indices:admin/", "config.read"],
  ["indices:monitor/", "config.read"],
  ["cluster:monitor/", "config.read"],
  ["cluster:admin/snapshot/create", "snapshot.create"],
  ["cluster:admin/snapshot/restore", "backup.restore"],
  ["cluster:admin/settings/update", "config.update"],
  ["cluster:admin/xpack/security/user/put", "user.create"],
  ["cluster:admin/xpack/security/user/delete", "user.delete"],
  ["cluster:admin/xpack/security/user/change_password", "password.change"],
  ["cluster:admin/xpack/security/user/authenticate", "user.login"],
  ["cluster:admin/xpack/security/role/put", "role.create"],
  ["cluster:admin/xpack/security/role/delete", "role.delete"],
  ["cluster:admin/xpack/security/role_mapping/put", "role.grant"],
  ["cluster:admin/xpack/security/role_mapping/delete", "role.revoke"],
  ["cluster:admin/xpack/security/api_key/create", "token.create"],
  ["cluster:admin/xpack/security/api_key/grant", "token.create"],
  ["cluster:admin/xpack/security/api_key/invalidate", "token.delete"],
  ["cluster:admin/xpack/security/token/create", "token.create"],
  ["cluster:admin/xpack/security/token/invalidate", "token.delete"],
];

/** What such an action is; undefined for one that the catalogue has no word for. */
export function elasticAction(action: string | undefined): string | undefined {
  return action === undefined ? undefined : ACTIONS.find(([prefix]) => action.startsWith(prefix))?.[1];
}

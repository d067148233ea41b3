/** OpenSearch's security audit log (docs.opensearch.org, "Audit log field reference"). */
import { type Fields, list, text, toText } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";
import { elasticAction } from "./elastic-actions.ts";

const TABLE = mapped({
  name: "opensearch-audit",
  version: 2,
  match: { audit_category: null, "audit_format_version | audit_request_origin | audit_request_layer": null },
  time: "@timestamp | audit_utc_timestamp",
  action: "told.word",
  category: "data",
  prefix: "opensearch",
  actions: `
  user.login failed_login authenticated
  connection.open ssl_exception
  http.request bad_headers
  policy.violate opensearch_security_index_attempt opendistro_security_index_attempt
  row.read compliance_doc_read
  config.read compliance_internal_config_read compliance_external_config
  config.update compliance_internal_config_write`,
  actor: {
    id: "audit_request_effective_user",
    name: "audit_request_effective_user",
    via: "audit_request_initiating_user",
  },
  targets: [
    { type: "=index", id: "audit_trace_resolved_indices.0 | audit_trace_indices.0" },
    { type: "=document", id: "audit_trace_doc_id" },
    { type: "=url", id: "told.path" },
  ],
  from: { ip: "told.ip" },
  outcome: "told.outcome",
  reason: "told.reason",
  service: { name: "=opensearch", cluster: "audit_cluster_name", host: "audit_node_name" },
  context: { request: "audit_trace_task_id" },
});

export const opensearch: Parser = prepared(TABLE, (record) => ({ told: toldOf(record) }));

const OPERATIONS: ReadonlyMap<string, string> = new Map([
  ["CREATE", "row.create"],
  ["UPDATE", "row.update"],
  ["DELETE", "row.delete"],
]);

function toldOf(record: Fields): Fields {
  const category = text(record, "audit_category") ?? "";
  const isAsked = /^(?:MISSING_PRIVILEGES|GRANTED_PRIVILEGES|INDEX_EVENT)$/.test(category);
  const privilege = toText(list(record, "audit_request_privilege")[0]);
  const isRefused = /^(?:MISSING_PRIVILEGES|BAD_HEADERS|OPEN\w+_SECURITY_INDEX_ATTEMPT)$/.test(category);
  return {
    word:
      category === "COMPLIANCE_DOC_WRITE"
        ? (OPERATIONS.get(text(record, "audit_compliance_operation") ?? "") ?? "row.update")
        : isAsked
          ? (elasticAction(privilege) ?? privilege?.replace(/[:/]/g, ".") ?? category)
          : category,
    outcome: isRefused ? "denied" : /^(?:FAILED_LOGIN|SSL_EXCEPTION)$/.test(category) ? "failure" : "success",
    reason:
      category === "MISSING_PRIVILEGES"
        ? privilege
        : text(record, "audit_request_exception_stacktrace")?.split("\n")[0],
    ip: text(record, "audit_request_remote_address")?.replace(/^\[(.*)\]$/, "$1"),
    path: isAsked ? undefined : text(record, "audit_rest_request_path"),
  };
}

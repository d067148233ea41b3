/** Queries that Route 53's resolver answered in a VPC (Route 53 Developer Guide, "Values that appear in VPC Resolver query logs"). */
import { type Fields, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "route53-resolver",
  match: { query_timestamp: null, query_name: null, "srcaddr | vpc_id": null },
  time: "query_timestamp",
  action: "=dns.query",
  targets: [{ type: "=domain", id: "query_name" }],
  from: { ip: "srcaddr" },
  outcome: "told.outcome",
  reason: "told.reason",
  service: { name: "=route53-resolver", account: "account_id", region: "region", host: "srcids.instance" },
});

export const route53Resolver: Parser = prepared(TABLE, (record) => ({ told: toldOf(record) }));

/** A name that is not there was answered as well; what its firewall blocks was refused. */
function toldOf(record: Fields): Fields {
  const [rule, code] = [text(record, "firewall_rule_action"), text(record, "rcode")];
  if (rule === "BLOCK")
    return { outcome: "denied", reason: text(record, "firewall_domain_list_id") ?? "firewall" };
  const isAnswered = code === "NOERROR" || code === "NXDOMAIN";
  if (code === undefined) return {};
  return { outcome: isAnswered ? "success" : "failure", reason: isAnswered ? undefined : code };
}

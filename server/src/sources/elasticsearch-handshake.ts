/** What Elasticsearch's clients ask before they send: who is there, is there a licence, are templates and policies in place. */
import type { Asked } from "./asked.ts";
import { jsonReply, type Reply } from "./dialect.ts";

/** Our prefix. Clients that take no path in their address use the root. */
const PREFIX = /^\/ingest\/es(?=\/|$)/;
/**
 * Without this header the JavaScript client from 7.14 on refuses to speak with a server
 * (github.com/elastic/elasticsearch-js, ProductNotSupportedError).
 */
export const PRODUCT_HEADER = { "x-elastic-product": "Elasticsearch" };
/** A version that clients of 7 to 9 take. */
const VERSION = {
  number: "8.17.0",
  build_flavor: "default",
  build_type: "docker",
  build_hash: "tallystick",
  build_date: "2025-01-01T00:00:00.000Z",
  build_snapshot: false,
  lucene_version: "9.12.0",
  minimum_wire_compatibility_version: "7.17.0",
  minimum_index_compatibility_version: "7.0.0",
};
const ROOT = {
  name: "tallystick",
  cluster_name: "tallystick",
  cluster_uuid: "tallystick-00000000000",
  version: VERSION,
  tagline: "You Know, for Search",
};
const LICENSE = {
  uid: "00000000-0000-0000-0000-000000000000",
  type: "basic",
  status: "active",
};
const HEALTH = {
  cluster_name: "tallystick",
  status: "green",
  timed_out: false,
  number_of_nodes: 1,
  number_of_data_nodes: 1,
};
const ANSWERS: ReadonlyMap<string, object> = new Map<string, object>([
  ["/_license", { license: LICENSE }],
  ["/_cluster/health", HEALTH],
  ["/_nodes/http", { cluster_name: "tallystick", nodes: {} }],
  ["/_nodes", { cluster_name: "tallystick", nodes: {} }],
  [
    "/_xpack",
    {
      license: LICENSE,
      features: { ilm: { available: false, enabled: false }, security: { available: true, enabled: true } },
    },
  ],
]);
/** What we have no use for: templates, policies and pipelines are taken note of by saying yes. */
const NOTED =
  /^\/_(?:ilm\/policy|index_template|template|component_template|ingest|data_stream|logstash|alias)(?:[/*]|$)/;

/** The path without our prefix and without a slash at its end; undefined where it is none of Elasticsearch's. */
export function elasticsearchPath({ headers, method, path }: Asked): string | undefined {
  const isOurs = PREFIX.test(path);
  const place = path.replace(PREFIX, "").replace(/\/$/, "");
  if (place === "") {
    // The root without our prefix is the page, too: who asks for HTML gets that.
    const isPage = !isOurs && (headers.accept ?? "").includes("text/html");
    return (method === "GET" || method === "HEAD") && !isPage ? "/" : undefined;
  }
  return isOurs || ANSWERS.has(place) || NOTED.test(place) || BULK.test(place) ? place : undefined;
}

/** `_bulk`, with an index before it or without one. */
export const BULK = /^\/(?:[^_/][^/]{0,254}\/)?_bulk$/;

/** The answer to a question of the handshake; undefined where events come. */
export function greetElasticsearch(asked: Asked): Reply | undefined {
  const place = elasticsearchPath(asked) ?? "";
  if (BULK.test(place)) return undefined;
  if (place === "/") return jsonReply(200, asked.method === "HEAD" ? "" : ROOT, PRODUCT_HEADER);
  const known = ANSWERS.get(place);
  if (known !== undefined) return jsonReply(200, known, PRODUCT_HEADER);
  if (NOTED.test(place)) return jsonReply(200, {}, PRODUCT_HEADER);
  const error = {
    type: "invalid_index_name_exception",
    reason: `there is nothing at ${place.slice(0, 200)}`,
  };
  return jsonReply(404, { error, status: 404 }, PRODUCT_HEADER);
}

/** Cloudflare's Logpush: lines of JSON, each a record of the dataset that was chosen. */
import { jsonReply } from "../dialect.ts";
import { noId } from "../json-cut.ts";
import { cutJson } from "../json-records.ts";
import type { Shape } from "./shape.ts";

// developers.cloudflare.com/logs/logpush: "Enable HTTP destination", and the fields of each dataset.
/** Names that stand in every record of one dataset or another, in Cloudflare's way of writing them. */
const NAMES = ["RayID", "ActorEmail", "ActorID", "ClientIP", "EventID", "UserUID", "AccountID"] as const;
/** Names that a record of another vendor would have beside such a one. */
const OTHERS = ["eventVersion", "eventSource", "specversion"] as const;

export const cloudflareLogpush: Shape = {
  protocol: "cloudflare-logpush",
  fits: ({ isArray, members }) =>
    !isArray &&
    (isTest(members) ||
      (NAMES.some((name) => members.has(name)) && !OTHERS.some((name) => members.has(name)))),
  cut(content, limits) {
    // What is sent when a job is made says nothing of anybody.
    if (TEST.test(Buffer.from(content.subarray(0, TEST_BYTES_MAX)).toString("utf8")))
      return { kind: "answered", reply: jsonReply(200, { ok: true }) };
    return cutJson(content, { lines: true, limits, findId: noId });
  },
};

const TEST = /^\s*\{\s*"content"\s*:\s*"tests"\s*\}\s*$/;
const TEST_BYTES_MAX = 64;

function isTest(members: ReadonlyMap<string, string>): boolean {
  return members.size === 1 && members.get("content") === "tests";
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutBasePath } from "./listener.ts";

for (const [url, basePath, expected] of [
  ["/api/v1/events?q=a", "", "/api/v1/events?q=a"],
  ["/api/v1/events?q=a", "/audit", "/api/v1/events?q=a"],
  ["/audit/api/v1/events?q=a", "/audit", "/api/v1/events?q=a"],
  ["/audit", "/audit", "/"],
  ["/audit?x=1", "/audit", "/?x=1"],
  ["/audit/", "/audit", "/"],
  ["/auditors", "/audit", "/auditors"],
  ["/a/b/in/tlyi_x", "/a/b", "/in/tlyi_x"],
] as const) {
  test(`withoutBasePath makes ${expected} of ${url} below ${basePath || "nothing"}`, () =>
    assert.equal(withoutBasePath(url, basePath), expected));
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { connect } from "./connection.ts";

test("connect takes the flag before the environment before the default, and drops slashes at the end", async () => {
  const url = async (flag: string | undefined, env: Record<string, string>): Promise<unknown> => {
    const target = await connect({ ...(flag === undefined ? {} : { url: flag }), token: "t" }, "read", env);
    return "url" in target ? target.url : target;
  };
  assert.equal(await url("http://a:1/", { TALLY_URL: "http://b:2" }), "http://a:1");
  assert.equal(await url(undefined, { TALLY_URL: "https://b/log//" }), "https://b/log");
  assert.equal(await url(undefined, {}), "http://127.0.0.1:8080");
});

for (const url of [
  "",
  "localhost:8080",
  "ftp://a",
  "http://u:p@a",
  "http://a/?q",
  "http://a/#f",
  "file:///x",
]) {
  test(`connect refuses ${JSON.stringify(url)} as a server with exit code 2`, async () => {
    const outcome = await connect({ url, token: "t" }, "read", {});
    assert.equal("exitCode" in outcome && outcome.exitCode, 2);
  });
}

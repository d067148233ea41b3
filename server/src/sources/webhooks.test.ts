import assert from "node:assert/strict";
import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { after, before, beforeEach, describe, test } from "node:test";
import { openTestDoor, type TestDoor } from "../../../test/support/test-door.ts";
import { systemClock } from "../system/clock.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("webhooks", () => {
  const NOW = 1_795_386_530;
  const MINUTES_5 = 300;
  const SECRET = "It's a Secret to Everybody";
  const WHSEC = `whsec_${Buffer.from("a key of twenty-four byt").toString("base64")}`;

  let door: TestDoor;
  before(async () => {
    door = await openTestDoor({ clock: { ...systemClock, nowUs: () => NOW * 1_000_000 } });
  });
  after(() => door.close());
  beforeEach(async () => {
    door.secret = undefined;
    await door.sealed();
  });

  type Headers = Readonly<Record<string, string>>;

  async function send(headers: Headers, body: string | Uint8Array, path = "/in") {
    return await door.send("POST", path, {
      body,
      headers: { "content-type": "application/json", ...headers },
    });
  }

  function hex(algorithm: string, secret: string, text: string): string {
    return createHmac(algorithm, secret).update(text).digest("hex");
  }

  /** Each sender's way to sign `{"id":1}` at NOW, what the record is known as, and how a signature of another time looks. */
  interface Signing {
    readonly protocol: string;
    readonly secret: string;
    readonly headers: (body: string, atSeconds: number) => Headers;
    /** Whether a request is too old after five minutes. */
    readonly hasTime: boolean;
  }

  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const RAW_KEY = publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("base64");

  const signings: Readonly<Record<string, Signing>> = {
    GitHub: {
      ...{ protocol: "github", secret: SECRET, hasTime: false },
      headers: (body) => ({
        "x-github-event": "push",
        "x-github-delivery": `d-${body.length}`,
        "x-hub-signature-256": `sha256=${hex("sha256", SECRET, body)}`,
      }),
    },
    "HCP Terraform": {
      ...{ protocol: "hcp-terraform", secret: SECRET, hasTime: false },
      headers: (body) => ({ "x-tfe-notification-signature": hex("sha512", SECRET, body) }),
    },
    "Standard Webhooks": {
      ...{ protocol: "standard-webhooks", secret: WHSEC, hasTime: true },
      headers: (body, at) => ({
        "webhook-id": "msg_1",
        "webhook-timestamp": String(at),
        "webhook-signature": `v1,wrong v1,${createHmac("sha256", Buffer.from(WHSEC.slice(6), "base64"))
          .update(`msg_1.${at}.${body}`)
          .digest("base64")}`,
      }),
    },
    "Standard Webhooks by a key pair": {
      ...{ protocol: "standard-webhooks", secret: `whpk_${RAW_KEY}`, hasTime: true },
      headers: (body, at) => ({
        "webhook-id": "msg_2",
        "webhook-timestamp": String(at),
        "webhook-signature": `v1a,${sign(null, Buffer.from(`msg_2.${at}.${body}`), privateKey).toString("base64")}`,
      }),
    },
    Slack: {
      ...{ protocol: "slack", secret: SECRET, hasTime: true },
      headers: (body, at) => ({
        "x-slack-request-timestamp": String(at),
        "x-slack-signature": `v0=${hex("sha256", SECRET, `v0:${at}:${body}`)}`,
      }),
    },
    "a signed webhook": {
      ...{ protocol: "webhook", secret: SECRET, hasTime: false },
      headers: (body) => ({ "x-signature-256": `sha256=${hex("sha256", SECRET, body)}` }),
    },
    "a signed webhook with its time": {
      ...{ protocol: "webhook", secret: SECRET, hasTime: true },
      headers: (body, at) => ({
        "x-timestamp": String(at),
        "x-signature": hex("sha256", SECRET, `${at}.${body}`),
      }),
    },
  };

  for (const [name, { hasTime, headers, protocol, secret }] of Object.entries(signings)) {
    const body = '{"action": "ü"}';

    test(`${name}: a rightly signed request is sealed byte for byte, with what signed it`, async () => {
      door.secret = secret;
      const answer = await send(headers(body, NOW), body);
      assert.equal(answer.status, 200, answer.text);
      const [sealed] = await door.sealed();
      assert.equal(sealed?.bytes.toString(), body);
      assert.equal(sealed?.header.protocol, protocol);
      assert.ok(Object.keys(sealed?.header.headers ?? {}).some((header) => header.includes("signature")));
    });

    test(`${name}: a request that was altered, signed by another, or not signed, is refused`, async () => {
      door.secret = secret;
      const altered = await send(headers(body, NOW), `${body} `);
      assert.deepEqual([altered.status, door.refusals()[0]?.code], [401, "bad-signature"]);
      const unsigned = Object.entries(headers(body, NOW)).filter(([header]) => !header.includes("signature"));
      assert.equal((await send(Object.fromEntries(unsigned), body)).status, 401);
      assert.equal(door.refusals()[0]?.code, "not-signed");
      const empty = Object.entries(headers(body, NOW)).map(([header, value]) => [
        ...[header, header.includes("signature") ? "" : value],
      ]);
      assert.equal((await send(Object.fromEntries(empty), body)).status, 401);
      door.secret = `${secret.slice(0, -2)}AA`;
      assert.equal((await send(headers(body, NOW), body)).status, 401);
      assert.deepEqual(await door.sealedTexts(), []);
    });

    if (hasTime)
      test(`${name}: a request is too old after five minutes, and a time that is none is no time`, async () => {
        door.secret = secret;
        for (const at of [NOW - MINUTES_5, NOW + MINUTES_5])
          assert.equal((await send(headers(body, at), body)).status, 200);
        for (const at of [NOW - MINUTES_5 - 1, NOW + MINUTES_5 + 1]) {
          const answer = await send(headers(body, at), body);
          assert.deepEqual([answer.status, door.refusals()[0]?.code], [401, "signature-stale"]);
        }
        for (const at of [Number.NaN, -5]) assert.equal((await send(headers(body, at), body)).status, 401);
      });
  }

  test("GitHub's own example of a signature is right", async () => {
    const known = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    door.secret = SECRET;
    const headers = { "x-github-event": "push", "x-hub-signature-256": `sha256=${known}` };
    // The body is no JSON, which is told only once the signature is right.
    assert.equal((await send(headers, "Hello, World!")).status, 400);
    assert.equal((await send(headers, "Hello, World?")).status, 401);
  });

  test("GitHub's ping is answered and not sealed, and a delivery that comes again is sealed once", async () => {
    const ping = await send(
      { "x-github-event": "ping", "x-github-delivery": "p" },
      '{"zen":"a","hook_id":1}',
    );
    assert.deepEqual([ping.status, ping.json], [200, { ok: true }]);
    const push = { "x-github-event": "push", "x-github-delivery": "one" };
    for (let i = 0; i < 3; i += 1) assert.equal((await send(push, '{"ref":"main"}')).status, 200);
    assert.deepEqual(await door.sealedTexts(), ['{"ref":"main"}']);
  });

  test("GitHub's form is kept as it came", async () => {
    const headers = { "x-github-event": "push", "content-type": "application/x-www-form-urlencoded" };
    assert.equal((await send(headers, "payload=%7B%22a%22%3A1%7D")).status, 200);
    assert.deepEqual(await door.sealedTexts(), ["payload=%7B%22a%22%3A1%7D"]);
  });

  test("GitLab shows the source's secret in a header, and its event is known by its id", async () => {
    door.secret = SECRET;
    const headers = {
      "x-gitlab-event-streaming-token": SECRET,
      "x-gitlab-audit-event-type": "repository_git_operation",
    };
    const form = { ...headers, "content-type": "application/x-www-form-urlencoded" };
    for (const one of [headers, form])
      assert.equal((await send(one, '{"id":"e-1","author_id":2}')).status, 200);
    assert.equal((await send({ ...headers, "x-gitlab-event-streaming-token": "wrong" }, "{}")).status, 401);
    assert.equal((await send({ "x-gitlab-event": "Push Hook" }, "{}")).status, 401);
    const hook = { "x-gitlab-event": "Push Hook", "x-gitlab-token": SECRET, "x-gitlab-event-uuid": "u" };
    assert.equal((await send(hook, '{"object_kind":"push"}')).status, 200);
    assert.deepEqual(await door.sealedTexts(), ['{"id":"e-1","author_id":2}', '{"object_kind":"push"}']);
  });

  test("HCP Terraform's verification is answered and not sealed", async () => {
    door.secret = SECRET;
    const body =
      '{"payload_version":1,"notifications":[{"trigger":"verification","message":"Verification"}]}';
    const answer = await send({ "x-tfe-notification-signature": hex("sha512", SECRET, body) }, body);
    assert.equal(answer.status, 200);
    assert.equal((await send({ "x-tfe-notification-signature": "wrong" }, body)).status, 401);
    assert.deepEqual(await door.sealedTexts(), []);
  });

  test("Slack's challenge is answered once its signature is right, and only a short one", async () => {
    door.secret = SECRET;
    const challenge = (text: string) => JSON.stringify({ type: "url_verification", challenge: text });
    const signed = (body: string) => send(signings["Slack"]?.headers(body, NOW) ?? {}, body);
    assert.deepEqual((await signed(challenge("3eZbrw1"))).json, { challenge: "3eZbrw1" });
    assert.equal((await send({ "x-slack-signature": "v0=00" }, challenge("x"))).status, 401);
    const huge = await signed(challenge("x".repeat(500_000)));
    assert.ok(huge.text.length < 1000);
  });

  test("Okta's challenge is answered to whoever shows the token, as JSON, and to nobody else", async () => {
    const challenge = { "x-okta-verification-challenge": '"><script>alert(1)</script>' };
    const answer = await door.send("GET", "/in", { headers: { ...challenge, authorization: door.token } });
    assert.deepEqual(answer.json, { verification: challenge["x-okta-verification-challenge"] });
    assert.equal(answer.headers.get("content-type"), "application/json");
    assert.equal((await fetch(`${door.url}/in`, { headers: challenge })).status, 401);
    const long = { "x-okta-verification-challenge": "x".repeat(1001) };
    assert.deepEqual((await door.send("GET", "/in", { headers: long })).json, { ok: true });
  });

  test("a signed source takes nothing that can't be signed, and nothing that is compressed", async () => {
    door.secret = SECRET;
    const plain = await door.send("POST", "/api/v1/events", { body: '{"a":1}' });
    assert.match(plain.text, /not-signed.*native has no signatures/);
    assert.equal((await send({ "content-encoding": "gzip" }, "x")).status, 400);
    assert.deepEqual(await door.sealedTexts(), []);
  });

  test("no refusal says what the secret is", async () => {
    door.secret = SECRET;
    const { text } = await send({ "x-github-event": "push", "x-hub-signature-256": "sha256=00" }, "{}");
    assert.ok(!text.includes(SECRET));
    assert.ok(!text.includes(hex("sha256", SECRET, "{}")));
  });
});

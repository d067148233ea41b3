/** The page tells which witnesses signed: by keys of the server's word in amber, by keys from elsewhere in green, and what is wrong in red. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { createVerifier, parseVerifierKey, type Verifier } from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import type { Page } from "playwright-core";
import { violationsOf } from "../support/accessible.ts";
import { NO_BROWSER, openSite, type Site } from "../support/browser.ts";
import { startWitness, type TestWitness } from "../support/witness.ts";

// Around these tests only: hooks beside a file's tests would run around all of a run.
describe("in a browser: witnesses", () => {
  const skip = NO_BROWSER;
  const NAME = "w1.example.com";
  const POLL_MS = 100;
  const TIMEOUT_MS = 60_000;
  let site: Site;
  let witness: TestWitness;
  let folder: string;
  let policy: string;
  /** A checkpoint that the witness signed. What is read later may be newer than its last signature. */
  let note: string;
  // The log's key is there when the log is; until then the witness knows nobody.
  let log: Verifier = { name: "nobody", keyId: new Uint8Array(4), verify: () => false };

  before(async () => {
    if (skip !== false) return;
    folder = await mkdtemp(join(tmpdir(), "tally-witnesses-"));
    witness = await startWitness(NAME, () => log);
    policy = `witness first ${witness.vkey} ${witness.url}\nquorum first\n`;
    const path = join(folder, "policy");
    await writeFile(path, policy);
    site = await openSite([], { args: ["--policy", path] });
    const key = parseVerifierKey((await text("vkey")).trim(), sha256);
    assert.ok(key);
    log = createVerifier(key, { sha256, verifyEd25519 });
    note = await cosigned();
  });
  after(async () => {
    if (skip !== false) return;
    await site.close();
    await witness.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("a witness' signature is verified, and green only with a key from elsewhere", { skip }, async () => {
    const page = await opened(note);
    const part = page.getByRole("region", { name: "Witnesses" });
    await part
      .getByText(/^1 of 1 witness signed checkpoint \d+: .* the server itself said first, on /)
      .waitFor();
    await part.getByText(/^✓ signed at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d CES?T, by its own clock$/).waitFor();
    await part.locator(".integrity-amber").waitFor();
    await part.getByLabel("A policy that you noted elsewhere").fill("witness first nonsense");
    await part.getByRole("button", { name: "Use these witnesses" }).click();
    await part.getByText("This is no policy that names a witness.", { exact: false }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await part.getByLabel("A policy that you noted elsewhere").fill(policy);
    await part.getByRole("button", { name: "Use these witnesses" }).click();
    await part
      .locator(".integrity-green")
      .getByText(/with the keys that were entered here on /)
      .waitFor();
    const id = await newestId();
    await page.goto(`${site.server.url}/e/${id}`);
    await page.getByText("How it is checked").click();
    await page
      .getByRole("region", { name: "Proof" })
      .getByText(/^Witnesses 1 of 1 witness signed checkpoint \d+: verified in your browser, with the keys/)
      .waitFor();
    await page.context().close();
  });

  test("a witness' signature that is wrong is red, on every page", { skip }, async () => {
    const line = note.trimEnd().split("\n").at(-1) ?? "";
    assert.ok(line.startsWith(`\u2014 ${NAME} `), line);
    // A letter of the signature behind its time.
    const at = note.indexOf(line) + line.length - 6;
    const page = await opened(`${note.slice(0, at)}${note[at] === "A" ? "B" : "A"}${note.slice(at + 1)}`);
    await page
      .getByText(/^MISMATCH: the signature of witness first under checkpoint \d+ is wrong$/)
      .first()
      .waitFor();
    await page.getByRole("link", { name: "MISMATCH", exact: true }).waitFor();
    await page.context().close();
  });

  /** A page that is told this checkpoint from its first look on. */
  async function opened(checkpoint: string): Promise<Page> {
    const page = await site.open("", { isSignedIn: false });
    await page.route("**/logs/main/checkpoint", (route) =>
      route.fulfill({ body: checkpoint, contentType: "text/plain" }),
    );
    await page.goto(`${site.server.url}/integrity#token=${site.server.tokens.admin}`);
    return page;
  }

  async function text(path: string): Promise<string> {
    return await (await fetch(`${site.server.url}/logs/main/${path}`)).text();
  }

  /** Gives a checkpoint that covers an event and that the witness signed. */
  async function cosigned(): Promise<string> {
    await site.send([{ actor: "alice", action: "role.grant", target: "bob" }]);
    for (const end = performance.now() + TIMEOUT_MS; performance.now() < end; await delay(POLL_MS)) {
      const published = await text("checkpoint");
      if (published.includes(NAME)) return published;
    }
    throw new Error("the witness signed no checkpoint");
  }

  async function newestId(): Promise<string> {
    const headers = { authorization: `Bearer ${site.server.tokens.read}` };
    const answer: unknown = await (
      await fetch(`${site.server.url}/api/v1/events?q=actor:alice&limit=1`, { headers })
    ).json();
    assert.ok(typeof answer === "object" && answer !== null && "events" in answer);
    assert.ok(Array.isArray(answer.events));
    return String(answer.events[0]?.id);
  }
});

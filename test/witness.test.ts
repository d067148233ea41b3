import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  createCosigner,
  createSigner,
  createSignerKey,
  createVerifier,
  createVerifierKey,
  encodeUtf8,
  formatCheckpoint,
  formatVerifierKey,
  openNote,
  type Policy,
  parseCheckpoint,
  parsePolicy,
  parseVerifierKey,
  SIGNATURE_COSIGNATURE,
  signNote,
  witnessesThatSigned,
} from "@tallystick/tlog";
import { ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "@tallystick/tlog/node";
import { OpenLog } from "../server/src/sequencer/open.ts";
import { createNodeFiles } from "../server/src/system/node-files.ts";
import { createRandom } from "../server/src/system/random.ts";
import { createTempLog, type TempLog } from "./support/temp-log.ts";
import { startWitness, type TestWitness } from "./support/witness.ts";

let witnesses: TestWitness[] = [];
let temp: TempLog;

// The log's key is known before the log is: the witnesses must trust it from the start.
const seed = sha256(encodeUtf8("the log's seed"));
const key = createSignerKey("log.example.com/test", seed, { sha256, ed25519PublicKey });
const verifier = createVerifier(key, { sha256, verifyEd25519 });

before(async () => {
  witnesses = [
    await startWitness("w1.example.com", () => verifier),
    await startWitness("w2.example.com", () => verifier),
  ];
  const system = createRandom();
  const random = { ...system, bytes: (count: number) => (count === 32 ? seed : system.bytes(count)) };
  temp = await createTempLog({ policy: policyOf("all"), random });
});

after(async () => {
  for (const witness of witnesses) await witness.close();
  await temp.remove();
});

function policyOf(threshold: string): Policy {
  const lines = [
    `log ${formatVerifierKey(key)}`,
    ...witnesses.map(({ vkey, url }, i) => `witness W${i + 1} ${vkey} ${url}`),
    `group both ${threshold} W1 W2`,
    "quorum both",
    "",
  ];
  const policy = parsePolicy(lines.join("\n"), sha256);
  return policy.kind === "policy" ? policy : assert.fail(`line ${policy.line}: ${policy.message}`);
}

function signersOf(note: string): string[] {
  const keys = witnesses.map(({ vkey }) => parseVerifierKey(vkey, sha256) ?? assert.fail(vkey));
  const opened = openNote(encodeUtf8(note), [
    verifier,
    ...keys.map((one) => createVerifier(one, { sha256, verifyEd25519 })),
  ]);
  return opened.kind === "verified"
    ? [...witnessesThatSigned(policyOf("all"), opened.by)].sort()
    : [opened.reason];
}

async function published(): Promise<string> {
  const files = await createNodeFiles(temp.folder);
  const file = (await files.openRead("checkpoint")) ?? assert.fail("nothing published");
  const text = new TextDecoder().decode(await file.read(0, await file.size()));
  await file.close();
  return text;
}

test("a published checkpoint carries the cosignatures of the policy's witnesses", async () => {
  const log = await temp.open();
  assert.deepEqual(signersOf(await published()), ["W1", "W2"]);
  const witnessed = await log.publisher.witnessed(1);
  assert.deepEqual(signersOf(witnessed.checkpoint), ["W1", "W2"]);
  await log.close();
  const last = parseCheckpoint((await published()).split("\n\n")[0]?.concat("\n") ?? "");
  assert.equal(witnesses[0]?.seen.get(key.name)?.size, last?.size, "the stop entry is cosigned too");
});

test("a log that is opened again proves to its witnesses that it grew from what they know", async () => {
  const log = await temp.open();
  assert.deepEqual(signersOf(await published()), ["W1", "W2"]);
  await log.close();
});

test("publication goes on without a witness that is down, and nobody is told of a quorum", async () => {
  const [first] = witnesses;
  if (first === undefined) return;
  first.down = true;
  const log = await temp.open();
  assert.deepEqual(signersOf(await published()), ["W2"]);
  let told = false;
  const waiting = log.publisher.witnessed(log.writer.head.size).then(() => {
    told = true;
  });
  await log.tick();
  assert.equal(told, false);
  first.down = false;
  await log.close();
  await waiting;
  assert.deepEqual(signersOf(await published()), ["W1", "W2"]);
});

test("a log halts at start when a witness has cosigned a larger tree", async () => {
  const seen = witnesses[1]?.seen.get(key.name) ?? assert.fail("the witness has seen nothing");
  const name = "w2.example.com";
  const witnessSeed = sha256(encodeUtf8(name));
  const witnessKey = createVerifierKey(name, SIGNATURE_COSIGNATURE, ed25519PublicKey(witnessSeed), sha256);
  const cosigner = createCosigner(witnessKey, { sign: signEd25519(witnessSeed), now: () => 1 });
  const ahead = { origin: key.name, size: seen.size + 1000, root: sha256(encodeUtf8("another tree")) };
  const note = signNote(formatCheckpoint(ahead), [createSigner(key, signEd25519(seed)), cosigner]);
  witnesses[1]?.seen.set(key.name, { ...ahead, note });
  await assert.rejects(OpenLog.open(temp.options), (error) => {
    assert.match(String(error), /witness W2 has cosigned/);
    return true;
  });
});

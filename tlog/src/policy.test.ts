/** Tests of policies: the published example, the quorum against a count, each refusal and each limit. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createCosigner } from "./cosignature.ts";
import type { KeyType } from "./key.ts";
import { createSigner, createVerifier, createVerifierKey, formatVerifierKey } from "./key.ts";
import { ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "./node.ts";
import { openNote, SIGNATURE_COSIGNATURE, SIGNATURE_ED25519, signNote } from "./note.ts";
import type { Policy, PolicyRefusal } from "./policy.ts";
import {
  evaluatePolicy,
  formatPolicy,
  POLICY_GROUPS_MAX,
  POLICY_LENGTH_MAX,
  POLICY_LOGS_MAX,
  POLICY_WITNESSES_MAX,
  parsePolicy,
  witnessesThatSigned,
} from "./policy.ts";

const LOG = vkeyOf(0, SIGNATURE_ED25519);

// The example of c2sp.org/tlog-policy.
const EXAMPLE = `log ${LOG}

witness X1 ${witness(1)}
witness X2 ${witness(2)}
witness X3 ${witness(3)}
group X-witnesses 2 X1 X2 X3

witness Y1 ${witness(4)}
witness Y2 ${witness(5)}
witness Y3 ${witness(6)}
group Y-witnesses any Y1 Y2 Y3

group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

test("parsePolicy reads the specification's example", () => {
  const policy = policyOf(EXAMPLE);
  assert.equal(policy.logs[0]?.key.name, "example.com/0");
  assert.deepEqual([...policy.witnesses.keys()], ["X1", "X2", "X3", "Y1", "Y2", "Y3"]);
  assert.deepEqual(policy.groups.get("X-witnesses"), {
    name: "X-witnesses",
    threshold: 2,
    members: ["X1", "X2", "X3"],
  });
  assert.equal(policy.quorum, "X-and-Y");
});

const cases: readonly (readonly [readonly string[], boolean])[] = [
  [[], false],
  [["X1", "X2"], false],
  [["X1", "Y1"], false],
  [["Y1", "Y2", "Y3"], false],
  [["X1", "X2", "Y1"], true],
  [["X1", "X3", "Y3"], true],
  [["X1", "X2", "X3", "Y1", "Y2", "Y3"], true],
  [["X1", "X2", "Z1"], false],
  [["X-and-Y"], false],
  [["X-witnesses", "Y-witnesses"], false],
  [["witness.example/1", "witness.example/2", "witness.example/4"], false],
];
for (const [cosigners, expected] of cases) {
  test(`evaluatePolicy is ${expected} for the example and [${cosigners.join(", ")}]`, () => {
    assert.equal(evaluatePolicy(policyOf(EXAMPLE), new Set(cosigners)), expected);
  });
}

test("evaluatePolicy asks for nothing when the quorum is none", () => {
  assert.equal(evaluatePolicy(policyOf("quorum none\n"), new Set()), true);
});

test("evaluatePolicy takes one witness as the quorum", () => {
  const policy = policyOf(`witness W ${witness(1)}\nquorum W\n`);
  assert.equal(evaluatePolicy(policy, new Set(["W"])), true);
  assert.equal(evaluatePolicy(policy, new Set()), false);
});

test("evaluatePolicy counts as the threshold says, whatever the group", () => {
  const lines = Array.from({ length: 6 }, (_, index) => `witness W${index} ${witness(index + 1)}\n`).join("");
  const names = ["W0", "W1", "W2", "W3", "W4", "W5"];
  fc.assert(
    fc.property(
      fc.subarray(names, { minLength: 1 }),
      fc.nat(5),
      fc.subarray(names),
      (members, less, cosigners) => {
        const threshold = Math.max(1, members.length - less);
        const policy = policyOf(`${lines}group G ${threshold} ${members.join(" ")}\nquorum G\n`);
        const count = members.filter((name) => cosigners.includes(name)).length;
        assert.equal(evaluatePolicy(policy, new Set(cosigners)), count >= threshold);
      },
    ),
  );
});

test("witnessesThatSigned gives the policy's names of the cosigners that openNote verified", () => {
  const policy = policyOf(EXAMPLE);
  const text = "example.com/0\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
  const logKey = createVerifierKey("example.com/0", SIGNATURE_ED25519, ed25519PublicKey(seedOf(0)), sha256);
  const cosigners = [1, 3, 9].map((id) => {
    const key = createVerifierKey(nameOf(id), SIGNATURE_COSIGNATURE, ed25519PublicKey(seedOf(id)), sha256);
    return createCosigner(key, { sign: signEd25519(seedOf(id)), now: () => 1 });
  });
  const note = signNote(text, [createSigner(logKey, signEd25519(seedOf(0))), ...cosigners]);
  const keys = [...policy.logs, ...policy.witnesses.values()].map(({ key }) => key);
  const opened = openNote(
    note,
    keys.map((key) => createVerifier(key, { sha256, verifyEd25519 })),
  );
  assert.ok(opened.kind === "verified");
  assert.deepEqual([...witnessesThatSigned(policy, opened.by)], ["X1", "X3"]);
});

test("parsePolicy reads URLs, comments, tabs and names in any script", () => {
  const lines = [
    "# a comment",
    " \t# another",
    "",
    " \t ",
    `\tlog  ${LOG}\thttps://log.example/ `,
    `witness журнал ${witness(1)} https://w.example`,
    "group K\u00a0é 1 журнал",
    "quorum K\u00a0é",
    "",
  ];
  const policy = policyOf(lines.join("\n"));
  assert.equal(policy.logs[0]?.url, "https://log.example/");
  assert.equal(policy.witnesses.get("журнал")?.url, "https://w.example");
  assert.equal(policy.quorum, "K\u00a0é");
});

test("formatPolicy prints what parsePolicy reads as the same, but for addresses", () => {
  for (const text of [EXAMPLE, "quorum none\n", `witness W ${witness(1)}\nquorum W\n`])
    assert.deepEqual(policyOf(formatPolicy(policyOf(text))), policyOf(text));
  const printed = formatPolicy(policyOf(`witness W ${witness(1)} https://w.example/\nquorum W\n`));
  assert.equal(printed, `witness W ${witness(1)}\nquorum W\n`);
});

test("parsePolicy takes names that look alike for different ones", () => {
  // A Latin K and the Kelvin sign, which Unicode would fold together.
  const policy = policyOf(`witness K ${witness(1)}\nwitness \u212a ${witness(2)}\nquorum \u212a\n`);
  assert.equal(evaluatePolicy(policy, new Set(["K"])), false);
});

test("parsePolicy lets logs and witnesses follow the quorum, and a log be a witness too", () => {
  const policy = policyOf(`quorum none\nlog ${LOG}\nwitness W ${vkeyOf(0, SIGNATURE_COSIGNATURE)}\n`);
  assert.equal(policy.witnesses.size, 1);
});

const W1 = `witness W1 ${witness(1)}\n`;
const W2 = `witness W2 ${witness(2)}\n`;
const refused: readonly (readonly [string, string, number, RegExp])[] = [
  ["nothing", "", 1, /quorum line is missing/],
  ["no quorum", `${W1}`, 2, /quorum line is missing/],
  ["two quorums", "quorum none\nquorum none\n", 2, /quorum line already/],
  ["a quorum without a name", "quorum\n", 1, /expected: quorum/],
  ["a quorum of two names", `${W1}quorum W1 W1\n`, 2, /expected: quorum/],
  ["a quorum that isn't defined", "quorum W1\n", 1, /"W1" is defined above/],
  ["a quorum that is defined below", `quorum W1\n${W1}`, 1, /"W1" is defined above/],
  ["a quorum named by its key", `${W1}quorum witness.example/1\n`, 2, /is defined above/],
  ["a last line without its newline", `${W1}quorum W1`, 2, /newline/],
  ["a comment after a definition", "quorum none # for now\n", 1, /expected: quorum/],
  ["an unknown line", "cosigner W1\n", 1, /can't begin with "cosigner"/],
  ["a keyword in capitals", "Quorum none\n", 1, /can't begin with "Quorum"/],
  ["a carriage return", "quorum none\r\n", 1, /control character/],
  ["a zero byte in a comment", "# \0\nquorum none\n", 1, /control character/],
  ["a delete character", "# \u007f\nquorum none\n", 1, /control character/],
  ["a log without a key", "log\n", 1, /expected: log/],
  ["a log with too many items", `log ${LOG} https://a.example b\n`, 1, /expected: log/],
  ["a log with a bad key", `log ${LOG.slice(0, -1)}\n`, 1, /isn't an Ed25519 verifier key/],
  ["a log twice", `log ${LOG}\nlog ${LOG}\n`, 2, /another log/],
  [
    "a log's key under another name",
    `log ${LOG}\nlog ${vkeyOf(0, SIGNATURE_ED25519, "b")}\n`,
    2,
    /another log/,
  ],
  ["a witness without a key", "witness W1\n", 1, /expected: witness/],
  ["a witness with too many items", `witness W1 ${witness(1)} https://a.example b\n`, 1, /expected: witness/],
  ["a witness with a log's key", `witness W1 ${LOG}\n`, 1, /isn't that of an Ed25519 cosigner/],
  ["a witness with a bad key", "witness W1 W1\n", 1, /isn't that of an Ed25519 cosigner/],
  ["a witness's key under another name", `${W1}witness W2 ${witness(1, "b")}\n`, 2, /another witness/],
  ["a witness of a name that is taken", `${W1}witness W1 ${witness(2)}\n`, 2, /"W1" is taken/],
  ["a witness of a group's name", `${W1}group G any W1\nwitness G ${witness(2)}\n`, 3, /"G" is taken/],
  ["a witness called none", `witness none ${witness(1)}\n`, 1, /"none" is taken/],
  ["a group without members", "group G any\n", 1, /expected: group/],
  ["a group called none", `${W1}group none any W1\n`, 2, /"none" is taken/],
  ["a group of a name that is taken", `${W1}group W1 any W1\n`, 2, /"W1" is taken/],
  ["a group with none for a member", "group G any none\n", 1, /"none" is defined above/],
  ["a group in itself", `group G any G\n`, 1, /"G" is defined above/],
  ["a member that is defined below", `group G any W1\n${W1}`, 1, /"W1" is defined above/],
  ["a member twice in a group", `${W1}group G 2 W1 W1\n`, 2, /member of a group already/],
  ["a member of two groups", `${W1}group G any W1\ngroup H any W1\n`, 3, /member of a group already/],
  ["a threshold of 0", `${W1}group G 0 W1\n`, 2, /a number from 1 to 1/],
  ["a threshold above the members", `${W1}${W2}group G 3 W1 W2\n`, 3, /a number from 1 to 2/],
  ["a threshold with a leading zero", `${W1}group G 01 W1\n`, 2, /a number from 1 to 1/],
  ["a threshold that is no number", `${W1}group G most W1\n`, 2, /"most" isn't any, all/],
];
for (const [name, text, line, message] of refused) {
  test(`parsePolicy refuses ${name}`, () => {
    const refusal = refusalOf(text);
    assert.equal(refusal.line, line);
    assert.match(refusal.message, message);
  });
}

test("parsePolicy doesn't repeat a key that it refuses, which may be a private one", () => {
  const secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  assert.doesNotMatch(refusalOf(`log ${secret}\n`).message, /PRIVATE/);
});

test("parsePolicy never throws, whatever the lines", () => {
  const item = fc.constantFrom(
    "log",
    "witness",
    "group",
    "quorum",
    "none",
    "any",
    "1",
    "W",
    "G",
    "#",
    LOG,
    witness(1),
  );
  const line = fc.array(item, { maxLength: 5 }).map((items) => `${items.join(" ")}\n`);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const policy = parsePolicy(lines.join(""), sha256);
      if (policy.kind === "policy") evaluatePolicy(policy, new Set(["W"]));
    }),
  );
});

test("parsePolicy reads the largest number of logs, witnesses and groups, and no more", () => {
  const logs = linesOf(POLICY_LOGS_MAX, (id) => `log ${vkeyOf(id, SIGNATURE_ED25519)}`);
  const witnesses = linesOf(POLICY_WITNESSES_MAX, (id) => `witness W${id} ${witness(id)}`);
  const groups = linesOf(POLICY_GROUPS_MAX, (id) => `group G${id} any W${id}`);
  const most = policyOf(`${logs}${witnesses}${groups}quorum G0\n`);
  assert.deepEqual([most.logs.length, most.witnesses.size, most.groups.size], [32, 32, 32]);
  assert.match(refusalOf(`${logs}log ${vkeyOf(99, SIGNATURE_ED25519)}\n`).message, /more than 32 logs/);
  assert.match(refusalOf(`${witnesses}witness W99 ${witness(99)}\n`).message, /more than 32 witnesses/);
  assert.match(refusalOf(`${witnesses}${groups}group G99 any G0\n`).message, /more than 32 groups/);
});

test("evaluatePolicy follows groups as deep as they can be", () => {
  const groups = linesOf(POLICY_GROUPS_MAX, (id) => `group G${id} all ${id === 0 ? "W1" : `G${id - 1}`}`);
  const policy = policyOf(`${W1}${groups}quorum G${POLICY_GROUPS_MAX - 1}\n`);
  assert.equal(evaluatePolicy(policy, new Set(["W1"])), true);
  assert.equal(evaluatePolicy(policy, new Set(["W2"])), false);
});

test(`parsePolicy reads ${POLICY_LENGTH_MAX} characters and no more`, () => {
  const comment = "#".padEnd(POLICY_LENGTH_MAX - "\nquorum none\n".length, "x");
  assert.equal(parsePolicy(`${comment}\nquorum none\n`, sha256).kind, "policy");
  assert.match(refusalOf(`${comment}x\nquorum none\n`).message, /longer than/);
});

function policyOf(text: string): Policy {
  const policy = parsePolicy(text, sha256);
  assert.ok(
    policy.kind === "policy",
    policy.kind === "refused" ? `line ${policy.line}: ${policy.message}` : "",
  );
  return policy;
}

function refusalOf(text: string): PolicyRefusal {
  const refusal = parsePolicy(text, sha256);
  assert.ok(refusal.kind === "refused");
  return refusal;
}

function linesOf(count: number, lineOf: (id: number) => string): string {
  return Array.from({ length: count }, (_, id) => `${lineOf(id)}\n`).join("");
}

function witness(id: number, name: string = nameOf(id)): string {
  return vkeyOf(id, SIGNATURE_COSIGNATURE, name);
}

function vkeyOf(id: number, type: KeyType, name = `example.com/${id}`): string {
  return formatVerifierKey(createVerifierKey(name, type, ed25519PublicKey(seedOf(id)), sha256));
}

function nameOf(id: number): string {
  return `witness.example/${id}`;
}

function seedOf(id: number): Uint8Array {
  return new Uint8Array(32).fill(id);
}

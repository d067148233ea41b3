/** The command line as people and jobs meet it: the real program, a real server, and the exit codes that scripts rely on. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";

const root = join(import.meta.dirname, "..");
const program = join(root, "cli", "bin", "tally.js");
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let folder = "";
let data = "";
let url = "";
let server: ChildProcess;
let serverExit: Promise<number | null>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tally-cli-"));
  data = join(folder, "data");
  server = start(["serve", "--data", data, "--listen", "127.0.0.1:0"]);
  serverExit = new Promise((resolve) => server.once("exit", (code) => resolve(code)));
  url = await new Promise((resolve, reject) => {
    assert(server.stderr !== null, "standard error is a pipe");
    createInterface({ input: server.stderr }).on("line", (line) => {
      const found = /"msg":"listening","url":"([^"]+)"/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once("exit", (code) => reject(new Error(`serve ended with ${code}`)));
  });
});

after(async () => {
  server.kill("SIGTERM");
  assert.equal(await serverExit, 0, "serve hands on the server's exit code");
  await rm(folder, { recursive: true });
});

interface Ran {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly text: string;
  readonly stderr: string;
}

function start(args: readonly string[]): ChildProcess {
  const { TALLY_URL, TALLY_TOKEN, TALLY_DATA, FORCE_COLOR, ...env } = process.env;
  const own = { ...env, XDG_STATE_HOME: join(folder, "state") };
  return spawn(process.execPath, [program, ...args], { cwd: folder, env: own, stdio: "pipe" });
}

/** Runs the program with the test's folder as its working directory. */
function tally(args: readonly string[], input = ""): Promise<Ran> {
  const child = start(args);
  const out: Buffer[] = [];
  let stderr = "";
  child.stdout?.on("data", (piece: Buffer) => out.push(piece));
  child.stderr?.on("data", (piece: Buffer) => {
    stderr += piece.toString();
  });
  child.stdin?.end(input);
  return new Promise((resolve) => {
    child.once("close", (code) => {
      const stdout = Buffer.concat(out);
      resolve({ code, stdout, text: stdout.toString(), stderr });
    });
  });
}

/** How many entries the log holds, those not counted by which this function asks. */
async function events(): Promise<number> {
  const answer = await tally(["send", ...at(), "-o", "ndjson", "-"], '{"actor":"probe","action":"x"}\n');
  probes += 1;
  return JSON.parse(answer.text).index + 1 - probes;
}
let probes = 0;

function at(): string[] {
  return ["--url", url, "--data", data];
}

function readToken(): string {
  return /^TALLY_READ_TOKEN=(.+)$/m.exec(readFileSync(join(data, "tokens.env"), "utf8"))?.[1] ?? "";
}

async function sendOne(json: string): Promise<{ id: string; index: number }> {
  const { code, text, stderr } = await tally(["send", ...at(), "-o", "ndjson", "-"], json);
  assert.equal(code, 0, stderr);
  return JSON.parse(text);
}

test("tally send seals one event from flags and prints its id and index", async () => {
  const flags = ["--actor", "alice", "--action", "feature.update", "--target", "checkout-v2"];
  const more = ["--label", "team=web", "--before", '{"on": 1.0}', "--after", "[12345678901234567890]"];
  const { code, text, stderr } = await tally(["send", ...at(), ...flags, ...more]);
  assert.equal(code, 0, stderr);
  const [id = "", index = ""] = text.trim().split("  ");
  assert.match(id, ID);
  assert.match(index, /^\d+$/);
  const raw = await tally(["get", ...at(), "--raw", id]);
  const event = '{"actor":"alice","action":"feature.update","target":"checkout-v2","labels":{"team":"web"}';
  assert.equal(raw.text, `${event},"before":{"on": 1.0},"after":[12345678901234567890]}`);
});

test("tally send takes NDJSON, arrays and CloudTrail files, compressed or not, and counts what is in them", async () => {
  await writeFile(join(folder, "a.ndjson"), '{"actor":"a","action":"x"}\n\n{"actor":"b","action":"y"}\n');
  await writeFile(join(folder, "b.json"), '[\n {"actor":"c","action":"x"},\n {"actor":"d","action":"y"}]');
  await writeFile(join(folder, "c.json"), '{"Records":[{"eventName":"A"},{"eventName":"B"}]}\n');
  const { code, text, stderr } = await tally([
    "send",
    ...at(),
    "--gzip",
    "a.ndjson",
    "b.json",
    "c.json",
    "-o",
    "json",
  ]);
  assert.equal(code, 0, stderr);
  const { accepted, rejected, events } = JSON.parse(text);
  assert.deepEqual([accepted, rejected, events.length], [6, 0, 6]);
});

const year = Array.from({ length: 20_000 }, (_, i) => `{"actor":"imported","action":"x","n":${i}}\n`);
for (const [name, text] of [
  ["year.ndjson", year.join("")],
  ["year.json", `{"made":"by hand","Records":[${year.join(",")}]}`],
] as const) {
  test(`tally import of ${name} that is killed again and again seals each event exactly once`, async () => {
    await writeFile(join(folder, name), text);
    const before = await events();
    let kills = 0;
    for (let acknowledged = before; acknowledged < before + year.length / 2; acknowledged = await events()) {
      const child = start(["import", ...at(), name]);
      const ended = new Promise((resolve) => child.once("close", resolve));
      while ((await events()) <= acknowledged + 1000);
      child.kill("SIGKILL");
      await ended;
      kills += 1;
    }
    const { code, text: said, stderr } = await tally(["import", ...at(), name, "-o", "ndjson"]);
    assert.equal(code, 0, stderr);
    const { acceptedInAll, rejectedInAll } = JSON.parse(said);
    assert.deepEqual([acceptedInAll, rejectedInAll, await events()], [year.length, 0, before + year.length]);
    assert.ok(kills > 0);
    const again = await tally(["import", ...at(), name]);
    assert.match(again.text, /: 0 events accepted, 0 refused \(20000 and 0 in all runs\)/);
  });
}

test("tally import says what is not whole or not taken, by its place in the file, and goes on with the next file", async () => {
  const large = `{"n":${"1".repeat(1_100_000)}}`;
  await writeFile(join(folder, "damaged.json"), `[{"n":1},${large},\n{\n"n":2},{\n"n" 3},{\n"n":4}] {"n":`);
  await writeFile(join(folder, "whole.json"), '{"Records":[{"n":5}]}');
  const { code, text, stderr } = await tally(["import", ...at(), "damaged.json", "whole.json"]);
  assert.equal(code, 1);
  assert.match(
    text,
    /^damaged\.json: 3 events accepted, 2 refused\nwhole\.json: 1 event accepted, 0 refused$/m,
  );
  assert.match(
    stderr,
    /^damaged\.json, from byte 9: the event has 1100006 bytes, more than .*\[event-too-large\]$/m,
  );
  assert.match(stderr, /^damaged\.json, from byte 1100026: invalid JSON: expected a colon/m);
  assert.match(
    stderr,
    /^tally: damaged\.json was not imported from byte 1100045 on: it ends within a document/m,
  );
});

test("tally send names the line of each refused event and exits 1, and the others are sealed", async () => {
  const lines = Array.from({ length: 1500 }, (_, i) =>
    i === 1200 ? "{broken" : `{"actor":"a${i}","action":"x"}`,
  );
  const { code, text, stderr } = await tally(["send", ...at(), "-"], `${lines.join("\n")}\n`);
  assert.equal(code, 1);
  assert.equal(text.trim().split("\n").length, 1499);
  assert.match(stderr, /^standard input:1201: /m);
});

test("tally get --raw writes the sealed bytes and nothing else", async () => {
  const record = '{"actor":"zoë","action":"x", "n":1.00, "n":2}';
  const { id, index } = await sendOne(`  ${record}\n`);
  for (const name of [id, String(index)]) {
    const { code, stdout } = await tally(["get", ...at(), "--raw", name]);
    assert.equal(code, 0);
    assert.deepEqual(stdout, Buffer.from(record));
  }
});

test("tally get shows an event with a stranger's control characters escaped", async () => {
  const { id, index } = await sendOne('{"actor":"\u009b31m\u202eevil","action":"x"}');
  const { code, text } = await tally(["get", ...at(), id]);
  assert.equal(code, 0);
  assert.match(text, /^event {6}31m evil did "x"\n/);
  assert.match(text, new RegExp(`\nid +${id}\nindex +${index}\nkind +event\n`));
  assert(text.includes('"actor": "\\u009b31m\\u202eevil"'), text);
  const json = await tally(["get", ...at(), "-o", "json", id]);
  assert.equal(JSON.parse(json.text).id, id);
});

test("tally prove writes a proof and a receipt that tally verify accepts, and not for other bytes", async () => {
  const { id } = await sendOne('{"actor":"prover","action":"x"}');
  const vkey = (await readFile(join(data, "logs", "main", "vkey"), "utf8")).trim();
  const proof = await tally(["prove", ...at(), "--vkey", vkey, id]);
  assert.equal(proof.code, 0, proof.stderr);
  await writeFile(join(folder, "entry"), proof.text);
  assert.match(
    await readFile(join(folder, `${id}.tlog-proof`), "utf8"),
    /^c2sp\.org\/tlog-proof@v1\nindex \d+\n/,
  );
  const verified = await tally([
    "verify",
    `${id}.tlog-proof`,
    "--entry",
    "entry",
    "--vkey",
    vkey,
    "--no-state",
  ]);
  assert.equal(verified.code, 0, verified.stderr + verified.text);

  const receipt = await tally(["prove", ...at(), "--receipt", "-o", "r.receipt.json", id]);
  assert.equal(receipt.code, 0, receipt.stderr);
  assert.match(receipt.stderr, /what the server itself says/);
  const whole = await tally(["verify", "r.receipt.json", "--vkey", vkey, "--no-state"]);
  assert.equal(whole.code, 0, whole.stderr + whole.text);
  const file = JSON.parse(await readFile(join(folder, "r.receipt.json"), "utf8"));
  assert.equal(Buffer.from(file.bytes, "base64").toString(), '{"actor":"prover","action":"x"}');
  const other = { ...file, bytes: Buffer.from('{"actor":"pr0ver","action":"x"}').toString("base64") };
  await writeFile(join(folder, "other.receipt.json"), JSON.stringify(other));
  const refused = await tally(["verify", "other.receipt.json", "--vkey", vkey, "--no-state"]);
  assert.equal(refused.code, 3, refused.stderr + refused.text);
});

test("tally send --receipts keeps a receipt of each event, which the running log's files bear out", async () => {
  const lines = '{"actor":"r1","action":"x"}\n {"actor":"r2","action":"x"} \n';
  const sent = await tally(["send", ...at(), "--receipts", "kept", "-"], lines);
  assert.equal(sent.code, 0, sent.stderr);
  const names = (await readdir(join(folder, "kept"))).sort();
  assert.equal(names.length, 2);
  const files = await Promise.all(names.map((name) => readFile(join(folder, "kept", name), "utf8")));
  const bytes = files.map((file) => Buffer.from(JSON.parse(file).bytes, "base64").toString());
  assert.deepEqual(bytes.sort(), ['{"actor":"r1","action":"x"}', '{"actor":"r2","action":"x"}']);
  const verified = await tally(["verify", data, "--receipts", "kept", "--no-state"]);
  assert.equal(verified.code, 0, verified.stderr + verified.text);
});

test("tally tokens makes a token that works until it is revoked", async () => {
  const added = await tally([
    "tokens",
    "add",
    ...at(),
    "--kind",
    "read",
    "--name",
    "auditor",
    "--type",
    "human",
  ]);
  assert.equal(added.code, 0, added.stderr);
  const secret = added.text.trim();
  assert.match(secret, /^tlyr_[0-9A-Za-z]{36}$/);
  const read = ["get", "--url", url, "--token", secret, "0"];
  assert.equal((await tally(read)).code, 0);
  const listed = await tally(["tokens", "list", ...at(), "-o", "json"]);
  const { tokens }: { tokens: { id: string; name: string }[] } = JSON.parse(listed.text);
  const id = tokens.find(({ name }) => name === "auditor")?.id ?? "";
  assert.match(
    (await tally(["tokens", "list", ...at()])).text,
    new RegExp(`^${id} +read +auditor +human`, "m"),
  );
  assert.equal((await tally(["tokens", "revoke", ...at(), id])).code, 0);
  assert.equal((await tally(read)).code, 5);
});

const endings: readonly { what: string; args: () => string[]; code: number; stderr: RegExp }[] = [
  { what: "an unknown command", args: () => ["sedn"], code: 2, stderr: /Did you mean send\?/ },
  { what: "an unknown flag", args: () => ["send", "--actr", "a"], code: 2, stderr: /Did you mean --actor\?/ },
  { what: "an unknown flag of the server", args: () => ["serve", "--dta", "x"], code: 2, stderr: /--dta/ },
  { what: "an event without actor", args: () => ["send", "--action", "x"], code: 2, stderr: /--actor/ },
  { what: "a name that is no id", args: () => ["get", "../tokens"], code: 2, stderr: /not the id/ },
  {
    what: "an event that is not there",
    args: () => ["get", ...at(), "99999999"],
    code: 4,
    stderr: /no sealed event/,
  },
  { what: "a wrong token", args: () => ["get", "--url", url, "--token", "x", "0"], code: 5, stderr: /token/ },
  {
    what: "a token of another kind",
    args: () => ["send", "--url", url, "--token", readToken(), "--actor", "a", "--action", "b"],
    code: 5,
    stderr: /read tokens may not send events\n +use an ingest token/,
  },
  {
    what: "a server that is not there",
    args: () => ["get", "--url", "http://127.0.0.1:1", "0"],
    code: 6,
    stderr: /tally serve/,
  },
  {
    what: "a file that is not there",
    args: () => ["send", ...at(), "nowhere.json"],
    code: 1,
    stderr: /nowhere\.json/,
  },
];
for (const { what, args, code, stderr } of endings) {
  test(`tally ends with ${code} for ${what}`, async () => {
    const ran = await tally(args());
    assert.equal(ran.code, code, ran.stderr);
    assert.match(ran.stderr, stderr);
    assert.equal(ran.text, "");
  });
}

test("tally search finds what was sent, and tally tail shows it behind an index", async () => {
  const { id, index } = await sendOne(
    '{"actor":"searcher","action":"feature.update","target":"found-by-cli"}',
  );
  const deadline = Date.now() + 20_000;
  let found = await tally(["search", ...at(), "-o", "ndjson", "target:found-by-cli", "actor:searcher"]);
  while (found.text === "" && Date.now() < deadline)
    found = await tally(["search", ...at(), "-o", "ndjson", "target:found-by-cli", "actor:searcher"]);
  assert.equal(JSON.parse(found.text).id, id, found.stderr);
  const none = await tally(["search", ...at(), "--exit-status", "target:never-sent"]);
  assert.equal(none.code, 4);
  const wrong = await tally(["search", ...at(), "actor:searcher", "target:"]);
  assert.equal(wrong.code, 2);
  assert.match(
    wrong.stderr,
    /\n {2}actor:searcher target:\n {17}\^{7}\n.*\n {2}try: actor:searcher target:\*\n/,
  );
  const counted = await tally(["stats", ...at(), "actor:searcher", "--by", "actor", "-o", "ndjson"]);
  assert.equal(counted.text, '{"actor":"searcher","count()":1}\n', counted.stderr);
  const compared = await tally(["compare", ...at(), "actor:searcher", "-o", "json"]);
  assert.equal(JSON.parse(compared.text).selected, 1, compared.stderr);
  const facets = await tally(["facets", ...at(), "actor:searcher", "--fields", "action", "-o", "ndjson"]);
  assert.equal(JSON.parse(facets.text).value, "feature.update", facets.stderr);

  const child = start(["tail", ...at(), "--after", String(index - 1), "-o", "ndjson", "actor:searcher"]);
  const exit = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
  assert(child.stdout !== null, "standard output is a pipe");
  for await (const line of createInterface({ input: child.stdout })) {
    assert.equal(JSON.parse(line).id, id);
    child.kill("SIGINT");
  }
  assert.equal(await exit, 0);
});

test("tally rebuild makes the search copy again and waits for it", async () => {
  const { code, stderr } = await tally(["rebuild", ...at()]);
  assert.equal(code, 0, stderr);
  assert.match(stderr, /the search copy is made again, \d+ entries/);
});

test("the server serves the page at its root", async () => {
  const response = await fetch(url, { headers: { accept: "text/html" } });
  assert.match(await response.text(), /^<!doctype html>/);
  assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'self'/);
});

test("tally serve --help shows every flag that the server knows", async () => {
  const { code, text } = await tally(["serve", "--help"]);
  assert.equal(code, 0);
  const shown = await tally(["config", "show"]);
  const flags = [...shown.text.matchAll(/^(?:# )?([a-z-]+):/gm)].map(([, name]) => `--${name}`);
  assert(flags.length > 0, "the server's flags were found");
  for (const flag of flags) assert(text.includes(flag), `help does not show ${flag}`);
});

test("tally config check tells a file that serve would take from one that it would refuse", async () => {
  await writeFile(join(folder, "good.yaml"), "listen: 127.0.0.1:0\n");
  await writeFile(join(folder, "bad.yaml"), "listen: 127.0.0.1:0\nlissten: x\n");
  const good = await tally(["config", "check", "--config", "good.yaml"]);
  assert.deepEqual([good.code, good.text], [0, "the configuration is valid\n"]);
  const bad = await tally(["config", "check", "--config", "bad.yaml"]);
  assert.equal(bad.code, 2);
  assert.match(bad.stderr, /bad\.yaml:2:1: "lissten" is not known: did you mean listen\?/);
});

test("tally version names the program and the server that is asked for", async () => {
  const { code, text } = await tally(["version", "--url", url]);
  assert.equal(code, 0);
  assert.match(text, /^tallystick \S+ \(node \S+\)\nserver \S+ \(node \S+\)\n$/);
});

test("tally serve passes a signal on once, and the server stops in order", async () => {
  const child = start(["serve", "--data", join(folder, "second"), "--listen", "127.0.0.1:0"]);
  const lines: string[] = [];
  const exit = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
  assert(child.stderr !== null, "standard error is a pipe");
  for await (const line of createInterface({ input: child.stderr })) {
    lines.push(line);
    const address = /"msg":"listening","url":"([^"]+)"/.exec(line)?.[1];
    if (address === undefined) continue;
    assert.equal((await fetch(`${address}/healthz`)).status, 200);
    child.kill("SIGINT");
  }
  assert.equal(await exit, 0);
  assert.match(lines.join("\n"), /"msg":"stopping","why":"SIGINT".*"msg":"stopped"/s);
});

test("tally serve passes SIGHUP on, and the server reads its configuration again", async () => {
  const config = join(folder, "reload.yaml");
  await writeFile(config, "disk-reserve: 1\n");
  const child = start([
    ...["serve", "--config", config, "--data", join(folder, "third")],
    ...["--listen", "127.0.0.1:0"],
  ]);
  const exit = new Promise((resolve) => child.once("exit", (code) => resolve(code)));
  const messages: string[] = [];
  assert(child.stderr !== null, "standard error is a pipe");
  for await (const line of createInterface({ input: child.stderr })) {
    const message = /"msg":"(listening|reloaded the configuration)"/.exec(line)?.[1];
    if (message === undefined) continue;
    messages.push(message);
    child.kill(message === "listening" ? "SIGHUP" : "SIGTERM");
  }
  assert.deepEqual([await exit, messages], [0, ["listening", "reloaded the configuration"]]);
});

test("tally identities check and tally config check say what is wrong with a directory, and where", async () => {
  const file = join(folder, "identities.csv");
  await writeFile(file, "id,login\nalice,al\nbob,al\n");
  const collision = `${file}:3:5: al is a name of alice, too: it will be taken for nobody's\n`;
  const checked = await tally(["identities", "check", file]);
  assert.deepEqual(
    [checked.code, checked.text],
    [2, `${collision}${file}: 2 identities with 2 names, 0 of them with *\n`],
  );
  const warned = await tally(["config", "check", "--identities", file]);
  assert.deepEqual([warned.code, warned.stderr], [0, `tally serve: ${collision}`]);
  await writeFile(file, "id,logins\nalice,al\n");
  const refused = await tally(["config", "check", "--identities", file]);
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /identities\.csv:2:7: "logins" is none of id, name/);
  await writeFile(file, "id,login\nalice,al\n");
  assert.equal((await tally(["identities", "check", file])).code, 0);
});

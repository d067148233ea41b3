/** Runs the steps that `check` and `test` are made of and closes with one line of counts. Steps of one stage run beside each other. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Types, lint and format, and the unit tests in two halves, a core each. `filter` keeps only test files whose path holds it. */
export function checkSteps(filter) {
  return [
    () => tests("unit", filter, "1/2"),
    () => tests("unit", filter, "2/2"),
    async () => {
      const commands = [
        await command("types", ["node_modules/typescript/bin/tsc", "-b"]),
        await command("lint", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]),
        await command("dead code", [
          "node_modules/knip/bin/knip.js",
          "--no-progress",
          "--cache",
          ...cacheFor("knip.json"),
        ]),
      ];
      return commands.reduce(sum);
    },
  ];
}

/** The tests that start real processes: servers, kills, other people's verifiers. */
export function integrationSteps(filter) {
  return [() => tests("integration", filter)];
}

/** The hours-long versions of the fault tests. */
export function longSteps(filter) {
  return [() => tests("long", filter)];
}

/** Runs one stage after the other, prints the closing line and ends the process: 0 only if nothing failed. */
export async function runStages(stages) {
  const counts = [];
  for (const steps of stages) counts.push(...(await Promise.all(steps.map((step) => step()))));
  const { passed, failed, skipped } = counts.reduce(sum);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed === 0 ? 0 : 1);
}

/** What a file's text holds is remembered by its time and size, and for these rules and versions only. */
function cacheFor(rules) {
  const stamp = createHash("sha256");
  for (const file of [rules, "package.json", "package-lock.json"])
    stamp.update(readFileSync(join(root, file)));
  return ["--cache-location", join(root, ".cache", `${rules}-${stamp.digest("hex").slice(0, 12)}`)];
}

async function command(name, args) {
  const { status, took } = await run(args, process.env);
  const failed = status === 0 ? 0 : 1;
  console.log(`${failed ? "✖" : "✔"} ${name} (${took})`);
  return { passed: 1 - failed, failed, skipped: 0 };
}

async function tests(kind, filter, part) {
  const folder = mkdtempSync(join(tmpdir(), "tally-test-"));
  const summary = join(folder, "summary.json");
  const args = [
    "--max-semi-space-size=64",
    "--import",
    "tsx",
    "--conditions=source",
    "--test-reporter=./scripts/reporter.mjs",
  ];
  args.push("--test-reporter-destination=stdout", "scripts/run-tests.ts", kind, filter ?? "", part ?? "1/1");
  const { status, took } = await run(args, { ...process.env, TALLY_TEST_SUMMARY: summary });
  const counts = readCounts(summary);
  rmSync(folder, { recursive: true });
  // A runner that dies, or that ran nothing, must not look like success.
  const ran = counts.passed + counts.failed + counts.skipped > 0 || filter !== undefined;
  if (counts.isBroken) console.log(`✖ the run of the ${kind} tests ended with ${status} before it was over`);
  else if (status !== 0 && counts.failed === 0)
    console.log(`✖ all ${kind} tests passed, but their run ended with ${status}`);
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (!ran) counts.failed += 1;
  const name = part === undefined ? `${kind} tests` : `${kind} tests ${part}`;
  console.log(`${counts.failed ? "✖" : "✔"} ${name} (${took})`);
  return counts;
}

async function run(args, env) {
  const start = Date.now();
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  const [code, signal] = await once(child, "close");
  return { status: code ?? signal, took: `${((Date.now() - start) / 1000).toFixed(1)} s` };
}

function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, isBroken: true };
  }
}

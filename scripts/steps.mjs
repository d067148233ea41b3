/** Runs the steps that `check` and `test` are made of, one after the other, and closes with one line of counts. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Types, lint and format, then the unit tests. `filter` keeps only test files whose path holds it. */
export function checkSteps(filter) {
  return [
    () => command("types", ["node_modules/typescript/bin/tsc", "-b"]),
    () => command("lint", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]),
    () => command("dead code", ["node_modules/knip/bin/knip.js", "--no-progress"]),
    () => tests("unit", filter),
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

/** Runs the steps, prints the closing line and ends the process: 0 only if nothing failed. */
export function runSteps(steps) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const counts = step();
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed === 0 ? 0 : 1);
}

function command(name, args) {
  const start = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const failed = status === 0 ? 0 : 1;
  console.log(`${failed ? "✖" : "✔"} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return { passed: 1 - failed, failed, skipped: 0 };
}

function tests(kind, filter) {
  const start = Date.now();
  const folder = mkdtempSync(join(tmpdir(), "tally-test-"));
  const summary = join(folder, "summary.json");
  const args = ["--import", "tsx", "--conditions=source", "--test-reporter=./scripts/reporter.mjs"];
  args.push("--test-reporter-destination=stdout", "scripts/run-tests.ts", kind, filter ?? "");
  const env = { ...process.env, TALLY_TEST_SUMMARY: summary };
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const counts = readCounts(summary);
  rmSync(folder, { recursive: true });
  // A runner that dies, or that ran nothing, must not look like success.
  const ran = counts.passed + counts.failed + counts.skipped > 0 || filter !== undefined;
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (!ran) counts.failed += 1;
  console.log(`${counts.failed ? "✖" : "✔"} ${kind} tests (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return counts;
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

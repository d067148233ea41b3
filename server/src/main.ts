/** The composition root: the only file that knows every part. It puts them together, starts them in order and stops them in the other. */
import { readFileSync } from "node:fs";
import { formatSettings, readConfig } from "./config.ts";
import { checkIdentities } from "./identities-file.ts";
import { reloadOf } from "./reload.ts";
import { startServer } from "./server.ts";
import { createDiagnose } from "./system/diagnostics.ts";

const EXIT_RUNTIME = 1;
const EXIT_USAGE = 2;
/** Long enough for answers that are being written to leave the machine. */
const FATAL_GRACE_MS = 200;
const EXIT_SIGNAL = { SIGINT: 130, SIGTERM: 143 } as const;

const version = readVersion();
const diagnose = createDiagnose((line) => process.stderr.write(line), Date.now);
const [isCheck, isShow] = ["--check-config", "--show-config"].map((flag) => process.argv.includes(flag));
const args = process.argv.slice(2).filter((arg) => !["--check-config", "--show-config"].includes(arg));
const checkedAt = process.argv.indexOf("--check-identities");
if (checkedAt !== -1) {
  const { isRight, text } = checkIdentities(process.argv[checkedAt + 1] ?? "");
  process.stdout.write(text);
  process.exit(isRight ? 0 : EXIT_USAGE);
}
const result = readConfig(args, process.env);
if (result.kind === "refused") {
  process.stderr.write(`tally serve: ${result.message}\n`);
  process.exit(EXIT_USAGE);
}
if (isCheck || isShow) {
  for (const warning of result.warnings) process.stderr.write(`tally serve: ${warning}\n`);
  process.stdout.write(isShow ? formatSettings(result.settings) : "the configuration is valid\n");
  process.exit(0);
}

// A signal may come before the server is up: it is noted, and carried out as soon as there is something to stop.
let running: (() => Promise<void>) | undefined;
let stopping: string | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => requestStop(signal, EXIT_SIGNAL[signal]));
}
// It may come before there is anything to reload, and must not end the process then.
let reload: (() => void) | undefined;
let isReloadDue = false;
process.on("SIGHUP", () => {
  if (reload === undefined) isReloadDue = true;
  else reload();
});
// Started by `tally serve`: when that one is gone, nobody would stop us.
if (process.send !== undefined)
  process.on("disconnect", () => requestStop("the parent process ended", EXIT_RUNTIME));

warn(result.warnings);
const started = await startServer(result.config, {
  version,
  diagnose,
  print: (text) => process.stdout.write(text),
  // Whoever waits gets an answer first; after that nothing here may be trusted any more.
  onFatal: () => setTimeout(() => process.exit(EXIT_RUNTIME), FATAL_GRACE_MS),
});
if (started.kind === "refused") {
  process.stderr.write(`tally serve: ${started.message}\n`);
  process.exit(started.exitCode);
}
running = started.stop;
const reloadServer = started.reload;
let { settings } = result;
reload = (): void => {
  const next = readConfig(args, process.env);
  const reloaded = next.kind === "config" ? { ...next, changes: reloadOf(settings, next.settings) } : next;
  if (next.kind === "config") {
    settings = next.settings;
    warn(next.warnings);
  }
  reloadServer(reloaded).catch((cause: unknown) => diagnose("error", "couldn't seal the reload", { cause }));
};
if (isReloadDue) reload();
if (stopping !== undefined) stop(started.stop);

function warn(warnings: readonly string[]): void {
  for (const warning of warnings) diagnose("warn", warning);
}

function requestStop(why: string, exitIfAgain: number): void {
  if (stopping !== undefined) process.exit(exitIfAgain);
  stopping = why;
  diagnose("info", "stopping", { why });
  if (running !== undefined) stop(running);
}

function stop(stopServer: () => Promise<void>): void {
  stopServer().then(
    () => process.exit(0),
    (cause: unknown) => {
      diagnose("error", "couldn't stop in order; the next start recovers", { cause });
      process.exit(EXIT_RUNTIME);
    },
  );
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const isManifest = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isManifest ? String(manifest.version) : "unknown";
}

/** The program of the engine process: ClickHouse in process, for nobody but those who were given the password. */
import { randomUUID } from "node:crypto";
import { setPriority, tmpdir } from "node:os";
import { type Engine, startEngine } from "./engine/start-engine.ts";
import { createDiagnose } from "./system/diagnostics.ts";

/** Behind intake and everything else that answers people. */
const NICE = 5;
const READERS_MAX = 8;
/** For the one statement that writes, for those that kill, and for files. */
const OTHER_THREADS = 5;
/** Memory as a file system, on Linux. */
const MEMORY = "/dev/shm";
/** What libuv has when nobody says otherwise. */
const THREADS_DEFAULT = 4;

const diagnose = createDiagnose((line) => process.stderr.write(line), Date.now);
const { folder, password, threads } = takeSettings();
let engine: Engine | undefined;
let isStopping = false;

// A person's Ctrl-C reaches the whole group; the one who started us says when it is time.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", stop);
process.on("disconnect", stop);
// Front may have gone before anybody listened for that.
if (!process.connected) process.exit(1);
lowerPriority();
try {
  engine = await startEngine({
    ...{ folder, password, diagnose, newId: randomUUID },
    scratch: { preferred: MEMORY, fallback: tmpdir() },
    readers: Math.max(1, Math.min(READERS_MAX, threads - OTHER_THREADS)),
  });
} catch (cause) {
  diagnose("error", "the engine can't start", { folder, cause });
  process.exit(1);
}
process.send?.({ kind: "listening", url: engine.url });

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  // Nobody was told yet where it listens, so there is nothing to wait for.
  if (engine === undefined) process.exit(0);
  engine.stop().then(
    () => process.exit(0),
    (cause: unknown) => {
      diagnose("error", "the engine couldn't stop in order", { cause });
      // An exit would wait for what runs.
      process.kill(process.pid, "SIGKILL");
    },
  );
}

function takeSettings(): { readonly folder: string; readonly password: string; readonly threads: number } {
  const { TALLY_ENGINE_FOLDER, TALLY_ENGINE_PASSWORD, UV_THREADPOOL_SIZE } = process.env;
  delete process.env["TALLY_ENGINE_PASSWORD"];
  if (!TALLY_ENGINE_FOLDER || !TALLY_ENGINE_PASSWORD) {
    diagnose(
      "error",
      "the engine is started by the server, with TALLY_ENGINE_FOLDER and TALLY_ENGINE_PASSWORD",
    );
    process.exit(1);
  }
  return {
    folder: TALLY_ENGINE_FOLDER,
    password: TALLY_ENGINE_PASSWORD,
    threads: Number(UV_THREADPOOL_SIZE) || THREADS_DEFAULT,
  };
}

function lowerPriority(): void {
  try {
    setPriority(NICE);
  } catch (cause) {
    diagnose("debug", "the engine runs at the priority of the others", { cause });
  }
}

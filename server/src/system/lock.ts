/** The lock of a data directory: a Unix socket on which its holder answers. One that nobody answers is stale and is taken over. */
import { lstat, open, rename, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { CodedError } from "./coded-error.ts";

export class LockError extends CodedError<"locked" | "lock-failed"> {}

/** A lock that is held. */
export interface Lock {
  /** Whether the socket in the directory is still ours. Asked before each publication: a lost lock must stop the writer. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** Long enough for a holder that is busy with a large request, short enough for a person who waits. */
const ANSWER_TIMEOUT_MS = 2000;
/** Two processes that find the same stale lock both take it; after this long the one that lost sees it. */
const SETTLE_MS = 100;

/**
 * Takes the lock of `folder` for `holder`, a text that another process is told. Throws a LockError that names the
 * holder when somebody answers.
 */
export async function acquireLock(folder: string, holder: string): Promise<Lock> {
  // A socket's path holds at most 107 bytes; through the folder's descriptor it is short whatever the folder's name.
  const handle = await open(folder, "r");
  const short = process.platform === "linux" ? `/proc/self/fd/${handle.fd}` : folder;
  const path = join(short, "LOCK");
  try {
    const other = await ask(path);
    if (other !== undefined) {
      throw new LockError("locked", `couldn't take the lock of ${folder}: ${other} holds it; stop it first`);
    }
    const own = `${path}.${process.pid}`;
    await rm(own, { force: true });
    const server = await listen(own, holder);
    await rename(own, path);
    const { ino } = await lstat(path);
    const isHeld = async (): Promise<boolean> => {
      const found = await lstat(path).catch(() => undefined);
      return found?.ino === ino;
    };
    await delay(SETTLE_MS);
    if (!(await isHeld())) {
      server.close();
      throw new LockError(
        "locked",
        `couldn't take the lock of ${folder}: another process took it at the same moment`,
      );
    }
    return {
      isHeld,
      async release() {
        if (await isHeld()) await rm(path, { force: true });
        await new Promise((resolve) => server.close(resolve));
        await handle.close();
      },
    };
  } catch (cause) {
    await handle.close();
    if (cause instanceof LockError) throw cause;
    throw new LockError("lock-failed", `couldn't take the lock of ${folder}`, { cause });
  }
}

function listen(path: string, holder: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(holder);
    });
    server.unref();
    server.once("error", reject);
    server.listen(path, () => resolve(server));
  });
}

// Somebody who accepts but says nothing holds the lock too: only a refused connection shows that nobody is there.
function ask(path: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let answer = "";
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => {
      socket.destroy();
      resolve("a process that does not answer");
    });
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      answer = (answer + text).slice(0, 200);
    });
    socket.on("end", () => resolve(answer || "a process that gave no name"));
    socket.on("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT" || cause.code === "ECONNREFUSED") resolve(undefined);
      else reject(cause);
    });
  });
}

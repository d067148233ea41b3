/** Walks over the whole log in a thread of its own, so that the page stays quick however large the log is. It reads what the server publishes. */
import type { ReadLogFile } from "./check-head.ts";
import { verifyLog } from "./verify-log.ts";
import type { WalkNews, WalkOrder } from "./walk-messages.ts";

const WAIT_MS = 1000;
/** As often as somebody sees. */
const NEWS_MS = 100;

addEventListener("message", ({ data }: MessageEvent<WalkOrder>) => void walk(data));

async function walk({ base, pin, previous }: WalkOrder): Promise<void> {
  const progress = { done: 0, total: 0, notes: 0 };
  let toldMs = 0;
  const tell = (): void => {
    if (performance.now() - toldMs < NEWS_MS) return;
    toldMs = performance.now();
    send({ kind: "progress", ...progress });
  };
  try {
    const report = await verifyLog({
      ...{ pin, previous, read: reader(base), subtle: ownCrypto(), nowMs: () => Date.now() },
      wait: () => new Promise((resolve) => setTimeout(resolve, WAIT_MS)),
      onProgress(done, total) {
        Object.assign(progress, { done, total });
        tell();
      },
      onNotes(count) {
        progress.notes += count;
        tell();
      },
    });
    send({ kind: "done", report });
  } catch (error) {
    send({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Past every cache: what is checked is what the server says now. */
function reader(base: string): ReadLogFile {
  return async (path) => {
    const response = await fetch(new URL(`logs/main/${path}`, base), { cache: "no-store" }).catch(
      () => undefined,
    );
    if (response?.status === 404) return undefined;
    if (response?.ok !== true)
      throw new Error(
        `${path} can't be read: ${response === undefined ? "the server can't be reached" : `status ${response.status}`}`,
      );
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Absent outside of a secure context, whatever its type says. */
function ownCrypto(): SubtleCrypto | undefined {
  return "subtle" in crypto ? crypto.subtle : undefined;
}

function send(news: WalkNews): void {
  postMessage(news);
}

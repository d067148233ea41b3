/** The engine as a process for one job: started, asked, stopped. */
import { randomBytes } from "node:crypto";
import { listeningAt, programOf } from "./children.ts";
import type { SearchAddress } from "./search/search-client.ts";
import { Child } from "./system/child.ts";
import type { Diagnose } from "./system/diagnostics.ts";

/** Opening a directory takes a second at most; another engine that is just ending may hold it for some. */
const START_MS = 20_000;

/** Starts an engine on a folder; throws when it does not come up. */
export async function startEngineProcess(
  folder: string,
  diagnose: Diagnose,
): Promise<{ readonly address: SearchAddress; stop(): Promise<void> }> {
  const password = randomBytes(32).toString("base64url");
  return await new Promise((resolve, reject) => {
    const child = new Child({
      ...{ name: "engine", program: programOf("main-engine"), diagnose },
      env: { TALLY_ENGINE_FOLDER: folder, TALLY_ENGINE_PASSWORD: password, UV_THREADPOOL_SIZE: "16" },
      onMessage(message) {
        const url = listeningAt(message);
        if (url === undefined) return;
        clearTimeout(late);
        resolve({ address: { url, username: "tally", password }, stop: () => child.stop() });
      },
      onEnd: () => undefined,
    });
    const late = setTimeout(() => {
      void child.stop();
      reject(new Error(`the engine did not start on ${folder}; its diagnostics say why`));
    }, START_MS);
  });
}

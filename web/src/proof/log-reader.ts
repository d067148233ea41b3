/** Reads the files of the log as anybody can, past every cache. A file that is not there is undefined; what can't be read rejects. */
import type { ApiClient } from "../api/api-client.ts";
import type { ReadLogFile } from "./check-head.ts";

/** Where the server publishes the log. */
const LOG = "logs/main";

export function logReader(client: Pick<ApiClient, "bytes">, signal: AbortSignal): ReadLogFile {
  return async (path) => {
    const answer = await client.bytes(`${LOG}/${path}`, signal);
    if (answer.ok) return answer.value;
    signal.throwIfAborted();
    if (answer.status === 404) return undefined;
    throw new Error(`${path} can't be read: ${answer.error.message}`);
  };
}

/** Reads a log over HTTP. Answers are bounded and timed, and no redirect is followed: the server may be anybody's. */
import type { VerifyInput } from "@tallystick/tlog";
import { reasonOf } from "../exit.ts";
import { bytesMax } from "./file-limits.ts";

/** The server could not be reached, or broke off. Whether the log holds is not known. */
export class UnreachableError extends Error {}

/** The largest file of a usual log goes over a slow line in less than this. */
const TIMEOUT_MS = 60_000;

/** The files that a log serves below its base URL. Rejects with an UnreachableError, or an Error for another answer than the file. */
export function createUrlSource(url: string, fetch: typeof globalThis.fetch): VerifyInput["read"] {
  return async (path) => {
    const file = `${url}/${path}`;
    const response = await reach(file, () =>
      fetch(file, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) }),
    );
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    if (response.status !== 200) throw new Error(`${file} was answered with status ${response.status}`);
    return await reach(file, () => readBounded(response, bytesMax(path)));
  };
}

async function reach<T>(file: string, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (cause) {
    throw new UnreachableError(`couldn't read ${file}: ${reasonOf(cause)}`, { cause });
  }
}

/** Reads up to one byte more than the limit, which is enough to refuse the file; leaving the loop breaks the connection off. */
async function readBounded(response: Response, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > limit) break;
  }
  return Buffer.concat(pieces).subarray(0, limit + 1);
}

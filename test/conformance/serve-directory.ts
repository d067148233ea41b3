/** Serves a log's directory over loopback HTTP as a static file server would, and nothing outside it. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

export interface ServedDirectory {
  /** Ends in a slash, and has a path, as a log's prefix may. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const PREFIX = "/logs/sample/";
/** The paths of tlog-tiles hold nothing else, and so no way up. */
const LOG_PATH = /^(checkpoint|tile\/[a-z0-9]+(\/x\d{3})*\/\d{3}(\.p\/\d{1,3})?)$/;

export async function serveDirectory(directory: string): Promise<ServedDirectory> {
  const server = createServer(async (request, response) => {
    const path = request.url?.startsWith(PREFIX) ? request.url.slice(PREFIX.length) : "";
    const content = LOG_PATH.test(path)
      ? await readFile(join(directory, path)).catch(() => undefined)
      : undefined;
    response.statusCode = content === undefined ? 404 : 200;
    response.setHeader("Content-Type", path === "checkpoint" ? "text/plain" : "application/octet-stream");
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("couldn't learn the server's port");
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // A client that keeps its connection open must not keep the tests waiting.
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}${PREFIX}`, close };
}

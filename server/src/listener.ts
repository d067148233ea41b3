/** The port, and the listeners beside it: two ways in, limits on what connections may do, and an end that lets requests under way be answered. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Config } from "./config.ts";
import { CodedError } from "./system/coded-error.ts";

export interface Listening {
  readonly url: string;
  /** Takes no more connections, and waits for the answers that are under way, but not for ever. */
  close(): Promise<void>;
}

/** Connections that dribble are looked for this often. */
const CHECK_MS = 1000;
/** Orchestrators kill after 30 s, and the processes beside us need some of them, too: all of it ends within 25 s. */
const DRAIN_MS = 15_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** A body that has not come by then is a sender that dribbles or has stopped. */
const REQUEST_TIMEOUT_MS = 60_000;
const CONNECTIONS_MAX = 10_000;

/** Listens where the configuration says: senders of events go the short way, everything else to the API. */
export async function listen(
  { host, port, web: { basePath } }: Pick<Config, "host" | "port" | "web">,
  {
    beside,
    door,
    other,
  }: {
    /** Answers what is for a door; false when it is not. */
    door: (request: IncomingMessage, response: ServerResponse) => boolean;
    other: (request: IncomingMessage, response: ServerResponse) => unknown;
    /** Opens the listeners beside the port, once that is open. */
    beside: () => Promise<{ stop(): Promise<void> }>;
  },
): Promise<Listening> {
  let isClosing = false;
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_MS,
    },
    (request, response) => {
      // A kept connection would be asked on for as long as its owner likes.
      if (isClosing) response.setHeader("connection", "close");
      request.url = withoutBasePath(request.url, basePath);
      if (!door(request, response)) void other(request, response);
    },
  );
  server.maxConnections = CONNECTIONS_MAX;
  const bound = await bind(server, { host, port });
  const others = await beside().catch(async (cause: unknown) => {
    await closeServer(server);
    throw cause;
  });
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    async close() {
      isClosing = true;
      await Promise.all([closeServer(server), others.stop()]);
    },
  };
}

/** What comes below the configured path is for the same doors as what comes without it. */
export function withoutBasePath(url = "/", basePath: string): string {
  if (basePath === "" || !url.startsWith(basePath)) return url;
  const rest = url.slice(basePath.length);
  if (rest === "" || rest.startsWith("?")) return `/${rest}`;
  return rest.startsWith("/") ? rest : url;
}

function bind(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) =>
      reject(new ListenError("listen-failed", `couldn't listen on ${host}:${port}`, { cause })),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

class ListenError extends CodedError<"listen-failed"> {}

// Requests that are under way are answered; connections that only wait are closed.
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(late);
}

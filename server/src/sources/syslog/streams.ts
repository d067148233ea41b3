/** Syslog over TCP and TLS (RFC 6587, RFC 5425): what is read is sealed before more is read, so a sender feels it when the log is behind. */
import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import { SyslogFraming } from "./framing.ts";
import type { MessageSealer } from "./seal-messages.ts";

/** Each may hold one message that is not whole yet. */
const CONNECTIONS_MAX = 2000;
/** A peer that is gone without a word is found by the system's probes. */
const KEEP_ALIVE_MS = 60_000;

export interface StreamListener {
  readonly server: Server;
  /** Reads nothing more, seals what was read, closes. */
  stop(): Promise<void>;
}

/** `tls`: the server's certificate and key; undefined for plain TCP. */
export function createStreamListener(sealer: MessageSealer, tls: TlsOptions | undefined): StreamListener {
  const open = new Set<Socket>();
  const running = new Set<Promise<void>>();
  const transport = tls === undefined ? "tcp" : "tls";
  const take = (socket: Socket): void => {
    open.add(socket);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    // A connection that breaks ends the reading below, which says all there is to say.
    socket.on("error", () => undefined);
    const reading = read(socket, sealer, transport).finally(() => {
      open.delete(socket);
      running.delete(reading);
    });
    running.add(reading);
  };
  const server =
    tls === undefined ? createServer(take) : createTlsServer({ minVersion: "TLSv1.2", ...tls }, take);
  server.maxConnections = CONNECTIONS_MAX;
  // A handshake that fails is the peer's matter, and must not end the server.
  server.on("tlsClientError", () => undefined);
  return {
    server,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await Promise.all(running);
      await closed;
    },
  };
}

async function read(socket: Socket, sealer: MessageSealer, transport: "tcp" | "tls"): Promise<void> {
  const peer = `${socket.remoteAddress ?? ""}:${socket.remotePort ?? ""}`;
  const framing = new SyslogFraming();
  try {
    for await (const chunk of socket) {
      const { broken, messages, tooLarge } = framing.push(chunk);
      if (!(await sealer.seal({ bytes: messages, peer, transport }))) return;
      for (let i = 0; i < tooLarge; i += 1)
        sealer.refuse(
          peer,
          "event-too-large",
          "a syslog message was larger than is taken, and was passed over",
        );
      if (broken === undefined) continue;
      sealer.refuse(peer, "bad-framing", `${broken}; the connection was closed`);
      return;
    }
    await sealer.seal({ bytes: framing.end(), peer, transport });
  } catch {
    // The connection broke, or the log stopped: what was not sealed is the sender's to send again, where it can.
  } finally {
    socket.destroy();
  }
}

/** Syslog over UDP (RFC 5426): a datagram is a message. Nobody can be held back, so what does not fit is dropped and counted. */
import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import type { MessageSealer } from "./seal-messages.ts";

/** A second's worth of a busy network, and a bound on memory. */
const WAITING_BYTES_MAX = 16_777_216;
const WAITING_MAX = 65_536;
/** What the system keeps for us while we seal; it may give less. */
const RECEIVE_BUFFER_BYTES = 8_388_608;

export interface DatagramListener {
  readonly socket: Socket;
  /** Reads nothing more, seals what was read, closes. */
  stop(): Promise<void>;
}

export function createDatagramListener(sealer: MessageSealer, family: "udp4" | "udp6"): DatagramListener {
  const socket = createSocket({ type: family, recvBufferSize: RECEIVE_BUFFER_BYTES });
  let waiting = new Map<string, Buffer[]>();
  let [count, bytes, dropped] = [0, 0, 0];
  let sealing: Promise<void> | undefined;

  const seal = async (): Promise<void> => {
    while (count > 0) {
      const batch = waiting;
      waiting = new Map();
      [count, bytes] = [0, 0];
      for (const [peer, messages] of batch)
        if (!(await sealer.trySeal({ bytes: messages, peer, transport: "udp" }).catch(() => false)))
          dropped += messages.length;
      if (dropped > 0)
        sealer.refuse("", "dropped", `${dropped} datagrams were dropped, since the log could not take them`);
      dropped = 0;
    }
  };
  socket.on("message", (message: Buffer, { address, port }: RemoteInfo) => {
    if (message.length === 0) return;
    if (count >= WAITING_MAX || bytes + message.length > WAITING_BYTES_MAX) dropped += 1;
    else {
      const peer = `${address}:${port}`;
      const known = waiting.get(peer);
      if (known === undefined) waiting.set(peer, [message]);
      else known.push(message);
      count += 1;
      bytes += message.length;
    }
    sealing ??= seal().finally(() => {
      sealing = undefined;
    });
  });
  return {
    socket,
    async stop() {
      const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
      socket.close();
      await closed;
      await sealing;
    },
  };
}

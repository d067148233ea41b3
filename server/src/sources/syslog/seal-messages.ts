/** Seals messages that came without a request: nobody is answered, so who sends by a stream is held back while the log can't take more. */
import type { Received, Sender } from "@tallystick/event";
import type { Door } from "../door.ts";
import type { Sending } from "../request-checks.ts";

/** Messages of one peer, in their order. */
export interface Messages {
  readonly bytes: readonly Buffer[];
  readonly peer: string;
  readonly transport: "udp" | "tcp" | "tls";
}

/** As often as is looked whether the log takes more. */
const PAUSE_MS = 100;
const NO_HEADERS = {
  contentType: undefined,
  contentEncoding: undefined,
  key: undefined,
  sequence: undefined,
};

export class MessageSealer {
  readonly #door: Pick<Door, "accept" | "gate" | "taken" | "refused">;
  readonly #sending: Sending;
  readonly #ending: AbortSignal;

  constructor(
    door: Pick<Door, "accept" | "gate" | "taken" | "refused">,
    {
      ending,
      sender,
      rate,
    }: { readonly ending: AbortSignal; readonly sender: Sender; readonly rate: number | null },
  ) {
    this.#door = door;
    this.#sending = { sender, rate, protocol: undefined, secret: undefined };
    this.#ending = ending;
  }

  /** Seals them, once; false when the log does not take them now. */
  async trySeal(messages: Messages): Promise<boolean> {
    if (messages.bytes.length === 0) return true;
    if (this.#door.gate(this.#sending) !== undefined) return false;
    const received = receivedOf(messages, this.#sending.sender);
    const accepted = await this.#door.accept(received);
    if (accepted.kind !== "accepted") return false;
    this.#door.taken(this.#sending, {
      ...{ protocol: SYSLOG, bytes: received.content.length, accepted: messages.bytes.length },
      ...{ replayed: false, reasons: [] },
    });
    return true;
  }

  /** Seals them, however long the log can't take them; false when the server stops before that. */
  async seal(messages: Messages): Promise<boolean> {
    while (!(await this.trySeal(messages))) {
      if (this.#ending.aborted) return false;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    return true;
  }

  /** Notes what was lost, where people look for it. */
  refuse(peer: string, code: string, message: string): void {
    const { sender } = this.#sending;
    this.#door.refused({
      ...{
        protocol: SYSLOG,
        source: sender,
        peer,
        status: 0,
        code,
        message,
        offset: undefined,
        isWhole: true,
      },
    });
  }
}

export const SYSLOG = "syslog";

function receivedOf({ bytes, peer, transport }: Messages, sender: Sender): Received {
  let end = 0;
  const records = bytes.map((message, i) => {
    const start = end;
    end += message.length;
    return { start, end, item: i + 1, nativeId: undefined };
  });
  const content = Buffer.concat(bytes);
  return {
    sender,
    content,
    records,
    total: records.length,
    peer,
    transport,
    protocol: SYSLOG,
    ...NO_HEADERS,
  };
}

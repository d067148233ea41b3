/** The client: what is logged is kept on disk at once, sent in batches in the background, and let go once it is sealed. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { AuditEvent } from "./event.ts";
import { type Posted, post } from "./post.ts";
import { keepReceipts } from "./receipts.ts";
import { type Segment, Spool } from "./spool.ts";

export interface ClientOptions {
  /** The server, such as `https://audit.example.com`. */
  readonly url: string;
  /** An ingest token, `tlyi_…`. */
  readonly token: string;
  /** Where events are kept until they are sealed; one folder for one process. */
  readonly spool: string;
  /** Bytes that may wait; default 256 MiB. Beyond it {@link Client.log} refuses. */
  readonly spoolBytesMax?: number;
  /** `each`: on the disk when logged; `system` (default): outlives the process, but not a power cut within seconds. */
  readonly sync?: "each" | "system";
  /** Milliseconds from the first event of a batch to its sending; default 1,000. */
  readonly flushMs?: number;
  /** A file to which the receipt of each event is added, with the event; undefined: none are asked for. */
  readonly receipts?: string;
  /** Hears of everything that goes wrong. An error of it is its own. */
  readonly onError?: (message: string) => void;
}

/** What became of an event that was logged. */
export type Logged =
  | { readonly kind: "kept"; readonly id: string }
  | { readonly kind: "refused"; readonly message: string };

const SPOOL_BYTES_MAX = 268_435_456;
const FLUSH_MS = 1000;
const TIMEOUT_MS = 60_000;
const FIRST_PAUSE_MS = 250;
const PAUSE_MS_MAX = 30_000;
/** What the server takes for one event. */
const EVENT_BYTES_MAX = 1_048_576;

export class Client {
  readonly #options: ClientOptions;
  readonly #spool: Spool;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  #isClosing = false;
  #wake: (() => void) | undefined;

  /** Throws when the spool's folder can't be used. What another process left there is sent. */
  constructor(options: ClientOptions) {
    this.#options = { ...options, url: options.url.replace(/\/+$/, "") };
    const { spool: folder, spoolBytesMax: bytesMax = SPOOL_BYTES_MAX, sync = "system" } = options;
    this.#spool = new Spool({ folder, bytesMax, sync });
    if (this.#spool.closed.length > 0) this.#send();
  }

  /** Keeps an event and returns at once. Never throws: a full or broken disk is a refusal, which the caller decides about. */
  log(event: AuditEvent): Logged {
    if (this.#isClosing) return { kind: "refused", message: "the client is closed" };
    try {
      const id = event.id ?? randomUUID();
      const line = JSON.stringify({ time: new Date().toISOString(), ...event, id });
      if (Buffer.byteLength(line) > EVENT_BYTES_MAX)
        return { kind: "refused", message: `the event has more than ${EVENT_BYTES_MAX} bytes` };
      if (!this.#spool.add(line)) return { kind: "refused", message: "the spool is full" };
      const { flushMs = FLUSH_MS } = this.#options;
      this.#timer ??= setTimeout(() => this.#cut(), flushMs).unref();
      if (this.#spool.closed.length > 0) this.#send();
      return { kind: "kept", id };
    } catch (cause) {
      return { kind: "refused", message: `couldn't keep the event: ${messageOf(cause)}` };
    }
  }

  /** Sends what is kept; resolves when all of it is sealed or refused, or when `timeoutMs` have passed: then false. */
  async flush(timeoutMs = 30_000): Promise<boolean> {
    this.#cut();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), timeoutMs);
    });
    const done = (this.#sending ?? Promise.resolve()).then(() => this.#spool.closed.length === 0);
    const outcome = await Promise.race([done, late]);
    clearTimeout(timer);
    return outcome;
  }

  /** Takes nothing more, and sends what is kept for so long. What is left is sent by the next client on the same folder. */
  async close(timeoutMs = 5000): Promise<boolean> {
    this.#isClosing = true;
    const isDone = await this.flush(timeoutMs);
    this.#wake?.();
    return isDone;
  }

  #cut(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#spool.cut();
    this.#send();
  }

  #send(): void {
    this.#sending ??= this.#sendAll()
      .catch((cause: unknown) => this.#tell(`couldn't send: ${messageOf(cause)}`))
      .finally(() => {
        this.#sending = undefined;
      });
  }

  async #sendAll(): Promise<void> {
    for (
      let attempt = 0, [segment] = this.#spool.closed;
      segment !== undefined;
      [segment] = this.#spool.closed
    ) {
      const content = await readFile(segment.path);
      const { receipts, token, url } = this.#options;
      const wantsReceipts = receipts !== undefined;
      const posted = await post(content, segment.key, { url, token, wantsReceipts, timeoutMs: TIMEOUT_MS });
      if (posted.kind !== "again") {
        await this.#end(segment, posted, content);
        attempt = 0;
        continue;
      }
      this.#tell(posted.message);
      if (this.#isClosing && attempt > 0) return;
      await this.#pause(posted.afterMs ?? 0, attempt);
      attempt += 1;
    }
  }

  async #end(segment: Segment, posted: Exclude<Posted, { kind: "again" }>, content: Buffer): Promise<void> {
    if (posted.kind === "refused") {
      this.#tell(`${posted.message}; its events are kept in ${segment.path}.refused`);
      this.#spool.done({ isRefused: true });
      return;
    }
    const { receipts } = this.#options;
    // A crash in between keeps a receipt twice, but never loses one.
    if (receipts !== undefined) await keepReceipts(receipts, posted, content);
    for (const { item, message } of posted.errors)
      this.#tell(`event ${item} of a batch was refused: ${message}`);
    this.#spool.done({ isRefused: posted.errors.length > 0 });
  }

  /** Full jitter: clients that failed together do not come back together. */
  async #pause(leastMs: number, attempt: number): Promise<void> {
    const mostMs = Math.min(FIRST_PAUSE_MS * 2 ** attempt, PAUSE_MS_MAX);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, leastMs + Math.random() * mostMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }

  #tell(message: string): void {
    try {
      this.#options.onError?.(message);
    } catch {
      // Whoever is told decides; an error of theirs must not stop the sending.
    }
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Reads server-sent events (WHATWG HTML §9.2) from bytes that may be cut anywhere. What is too long ends the reading. */

/** One message of a stream. */
export interface SseMessage {
  /** `message` where the stream named no other. */
  readonly event: string;
  readonly data: string;
  /** The last id that the stream gave, in this message or before it; empty if none. */
  readonly id: string;
}

/** Above any event as JSON: a record has 1 MiB at most, and JSON may write a character in six. */
export const MESSAGE_CHARACTERS_MAX = 16_777_216;

export class SseReader {
  /** It takes a byte order mark away, and waits for the rest of a character that was cut. */
  readonly #decoder = new TextDecoder();
  #line: string[] = [];
  #lineLength = 0;
  #endedInCr = false;
  #event = "";
  #data: string[] = [];
  #dataLength = 0;
  #lastId = "";

  /** The last id that was given, also by a message without data, which only moves the place. */
  get lastId(): string {
    return this.#lastId;
  }

  /** The messages that these bytes complete. `undefined` when a line or a message is longer than allowed. */
  push(bytes: Uint8Array): readonly SseMessage[] | undefined {
    const messages: SseMessage[] = [];
    let rest = this.#decoder.decode(bytes, { stream: true });
    // A line may end in CR LF with the cut between them: the LF then ends nothing.
    if (this.#endedInCr && rest !== "") {
      if (rest.startsWith("\n")) rest = rest.slice(1);
      this.#endedInCr = false;
    }
    for (;;) {
      const end = rest.search(/[\r\n]/);
      const piece = end === -1 ? rest : rest.slice(0, end);
      this.#line.push(piece);
      this.#lineLength += piece.length;
      if (this.#lineLength + this.#dataLength > MESSAGE_CHARACTERS_MAX) return undefined;
      if (end === -1) return messages;
      this.#endedInCr = end === rest.length - 1 && rest[end] === "\r";
      rest = rest.slice(rest.startsWith("\r\n", end) ? end + 2 : end + 1);
      this.#take(this.#line.join(""), messages);
      this.#line = [];
      this.#lineLength = 0;
    }
  }

  #take(line: string, messages: SseMessage[]): void {
    if (line === "") {
      if (this.#data.length > 0) {
        const event = this.#event === "" ? "message" : this.#event;
        messages.push({ event, data: this.#data.join("\n"), id: this.#lastId });
      }
      this.#event = "";
      this.#data = [];
      this.#dataLength = 0;
      return;
    }
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    // A comment is a line whose field has no name. `retry` is not followed: our own pauses are bounded.
    if (field === "event") this.#event = value;
    if (field === "id" && !value.includes("\0")) this.#lastId = value;
    if (field === "data") {
      this.#data.push(value);
      this.#dataLength += value.length + 1;
    }
  }
}

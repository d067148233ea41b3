/** Reads our server's events (WHATWG HTML §9.2) from a stream of text that may be cut anywhere. EventSource can't send a token. */

export interface SseMessage {
  readonly event: string;
  readonly data: string;
  /** The last id that was given. */
  readonly id: string;
}

export class SseReader {
  #rest = "";
  #lastId = "";
  #lines: string[] = [];

  get lastId(): string {
    return this.#lastId;
  }

  /** The messages that this text completes. */
  push(text: string): readonly SseMessage[] {
    const messages: SseMessage[] = [];
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line !== "") this.#lines.push(line);
      else this.#complete(messages);
    }
    return messages;
  }

  #complete(messages: SseMessage[]): void {
    const fields = this.#lines.map((line) => /^([^:]*)(?:: ?)?(.*)$/s.exec(line) ?? []);
    this.#lines = [];
    const valuesOf = (wanted: string): string[] =>
      fields.flatMap(([, name, value = ""]) => (name === wanted ? [value] : []));
    this.#lastId = valuesOf("id").at(-1) ?? this.#lastId;
    const data = valuesOf("data");
    if (data.length > 0)
      messages.push({ event: valuesOf("event").at(-1) ?? "", data: data.join("\n"), id: this.#lastId });
  }
}

/** A batch of rows on its way into the search copy: events in the order of the log, as one block in Native form. */
import { EVENT_COLUMNS, type Row } from "./event-columns.ts";
import { type Column, encodeBlock } from "./native-columns.ts";

export class EventRows {
  readonly #columns = new Map<string, Column<never>>();
  readonly #adds: ((row: Row) => void)[] = [];
  #count = 0;

  constructor() {
    for (const { name, open } of EVENT_COLUMNS) {
      const { add, column } = open();
      this.#columns.set(name, column);
      this.#adds.push(add);
    }
  }

  get count(): number {
    return this.#count;
  }

  /** About how many bytes they take. */
  get bytes(): number {
    let bytes = 0;
    for (const column of this.#columns.values()) bytes += column.bytes();
    return bytes;
  }

  add(row: Row): void {
    for (const add of this.#adds) add(row);
    this.#count += 1;
  }

  encode(): Uint8Array {
    return encodeBlock(this.#columns, this.#count);
  }
}

/** Watches the free disk: intake closes before it is full and opens again only when there is clearly room. A filling disk is not an error yet. */

export class DiskGate {
  #reserveBytes: number;
  #open = true;
  #freeBytes = 0;

  constructor(reserveBytes: number) {
    this.#reserveBytes = reserveBytes;
  }

  get open(): boolean {
    return this.#open;
  }

  get freeBytes(): number {
    return this.#freeBytes;
  }

  /** Whether so many bytes more leave enough for intake to stay open, and a margin for what comes until the next look. */
  hasRoom(bytes: number): boolean {
    return this.#freeBytes - bytes >= this.#reserveBytes * 2;
  }

  /** Another reserve from the next look on. */
  setReserve(reserveBytes: number): void {
    this.#reserveBytes = reserveBytes;
  }

  /** Takes note of the free bytes. Between the reserve and twice the reserve the gate stays as it is. */
  observe(freeBytes: number): void {
    this.#freeBytes = freeBytes;
    if (freeBytes < this.#reserveBytes) this.#open = false;
    else if (freeBytes >= this.#reserveBytes * 2) this.#open = true;
  }
}

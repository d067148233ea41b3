/** A number that only grows, and that others can wait for. */

export class Milestone {
  #value: number;
  #failed: Error | undefined;
  #waiting: { value: number; resolve: () => void; reject: (error: Error) => void }[] = [];

  constructor(value: number) {
    this.#value = value;
  }

  get value(): number {
    return this.#value;
  }

  /** Moves on to `value` and wakes who waited for it. */
  reach(value: number): void {
    this.#value = value;
    const due = this.#waiting.filter((waiter) => waiter.value <= value);
    if (due.length === 0) return;
    this.#waiting = this.#waiting.filter((waiter) => waiter.value > value);
    for (const { resolve } of due) resolve();
  }

  /** Nothing will be reached any more: everybody who waits, or will wait, is told why. */
  fail(error: Error): void {
    this.#failed = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  /** Resolves once the value is reached. */
  async wait(value: number): Promise<void> {
    if (this.#value >= value) return;
    if (this.#failed !== undefined) throw this.#failed;
    await new Promise<void>((resolve, reject) => this.#waiting.push({ value, resolve, reject }));
  }
}

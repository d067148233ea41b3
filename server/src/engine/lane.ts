/** Places for statements: so many run at once, so many wait, and one that nobody waits for any more leaves the queue. */

export interface LaneLimits {
  readonly places: number;
  readonly waitingMax: number;
}

export type Entered =
  | { readonly kind: "entered"; readonly leave: () => void }
  | { readonly kind: "full" }
  | { readonly kind: "gone" };

export class Lane {
  readonly #waiting = new Set<() => void>();
  readonly #waitingMax: number;
  #free: number;

  constructor({ places, waitingMax }: LaneLimits) {
    this.#free = places;
    this.#waitingMax = waitingMax;
  }

  /** Waits for a place, in order; `leave` gives it to the next. */
  enter(signal: AbortSignal): Promise<Entered> {
    if (signal.aborted) return Promise.resolve({ kind: "gone" });
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(this.#place());
    }
    if (this.#waiting.size >= this.#waitingMax) return Promise.resolve({ kind: "full" });
    return new Promise((resolve) => {
      const start = (): void => {
        signal.removeEventListener("abort", drop);
        resolve(this.#place());
      };
      const drop = (): void => {
        this.#waiting.delete(start);
        resolve({ kind: "gone" });
      };
      this.#waiting.add(start);
      signal.addEventListener("abort", drop, { once: true });
    });
  }

  #place(): Entered {
    let isHeld = true;
    return {
      kind: "entered",
      leave: () => {
        if (!isHeld) return;
        isHeld = false;
        const [next] = this.#waiting;
        if (next === undefined) {
          this.#free += 1;
          return;
        }
        this.#waiting.delete(next);
        next();
      },
    };
  }
}

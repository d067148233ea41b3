/** How many sign-ins were refused of late, so that a flood of them costs little. Who shows what is right is never asked: nobody can be locked out. */

/** Refusals that are looked at within a minute: of one address, and of all together. A person mistypes a few times. */
export const REFUSED_PER_ADDRESS_MAX = 10;
export const REFUSED_MAX = 100;
export const WINDOW_MS = 60_000;

export class SignInAttempts {
  #startMs = 0;
  #all = 0;
  /** Bounded by {@link REFUSED_MAX}: what is beyond it is not counted by address any more. */
  readonly #byAddress = new Map<string, number>();

  /** Counts a refusal. False: there were too many, and this one leaves no trace in the log. */
  refuse(address: string, nowMs: number): boolean {
    if (nowMs - this.#startMs >= WINDOW_MS || nowMs < this.#startMs) {
      this.#startMs = nowMs;
      this.#all = 0;
      this.#byAddress.clear();
    }
    const own = this.#byAddress.get(address) ?? 0;
    if (this.#all >= REFUSED_MAX || own >= REFUSED_PER_ADDRESS_MAX) return false;
    this.#all++;
    this.#byAddress.set(address, own + 1);
    return true;
  }
}

/** Time as an argument: nothing below main.ts and this file reads a clock by itself. */

export interface Clock {
  /** Microseconds since 1970 by the wall clock; may step. */
  nowUs(): number;
  /** Milliseconds that never step, from an arbitrary start. */
  monotonicMs(): number;
}

/** The clocks of this machine. */
export const systemClock: Clock = {
  // Date.now follows the wall clock when it is stepped; performance.timeOrigin would not.
  nowUs: () => Date.now() * 1000 + (Math.floor(performance.now() * 1000) % 1000),
  monotonicMs: () => performance.now(),
};

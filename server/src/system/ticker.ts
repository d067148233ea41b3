/** The clock that drives a part: a call once in a while, never two at a time. */

/** Calls `tick` with its number, from 1, every so many milliseconds; after an error, which is told once, not any more. */
export function startTicker(
  everyMs: number,
  tick: (ticks: number) => Promise<void>,
  onError: (cause: unknown) => void,
): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  let ticks = 0;
  const timer = setInterval(() => {
    if (running !== undefined) return;
    ticks += 1;
    running = tick(ticks)
      .catch((cause: unknown) => {
        clearInterval(timer);
        onError(cause);
      })
      .finally(() => {
        running = undefined;
      });
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

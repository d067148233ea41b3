/** A reporter for fast-check that names the seed and the failure, where a counterexample would fill pages. */
import type { RunDetails } from "fast-check";

export function briefReport<T>({ errorInstance, failed, seed }: RunDetails<T>): void {
  if (!failed) return;
  const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`with seed ${seed}: ${message}`, { cause: errorInstance });
}

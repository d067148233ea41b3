/** Short messages about what was just done, with a way to undo it. Each stays long enough to be read, and waits while somebody is at it. */

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Takes back what was done. */
  readonly undo: (() => void) | undefined;
}

/** Calls once after so many milliseconds; what it gives calls it off. */
export type After = (milliseconds: number, act: () => void) => () => void;

/** A sentence and a decision take seconds; for an undo somebody has to find the key, too. */
export const TOAST_MS = 12_000;
/** More would hide the page. The oldest goes first. */
export const TOASTS_MAX = 3;

export class ToastStore {
  readonly #after: After;
  readonly #listeners = new Set<() => void>();
  readonly #endings = new Map<number, () => void>();
  #shown: readonly Toast[] = [];
  #lastId = 0;
  #isHeld = false;

  constructor(after: After) {
    this.#after = after;
  }

  readonly shown = (): readonly Toast[] => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says what was done; `undo` where that can be taken back. */
  show(text: string, undo?: () => void): void {
    this.#lastId += 1;
    const toast = { id: this.#lastId, text, undo };
    for (const { id } of this.#shown.slice(0, Math.max(0, this.#shown.length + 1 - TOASTS_MAX)))
      this.dismiss(id);
    this.#set([...this.#shown, toast]);
    if (!this.#isHeld) this.#end(toast.id);
  }

  dismiss(id: number): void {
    this.#endings.get(id)?.();
    this.#endings.delete(id);
    this.#set(this.#shown.filter((toast) => toast.id !== id));
  }

  /** Undoes what a toast is about; without an id, of the newest that can be undone. */
  undo(id?: number): void {
    const toast = this.#shown.findLast((one) => (id === undefined ? one.undo : one.id === id));
    if (toast === undefined) return;
    this.dismiss(toast.id);
    toast.undo?.();
  }

  /** While it is held nothing goes away; afterwards each has its whole time again. */
  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    for (const callOff of this.#endings.values()) callOff();
    this.#endings.clear();
    if (!isHeld) for (const { id } of this.#shown) this.#end(id);
  }

  #end(id: number): void {
    this.#endings.set(
      id,
      this.#after(TOAST_MS, () => this.dismiss(id)),
    );
  }

  #set(shown: readonly Toast[]): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}

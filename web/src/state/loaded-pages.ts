/** Which pages' files are there. React's own lazy parts show that they are loading for a third of a second, however soon they come; here a page is drawn when its file is there. */
import type { ComponentType } from "react";

export type LoadPage = () => Promise<{ readonly default: ComponentType }>;

/** Failed where the file did not come: the network is away, or the server is another version. */
export type LoadedPage =
  | { readonly kind: "loading" }
  | { readonly kind: "there"; readonly Page: ComponentType }
  | { readonly kind: "failed" };

const LOADING: LoadedPage = { kind: "loading" };
const FAILED: LoadedPage = { kind: "failed" };

export class LoadedPages {
  readonly #pages = new Map<LoadPage, LoadedPage>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(load: LoadPage): LoadedPage {
    return this.#pages.get(load) ?? LOADING;
  }

  /** Loads a page, once; one that failed is tried again. */
  async bring(load: LoadPage): Promise<void> {
    const known = this.#pages.get(load);
    if (known !== undefined && known.kind !== "failed") return;
    this.#set(load, LOADING);
    const loaded = await load().catch(() => undefined);
    this.#set(load, loaded === undefined ? FAILED : { kind: "there", Page: loaded.default });
  }

  #set(load: LoadPage, page: LoadedPage): void {
    this.#pages.set(load, page);
    for (const listener of this.#listeners) listener();
  }
}

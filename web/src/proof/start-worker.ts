/** Starts the one worker of the page. Where scripts' addresses need a voucher (Trusted Types), it is given for this one alone. */

interface PolicyFactory {
  readonly defaultPolicy: unknown;
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string | null },
  ) => unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

/** What the build calls it, with a hash of its content. */
const WORKER = /\/assets\/walk-worker-[\w-]+\.js$/;

export function startWalkWorker(): Worker {
  const { trustedTypes } = window;
  if (trustedTypes?.defaultPolicy === null) trustedTypes.createPolicy("default", { createScriptURL });
  return new Worker(new URL("./walk-worker.ts", import.meta.url), { type: "module" });
}

function createScriptURL(url: string): string | null {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && WORKER.test(pathname) ? url : null;
}

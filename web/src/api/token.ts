/** The token of this tab: it comes in the address' fragment, which no server sees, or is typed; it ends with the tab. */

const KEY = "tallystick-token";
/** Visible ASCII, which is all that a header takes. */
const TOKEN = /^[\x21-\x7e]{1,512}$/;

/** The token in a fragment such as `#token=tlyr_…`, or undefined. */
export function tokenInFragment(hash: string): string | undefined {
  const token = new URLSearchParams(hash.replace(/^#/, "")).get("token") ?? "";
  return isToken(token) ? token : undefined;
}

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** Where the token is kept: this tab's storage, which needs no cookie and is gone with the tab. */
export class TokenStore {
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  get token(): string | undefined {
    return this.#storage.getItem(KEY) ?? undefined;
  }

  keep(token: string): void {
    this.#storage.setItem(KEY, token);
  }

  forget(): void {
    this.#storage.removeItem(KEY);
  }
}

/** Links that sign in once: a code that stands for a token, for a quarter of an hour or until it is used. Only hashes are kept, in memory. */
import { hashOf, type Token, type Tokens } from "./tokens.ts";

/** A link is opened at once, or printed by a service's log and found a little later. */
export const LINK_MS = 15 * 60_000;
/** A person makes one at a time. */
export const LINKS_MAX = 20;

export class SignInLinks {
  /** By the code's hash, oldest first. */
  readonly #links = new Map<string, { readonly token: Token; readonly untilMs: number }>();
  readonly #newSecret: () => string;
  readonly #tokens: Pick<Tokens, "holds">;

  /** `newSecret` gives 256 random bits as text. */
  constructor({ newSecret, tokens }: { newSecret: () => string; tokens: Pick<Tokens, "holds"> }) {
    this.#newSecret = newSecret;
    this.#tokens = tokens;
  }

  /** Makes a code. When there are as many as may be, the oldest ends. */
  create(token: Token, nowMs: number): { readonly code: string; readonly untilMs: number } {
    const [oldest] = this.#links.keys();
    if (this.#links.size >= LINKS_MAX && oldest !== undefined) this.#links.delete(oldest);
    const code = this.#newSecret();
    const untilMs = nowMs + LINK_MS;
    this.#links.set(hashOf(code), { token, untilMs });
    return { code, untilMs };
  }

  /** The token that a code stands for; the code is spent with it. Undefined when it was used, is too old, or never was. */
  use(code: string, nowMs: number): Token | undefined {
    const hash = hashOf(code);
    const link = this.#links.get(hash);
    this.#links.delete(hash);
    return link !== undefined && nowMs < link.untilMs && this.#tokens.holds(link.token)
      ? link.token
      : undefined;
  }
}

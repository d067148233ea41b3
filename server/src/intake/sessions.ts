/** Sessions of browsers: each stands for the token that opened it, ends with it, and of its secret only the hash is kept. In memory alone. */
import { hashOf, type Token, type Tokens } from "./tokens.ts";

/** Who is signed in, and until when. */
export interface Session {
  readonly token: Token;
  /** Milliseconds since 1970. */
  readonly untilMs: number;
}

/** A working day: whoever comes back the next morning signs in again. */
export const SESSION_MS = 12 * 3_600_000;
/** One person's browsers and machines. Counted for each token, so that nobody can end another's sessions by opening many. */
export const SESSIONS_PER_TOKEN_MAX = 20;

export class Sessions {
  /** By the secret's hash, oldest first. */
  readonly #open = new Map<string, Session>();
  readonly #newSecret: () => string;
  readonly #tokens: Pick<Tokens, "holds">;

  /** `newSecret` gives 256 random bits as text. */
  constructor({ newSecret, tokens }: { newSecret: () => string; tokens: Pick<Tokens, "holds"> }) {
    this.#newSecret = newSecret;
    this.#tokens = tokens;
  }

  /** Opens a session. When the token has as many as it may, its oldest one ends. */
  open(token: Token, nowMs: number): { readonly secret: string; readonly session: Session } {
    for (const [hash, session] of this.#open) if (!this.#isValid(session, nowMs)) this.#open.delete(hash);
    const own = [...this.#open].filter(([, session]) => session.token.id === token.id);
    for (const [hash] of own.slice(0, Math.max(0, own.length + 1 - SESSIONS_PER_TOKEN_MAX)))
      this.#open.delete(hash);
    const secret = this.#newSecret();
    const session = { token, untilMs: nowMs + SESSION_MS };
    this.#open.set(hashOf(secret), session);
    return { secret, session };
  }

  /** The session with this secret, unless it or its token has ended. */
  find(secret: string, nowMs: number): Session | undefined {
    const session = this.#open.get(hashOf(secret));
    return session !== undefined && this.#isValid(session, nowMs) ? session : undefined;
  }

  close(secret: string): void {
    this.#open.delete(hashOf(secret));
  }

  #isValid({ token, untilMs }: Session, nowMs: number): boolean {
    return nowMs < untilMs && this.#tokens.holds(token);
  }
}

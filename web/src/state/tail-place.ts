/** Where a stream stood when its session ended, as it does when the server is started again: whoever signs in then misses nothing of it. */

/** Longer than a start and a sign-in take; behind that, what is new is what counts. */
export const GO_ON_MS_MAX = 900_000;

export interface Stood {
  readonly query: string;
  /** The id of the last event that was seen. */
  readonly lastId: string;
  /** The session in which it was followed: one object for as long as it lasts. */
  readonly session: object;
  readonly atMs: number;
}

export class TailPlace {
  #stood: Stood | undefined;

  keep(stood: Stood): void {
    this.#stood = stood;
  }

  /** The id behind which to go on; empty to begin with what comes now, as when somebody only left the page and came back. */
  goOn({ atMs, query, session }: Omit<Stood, "lastId">): string {
    const stood = this.#stood;
    if (stood === undefined || stood.query !== query || stood.session === session) return "";
    return atMs - stood.atMs <= GO_ON_MS_MAX ? stood.lastId : "";
  }
}

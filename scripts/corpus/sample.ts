/** A record of the corpus: its bytes, how it would come to us, and what is expected of it. */

/** What an expected file says, each in whatever words it has; undefined where it says nothing of it. */
export interface Expected {
  /** Any of the actor's id, name or email. */
  readonly who?: readonly string[];
  /** The vendor's words for what was done, its kind and its subject. */
  readonly action?: readonly string[];
  readonly time?: string;
  readonly from?: readonly string[];
  readonly target?: readonly string[];
  readonly outcome?: string;
}

export interface Sample {
  /** The source that it is counted under. */
  readonly source: string;
  readonly file: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly protocol?: string;
  readonly expected?: Expected;
}

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

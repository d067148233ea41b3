/** Refusals in ClickHouse's words: a number, a sentence and a name in one line, and the HTTP status that goes with them. */

/** Something that was not done, as it is answered. */
export interface Refusal {
  readonly kind: "refused";
  /** ClickHouse's number. */
  readonly code: number;
  /** The whole line, from which clients take code and name. */
  readonly text: string;
}

/** What this side refuses by itself, by ClickHouse's names and numbers. */
const CODES = {
  BAD_ARGUMENTS: 36,
  NOT_IMPLEMENTED: 48,
  SYNTAX_ERROR: 62,
  READONLY: 164,
  TOO_LARGE_STRING_SIZE: 131,
  QUERY_IS_TOO_LARGE: 307,
  TOO_MANY_SIMULTANEOUS_QUERIES: 202,
  UNKNOWN_FORMAT: 73,
  NOT_ENOUGH_SPACE: 243,
  ZLIB_INFLATE_FAILED: 354,
  UNKNOWN_COMPRESSION_METHOD: 89,
  QUERY_WAS_CANCELLED: 394,
  AUTHENTICATION_FAILED: 516,
  ACCESS_DENIED: 497,
  STD_EXCEPTION: 1001,
} as const;

const STATUS_DEFAULT = 500;
/** As ClickHouse's own HTTP interface answers. */
const STATUSES: ReadonlyMap<number, number> = new Map([
  ...statuses(
    400,
    6,
    26,
    27,
    36,
    38,
    41,
    42,
    43,
    44,
    49,
    53,
    62,
    69,
    70,
    72,
    89,
    117,
    131,
    158,
    354,
    386,
    427,
  ),
  ...statuses(403, 164, 192, 193, 497, 516),
  ...statuses(404, 16, 46, 47, 50, 56, 60, 71, 73, 81, 115, 218, 219),
  ...statuses(408, 159),
  ...statuses(413, 307, 396),
  ...statuses(501, 48),
  ...statuses(503, 202, 243, 394),
]);
const ENGINE_ERROR = /Code: (\d{1,6})\./;

export function refuse(name: keyof typeof CODES, message: string): Refusal {
  const code = CODES[name];
  return { kind: "refused", code, text: `Code: ${code}. DB::Exception: ${message} (${name})` };
}

/** What the engine threw. */
export function refusalOf(cause: unknown): Refusal {
  const text = cause instanceof Error ? cause.message : String(cause);
  const code = ENGINE_ERROR.exec(text)?.[1];
  return code === undefined ? refuse("STD_EXCEPTION", text) : { kind: "refused", code: Number(code), text };
}

/** The HTTP status for a code. */
export function statusOf(code: number): number {
  return STATUSES.get(code) ?? STATUS_DEFAULT;
}

function statuses(status: number, ...codes: readonly number[]): [number, number][] {
  return codes.map((code) => [code, status]);
}

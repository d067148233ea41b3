/** What is known of an export: as it is listed, and as it is kept beside its file. */

export const EXPORT_FORMATS = ["ndjson", "csv", "parquet", "ocsf", "ecs", "proof"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const STATES = ["running", "done", "failed", "cancelled"] as const;

/** The words of an export, as somebody wrote them; empty where nothing was said. */
export interface ExportQuery {
  readonly q: string;
  readonly since: string;
  readonly until: string;
  readonly tz: string;
}

export interface ExportRecord {
  readonly id: string;
  readonly state: (typeof STATES)[number];
  readonly format: ExportFormat;
  readonly query: ExportQuery;
  /** The token that it was asked with. */
  readonly by: { readonly id: string; readonly name: string };
  /** Microseconds since 1970, as are all times here. */
  readonly createdUs: number;
  /** Done so far. */
  readonly events: number;
  /** How many there will be; undefined before they are counted. */
  readonly total: number | undefined;
  readonly bytes: number;
  /** Of the whole file, in hexadecimal; there when it is done. */
  readonly sha256: string | undefined;
  /** When it is removed; undefined while it runs. */
  readonly expiresUs: number | undefined;
  /** Why it failed, and what to do. */
  readonly error: string | undefined;
}

export function formatExportRecord(record: ExportRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

/** Undefined for what we did not write. */
export function parseExportRecord(bytes: Uint8Array): ExportRecord | undefined {
  const fields = fieldsOf(readJson(bytes));
  const { id, createdUs, events, bytes: length, total, sha256, expiresUs, error } = fields;
  const state = STATES.find((one) => one === fields["state"]);
  const format = EXPORT_FORMATS.find((one) => one === fields["format"]);
  const { q, since, until, tz } = fieldsOf(fields["query"]);
  const { id: byId, name } = fieldsOf(fields["by"]);
  if (state === undefined || format === undefined || typeof id !== "string") return undefined;
  if (typeof q !== "string" || typeof since !== "string") return undefined;
  if (typeof until !== "string" || typeof tz !== "string") return undefined;
  if (typeof byId !== "string" || typeof name !== "string") return undefined;
  if (typeof createdUs !== "number" || typeof events !== "number" || typeof length !== "number")
    return undefined;
  return {
    ...{ id, state, format, query: { q, since, until, tz }, by: { id: byId, name }, createdUs, events },
    ...{ bytes: length, total: typeof total === "number" ? total : undefined },
    sha256: typeof sha256 === "string" ? sha256 : undefined,
    expiresUs: typeof expiresUs === "number" ? expiresUs : undefined,
    error: typeof error === "string" ? error : undefined,
  };
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

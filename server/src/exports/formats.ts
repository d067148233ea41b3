/** The formats of exports by name: who writes them, and how the file is called. */

import type { OpenLog } from "../sequencer/open.ts";
import { csvWriter } from "./csv.ts";
import type { ExportFormat, ExportQuery } from "./export-record.ts";
import type { FormatWriter } from "./format-writer.ts";
import { ndjsonWriter } from "./ndjson.ts";
import { parquetWriter } from "./parquet.ts";
import { proofWriter } from "./proof.ts";
import { viewWriter } from "./view-writer.ts";

/** What a format may need: the log as it is at this moment, and what was asked for. */
export interface FormatParts {
  readonly log: OpenLog;
  readonly query: ExportQuery;
}

interface Format {
  readonly open: (parts: FormatParts) => FormatWriter;
  readonly extension: string;
  readonly contentType: string;
}

const NDJSON = { extension: "ndjson", contentType: "application/x-ndjson" };

export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  ndjson: { open: ndjsonWriter, ...NDJSON },
  csv: { open: csvWriter, extension: "csv", contentType: "text/csv; charset=utf-8; header=present" },
  parquet: { open: parquetWriter, extension: "parquet", contentType: "application/vnd.apache.parquet" },
  ocsf: { open: viewWriter("ocsf"), ...NDJSON, extension: "ocsf.ndjson" },
  ecs: { open: viewWriter("ecs"), ...NDJSON, extension: "ecs.ndjson" },
  proof: { open: proofWriter, ...NDJSON, extension: "proof.ndjson" },
};

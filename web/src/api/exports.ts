/** Exports as the server tells of them. */
import { isObject, textOf } from "./json.ts";

export interface ExportJob {
  readonly id: string;
  readonly state: "running" | "done" | "failed" | "cancelled";
  readonly format: string;
  readonly query: string;
  readonly since: string;
  readonly until: string;
  readonly by: string;
  readonly created: string;
  readonly events: number;
  /** Undefined until they are counted. */
  readonly total: number | undefined;
  readonly bytes: number;
  /** Of the file, in hexadecimal; there when it is done. */
  readonly sha256: string | undefined;
  readonly expires: string | undefined;
  /** Why it failed, and what to do. */
  readonly error: string | undefined;
}

export interface ExportList {
  readonly exports: readonly ExportJob[];
  /** What an export holds at most. */
  readonly eventsMax: number | undefined;
  readonly bytesMax: number | undefined;
  readonly formats: readonly string[];
}

const STATES = ["running", "done", "failed", "cancelled"] as const;

export function readExports(value: unknown): ExportList | undefined {
  if (!isObject(value) || !Array.isArray(value["exports"])) return undefined;
  const limits = isObject(value["limits"]) ? value["limits"] : {};
  const formats = Array.isArray(value["formats"]) ? value["formats"] : [];
  return {
    exports: value["exports"].flatMap((job) => readExport(job) ?? []),
    eventsMax: numberOf(limits["events"]),
    bytesMax: numberOf(limits["bytes"]),
    formats: formats.filter((format) => typeof format === "string"),
  };
}

export function readExport(value: unknown): ExportJob | undefined {
  if (!isObject(value)) return undefined;
  const { created, format, id } = value;
  const state = STATES.find((one) => one === value["state"]);
  if (typeof id !== "string" || typeof format !== "string" || state === undefined) return undefined;
  const query = isObject(value["query"]) ? value["query"] : {};
  const by = isObject(value["by"]) ? value["by"] : {};
  return {
    ...{ id, state, format, created: textOf(created) ?? "", by: textOf(by["name"]) ?? "" },
    ...{
      query: textOf(query["q"]) ?? "",
      since: textOf(query["since"]) ?? "",
      until: textOf(query["until"]) ?? "",
    },
    ...{ events: numberOf(value["events"]) ?? 0, total: numberOf(value["total"]) },
    ...{ bytes: numberOf(value["bytes"]) ?? 0, sha256: textOf(value["sha256"]) },
    ...{ expires: textOf(value["expires"]), error: textOf(value["error"]) },
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

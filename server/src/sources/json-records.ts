/** Interim cutter, replaced within the hour by the byte scanner. */
import type { DoorLimits } from "./limits.ts";

export interface CutRecord { readonly start: number; readonly end: number; readonly line: number; readonly item: number; readonly nativeId: string | undefined }
export interface CutError { readonly line: number; readonly item: number; readonly offset: number; readonly code: string; readonly message: string }
export type Cut =
  | { kind: "cut"; records: CutRecord[]; errors: CutError[]; errorsOmitted: number }
  | { kind: "refused"; code: string; line: number; offset: number; message: string };

export function cutJson(content: Uint8Array, options: { lines: boolean; limits: Pick<DoorLimits, "eventBytesMax" | "depthMax" | "eventsMax"> }): Cut {
  const records: CutRecord[] = [];
  const errors: CutError[] = [];
  let start = 0;
  let line = 0;
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.length);
  while (start < content.length && options.limits.eventsMax > 0) {
    const newline = buffer.indexOf(10, start);
    const end = newline === -1 ? content.length : newline;
    line += 1;
    if (end > start) {
      try {
        const value: unknown = JSON.parse(buffer.toString("utf8", start, end));
        const id = typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : undefined;
        records.push({ start, end, line, item: line, nativeId: id });
      } catch {
        errors.push({ line, item: line, offset: start, code: "invalid-json", message: `line ${line}: invalid JSON` });
      }
    }
    start = end + 1;
  }
  return { kind: "cut", records, errors, errorsOmitted: 0 };
}

/** A record as follow reads it of the log: sent by nobody in particular, at noon on 23 November 2026. */
import type { SealedRecord } from "../../server/src/parsers/parse.ts";
import type { SourceRecord } from "./record-line.ts";

export function sealedRecord(
  content: SourceRecord["record"] | Uint8Array,
  { headers, protocol }: Pick<SourceRecord, "headers" | "protocol"> = {},
): SealedRecord {
  const text =
    content instanceof Uint8Array || typeof content === "string" ? content : JSON.stringify(content);
  return {
    ...{ log: "log.example.com/audit", index: 0, id: "01a20647-ccc3-71a8-9b02-000000000000" },
    ...{ t: Date.UTC(2026, 10, 23, 12) * 1000, sequence: undefined, leafHash: "" },
    header: {
      ...{ source: "s", transport: "http", sender: { id: "s", name: "sender", type: "machine" } },
      ...(headers === undefined ? {} : { headers }),
      ...(protocol === undefined ? {} : { protocol }),
    },
    bytes: typeof text === "string" ? Buffer.from(text) : text,
  };
}

/** Packs the demo's day into requests as senders make them: lines, arrays, CloudTrail's files, plain and compressed. */
import { createHash, randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { DemoEvent } from "./scene.ts";

export interface DemoRequest {
  readonly key: string;
  readonly contentType: string;
  readonly contentEncoding: string | undefined;
  /** What goes over the wire. */
  readonly body: Uint8Array;
  /** Bytes of its events, without what stands between them. */
  readonly eventBytes: number;
  /** SHA-256, in base64, of each event's exact bytes, in order. */
  readonly hashes: readonly string[];
}

type Form = "lines" | "array" | "cloudtrail-file" | "cloudtrail-file-gzip";

/** A few hundred events are what agents send at once. */
const REQUEST_EVENTS = 240;
/** The forms take turns, native and CloudTrail apart. */
const FORMS = {
  native: ["lines", "lines", "lines", "array"],
  cloudtrail: ["cloudtrail-file", "cloudtrail-file-gzip", "lines"],
} as const satisfies Record<DemoEvent["form"], readonly Form[]>;

/** The day's requests. Each has its own Idempotency-Key, and its bytes do not change from one attempt to the next. */
export function packDay(events: Iterable<DemoEvent>): DemoRequest[] {
  const requests: DemoRequest[] = [];
  const waiting: Record<DemoEvent["form"], string[]> = { native: [], cloudtrail: [] };
  const packed = { native: 0, cloudtrail: 0 };
  const close = (form: DemoEvent["form"]): void => {
    if (waiting[form].length === 0) return;
    requests.push(pack(waiting[form], FORMS[form][packed[form] % FORMS[form].length] ?? "lines"));
    waiting[form] = [];
    packed[form] += 1;
  };
  for (const { form, json } of events) {
    waiting[form].push(json);
    if (waiting[form].length === REQUEST_EVENTS) close(form);
  }
  close("native");
  close("cloudtrail");
  return requests;
}

function pack(events: readonly string[], form: Form): DemoRequest {
  const plain = Buffer.from(textOf(events, form));
  const isGzip = form === "cloudtrail-file-gzip";
  return {
    key: randomUUID(),
    contentType: form === "lines" ? "application/x-ndjson" : "application/json",
    contentEncoding: isGzip ? "gzip" : undefined,
    body: isGzip ? gzipSync(plain) : plain,
    eventBytes: events.reduce((sum, json) => sum + Buffer.byteLength(json), 0),
    hashes: events.map((json) => createHash("sha256").update(json).digest("base64")),
  };
}

function textOf(events: readonly string[], form: Form): string {
  switch (form) {
    case "lines":
      return `${events.join("\n")}\n`;
    case "array":
      return `[\n  ${events.join(",\n  ")}\n]\n`;
    case "cloudtrail-file":
    case "cloudtrail-file-gzip":
      return `{"Records":[${events.join(",")}]}`;
  }
}

/** Answers as ClickHouse gives them: the headers that clients read, and errors as one line of text. */
import type { ServerResponse } from "node:http";
import { type Refusal, statusOf } from "./refusals.ts";
import type { Done } from "./sessions.ts";

export interface AnswerHead {
  readonly queryId: string;
  readonly format: string;
}

const NANOSECONDS = 1_000_000_000;
const TEXT = "text/plain; charset=UTF-8";
const JSON_TYPE = "application/json; charset=UTF-8";

export function answerDone(response: ServerResponse, { format, queryId }: AnswerHead, done: Done): void {
  const summary = {
    result_rows: String(done.rows),
    result_bytes: String(done.bytes.length),
    elapsed_ns: String(Math.round(done.seconds * NANOSECONDS)),
  };
  response.writeHead(200, {
    "Content-Type": /^(?:Pretty)?JSON/i.test(format) ? JSON_TYPE : TEXT,
    "Content-Length": done.bytes.length,
    "X-Content-Type-Options": "nosniff",
    "X-ClickHouse-Query-Id": queryId,
    "X-ClickHouse-Format": format,
    "X-ClickHouse-Timezone": "UTC",
    "X-ClickHouse-Summary": JSON.stringify(summary),
  });
  response.end(done.bytes);
}

export function answerRefusal(response: ServerResponse, refusal: Refusal, queryId?: string): void {
  answerText(response, statusOf(refusal.code), `${refusal.text}\n`, {
    "X-ClickHouse-Exception-Code": String(refusal.code),
    ...(queryId === undefined ? {} : { "X-ClickHouse-Query-Id": queryId }),
  });
}

export function answerText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    "Content-Type": TEXT,
    "Content-Length": bytes.length,
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(bytes);
}

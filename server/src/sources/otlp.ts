/** OpenTelemetry's logs over HTTP, as protobuf or JSON: each log record is one of ours, its resource and scope stand beside it. */
import { type Asked, mediaTypeOf } from "./asked.ts";
import type { CutLimits, CutRefusal } from "./cut.ts";
import {
  type Dialect,
  type DialectCut,
  type DoorRefusal,
  jsonReply,
  type Reply,
  type Taken,
} from "./dialect.ts";
import { cutOtlpJson } from "./otlp-json.ts";
import { cutOtlpProtobuf } from "./otlp-protobuf.ts";
import { printProtobuf } from "./protobuf-print.ts";
import { errorsOf } from "./taken.ts";

// Paths, answers and which statuses are sent again: opentelemetry.io/docs/specs/otlp, "OTLP/HTTP".
const LOGS = /^(?:\/otlp)?\/v1\/logs\/?$/;
const OTHERS = /^(?:\/otlp)?\/v1\/(traces|metrics)\/?$/;
const PROTOBUF_TYPE = "application/x-protobuf";
/** google.rpc.Code of an HTTP status. */
const CODES: ReadonlyMap<number, number> = new Map([
  [400, 3],
  [401, 16],
  [403, 7],
  [404, 12],
  [413, 3],
  [415, 3],
  [429, 8],
  [503, 14],
]);
const UNKNOWN_CODE = 2;
const OPEN_BRACE = 0x7b;
const MESSAGES_MAX = 3;

export const otlp: Dialect = {
  protocol: "otlp",
  recognises: ({ path }) => LOGS.test(path) || OTHERS.test(path),
  greetsStrangers: true,
  greet(asked) {
    const signal = OTHERS.exec(asked.path)?.[1];
    if (signal === undefined) return undefined;
    const message = `this is an audit log: it takes logs at /v1/logs, and no ${signal}; nothing was kept`;
    return status(404, message, isProtobufType(asked));
  },
  cut: cutLogs,
  answer: (taken, asked) => answer(taken, isProtobufType(asked)),
  refuse: ({ code, message, status: httpStatus }: DoorRefusal, asked) =>
    status(httpStatus, `${code}: ${message}`, isProtobufType(asked)),
};

// Clients name the form rightly; what a person tries by hand is told by its first byte.
function cutLogs(
  content: Uint8Array,
  asked: Asked,
  { limits }: { readonly limits: CutLimits },
): DialectCut | CutRefusal {
  const isProtobuf = isProtobufType(asked) && content[0] !== OPEN_BRACE;
  const cut = isProtobuf ? cutOtlpProtobuf(content, limits) : cutOtlpJson(content, limits);
  return cut.kind === "cut" ? { ...cut, answer: (taken) => answer(taken, isProtobufType(asked)) } : cut;
}

function isProtobufType(asked: Asked): boolean {
  return mediaTypeOf(asked).endsWith("protobuf");
}

/** Success, also where a part was refused: a client must not send that again. */
function answer(taken: Taken, isProtobuf: boolean): Reply {
  const errors = errorsOf(taken);
  const rejected = errors.length + taken.cut.errorsOmitted;
  const message = errors
    .slice(0, MESSAGES_MAX)
    .map(({ code, message }) => `${code}: ${message}`)
    .join("; ");
  if (isProtobuf) {
    const partial = printProtobuf([
      [1, rejected],
      [2, message],
    ]);
    const body = rejected === 0 ? new Uint8Array(0) : printProtobuf([[1, partial]]);
    return { status: 200, headers: { "content-type": PROTOBUF_TYPE }, body };
  }
  const partialSuccess = { rejectedLogRecords: String(rejected), errorMessage: message };
  return jsonReply(200, rejected === 0 ? {} : { partialSuccess });
}

function status(httpStatus: number, message: string, isProtobuf: boolean): Reply {
  const code = CODES.get(httpStatus) ?? UNKNOWN_CODE;
  if (!isProtobuf) return jsonReply(httpStatus, { code, message });
  const body = printProtobuf([
    [1, code],
    [2, message],
  ]);
  return { status: httpStatus, headers: { "content-type": PROTOBUF_TYPE }, body };
}

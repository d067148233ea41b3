/** Elasticsearch's bulk requests: pairs of an action line and a document, each answered for itself. */
import type { RecordContext } from "@tallystick/event";
import type { Asked } from "./asked.ts";
import type { CutErrorCode, CutRecords, CutRefusal } from "./cut.ts";
import {
  type CutOptions,
  type Dialect,
  type DialectCut,
  type DoorRefusal,
  jsonReply,
  type Reply,
  type Taken,
} from "./dialect.ts";
import { BULK, elasticsearchPath, greetElasticsearch, PRODUCT_HEADER } from "./elasticsearch-handshake.ts";
import { Cutting } from "./json-cut.ts";
import { JsonWalk } from "./json-walk.ts";

// Actions and answers: "Bulk API", elastic.co/docs/api/doc/elasticsearch/operation/operation-bulk.
/** An action line names an index, an id and a few settings. */
const ACTION_BYTES_MAX = 4096;
const LINE_FEED = 0x0a;
const WITH_DOCUMENT: ReadonlySet<string> = new Set(["create", "index"]);
const WITHOUT: ReadonlySet<string> = new Set(["update", "delete"]);
const ERROR_TYPES: ReadonlyMap<CutErrorCode, string> = new Map([
  ["event-too-large", "document_too_large_exception"],
  ["bad-record", "illegal_argument_exception"],
]);

/** An action line, as the answer to it repeats it. */
interface Action {
  readonly name: string;
  readonly index: string;
  readonly id: string | undefined;
  readonly context: RecordContext;
}

export const elasticsearchBulk: Dialect = {
  protocol: "elasticsearch-bulk",
  recognises: (asked) => elasticsearchPath(asked) !== undefined,
  greetsStrangers: true,
  greet: greetElasticsearch,
  cut: cutBulk,
  answer: () => jsonReply(200, { took: 0, errors: false, items: [] }, PRODUCT_HEADER),
  refuse({ code, message, status }: DoorRefusal): Reply {
    const type =
      status === 401 || status === 403
        ? "security_exception"
        : status === 429 || status === 503
          ? "es_rejected_execution_exception"
          : "illegal_argument_exception";
    const cause = { type, reason: `${code}: ${message}` };
    return jsonReply(status, { error: { root_cause: [cause], ...cause }, status }, PRODUCT_HEADER);
  },
};

/** The document of each `create` and `index` is a record, its action line the context. */
function cutBulk(content: Uint8Array, asked: Asked, { limits }: CutOptions): DialectCut | CutRefusal {
  const lines = new Lines(content);
  const actions: Action[] = [];
  const cutting = new Cutting(content, limits);
  const { records, scanner } = cutting;
  const indexInPath = BULK.test(elasticsearchPath(asked) ?? "") ? indexOf(asked) : "";
  let known: { readonly text: string; readonly action: Action } | undefined;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.end === line.start) continue;
    const refusal = cutting.refuseMore();
    if (refusal !== undefined) return refusal;
    // Senders repeat one action line thousands of times.
    const text = cutting.content.toString(
      "utf8",
      line.start,
      Math.min(line.end, line.start + ACTION_BYTES_MAX + 1),
    );
    const action = known?.text === text ? known.action : readAction(text, indexInPath);
    const place = { line: line.number, offset: line.start };
    if (action === undefined) {
      const message = `Malformed action/metadata line [${line.number}], expected an object with create, index, update or delete`;
      return { kind: "refused", code: "bad-body", message, ...place };
    }
    known = { text, action };
    actions.push(action);
    const hasDocument = action.name !== "delete";
    const document = hasDocument ? lines.next() : undefined;
    if (hasDocument && document === undefined)
      return {
        kind: "refused",
        code: "bad-body",
        message: `line ${line.number}: no document follows the action`,
        ...place,
      };
    if (document === undefined || WITHOUT.has(action.name)) {
      records.reject(
        { code: "bad-record", ...place },
        `an audit log takes create and index, not ${action.name}`,
      );
      continue;
    }
    scanner.moveTo({ at: document.start, line: document.number });
    const walk = new JsonWalk(cutting);
    const range = document.end - document.start > limits.eventBytesMax ? undefined : walk.value();
    const { end, number, start } = document;
    if (end - start > limits.eventBytesMax) records.keep({ start, end, line: number, nativeId: undefined });
    else if (
      range === undefined ||
      range.end > end ||
      content[range.start] !== OPEN_BRACE ||
      !isBlank(content, range.end, end)
    )
      records.reject(
        { code: "invalid-json", line: number, offset: start },
        "failed to parse: the document is no JSON object",
      );
    else {
      const nativeId = action.id === undefined ? undefined : `${action.index}/${action.id}`;
      cutting.keepAny(range, { nativeId, context: action.context });
    }
  }
  if (actions.length === 0) return cutting.refuse("empty-body", "request body is required");
  const cut = cutting.result();
  return cut.kind === "cut" ? { ...cut, answer: (taken) => answerItems(actions, taken) } : cut;
}

const OPEN_BRACE = 0x7b;
const SPACES: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0d]);

function isBlank(content: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!SPACES.has(content[at])) return false;
  return true;
}

function indexOf(asked: Asked): string {
  const parts = (elasticsearchPath(asked) ?? "").split("/");
  return parts.length === 3 ? (parts[1] ?? "") : "";
}

function readAction(text: string, indexInPath: string): Action | undefined {
  if (text.length > ACTION_BYTES_MAX) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const [entry, ...more] = typeof value === "object" && value !== null ? Object.entries(value) : [];
    if (entry === undefined || more.length > 0) return undefined;
    const [name, settings]: [string, unknown] = entry;
    if (!WITH_DOCUMENT.has(name) && !WITHOUT.has(name)) return undefined;
    const { _id: id, _index: index = indexInPath }: Record<string, unknown> =
      typeof settings === "object" ? { ...settings } : {};
    return {
      ...{ name, index: typeof index === "string" ? index : "", id: typeof id === "string" ? id : undefined },
      context: indexInPath === "" ? { action: text.trim() } : { action: text.trim(), index: indexInPath },
    };
  } catch {
    return undefined;
  }
}

/** Lines with their numbers, without line feeds. */
class Lines {
  readonly #content: Uint8Array;
  #at = 0;
  #number = 0;

  constructor(content: Uint8Array) {
    this.#content = content;
  }

  next(): { readonly start: number; readonly end: number; readonly number: number } | undefined {
    const start = this.#at;
    if (start >= this.#content.length) return undefined;
    const lineFeed = this.#content.indexOf(LINE_FEED, start);
    const end = lineFeed === -1 ? this.#content.length : lineFeed;
    this.#at = end + 1;
    this.#number += 1;
    return { start, end, number: this.#number };
  }
}

// The keys stand in Elasticsearch's order and without spaces: Fluent Bit looks for `"errors":false,"items":[` as a text
// where the answer is longer than its buffer (github.com/fluent/fluent-bit, plugins/out_es/es.c).
function answerItems(actions: readonly Action[], { cut, items }: Taken): Reply {
  const errors = new Map(cut.errors.map((error) => [error.item, error]));
  const outcomes = new Map(cut.records.map(({ item }, i) => [item, items[i]]));
  const printed = actions.map(({ id, index, name }, i) => {
    const outcome = outcomes.get(i + 1);
    const error = errors.get(i + 1);
    const about = { _index: index, _id: id ?? (outcome?.kind === "accepted" ? outcome.id : null) };
    if (outcome?.kind !== "accepted") {
      const type = ERROR_TYPES.get(error?.code ?? "invalid-json") ?? "mapper_parsing_exception";
      const status = error?.code === "event-too-large" ? 413 : 400;
      return { [name]: { ...about, status, error: { type, reason: error?.message ?? "it was refused" } } };
    }
    return {
      [name]: {
        ...{ ...about, _version: 1, result: "created", _shards: SHARDS },
        ...{ _seq_no: outcome.index, _primary_term: 1, status: 201 },
      },
    };
  });
  return jsonReply(200, { took: 1, errors: refusedIn(cut) > 0, items: printed }, PRODUCT_HEADER);
}

const SHARDS = { total: 1, successful: 1, failed: 0 };

function refusedIn({ errors, errorsOmitted }: CutRecords): number {
  return errors.length + errorsOmitted;
}

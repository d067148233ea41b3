/** Reads a request into one statement and what it wants. Either the body is the statement, or the address holds it and the body is data. */
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { type BodyLimit, bodyOf, collect, TooLarge } from "./body.ts";
import { boundaryOf, readForm } from "./form.ts";
import { literal } from "./literal.ts";
import { type Refusal, refuse } from "./refusals.ts";
import type { Scratch } from "./scratch.ts";
import { type InsertStatement, readStatement } from "./statement.ts";
import { preparations, readWish } from "./wish.ts";

/** A request that can be run. */
export interface Asked {
  readonly kind: "asked";
  readonly work: "read" | "write";
  readonly prepare: readonly string[];
  readonly sql: string;
  /** The form of the answer: what the statement says, or else what the request says. */
  readonly format: string;
  readonly queryId: string | undefined;
  /** The file with the rows, to be removed afterwards. */
  readonly file: string | undefined;
}

/** A query of ours has a few thousand characters; ClickHouse's own limit is a quarter of this. */
const STATEMENT: BodyLimit = { what: "a statement", bytesMax: 1_048_576 };
/** A statement, and parameters such as a list of ten thousand ids. */
const FORM: BodyLimit = { what: "a form", bytesMax: 8_388_608 };
/** The largest batch of the search copy is an eighth of this. */
const DATA: BodyLimit = { what: "the data of an insert", bytesMax: 536_870_912 };
const NOTHING: BodyLimit = { what: "a body beside a statement that takes none", bytesMax: 0 };

/** Reads a request to its end. Rejects only when the sender broke off or the disk failed. */
export async function readRequest(request: IncomingMessage, scratch: Scratch): Promise<Asked | Refusal> {
  try {
    return await readParts(request, scratch);
  } catch (cause) {
    const refusal = refusalOfBody(cause);
    if (refusal === undefined) throw cause;
    return refusal;
  }
}

async function readParts(request: IncomingMessage, scratch: Scratch): Promise<Asked | Refusal> {
  const { searchParams } = new URL(request.url ?? "/", "http://engine");
  const fields = await readFields(request);
  if ("kind" in fields) return fields;
  const wish = readWish([...searchParams, ...fields.pairs]);
  if (wish.kind === "refused") return wish;

  const text = wish.query ?? (fields.isForm ? "" : await readText(request, STATEMENT));
  if (typeof text !== "string") return text;
  if (Buffer.byteLength(text) > STATEMENT.bytesMax) throw new TooLarge(STATEMENT);
  const statement = readStatement(text);
  if (statement.kind === "refused") return statement;
  const work = statement.kind === "read" ? "read" : "write";
  if (work === "write" && request.method !== "POST")
    return refuse("READONLY", "what changes something is sent by POST");
  const prepare = preparations(wish, work);
  if ("kind" in prepare) return prepare;

  const hasData = statement.kind === "insert" && statement.inline === "";
  const rest =
    wish.query === undefined || fields.isForm ? Readable.from([]) : bodyOf(request, hasData ? DATA : NOTHING);
  if ("kind" in rest) return rest;
  const asked = { kind: "asked", work, prepare, queryId: wish.queryId } as const;
  if (statement.kind !== "insert") {
    await collect(rest);
    return { ...asked, sql: statement.sql, format: statement.format ?? wish.format, file: undefined };
  }
  if (!hasData) await collect(rest);
  const file = await scratch.write(hasData ? rest : Readable.from([Buffer.from(statement.inline)]));
  return { ...asked, sql: selectFrom(file, statement), format: wish.format, file };
}

/** The parameters that are sent as a form, if there is one. */
async function readFields(
  request: IncomingMessage,
): Promise<{ readonly isForm: boolean; readonly pairs: readonly (readonly [string, string])[] } | Refusal> {
  const boundary = boundaryOf(request.headers["content-type"]);
  if (boundary === undefined) return { isForm: false, pairs: [] };
  const text = await readText(request, FORM);
  if (typeof text !== "string") return text;
  const form = readForm(text, boundary);
  return form.kind === "refused" ? form : { isForm: true, pairs: form.fields };
}

async function readText(request: IncomingMessage, limit: BodyLimit): Promise<string | Refusal> {
  const body = bodyOf(request, limit);
  if ("kind" in body) return body;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await collect(body));
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return refuse("BAD_ARGUMENTS", "a statement and its parameters are UTF-8");
  }
}

// The engine takes the structure from the table, as it does for an insert of data: columns that are left out get
// their defaults, and formats with names are matched by name.
function selectFrom(file: string, { format, into }: InsertStatement): string {
  return `${into}\nSELECT * FROM file(${literal(file)}, ${literal(format)})`;
}

function refusalOfBody(cause: unknown): Refusal | undefined {
  if (cause instanceof TooLarge) return refuse("QUERY_IS_TOO_LARGE", cause.message);
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code.startsWith("Z_")) return refuse("ZLIB_INFLATE_FAILED", `the body can't be unpacked (${code})`);
  if (code === "ENOSPC") return refuse("NOT_ENOUGH_SPACE", "there is no room for the body at the moment");
  return undefined;
}

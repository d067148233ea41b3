/** The web interface: files that hold no data, under a policy that lets nothing in from elsewhere. Each page of it is the same document. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { fail } from "./errors.ts";
import type { PageFile, PageFiles } from "./page-files.ts";

export interface PagePlace {
  /** Empty, or such as `/audit`: the document is told, so that what it names is found there. */
  readonly basePath: string;
  /** Refuses names that are not this server's. */
  readonly isKnown: MiddlewareHandler;
}

/** The first part of each page's path. The document decides what to show there, and says so where there is nothing. */
const PAGES: ReadonlySet<string> = new Set([
  ...["", "changes", "compare", "e", "entities", "explore", "integrity", "live"],
  ...["settings", "sign-in", "sources", "welcome"],
]);
/** Under these programs ask, also by a browser: what they get is no page. */
const DOORS: ReadonlySet<string> = new Set(["api", "assets", "logs"]);
const INDEX = "index.html";

// Nothing from elsewhere, nothing inline, nobody's frame; and text from strangers can't become HTML even by a mistake.
const POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  // The document says below which path of this server it stands, and nothing can say another server.
  "base-uri 'self'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");
const HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  vary: "accept-encoding",
} as const;
/** A page of an older server would ask the newer one in the wrong way. */
const ASK_AGAIN = "no-cache";
const KEEP = "public, max-age=31536000, immutable";

/** Below this a packet is a packet. */
const COMPRESSED_BYTES_MIN = 1024;
const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:json|manifest|wasm))/;
/** Nearly as small as brotli can, and done in milliseconds. */
const BROTLI_QUALITY = 9;
type Encoding = "br" | "gzip";
const COMPRESS: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer<ArrayBuffer>>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: promisify<Buffer, Buffer<ArrayBuffer>>(gzip),
};

/** Every page's document, and the files that it names. */
export function page(files: PageFiles, { basePath, isKnown }: PagePlace): Hono {
  const index = withBase(files.get(INDEX), basePath);
  const compressed = new Map<string, Promise<Buffer<ArrayBuffer>>>();
  const app = new Hono();
  app.use("*", isKnown);
  app.get("*", async (context, next) => {
    const path = context.req.path.slice(1);
    const [part = ""] = path.split("/", 1);
    if (!PAGES.has(part)) {
      const file = path === INDEX ? undefined : files.get(path);
      if (file !== undefined) return await serve(context, path, file);
      const isRead = /\btext\/html\b/.test(context.req.header("accept") ?? "");
      if (index === undefined || !isRead || DOORS.has(part)) return await next();
      return await serve(context, INDEX, index, 404);
    }
    if (index !== undefined) return await serve(context, INDEX, index);
    return fail(context, "not-found", "the web interface was not built", "build it: npm run setup");
  });
  return app;

  async function serve(context: Context, path: string, file: PageFile, status = 200): Promise<Response> {
    const cached = file.isHashed ? KEEP : ASK_AGAIN;
    const headers = { ...HEADERS, "content-type": file.type, "cache-control": cached };
    const encoding = encodingFor(context.req.header("accept-encoding"), file);
    if (encoding === undefined) return new Response(file.bytes, { status, headers });
    const key = `${encoding} ${path}`;
    const bytes = compressed.get(key) ?? COMPRESS[encoding](file.bytes);
    // Once, when it is first asked for: a start waits for no compression.
    compressed.set(key, bytes);
    return new Response(await bytes, { status, headers: { ...headers, "content-encoding": encoding } });
  }
}

/** The best encoding that is accepted (RFC 9110 §12.5.3); undefined where the bytes go as they are. */
function encodingFor(accepted = "", { bytes, type }: PageFile): Encoding | undefined {
  if (bytes.length < COMPRESSED_BYTES_MIN || !COMPRESSIBLE.test(type)) return undefined;
  const names = accepted
    .split(",")
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(";", 1)[0]?.trim().toLowerCase());
  return (["br", "gzip"] as const).find((encoding) => names.includes(encoding));
}

// No script may stand in the document, so where it is has to be an element of it.
function withBase(index: PageFile | undefined, basePath: string): PageFile | undefined {
  if (index === undefined) return undefined;
  const base = `<base href="${basePath}/">`;
  const text = index.bytes.toString("utf8");
  const placed = /<base\b[^>]*>/i.test(text)
    ? text.replace(/<base\b[^>]*>/i, base)
    : text.replace(/<head>/i, `<head>\n    ${base}`);
  return { ...index, bytes: Buffer.from(placed) };
}

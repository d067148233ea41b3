/** The page for people: its files are read once at start, and a path names one of them or nothing. They hold no data. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Context, Hono } from "hono";
import { fail } from "./errors.ts";

/** What may be served, by its ending; whatever else lies in the folders is not. */
const TYPES: ReadonlyMap<string, string> = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".svg", "image/svg+xml"],
]);

// Nothing from elsewhere, nothing inline, nobody's frame; and text from strangers can't become HTML even by a mistake.
const POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  // A page below `/` has to say where its files are.
  "base-uri 'self'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");
const HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  // A page of an older server would ask the newer one in the wrong way.
  "cache-control": "no-cache",
} as const;

interface PageFile {
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** `GET /`, `GET /icon.svg` and `GET /assets/{name}`. Throws when the page's files can't be read. */
export function page(): Hono {
  const files = readPageFiles();
  const app = new Hono();
  app.get("/", (context) => serve(context, files.get("index.html")));
  app.get("/icon.svg", (context) => serve(context, files.get("icon.svg")));
  app.get("/assets/:name", (context) => serve(context, files.get(`assets/${context.req.param("name")}`)));
  return app;
}

function serve(context: Context, file: PageFile | undefined): Response {
  if (file === undefined) return fail(context, "not-found", "the page has no such file");
  return new Response(file.bytes, { headers: { ...HEADERS, "content-type": file.type } });
}

function readPageFiles(): ReadonlyMap<string, PageFile> {
  const root = join(dirname(fileURLToPath(import.meta.resolve("@tallystick/web/package.json"))), "dist");
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    const type = TYPES.get(extname(name));
    if (type !== undefined)
      files.set(name.replaceAll("\\", "/"), { type, bytes: readFileSync(join(root, name)) });
  }
  return files;
}

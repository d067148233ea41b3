/** The files of the web interface as they were built, read once. A path names one of them or nothing; they hold no data. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
  /** Its name holds a hash of its content, so what has this name never changes. */
  readonly isHashed: boolean;
}

/** By their paths below the root, such as `assets/index-B3xK9_aZ.js`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** What may be served, by its ending; whatever else lies in the folder is not. */
const TYPES: ReadonlyMap<string, string> = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".ico", "image/x-icon"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".webmanifest", "application/manifest+json"],
  [".woff2", "font/woff2"],
]);
/** As Vite names what it builds: `index-B3xK9_aZ.js`. */
const HASHED = /^assets\/[^/]+-[\w-]{8}\.[a-z0-9]+$/;

/** Empty where nothing was built: the server takes events all the same. */
export function readPageFiles(): PageFiles {
  const folder = join(dirname(fileURLToPath(import.meta.resolve("@tallystick/web/package.json"))), "dist");
  const files = new Map<string, PageFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name);
    const type = TYPES.get(extname(entry.name));
    if (!entry.isFile() || type === undefined) continue;
    const path = relative(folder, place).split(sep).join("/");
    files.set(path, { type, bytes: readFileSync(place), isHashed: HASHED.test(path) });
  }
  return files;
}

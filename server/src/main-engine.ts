/** Temporary engine. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Session } = require("chdb");
const folder = process.env["TALLY_ENGINE_FOLDER"] ?? "";
mkdirSync(folder, { recursive: true });
const idle = new Session(folder);
let n = 0;
let lock: Promise<void> = Promise.resolve();
const quote = (t: string): string => `'${t.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const server = createServer(async (req, res) => {
  const url = new URL(req.url ?? "/", "http://x");
  if (url.pathname === "/ping") return void res.end("Ok.\n");
  const chunks: Buffer[] = [];
  for await (const c of req) chunks.push(c);
  const body = Buffer.concat(chunks);
  let q = url.searchParams.get("query") ?? "";
  let file: string | undefined;
  const m = /^INSERT INTO (\S+) FORMAT Native/.exec(q);
  if (m) {
    file = `/dev/shm/tmp-engine-${process.pid}-${n++}`;
    writeFileSync(file, body);
    q = `INSERT INTO ${m[1]} SELECT * FROM file('${file}','Native')`;
  } else q += body.toString();
  const sets: string[] = [];
  for (const [k, v] of url.searchParams) {
    if (
      ["query", "query_id", "database", "enable_http_compression"].includes(k) ||
      k.startsWith("http_") ||
      k.startsWith("send_")
    )
      continue;
    sets.push(`${k} = ${quote(v)}`);
  }
  const before = lock;
  let done = (): void => undefined;
  if (/^(INSERT|CREATE|DROP|EXCHANGE|DELETE|ALTER)/.test(q)) {
    lock = new Promise((r) => {
      done = r;
    });
    await before;
  }
  const s = new Session(folder);
  try {
    if (sets.length) await s.queryAsync(`SET ${sets.join(", ")}`, { format: "TSV" });
    const r = await s.queryAsync(q, { format: "TabSeparated" });
    res.end(Buffer.from(r.bytes()));
  } catch (e) {
    res.writeHead(500, { "X-ClickHouse-Exception-Code": "1" });
    res.end(e instanceof Error ? e.message : String(e));
  } finally {
    s.close();
    done();
    if (file) rmSync(file);
  }
});
server.listen(0, "127.0.0.1", () => {
  const a = server.address();
  process.send?.({ kind: "listening", url: `http://127.0.0.1:${typeof a === "object" && a ? a.port : 0}` });
});
process.on("disconnect", () => {
  idle.close();
  process.exit(0);
});
if (!process.connected) process.exit(1);
process.on("SIGTERM", () => process.exit(0));

/** A program that logs by the SDK as fast as it can, and prints the id of what was kept: for a test that kills it. */
import { Client } from "../../sdk/src/index.ts";

const [url = "", token = "", spool = ""] = process.argv.slice(2);
const client = new Client({ url, token, spool, flushMs: 20 });

function logSome(): void {
  for (let n = 0; n < 20; n += 1) {
    const logged = client.log({ actor: "alice", action: "a", n });
    if (logged.kind === "kept") process.stdout.write(`${logged.id}\n`);
  }
  setImmediate(logSome);
}
logSome();

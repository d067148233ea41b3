/** What this machine charges for HTTP alone: node:http that reads a request and answers, under the load of `single`. */
import { once } from "node:events";
import { createServer } from "node:http";
import { loadFrom } from "./server.ts";

const CONNECTIONS = 64;
const SECONDS = 10;

/** Events a second and CPU of a server that keeps nothing: the floor under every figure of single requests. */
export async function measureBare(): Promise<Record<string, string | number>> {
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      response.writeHead(202, { "content-length": "2", "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const load = { port, token: "none", batch: 1, connections: CONNECTIONS, rate: undefined };
  await loadFrom({ ...load, seconds: 2 });
  const before = process.cpuUsage();
  const result = await loadFrom({ ...load, seconds: SECONDS });
  const { user, system } = process.cpuUsage(before);
  server.closeAllConnections();
  server.close();
  return {
    "requests/s": result.eventsPerSecond,
    "p99 ms": result.latencyMs.p99.toFixed(1),
    "server CPU µs/request": ((user + system) / result.acknowledged).toFixed(1),
    "load CPU µs/request": result.cpuMicrosecondsPerEvent.toFixed(1),
  };
}

/** Many connections that say nothing, and many requests that say little: what they cost, and what they do to those who send. */
import { connect, type Socket } from "node:net";
import { cpuMicroseconds, memoryMib } from "./machine.ts";
import { loadFrom, removeData, startBenchServer } from "./server.ts";

const IDLE = 1000;
const TINY = 10_000;
const CONNECTIONS = 64;
const SECONDS = 10;

/** 10,000 requests of one small event, each on a connection of its own; then the load of `single` beside 1,000 idle ones. */
export async function measureConnections(): Promise<Record<string, string | number>> {
  const server = await startBenchServer();
  const { pid, port } = server;
  const token = server.token("INGEST");
  const alone = { batch: 1, connections: CONNECTIONS, port, token, rate: undefined, seconds: SECONDS };
  await loadFrom({ ...alone, seconds: 3 });

  const cpuBefore = cpuMicroseconds(pid);
  const start = performance.now();
  let answered = 0;
  let sent = 0;
  const sendTiny = async (): Promise<void> => {
    while (sent++ < TINY) if (await sendOnce(port, token)) answered += 1;
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, sendTiny));
  const tinySeconds = (performance.now() - start) / 1000;
  const tinyCpu = (cpuMicroseconds(pid) - cpuBefore) / TINY;

  const quiet = await loadFrom(alone);
  const memoryBefore = memoryMib(pid).now;
  const idle = await Promise.all(Array.from({ length: IDLE }, () => open(port)));
  const beside = await loadFrom(alone);
  const memoryAfter = memoryMib(pid).now;
  const left = idle.filter(({ closed }) => !closed).length;
  for (const socket of idle) socket.destroy();
  await server.stop();
  removeData(server.data);
  return {
    "tiny requests, a connection each": TINY,
    "… answered 202": answered,
    "… requests/s": Math.round(TINY / tinySeconds),
    "… server CPU µs each": tinyCpu.toFixed(0),
    "events/s, one a request, 64 connections": quiet.eventsPerSecond,
    [`… beside ${IDLE} idle connections`]: beside.eventsPerSecond,
    "… p99 ms, alone / beside": `${quiet.latencyMs.p99.toFixed(1)} / ${beside.latencyMs.p99.toFixed(1)}`,
    "memory MiB, before / with them": `${Math.round(memoryBefore)} / ${Math.round(memoryAfter)}`,
    "idle connections that were kept": left,
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.on("error", reject);
  });
}

async function sendOnce(port: number, token: string): Promise<boolean> {
  const socket = await open(port);
  const body = '{"action":"a"}';
  socket.write(
    `POST /api/v1/events HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${token}\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  let text = "";
  for await (const piece of socket) text += piece;
  return text.startsWith("HTTP/1.1 202");
}

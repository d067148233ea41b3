/** Starts the syslog listeners that the configuration asks for, under a source of their own. */
import { readFile } from "node:fs/promises";
import { isIPv6, type Server } from "node:net";
import type { TlsOptions } from "node:tls";
import type { Config } from "./config.ts";
import type { Address } from "./config-values.ts";
import type { RecordSource } from "./intake/record-source.ts";
import { ensureSource, type Sources } from "./intake/sources.ts";
import type { Door } from "./sources/door.ts";
import { createDatagramListener } from "./sources/syslog/datagrams.ts";
import { MessageSealer, SYSLOG } from "./sources/syslog/seal-messages.ts";
import { createStreamListener } from "./sources/syslog/streams.ts";
import { CodedError } from "./system/coded-error.ts";
import type { Diagnose } from "./system/diagnostics.ts";

export interface SyslogListeners {
  /** Such as `tcp 127.0.0.1:601`. */
  readonly addresses: readonly string[];
  /** Reads nothing more, seals what was read, closes. */
  stop(): Promise<void>;
}

export interface SyslogParts {
  readonly door: Door;
  readonly record: RecordSource;
  readonly sources: Sources;
  readonly diagnose: Diagnose;
}

class SyslogError extends CodedError<"listen-failed"> {}

/** Throws when one of them can't be opened; none is open then. */
export async function startSyslog(
  { syslog }: Pick<Config, "syslog">,
  { diagnose, door, record, sources }: SyslogParts,
): Promise<SyslogListeners> {
  const { source: name, tcp, tls, udp } = syslog;
  if (tcp === undefined && tls === undefined && udp === undefined)
    return { addresses: [], stop: async () => undefined };
  const source = await ensureSource(name, SYSLOG, { record, sources });
  const ending = new AbortController();
  const sender = { id: source.id, name, type: "machine" } as const;
  const sealer = new MessageSealer(door, { ending: ending.signal, sender, rate: source.rate });
  const addresses: string[] = [];
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    ending.abort();
    await Promise.all(stops.map((one) => one()));
  };
  try {
    if (udp !== undefined) {
      const listener = createDatagramListener(sealer, isIPv6(udp.host) ? "udp6" : "udp4");
      await bound("udp", udp, (done, fail) => {
        listener.socket.once("error", fail).bind(udp.port, udp.host, done);
      });
      stops.push(listener.stop);
      addresses.push(`udp ${addressOf(udp.host, listener.socket.address().port)}`);
    }
    for (const [transport, address] of [
      ["tcp", tcp],
      ["tls", tls],
    ] as const) {
      if (address === undefined) continue;
      const listener = createStreamListener(sealer, transport === "tls" ? await readTls(syslog) : undefined);
      await bound(transport, address, (done, fail) => {
        listener.server.once("error", fail).listen(address.port, address.host, done);
      });
      stops.push(listener.stop);
      addresses.push(`${transport} ${addressOf(address.host, portOf(listener.server))}`);
    }
  } catch (cause) {
    await stop();
    throw cause;
  }
  diagnose("info", "listening for syslog", { at: addresses });
  return { addresses, stop };
}

async function readTls({ tlsCa, tlsCert, tlsKey }: Config["syslog"]): Promise<TlsOptions> {
  const read = async (path: string | undefined): Promise<Buffer | undefined> => {
    if (path === undefined) return undefined;
    return await readFile(path).catch((cause: unknown) => {
      throw new SyslogError("listen-failed", `couldn't read ${path} for syslog over TLS`, { cause });
    });
  };
  const [cert, key, ca] = await Promise.all([read(tlsCert), read(tlsKey), read(tlsCa)]);
  const client = ca === undefined ? {} : { ca, requestCert: true, rejectUnauthorized: true };
  return { ...(cert && { cert }), ...(key && { key }), ...client };
}

function bound(
  transport: string,
  { host, port }: Address,
  bind: (done: () => void, fail: (cause: Error) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    bind(resolve, (cause) =>
      reject(
        new SyslogError(
          "listen-failed",
          `couldn't listen for syslog on ${transport} ${addressOf(host, port)}`,
          {
            cause,
          },
        ),
      ),
    );
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function addressOf(host: string, port: number): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

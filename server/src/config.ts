/** The configuration: flags over environment over defaults. The field comments are the manual; an unknown flag is an error. */
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

export interface Config {
  /** `--data`, TALLY_DATA: the data directory. Default `./tally-data`. */
  readonly dataFolder: string;
  /** `--listen`, TALLY_LISTEN: address and port, `127.0.0.1:8080` unless told otherwise. Port 0 takes a free one. */
  readonly host: string;
  readonly port: number;
  /** `--insecure-listen`, TALLY_INSECURE_LISTEN=1: allows an address that is not loopback, without TLS. */
  readonly insecureListen: boolean;
  /** `--origin`, TALLY_ORIGIN: the log's name for ever, a URL without scheme; used when the log is created. */
  readonly origin: string | undefined;
  /** `--guard-dir`, TALLY_GUARD_DIR: a folder on another volume for a copy of the guard. */
  readonly guardFolder: string | undefined;
  /** `--policy`, TALLY_POLICY: a file with the witnesses to ask (c2sp.org/tlog-policy). */
  readonly policyPath: string | undefined;
  /** `--disk-reserve`, TALLY_DISK_RESERVE: intake waits below so many MiB of free disk. Default 256; it goes on at twice that. */
  readonly diskReserveBytes: number;
  /** `--segment-mib`, TALLY_SEGMENT_MIB: size of the segments of the write-ahead log. Default 64. */
  readonly segmentBytes: number;
}

export type ConfigResult =
  | { readonly kind: "config"; readonly config: Config }
  | { readonly kind: "refused"; readonly message: string };

const FLAGS = {
  data: { type: "string" },
  listen: { type: "string" },
  "insecure-listen": { type: "boolean" },
  origin: { type: "string" },
  "guard-dir": { type: "string" },
  policy: { type: "string" },
  "disk-reserve": { type: "string" },
  "segment-mib": { type: "string" },
} as const;

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
const MIB = 1_048_576;

/** Reads the configuration from flags and environment. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ConfigResult {
  const flags = parseFlags(args);
  if (typeof flags === "string") return refused(flags);
  const read = (name: keyof typeof FLAGS): string | undefined => {
    const flag = flags[name];
    const fromEnv = env[`TALLY_${name.toUpperCase().replaceAll("-", "_")}`];
    return flag === undefined ? fromEnv || undefined : String(flag);
  };
  const listen = parseListen(read("listen") ?? "127.0.0.1:8080");
  if (listen === undefined) return refused("--listen must be an address and a port, such as 127.0.0.1:8080");
  const insecureListen = ["1", "true"].includes(read("insecure-listen") ?? "");
  if (!LOOPBACK.has(listen.host) && !insecureListen) {
    return refused(
      `--listen ${listen.host}: other machines could read tokens on the way, since there is no TLS; put a proxy with TLS before it and add --insecure-listen`,
    );
  }
  const origin = read("origin");
  if (origin !== undefined && !isOrigin(origin)) {
    return refused(
      "--origin must be a URL without scheme, such as log.example.com/audit, without spaces and plus signs",
    );
  }
  const diskReserveMib = parseCount(read("disk-reserve") ?? "256", { min: 0, max: 1_048_576 });
  if (diskReserveMib === undefined) return refused("--disk-reserve must be a whole number of MiB");
  const segmentMib = parseCount(read("segment-mib") ?? "64", { min: 1, max: 1024 });
  if (segmentMib === undefined) return refused("--segment-mib must be a whole number from 1 to 1024");
  const guard = read("guard-dir");
  const policy = read("policy");
  return {
    kind: "config",
    config: {
      dataFolder: resolve(read("data") ?? "tally-data"),
      ...listen,
      ...{ insecureListen, origin },
      guardFolder: guard === undefined ? undefined : resolve(guard),
      policyPath: policy === undefined ? undefined : resolve(policy),
      diskReserveBytes: diskReserveMib * MIB,
      segmentBytes: segmentMib * MIB,
    },
  };
}

/** A name for a log that was given none: this machine's, and something random so that no two logs share it. */
export function defaultOrigin(randomHex: string): string {
  const host = hostname().replace(/[^A-Za-z0-9.-]/g, "") || "localhost";
  return `${host}/${randomHex}/main`;
}

/** Where things stand in the data directory. */
export function dataPaths(dataFolder: string): { log: string; state: string; secrets: string } {
  return {
    log: join(dataFolder, "logs", "main"),
    state: join(dataFolder, "state"),
    secrets: join(dataFolder, "tokens.env"),
  };
}

function parseFlags(args: readonly string[]): { [K in keyof typeof FLAGS]?: string | boolean } | string {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true }).values;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function parseListen(text: string): { host: string; port: number } | undefined {
  const match = /^(?:\[([0-9a-fA-F:]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  return host === undefined || port > 65_535 ? undefined : { host, port };
}

function isOrigin(text: string): boolean {
  return /^[A-Za-z0-9.:-]+(\/[A-Za-z0-9._~-]+)*$/.test(text) && text.length <= 200;
}

function parseCount(text: string, { min, max }: { min: number; max: number }): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const count = Number(text);
  return count >= min && count <= max ? count : undefined;
}

function refused(message: string): ConfigResult {
  return { kind: "refused", message };
}

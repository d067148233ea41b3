/** The configuration: flags over environment over file over defaults. The field comments are the manual; what is unknown is an error. */
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DATES, readEvents, ZONES } from "./config-events.ts";
import { type FileValue, readConfigFile } from "./config-file.ts";
import { type FilesConfig, LISTS, readLists, type SourceConfig } from "./config-lists.ts";
import { readSilence, SILENCES, type SilenceConfig } from "./config-silence.ts";
import { readSyslog, type SyslogConfig } from "./config-syslog.ts";
import {
  LOOPBACK,
  parseCount,
  parseDays,
  parseListen,
  parseSearchUrl,
  type Refused,
  refused,
  type SearchPlace,
} from "./config-values.ts";
import { readWeb, WEB_LISTS, type WebConfig } from "./config-web.ts";
import type { EventSettings } from "./event-settings.ts";

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
  /** `--search-url`, TALLY_SEARCH_URL, `search.url`: a ClickHouse to use instead of the engine inside, such as http://user:password@host:8123. */
  readonly search: SearchPlace | undefined;
  /** `--search-keep`, TALLY_SEARCH_KEEP, `search.keep`: how long the search copy keeps events, such as 90d. Everything when it is not set; the log keeps everything either way. */
  readonly searchKeepUs: number | undefined;
  readonly silence: SilenceConfig;
  readonly syslog: SyslogConfig;
  readonly web: WebConfig;
  /** `files:` in the file: what is followed as it grows. */
  readonly files: readonly FilesConfig[];
  /** `sources:` in the file: who may send. */
  readonly sources: readonly SourceConfig[];
  /**
   * `zones:` in the file: the time zones of sources whose times name none; `dates:`: whether they write the day or the month first. `--mappings`, TALLY_MAPPINGS: a folder of parsers
   * of one's own, or the file of one. `--identities`, TALLY_IDENTITIES: the directory of people and services, YAML or CSV.
   */
  readonly events: EventSettings;
}

/** One setting as it is in force, and where its value is from: a flag, a variable, a place in the file, or `default`. */
export interface Setting {
  readonly name: string;
  /** Undefined where nothing is set and there is no default. */
  readonly value: string | undefined;
  readonly from: string;
  /** What stands in the file or folder that it names, as a digest: it may be another without the setting's changing. */
  readonly content?: string;
}

export type ConfigResult =
  | {
      readonly kind: "config";
      readonly config: Config;
      readonly settings: readonly Setting[];
      /** What can be used, and hardly be meant. */
      readonly warnings: readonly string[];
    }
  | Refused;

/** Each setting's default. Its name is its key in the file; with `-` for `.` its flag, and with `_` in capitals its variable. */
const DEFAULTS = {
  data: "tally-data",
  listen: "127.0.0.1:8080",
  "insecure-listen": "false",
  origin: undefined,
  "guard-dir": undefined,
  policy: undefined,
  "disk-reserve": "256",
  "segment-mib": "64",
  "search.url": undefined,
  "search.keep": undefined,
  hosts: undefined,
  proxies: undefined,
  "base-path": undefined,
  "silence.min": "10m",
  "syslog.udp": undefined,
  "syslog.tcp": undefined,
  "syslog.tls": undefined,
  "syslog.tls-cert": undefined,
  "syslog.tls-key": undefined,
  "syslog.tls-client-ca": undefined,
  "syslog.source": "syslog",
  mappings: undefined,
  identities: undefined,
} as const satisfies Record<string, string | undefined>;
type Name = keyof typeof DEFAULTS;
const NAMES = Object.keys(DEFAULTS);
/** What stands behind these is the name of a source. They stand in the file alone. */
export const OPEN_NAMES: readonly string[] = [ZONES, DATES, SILENCES];
const FLAGS = Object.fromEntries(
  [...NAMES, "config"].map(
    (name) => [flagOf(name), { type: name === "insecure-listen" ? "boolean" : "string" }] as const,
  ),
);

const MIB = 1_048_576;

/** Reads the configuration from flags and environment. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ConfigResult {
  const flags = parseFlags(args);
  if (typeof flags === "string") return refused(flags);
  const file = readFile(flags, env);
  if (file.kind === "refused") return file;
  const open = [...file.values.keys()].filter((name) => OPEN_NAMES.some((prefix) => name.startsWith(prefix)));
  const settings = new Map(
    [...NAMES, ...open].map((name) => [name, settingOf(name, { flags, env, file: file.values })]),
  );
  const value = (name: Name): string | undefined => settings.get(name)?.value;
  /** How a refusal calls a setting: by the place where somebody can mend it. */
  const named = (name: Name): string => {
    const from = settings.get(name)?.from ?? "";
    return from.includes(":") ? `${from}: ${name}` : from === "default" ? name : from;
  };
  const listen = parseListen(value("listen") ?? "");
  if (listen === undefined)
    return refused(`${named("listen")} must be an address and a port, such as 127.0.0.1:8080`);
  const insecureListen = ["1", "true"].includes(value("insecure-listen") ?? "");
  if (!LOOPBACK.has(listen.host) && !insecureListen) {
    return refused(
      `${named("listen")} ${listen.host}: other machines could read tokens on the way, since there is no TLS; put a proxy with TLS before it and add --insecure-listen`,
    );
  }
  const origin = value("origin");
  if (origin !== undefined && !isOrigin(origin)) {
    return refused(
      `${named("origin")} must be a URL without scheme, such as log.example.com/audit, without spaces and plus signs`,
    );
  }
  const diskReserveMib = parseCount(value("disk-reserve") ?? "", { min: 0, max: 1_048_576 });
  if (diskReserveMib === undefined) return refused(`${named("disk-reserve")} must be a whole number of MiB`);
  const segmentMib = parseCount(value("segment-mib") ?? "", { min: 1, max: 1024 });
  if (segmentMib === undefined)
    return refused(`${named("segment-mib")} must be a whole number from 1 to 1024`);
  const [guard, policy] = [value("guard-dir"), value("policy")];
  const [searchUrl, keep] = [value("search.url"), value("search.keep")];
  const search = searchUrl === undefined ? undefined : parseSearchUrl(searchUrl);
  if (searchUrl !== undefined && search === undefined)
    return refused(
      `${named("search.url")} must be the URL of a ClickHouse, such as http://user:password@host:8123`,
    );
  const searchKeepUs = keep === undefined ? undefined : parseDays(keep);
  if (keep !== undefined && searchKeepUs === undefined)
    return refused(`${named("search.keep")} must be a number of days, such as 90d`);
  const silence = readSilence([...settings.values()], named);
  if ("kind" in silence) return silence;
  const lists = readLists(file.lists);
  if ("kind" in lists) return lists;
  const syslog = readSyslog(value, { insecureListen, named });
  if ("kind" in syslog) return syslog;
  const read = readEvents([...settings.values()]);
  if ("kind" in read) return read;
  const { contents, events, warnings } = read;
  const web = readWeb(value, named);
  if ("kind" in web) return web;
  return {
    kind: "config",
    config: {
      dataFolder: resolve(value("data") ?? ""),
      ...listen,
      ...{ insecureListen, origin },
      guardFolder: guard === undefined ? undefined : resolve(guard),
      policyPath: policy === undefined ? undefined : resolve(policy),
      diskReserveBytes: diskReserveMib * MIB,
      segmentBytes: segmentMib * MIB,
      ...{ search, searchKeepUs, silence, syslog, events, web },
      ...lists,
    },
    settings: [...settings.values()].map((setting) => {
      const content = contents.get(setting.name);
      return content === undefined ? setting : { ...setting, content };
    }),
    warnings,
  };
}

/** The settings in force as a configuration file, each with where it is from. A password in a URL is not shown. */
export function formatSettings(settings: readonly Setting[]): string {
  return settings
    .map(({ name, value, from }) => {
      const key = /^[a-z.-]+$/.test(name) ? name : JSON.stringify(name);
      const line = value === undefined ? `# ${key}:` : `${key}: ${JSON.stringify(withoutPassword(value))}`;
      return `${line.padEnd(40)} # ${value === undefined ? "not set" : from}\n`;
    })
    .join("");
}

function withoutPassword(value: string): string {
  // Read as the server reads it, whatever way it is written in.
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || url.password === "") return value;
  url.password = "***";
  return url.href;
}

type Flags = Readonly<Record<string, string | boolean | undefined>>;
type Env = Readonly<Record<string, string | undefined>>;

function readFile(flags: Flags, env: Env): ReturnType<typeof readConfigFile> {
  const path = flags["config"] ?? env["TALLY_CONFIG"];
  if (typeof path !== "string" || path === "") return { kind: "values", values: new Map(), lists: new Map() };
  return readConfigFile(path, { names: NAMES, openNames: OPEN_NAMES, plural: WEB_LISTS, listNames: LISTS });
}

function settingOf(
  name: string,
  given: { flags: Flags; env: Env; file: ReadonlyMap<string, FileValue> },
): Setting {
  const flag = given.flags[flagOf(name)];
  if (flag !== undefined) return { name, value: String(flag), from: `--${flagOf(name)}` };
  const variable = `TALLY_${name.toUpperCase().replaceAll(/[-.]/g, "_")}`;
  const text = given.env[variable];
  if (text !== undefined && text !== "") return { name, value: text, from: variable };
  const inFile = given.file.get(name);
  if (inFile !== undefined) return { name, value: inFile.text, from: inFile.at };
  return { name, value: isName(name) ? DEFAULTS[name] : undefined, from: "default" };
}

function flagOf(name: string): string {
  return name.replaceAll(".", "-");
}

function isName(name: string): name is Name {
  return Object.hasOwn(DEFAULTS, name);
}

/** A name for a log that was given none: this machine's, and something random so that no two logs share it. */
export function defaultOrigin(randomHex: string): string {
  const host = hostname().replace(/[^A-Za-z0-9.-]/g, "") || "localhost";
  return `${host}/${randomHex}/main`;
}

interface DataPaths {
  readonly log: string;
  readonly state: string;
  readonly secrets: string;
  /** The engine's, which can be deleted and is built again. */
  readonly search: string;
}

/** Where things stand in the data directory. */
export function dataPaths(dataFolder: string): DataPaths {
  return {
    log: join(dataFolder, "logs", "main"),
    state: join(dataFolder, "state"),
    secrets: join(dataFolder, "tokens.env"),
    search: join(dataFolder, "search"),
  };
}

function parseFlags(args: readonly string[]): Flags | string {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS, strict: true });
    return Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string | boolean] => !Array.isArray(entry[1])),
    );
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function isOrigin(text: string): boolean {
  return /^[A-Za-z0-9.:-]+(\/[A-Za-z0-9._~-]+)*$/.test(text) && text.length <= 200;
}

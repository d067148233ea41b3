/** The part of the configuration that says how browsers come here: by which names, behind which proxies, below which path. */
import { BlockList, isIP } from "node:net";
import { type KnownHost, parseKnownHost } from "./api/hosts.ts";
import { type Refused, refused } from "./config-values.ts";

export interface WebConfig {
  /** `--hosts`, TALLY_HOSTS, `hosts`: names of this server besides loopback and the address that it listens on, with commas in between; `https://` before one whose TLS a proxy ends. */
  readonly hosts: readonly KnownHost[];
  /** `--proxies`, TALLY_PROXIES, `proxies`: addresses and networks whose X-Forwarded headers are believed. */
  readonly proxies: BlockList;
  /** `--base-path`, TALLY_BASE_PATH, `base-path`: the path that a proxy puts before ours, such as /audit. Empty unless told. */
  readonly basePath: string;
}

type WebName = "hosts" | "proxies" | "base-path";

/** Settings that may be a list in the file. */
export const WEB_LISTS: readonly WebName[] = ["hosts", "proxies"];
/** The first parts of paths that are ours or a sender's: a path before them would hide them. */
const TAKEN: ReadonlySet<string> = new Set([
  ...["api", "assets", "in", "ingest", "insert", "logs", "loki", "services", "v1", "v0", "upload"],
  ...["healthz", "livez", "metrics", "readyz", "version"],
]);
const BASE_PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._~-]{0,60}){1,8}$/;

/** `named`: how a refusal calls a setting. */
export function readWeb(
  value: (name: WebName) => string | undefined,
  named: (name: WebName) => string,
): WebConfig | Refused {
  const hosts: KnownHost[] = [];
  for (const text of itemsOf(value("hosts"))) {
    const host = parseKnownHost(text);
    if (host === undefined)
      return refused(
        `${named("hosts")}: ${JSON.stringify(text)} must be a name, such as audit.example.com or https://audit.example.com`,
      );
    hosts.push(host);
  }
  const proxies = new BlockList();
  for (const text of itemsOf(value("proxies"))) {
    if (!addNetwork(proxies, text))
      return refused(
        `${named("proxies")}: ${JSON.stringify(text)} must be an address or a network, such as 127.0.0.1 or 10.0.0.0/8`,
      );
  }
  const basePath = (value("base-path") ?? "").replace(/\/$/, "");
  if (basePath !== "" && !BASE_PATH.test(basePath))
    return refused(`${named("base-path")} must be a path, such as /audit`);
  if (TAKEN.has(basePath.split("/")[1] ?? ""))
    return refused(
      `${named("base-path")} ${basePath}: that path is one of ours; take another, such as /audit`,
    );
  return { hosts, proxies, basePath };
}

function itemsOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function addNetwork(list: BlockList, text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : Number(bits);
  if (family === 0 || rest.length > 0 || !/^\d{0,3}$/.test(bits ?? "") || bits === "" || prefix > most)
    return false;
  list.addSubnet(address, prefix, family === 4 ? "ipv4" : "ipv6");
  return true;
}

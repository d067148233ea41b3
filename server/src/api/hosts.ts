/** The names of this server: loopback, the address that is listened on, and what an operator configured. */
import { isIP } from "node:net";

/** A name of this server, as an operator gives it. */
export interface KnownHost {
  /** In lower case; an IPv6 address in brackets. */
  readonly name: string;
  /** Undefined: any. */
  readonly port: string | undefined;
  /** Whether browsers come to it by https, which a proxy ends. */
  readonly isHttps: boolean;
}

/** Where the server listens, and what it is called. */
export interface Place {
  readonly host: string;
  readonly hosts: readonly KnownHost[];
}

/** A name, with a scheme and a port or without. */
const HOST = /^(?:(https?):\/\/)?([a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?\/?$/i;

/** Reads `audit.example.com`, `audit.example.com:8443` or `https://audit.example.com`; undefined is what can't be read. */
export function parseKnownHost(text: string): KnownHost | undefined {
  const [, scheme, name, port] = HOST.exec(text) ?? [];
  if (name === undefined || Number(port ?? 0) > 65_535) return undefined;
  return { name: name.toLowerCase(), port, isHttps: scheme?.toLowerCase() === "https" };
}

/** Whether the value of a Host header is loopback, the address that is listened on, or a name that was configured. */
export function isKnownHost(text: string, { host, hosts }: Place): boolean {
  const asked = parseKnownHost(text);
  if (asked === undefined) return false;
  const name = asked.name.replace(/\.$/, "");
  if (isLoopback(name) || name === inBrackets(host)) return true;
  // Whoever listens everywhere listens on each address; and an address can't be pointed anywhere else.
  if (isWildcard(host) && isIP(name.replace(/^\[|\]$/g, "")) !== 0) return true;
  return matching(asked, hosts) !== undefined;
}

/** The configured host that was asked for. */
export function matching(
  { name, port }: Pick<KnownHost, "name" | "port">,
  hosts: readonly KnownHost[],
): KnownHost | undefined {
  return hosts.find((known) => known.name === name && (known.port === undefined || known.port === port));
}

export function isWildcard(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

function isLoopback(name: string): boolean {
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "[::1]" ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}

function inBrackets(host: string): string {
  return host.includes(":") ? `[${host.toLowerCase()}]` : host.toLowerCase();
}

/** Reads single values of the configuration: addresses, counts, days. Undefined is what can't be read. */

/** Where to listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A ClickHouse, and who we are there. */
export interface SearchPlace {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** Why a configuration can't be used. */
export interface Refused {
  readonly kind: "refused";
  readonly message: string;
}

export const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);
const DAY_US = 86_400_000_000;

export function parseListen(text: string): Address | undefined {
  const match = /^(?:\[([0-9a-fA-F:]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  return host === undefined || port > 65_535 ? undefined : { host, port };
}

export function parseSearchUrl(text: string): SearchPlace | undefined {
  if (!URL.canParse(text)) return undefined;
  const { hash, host, password, pathname, protocol, search, username } = new URL(text);
  if ((protocol !== "http:" && protocol !== "https:") || pathname !== "/" || search + hash !== "")
    return undefined;
  const [user, secret] = [username, password].map(decoded);
  if (user === undefined || secret === undefined) return undefined;
  return { url: `${protocol}//${host}`, username: user || "default", password: secret };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export function parseDays(text: string): number | undefined {
  const [, days] = /^(\d{1,5})d$/.exec(text) ?? [];
  return days === undefined || Number(days) === 0 ? undefined : Number(days) * DAY_US;
}

export function parseCount(text: string, { min, max }: { min: number; max: number }): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const count = Number(text);
  return count >= min && count <= max ? count : undefined;
}

export function refused(message: string): Refused {
  return { kind: "refused", message };
}

/** How a request came: from which address, under which name, by https or not. What a proxy says counts only of proxies that are configured. */
import { type BlockList, isIP } from "node:net";
import type { Context } from "hono";
import { type KnownHost, matching, parseKnownHost } from "./hosts.ts";

export interface Arrival {
  /** Undefined where there is no socket, as in tests. */
  readonly address: string | undefined;
  /** The Host header, and behind it the name that a trusted proxy was asked for. Each of them has to be known. */
  readonly hosts: readonly string[];
  readonly isHttps: boolean;
}

export type ArrivalOf = (context: Context) => Arrival;

/** Proxies in a row; more is a header that somebody made up. */
const HOPS_MAX = 16;

export function createArrivalOf({
  hosts,
  proxies,
}: {
  readonly hosts: readonly KnownHost[];
  readonly proxies: Pick<BlockList, "check">;
}): ArrivalOf {
  return (context) => {
    const peer = socketAddress(context);
    const { req } = context;
    const isProxied = peer !== undefined && isTrusted(peer, proxies);
    const forwarded = (name: string): string[] =>
      isProxied
        ? (req.header(name) ?? "")
            .split(",")
            .slice(-HOPS_MAX)
            .map((text) => text.trim())
        : [];
    const own = req.header("host") ?? new URL(req.url).host;
    const proxied = forwarded("x-forwarded-host").at(-1);
    const asked = proxied === undefined || proxied === "" ? [own] : [own, proxied];
    const known = asked.map((text) => parseKnownHost(text)).map((host) => host && matching(host, hosts));
    return {
      address: clientOf(peer, forwarded("x-forwarded-for"), proxies),
      hosts: asked,
      isHttps:
        forwarded("x-forwarded-proto").at(-1)?.toLowerCase() === "https" ||
        known.some((host) => host?.isHttps === true),
    };
  };
}

// Each proxy adds the address that it saw at the end: the last one that is no proxy of ours is the client.
function clientOf(
  peer: string | undefined,
  forwarded: readonly string[],
  proxies: Pick<BlockList, "check">,
): string | undefined {
  const addresses = forwarded.map(plainAddress);
  const client = addresses.findLast((address) => address === undefined || !isTrusted(address, proxies));
  return client ?? peer;
}

function isTrusted(address: string, proxies: Pick<BlockList, "check">): boolean {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 4 ? "ipv4" : "ipv6");
}

// Some write the port behind the address; what is no address is nothing.
function plainAddress(text: string): string | undefined {
  const bare = /^\[([^\]]+)\]/.exec(text)?.[1] ?? text.replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1");
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? undefined : address;
}

// Node's socket is only there behind a real server.
function socketAddress({ env }: Context): string | undefined {
  const incoming: unknown = isObject(env) ? env["incoming"] : undefined;
  const socket = isObject(incoming) ? incoming["socket"] : undefined;
  const address = isObject(socket) ? socket["remoteAddress"] : undefined;
  return typeof address === "string" ? plainAddress(address) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

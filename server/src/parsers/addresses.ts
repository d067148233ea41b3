/** Where a request came from: an IP address, or whatever else a source puts in that place. */
import { isIP } from "node:net";
import type { From } from "@tallystick/event";

/** Longer than any name of a host; what is no name either is cut. */
const HOST_CHARACTERS_MAX = 1024;

/** Sorts an address into `ip` and `port`, or `host`. */
export function fromAddress(address: string | undefined): From | undefined {
  if (address === undefined) return undefined;
  const [, bracketed, bracketedPort] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(address) ?? [];
  if (bracketed !== undefined && isIP(bracketed) === 6) return withPort({ ip: bracketed }, bracketedPort);
  if (isIP(address) !== 0) return { ip: address };
  const [, four, port] = /^([\d.]+):(\d{1,5})$/.exec(address) ?? [];
  if (four !== undefined && isIP(four) === 4) return withPort({ ip: four }, port);
  return { host: address.slice(0, HOST_CHARACTERS_MAX) };
}

function withPort(from: From, port: string | undefined): From {
  return port === undefined || Number(port) > 65_535 ? from : { ...from, port: Number(port) };
}

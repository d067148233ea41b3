/** Where a request came from: an IP address, or whatever else a source puts in that place. */
import { isIP } from "node:net";
import type { From } from "@tallystick/event";
import type { Writable } from "./fields.ts";

/** Longer than any name of a host; what is no name either is cut. */
const HOST_CHARACTERS_MAX = 1024;
const PORT_MAX = 65_535;

/** What a record says of the client beside its address. */
interface Client {
  /** What is no port is passed over. */
  readonly port?: number | undefined;
  readonly user_agent?: string | undefined;
}

/** Sorts an address into `ip` and `port`, or `host`, and puts the client beside it; undefined where nothing is known. */
export function fromAddress(address: string | undefined, client: Client = {}): From | undefined {
  const { port, user_agent } = client;
  const from: Writable<From> = {};
  if (address !== undefined) place(address, from);
  if (port !== undefined && Number.isInteger(port) && port > 0 && port <= PORT_MAX) from.port = port;
  if (user_agent !== undefined) from.user_agent = user_agent;
  return address === undefined && from.port === undefined && user_agent === undefined ? undefined : from;
}

function place(address: string, from: Writable<From>): void {
  if (isIP(address) !== 0) {
    from.ip = address;
    return;
  }
  const [, six, sixPort] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(address) ?? [];
  const [, four, fourPort] = /^([\d.]+):(\d{1,5})$/.exec(address) ?? [];
  const [ip, port] = isIP(six ?? "") === 6 ? [six, sixPort] : isIP(four ?? "") === 4 ? [four, fourPort] : [];
  if (ip === undefined) from.host = address.slice(0, HOST_CHARACTERS_MAX);
  else from.ip = ip;
  if (port !== undefined && Number(port) <= PORT_MAX) from.port = Number(port);
}

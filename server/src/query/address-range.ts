/** Addresses and ranges of addresses (CIDR, RFC 4632) as the first and last address in IPv6. */
import ipaddr from "ipaddr.js";

/** The range that `10.0.0.0/8`, `2001:db8::/32` or a single address means; undefined for anything else. */
export function addressRange(text: string): readonly [first: string, last: string] | undefined {
  const [address = "", bits, ...rest] = text.split("/");
  if (rest.length > 0 || !ipaddr.isValid(address) || (ipaddr.IPv4.isValid(address) && !isDotted(address)))
    return undefined;
  const parsed = ipaddr.parse(address);
  const isFour = parsed instanceof ipaddr.IPv4;
  const width = isFour ? 32 : 128;
  if (bits !== undefined && !/^\d{1,3}$/.test(bits)) return undefined;
  const prefix = (bits === undefined ? width : Number(bits)) + (isFour ? 96 : 0);
  if (prefix > 128) return undefined;
  const bytes = (isFour ? parsed.toIPv4MappedAddress() : parsed).toByteArray();
  const first = bytes.map((byte, i) => byte & maskOf(prefix, i));
  const last = bytes.map((byte, i) => byte | (~maskOf(prefix, i) & 0xff));
  return [textOf(first), textOf(last)];
}

// The library also takes 10.1, 0x0a000001 and octal numbers such as 010.0.0.1, which nobody means.
function isDotted(address: string): boolean {
  return /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/.test(address);
}

/** The bits of byte `i` that a prefix covers. */
function maskOf(prefix: number, i: number): number {
  const bits = Math.min(8, Math.max(0, prefix - i * 8));
  return (0xff00 >> bits) & 0xff;
}

function textOf(bytes: readonly number[]): string {
  return new ipaddr.IPv6([...bytes]).toNormalizedString();
}

/** What the ends of tunnels write of who comes through them: OpenVPN, WireGuard, Juniper's key daemon. */
import type { Told } from "./device-told.ts";

/** As its server writes into a file of its own, and through syslog what the other table does not have. */
export const OPENVPN: readonly Told[] = [
  {
    pattern:
      /(?:^|\s)(?:us=\d+ )?(?<ip>[0-9.]{7,15}):(?<port>\d{1,5}) \[(?<user>[^\]]{1,256})\] Peer Connection Initiated/,
    action: "vpn.connect",
  },
  {
    pattern:
      /(?:^|\s)(?<user>[^/\s]{1,256})\/(?<ip>[0-9.]{7,15}):(?<port>\d{1,5}) MULTI_sva: pool returned IPv4=(?<to>[0-9.]{7,15})/,
    action: "vpn.connect",
  },
  {
    pattern: /(?:^|\s)(?<user>[^/\s]{1,256})\/(?<ip>[0-9.]{7,15}):(?<port>\d{1,5}) SIGTERM\[/,
    action: "vpn.disconnect",
  },
  { pattern: /^user '(?<user>[^']{1,256})' authenticated/, action: "user.login" },
  {
    pattern: /^user '(?<user>[^']{1,256})' could not authenticate/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern:
      /\bTLS Error: (?<reason>.{1,128}?) (?:in incoming packet )?from \[AF_INET6?\](?<ip>[0-9A-Fa-f.:]{2,45}):(?<port>\d{1,5})$/,
    action: "vpn.connect",
    outcome: "failure",
  },
];

/** drivers/net/wireguard/receive.c, where its messages are switched on. */
export const WIREGUARD: readonly Told[] = [
  {
    pattern:
      /\bwireguard: (?<target>\S{1,32}): Receiving handshake initiation from peer \d+ \((?<ip>[0-9.]{7,15}):(?<port>\d{1,5})\)/,
    action: "vpn.connect",
    type: "interface",
  },
  {
    pattern:
      /\bwireguard: (?<target>\S{1,32}): Handshake for peer \d+ \((?<ip>[0-9.]{7,15}):(?<port>\d{1,5})\) did not complete/,
    action: "vpn.connect",
    outcome: "failure",
    type: "interface",
  },
];

/** What Juniper's key daemon says without a tag. */
export const JUNIPER: readonly Told[] = [
  {
    pattern:
      /^(?:IKE|IPSec) negotiation failed with error: (?<reason>.{1,256}?)\. IKE Version: .{0,256}?, Remote: (?<ip>[0-9A-Fa-f.:]{2,45})\/\d+/,
    action: "vpn.connect",
    outcome: "failure",
  },
  {
    pattern:
      /^(?:IKE|IPSec) negotiation successfully completed\. .{0,256}?, Remote: (?<ip>[0-9A-Fa-f.:]{2,45})\/\d+/,
    action: "vpn.connect",
  },
];

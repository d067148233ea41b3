/** Names that can be told by how they look: addresses, emails, ARNs, UUIDs and regions. */
import { addressRange } from "../address-range.ts";
import { UUID } from "../words.ts";

export type Shape = "address" | "email" | "arn" | "uuid" | "region";

/** IPv6 with an IPv4 end and a prefix. */
const ADDRESS_CHARACTERS_MAX = 49;
const ADDRESS_START = /^(?:\d{1,3}\.){1,3}\*$/;
const REGION =
  /^(?:us|eu|ap|ca|sa|me|af|il|cn|mx|europe|asia|australia|northamerica|southamerica)-(?:gov-)?(?:north|south|east|west|central){1,2}-?\d{1,2}$/;

/** What a word is by its looks; undefined where it looks like any. */
export function shapeOf(text: string): Shape | undefined {
  const lower = text.toLowerCase();
  // The library throws for each that is none, which most words are.
  const isMaybe = text.length <= ADDRESS_CHARACTERS_MAX && /[.:]/.test(text);
  if (isMaybe && (ADDRESS_START.test(text) || addressRange(text) !== undefined)) return "address";
  if (UUID.test(lower)) return "uuid";
  if (lower.startsWith("arn:") && lower.split(":").length > 5) return "arn";
  if (REGION.test(lower)) return "region";
  const at = text.indexOf("@");
  const isEmail = at > 0 && at === text.lastIndexOf("@") && text.indexOf(".", at) > at + 1;
  return isEmail && !text.endsWith(".") ? "email" : undefined;
}

/** Whether an ARN is the name of somebody who acts. */
export function isActorArn(text: string): boolean {
  return /:(?:user|role|assumed-role|federated-user|root)(?:\/|$)/.test(text);
}

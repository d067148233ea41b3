/** The witnesses that this browser goes by: the policy that the server said first, or one that somebody gave. Another one is never taken silently. */
import { type Policy, parsePolicy } from "@tallystick/tlog";
import { type KeptTexts, keep } from "./pinned-key.ts";
import { sha256 } from "./primitives.ts";

export interface PinnedPolicy {
  /** As tlog-policy has it. */
  readonly text: string;
  /** When it was taken, RFC 3339. */
  readonly since: string;
  /** Whether it was the server's word, or somebody entered it. */
  readonly how: "first use" | "entered";
}

export interface PolicyChoice {
  readonly policy: Policy;
  readonly pin: PinnedPolicy;
  /** Whether the server goes by another one than was pinned, or by none. */
  readonly isOther: boolean;
}

export class WitnessPin {
  readonly #storage: KeptTexts;
  readonly #name: string;

  /** `place` tells servers apart that share a host: the path under which the page stands. */
  constructor(storage: KeptTexts, place: string) {
    this.#storage = storage;
    this.#name = `tallystick-witnesses ${place}`;
  }

  get pin(): PinnedPolicy | undefined {
    return readPin(this.#storage.getItem(this.#name));
  }

  /** Weighs what the server says against what is pinned, and pins the first policy with a witness. Undefined: nobody names one. */
  choose(told: string, now: Date): PolicyChoice | undefined {
    const given = readPolicy(told);
    const pin = this.pin ?? (given === undefined ? undefined : this.set(told, "first use", now));
    const policy = pin && readPolicy(pin.text);
    if (pin === undefined || policy === undefined) return undefined;
    return { policy, pin, isOther: given === undefined || keysOf(given) !== keysOf(policy) };
  }

  set(text: string, how: PinnedPolicy["how"], now: Date): PinnedPolicy {
    const pin = { text, since: now.toISOString(), how };
    keep(this.#storage, this.#name, JSON.stringify(pin));
    return pin;
  }

  forget(): void {
    this.#storage.removeItem(this.#name);
  }
}

/** A policy that names a witness; undefined for what is none. A last line may lack its end, as pasted ones do. */
export function readPolicy(text: string): Policy | undefined {
  const policy = parsePolicy(`${text.trimEnd()}\n`, sha256);
  return policy.kind === "policy" && policy.witnesses.size > 0 ? policy : undefined;
}

/** Of whom a policy asks what, wherever they are. */
function keysOf({ groups, quorum, witnesses }: Policy): string {
  const keys = [...witnesses.values()].map(({ key, name }) => [name, key.name, [...key.publicKey]]);
  return JSON.stringify([keys.sort(), [...groups.values()], quorum]);
}

function readPin(text: string | null): PinnedPolicy | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value !== "object" || value === null) return undefined;
    const { how, since, text: policy }: Record<string, unknown> = { ...value };
    if (typeof policy !== "string" || typeof since !== "string") return undefined;
    return { text: policy, since, how: how === "entered" ? "entered" : "first use" };
  } catch {
    return undefined;
  }
}

/** Who is signed in, as the server says it. */
import { isObject } from "./json.ts";

export interface Session {
  readonly name: string;
  /** What it may do: `read`, or `admin` for everything. */
  readonly kind: "read" | "admin";
}

export const SESSION_PATH = "api/v1/session";

export function readSession(value: unknown): Session | undefined {
  if (!isObject(value) || typeof value["name"] !== "string") return undefined;
  const kind = value["kind"];
  return kind === "read" || kind === "admin" ? { name: value["name"], kind } : undefined;
}

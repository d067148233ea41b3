/** Tokens and the search copy, as the API tells them. */
import { isObject, textOf } from "./json.ts";

export interface ListedToken {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly hint: string;
}

export interface SearchCopy {
  readonly state: string;
  readonly position: number;
  readonly size: number;
  readonly lagSeconds: number;
}

export function readTokens(value: unknown): readonly ListedToken[] | undefined {
  if (!isObject(value) || !Array.isArray(value["tokens"])) return undefined;
  return value["tokens"].filter(isObject).map((one) => ({
    ...{ id: textOf(one["id"]) ?? "", kind: textOf(one["kind"]) ?? "", name: textOf(one["name"]) ?? "" },
    ...{ type: textOf(one["type"]) ?? "", hint: textOf(one["hint"]) ?? "" },
  }));
}

export function readNewToken(value: unknown): string | undefined {
  return isObject(value) ? textOf(value["secret"]) : undefined;
}

export function readSearchCopy(value: unknown): SearchCopy | undefined {
  if (!isObject(value)) return undefined;
  const { position, size, state } = value;
  if (typeof position !== "number" || typeof size !== "number") return undefined;
  const lag = value["lag_seconds"];
  return { position, size, state: textOf(state) ?? "", lagSeconds: typeof lag === "number" ? lag : 0 };
}

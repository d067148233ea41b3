/** What a first visit has to know, as `GET /api/v1/setup` tells it. */
import { isObject, textOf } from "./json.ts";

export interface Setup {
  /** Whether anybody but the server itself has sent anything; undefined while nobody can say. */
  readonly hasEvents: boolean | undefined;
  readonly ingestUrl: string;
}

export function readSetup(value: unknown): Setup | undefined {
  if (!isObject(value) || !isObject(value["ingest"])) return undefined;
  const has = value["has_events"];
  return {
    hasEvents: typeof has === "boolean" ? has : undefined,
    ingestUrl: textOf(value["ingest"]["url"]) ?? "",
  };
}

/** The server's doors for sources, as calls: each gives what was asked for, or the failure to tell. */
import { ask, refusalOf, type Target } from "../client.ts";
import type { Failure } from "../exit.ts";
import type { Io } from "../io.ts";
import {
  type NewSource,
  type RefusalAnswer,
  readNewSource,
  readRefusals,
  readSources,
  type SourceAnswer,
} from "./source-answers.ts";

const SOURCES_PATH = "/api/v1/sources";
/** A source's name as the server takes it; anything else has no place in a path. */
const SOURCE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const JSON_HEADERS = { "content-type": "application/json" };

export interface WantedSource {
  readonly name: string;
  readonly type?: string | undefined;
  readonly rate?: number | undefined;
  readonly silence?: string | undefined;
  readonly signingSecret?: string | undefined;
  /** Whether the server is to make a signing secret. */
  readonly sign?: boolean | undefined;
}

export function isSourceName(name: string): boolean {
  return SOURCE_NAME.test(name);
}

export async function listSources(target: Target, io: Io): Promise<readonly SourceAnswer[] | Failure> {
  const answer = await ask(target, { method: "GET", path: SOURCES_PATH }, io);
  if (answer.kind === "failed") return answer;
  return (answer.status === 200 ? readSources(answer.bytes) : undefined) ?? refusalOf(answer);
}

export async function addSource(target: Target, wanted: WantedSource, io: Io): Promise<NewSource | Failure> {
  const body = Buffer.from(JSON.stringify(wanted));
  const answer = await ask(target, { method: "POST", path: SOURCES_PATH, headers: JSON_HEADERS, body }, io);
  if (answer.kind === "failed") return answer;
  return (answer.status === 201 ? readNewSource(answer.bytes) : undefined) ?? refusalOf(answer);
}

/** A new token; or, where a signing secret is wanted, that alone. */
export async function rotateSource(
  target: Target,
  { name, ...secrets }: Pick<WantedSource, "name" | "sign" | "signingSecret">,
  io: Io,
): Promise<NewSource | Failure> {
  const body = Buffer.from(JSON.stringify(secrets));
  const path = `${SOURCES_PATH}/${name}/rotate`;
  const answer = await ask(target, { method: "POST", path, headers: JSON_HEADERS, body }, io);
  if (answer.kind === "failed") return answer;
  return (answer.status === 200 ? readNewSource(answer.bytes) : undefined) ?? refusalOf(answer);
}

/** From now on it may be quiet for so long. */
export async function setSilence(
  target: Target,
  { name, silence }: { readonly name: string; readonly silence: string },
  io: Io,
): Promise<undefined | Failure> {
  const body = Buffer.from(JSON.stringify({ silence }));
  const path = `${SOURCES_PATH}/${name}/silence`;
  const answer = await ask(target, { method: "POST", path, headers: JSON_HEADERS, body }, io);
  if (answer.kind === "failed") return answer;
  return answer.status === 200 ? undefined : refusalOf(answer);
}

export async function removeSource(target: Target, name: string, io: Io): Promise<undefined | Failure> {
  const answer = await ask(target, { method: "DELETE", path: `${SOURCES_PATH}/${name}` }, io);
  if (answer.kind === "failed") return answer;
  return answer.status === 204 ? undefined : refusalOf(answer);
}

/** Refused requests later than `sinceMs`, oldest first. */
export async function listRefusals(
  target: Target,
  sinceMs: number,
  io: Io,
): Promise<readonly RefusalAnswer[] | Failure> {
  const answer = await ask(target, { method: "GET", path: `/api/v1/refusals?since=${sinceMs}` }, io);
  if (answer.kind === "failed") return answer;
  const refusals = answer.status === 200 ? readRefusals(answer.bytes) : undefined;
  return refusals?.toReversed() ?? refusalOf(answer);
}

/** Who sends, what was refused, and how senders are set up, as the API tells it. */
import { isObject, type JsonObject, textOf } from "./json.ts";

export interface Source {
  readonly id: string;
  readonly name: string;
  /** The one protocol that it may send in, or `any`. */
  readonly type: string;
  /** Events a second; undefined without a limit. */
  readonly rate: number | undefined;
  readonly isSigned: boolean;
  /** How long it may be quiet: a length such as 2h, `never`, or `rhythm` for what it shows itself. */
  readonly silence: string;
  /** Where it was made: `api`, `file`, or `token` where a bare token sends. */
  readonly from: string;
  /** The last characters of its token. */
  readonly hint: string;
  readonly events: number;
  readonly bytes: number;
  readonly refused: number;
  readonly protocols: readonly string[];
  readonly last: string | undefined;
  /** What is in the log of it; undefined where nobody knows yet. */
  readonly arrived: Arrived | undefined;
}

export interface Arrived {
  readonly events: number;
  readonly bytes: number;
  readonly last: string | undefined;
  readonly isSilent: boolean;
  readonly quietSeconds: number;
}

export interface SourceList {
  readonly sources: readonly Source[];
  readonly protocols: readonly string[];
}

/** What a new source, or a new token of one, is told once. */
export interface SourceSecrets {
  readonly token: string | undefined;
  readonly signingSecret: string | undefined;
}

export interface Refusal {
  readonly atMs: number;
  readonly at: string;
  readonly protocol: string;
  readonly source: string | undefined;
  readonly peer: string;
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface Sender {
  readonly name: string;
  readonly title: string;
  readonly isSigned: boolean;
}

export function readSources(value: unknown): SourceList | undefined {
  if (!isObject(value) || !Array.isArray(value["sources"])) return undefined;
  const sources = value["sources"].filter(isObject).map(
    (one): Source => ({
      ...{ id: word(one, "id"), name: word(one, "name"), type: word(one, "type"), from: word(one, "from") },
      ...{ hint: word(one, "hint"), isSigned: one["signed"] === true, last: textOf(one["last"]) },
      ...{ events: count(one, "events"), bytes: count(one, "bytes"), refused: count(one, "refused") },
      silence: textOf(one["silence"]) ?? "rhythm",
      rate: typeof one["rate"] === "number" ? one["rate"] : undefined,
      protocols: textsOf(one["protocols"]),
      arrived: isObject(one["arrived"]) ? arrivedOf(one["arrived"]) : undefined,
    }),
  );
  return { sources, protocols: textsOf(value["protocols"]) };
}

function arrivedOf(of: JsonObject): Arrived {
  return {
    ...{ events: count(of, "events"), bytes: count(of, "bytes"), last: textOf(of["last"]) },
    ...{ isSilent: of["is_silent"] === true, quietSeconds: count(of, "quiet_seconds") },
  };
}

export function readSecrets(value: unknown): SourceSecrets | undefined {
  if (!isObject(value)) return undefined;
  return { token: textOf(value["token"]), signingSecret: textOf(value["signingSecret"]) };
}

export function readRefusals(value: unknown): readonly Refusal[] | undefined {
  if (!isObject(value) || !Array.isArray(value["refusals"])) return undefined;
  return value["refusals"].filter(isObject).map((one) => ({
    ...{ at: word(one, "at"), atMs: count(one, "atMs"), protocol: word(one, "protocol") },
    ...{ source: textOf(one["source"]), peer: word(one, "peer"), status: count(one, "status") },
    ...{ code: word(one, "code"), message: word(one, "message") },
  }));
}

export function readSenders(value: unknown): readonly Sender[] | undefined {
  if (!isObject(value) || !Array.isArray(value["senders"])) return undefined;
  return value["senders"].filter(isObject).map((one) => ({
    ...{ name: word(one, "name"), title: word(one, "title"), isSigned: one["signed"] === true },
  }));
}

/** The text to paste, with places for the secrets. */
export function readSnippet(value: unknown): string | undefined {
  return isObject(value) ? textOf(value["text"]) : undefined;
}

/** The text with the secrets in their places; what is not known yet stays a place. */
export function filledSnippet(text: string, { signingSecret, token }: SourceSecrets): string {
  const secrets = new Map([
    ["TOKEN", token],
    ["SIGNING_SECRET", signingSecret],
  ]);
  return text.replace(/\$\{([A-Z_]{1,20})\}/g, (place, name: string) => secrets.get(name) ?? place);
}

function word(of: JsonObject, name: string): string {
  return textOf(of[name]) ?? "";
}

function count(of: JsonObject, name: string): number {
  const value = of[name];
  return typeof value === "number" ? value : 0;
}

/** A list of texts, or the names of an object's members. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
  return isObject(value) ? Object.keys(value) : [];
}

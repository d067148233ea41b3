/** The processes beside front: the engine, unless there is another ClickHouse, and follow. Neither's end stops intake. */
import { randomBytes } from "node:crypto";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Notice } from "./completeness/notices.ts";
import type { SourceReport } from "./completeness/report.ts";
import type { EventSettings } from "./event-settings.ts";
import { type FollowOrder, isFollowReport } from "./follow-messages.ts";
import type { Silences } from "./intake/silence.ts";
import { Search, type SearchAddress } from "./search/search-client.ts";
import type { CopyStatus } from "./search/search-copy.ts";
import { Child } from "./system/child.ts";
import type { Diagnose } from "./system/diagnostics.ts";
import { type Files, readWhole, replaceFile } from "./system/files.ts";

export interface ChildrenParts {
  /** A ClickHouse to use instead of an engine of our own. */
  readonly searchAddress: SearchAddress | undefined;
  readonly engineFolder: string;
  readonly logFolder: string;
  readonly stateFolder: string;
  /** The same folder, for the address of the engine. */
  readonly stateFiles: Files;
  /** The log's name. */
  readonly log: string;
  readonly keepUs: number | undefined;
  readonly events: EventSettings;
  /** No source is called silent earlier by its rhythm, in microseconds. */
  readonly silenceUs: number;
  /** How long some may be quiet at this moment. */
  readonly silences: () => Silences;
  /** Follow has something to tell. It may tell it again until it stands in the log. */
  readonly onNotice: (notice: Notice) => void;
  /** Acknowledged entries at this moment. */
  readonly size: () => number;
  readonly diagnose: Diagnose;
}

/** Where the search copy stands, as far as front knows. */
export interface SearchStatus extends CopyStatus {
  readonly restarts: { readonly engine: number; readonly follow: number };
}

export interface Children {
  readonly search: Search;
  /** Where live tail is served, and what must be shown there; undefined while it is not. */
  tail(): { readonly url: string; readonly secret: string } | undefined;
  status(): SearchStatus;
  /** How the sources are, as far as follow has told; of a moment ago. */
  sources(): readonly SourceReport[];
  /** Follow may read up to here. Called after each commit; told on at most every few milliseconds. */
  announce(): void;
  rebuild(from: number): void;
  /** From now on the copy keeps events for so long, in microseconds; undefined: for ever. */
  keep(keepUs: number | undefined): void;
  /** How long some sources may be quiet is another now. */
  allowSilences(): void;
  /** From now on events are made so. */
  makeEvents(settings: EventSettings): void;
  stop(): Promise<void>;
}

/** libuv's threads run the engine's queries; with the default of four, four slow ones would stop everybody. */
const ENGINE_THREADS = "16";
/** A commit may come every fraction of a millisecond; follow needs to hear of the last one only. */
const ANNOUNCE_MS = 5;
const ENGINE_PATH = "engine.json";
const STARTING: CopyStatus = {
  ...{ state: "starting", detail: "follow is being started", position: 0, lagSeconds: 0, rebuild: undefined },
  generation: undefined,
};

export function startChildren(parts: ChildrenParts): Children {
  const { diagnose, engineFolder, log, logFolder, searchAddress, size, stateFiles, stateFolder } = parts;
  let { events, keepUs } = parts;
  let sources: readonly SourceReport[] = [];
  const search = new Search();
  const [password, secret] = [randomBytes(32).toString("base64url"), randomBytes(32).toString("base64url")];
  let address = searchAddress;
  let tailUrl: string | undefined;
  let status = STARTING;
  let announcing: NodeJS.Timeout | undefined;
  search.move(address);

  const tell = (order: FollowOrder): void => follow.send(order);
  const tellAddress = (): void => tell({ kind: "search", ...(address === undefined ? {} : { address }) });
  const tellKeep = (): void => tell({ kind: "keep", ...(keepUs === undefined ? {} : { keepUs }) });
  const tellSettings = (): void => tell({ kind: "settings", settings: events });
  const tellSilences = (): void => tell({ kind: "silences", silences: parts.silences() });
  const tellHead = (): void => {
    announcing = undefined;
    tell({ kind: "head", size: size() });
  };

  const follow = new Child({
    ...{ name: "follow", program: programOf("main-follow"), diagnose },
    env: {
      ...{
        TALLY_FOLLOW_LOG_FOLDER: logFolder,
        TALLY_FOLLOW_STATE_FOLDER: stateFolder,
        TALLY_FOLLOW_LOG: log,
      },
      TALLY_FOLLOW_SECRET: secret,
      TALLY_FOLLOW_SILENCE_US: String(parts.silenceUs),
    },
    onMessage(message) {
      if (!isFollowReport(message)) return;
      if (message.kind === "notice") return parts.onNotice(message.notice);
      if (message.kind === "sources") {
        sources = message.sources;
        return;
      }
      if (message.kind === "status") {
        const { kind, ...now } = message;
        status = now;
        return;
      }
      if (message.kind === "ready") {
        tellSilences();
        tellSettings();
        return;
      }
      tailUrl = message.url;
      // The size goes first: whoever knows where to ask begins at once.
      tellHead();
      tellKeep();
      if (address !== undefined) tellAddress();
    },
    onEnd() {
      tailUrl = undefined;
      status = { ...STARTING, position: status.position };
    },
  });

  const move = (to: SearchAddress | undefined): void => {
    address = to;
    search.move(to);
    tellAddress();
    if (to !== undefined)
      saveAddress(stateFiles, to).catch((cause: unknown) =>
        diagnose("warn", "couldn't save where the engine listens", { cause }),
      );
  };
  const engine =
    searchAddress !== undefined
      ? undefined
      : new Child({
          ...{ name: "engine", program: programOf("main-engine"), diagnose },
          env: {
            ...{ TALLY_ENGINE_FOLDER: engineFolder, TALLY_ENGINE_PASSWORD: password },
            UV_THREADPOOL_SIZE: ENGINE_THREADS,
          },
          onMessage(message) {
            const url = listeningAt(message);
            if (url !== undefined) move({ url, username: "tally", password });
          },
          onEnd: () => move(undefined),
        });

  return {
    search,
    tail: () => (tailUrl === undefined ? undefined : { url: tailUrl, secret }),
    status: () => ({ ...status, restarts: { engine: engine?.restarts ?? 0, follow: follow.restarts } }),
    sources: () => sources,
    announce() {
      announcing ??= setTimeout(tellHead, ANNOUNCE_MS);
    },
    rebuild(from) {
      status = { ...status, state: "rebuilding", detail: "was asked for" };
      tell({ kind: "rebuild", from });
    },
    keep(us) {
      keepUs = us;
      tellKeep();
    },
    allowSilences: tellSilences,
    makeEvents(settings) {
      events = settings;
      tellSettings();
    },
    async stop() {
      clearTimeout(announcing);
      tellHead();
      tell({ kind: "end" });
      // Follow first: what it is inserting is answered as long as the engine is there.
      await follow.stop();
      await engine?.stop();
      await search.close();
    },
  };
}

// For `tally verify --search` beside a running server. Who can read this file can read the log, too.
async function saveAddress(files: Files, address: SearchAddress): Promise<void> {
  await replaceFile(files, ENGINE_PATH, Buffer.from(JSON.stringify(address)));
}

/** Where the engine of a server listened when it was started; it may be gone. */
export async function readAddress(files: Files): Promise<SearchAddress | undefined> {
  const bytes = await readWhole(files, ENGINE_PATH);
  try {
    const value: unknown = bytes && JSON.parse(Buffer.from(bytes).toString("utf8"));
    return isAddress(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isAddress(value: unknown): value is SearchAddress {
  if (typeof value !== "object" || value === null) return false;
  const { password, url, username }: Record<string, unknown> = { ...value };
  return (
    typeof password === "string" &&
    typeof username === "string" &&
    typeof url === "string" &&
    URL.canParse(url)
  );
}

/** A program beside this file, in the same form: TypeScript in a checkout's tests, JavaScript when compiled. */
export function programOf(name: string): string {
  return fileURLToPath(new URL(`./${name}${extname(import.meta.url)}`, import.meta.url));
}

/** Where an engine says that it listens. */
export function listeningAt(message: unknown): string | undefined {
  if (typeof message !== "object" || message === null || !("kind" in message) || !("url" in message))
    return undefined;
  return message.kind === "listening" && typeof message.url === "string" ? message.url : undefined;
}

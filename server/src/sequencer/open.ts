/** Opens a log: recovers it, puts writer, integrator, publisher and reader together, and frames the run with start and stop entries. */
import {
  createSigner,
  createTreeHasher,
  createVerifier,
  decodeUtf8,
  formatCheckpoint,
  formatVerifierKey,
  type Head,
  type Policy,
  parseSignerKey,
  parseVerifierKey,
  type SignerKey,
  signNote,
} from "@tallystick/tlog";
import { ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "@tallystick/tlog/node";
import type { Clock } from "../system/clock.ts";
import type { Diagnose } from "../system/diagnostics.ts";
import { type Files, readWhole } from "../system/files.ts";
import type { Random } from "../system/random.ts";
import { type Acknowledgement, CLOCK_STEP_BACK_US, Writer } from "./append.ts";
import { createLog, logExists } from "./create.ts";
import { SequencerError } from "./errors.ts";
import { GuardFile, type GuardPlace } from "./guard-file.ts";
import { type BlockCodec, Integrator } from "./integrate.ts";
import { createOwnEntries, type OwnEntries } from "./own-entries.ts";
import { GUARD_PATH, KEY_PATH, VKEY_PATH } from "./paths.ts";
import { Publisher } from "./publish.ts";
import { LogReader } from "./read.ts";
import { type Recovered, recover } from "./recover.ts";
import { WalSegments } from "./wal-segments.ts";
import { askAtStart, createCosign } from "./witness.ts";

export interface LogOptions {
  /** The log's folder, and where copies of its guard are kept besides. */
  readonly files: Files;
  readonly guardCopies: readonly GuardPlace[];
  /** Name of the log and its key: a URL without scheme. Used when the log is created. */
  readonly origin: string;
  /** Whose witnesses are asked to cosign each published checkpoint. */
  readonly policy: Policy | undefined;
  readonly segmentBytes: number;
  readonly clock: Clock;
  readonly random: Random;
  readonly codec: BlockCodec;
  readonly fetch: typeof fetch;
  readonly diagnose: Diagnose;
  /** What the start entry says of us: name and version of the program. */
  readonly program: Readonly<Record<string, string>>;
  /** Called after each commit: its entries are durable, and followers may read them. Must not throw. */
  readonly onCommit?: () => void;
  /** Called once when the log has stopped for good; the process must end and start again. */
  readonly onFatal: (error: SequencerError) => void;
}

/** Who starts and stops a log, in its own words. */
const BY_ITSELF = { actor: { type: "system", id: "tallystick", name: "tallystick" }, outcome: "success" };

/** Silence is provable: an idle log seals a heartbeat this often. */
export const HEARTBEAT_US = 60_000_000;
/** A wall clock that gets so far ahead of the monotonic one was stepped, and the log says so. */
export const CLOCK_STEP_US = 5_000_000;
/** Full segments that wait for the integrator may take this much disk; above it intake waits. */
export const BACKLOG_BYTES_MAX = 4_294_967_296;

export class OpenLog {
  /** The log's name, which its key has too. */
  readonly origin: string;
  readonly vkey: string;
  readonly writer: Writer;
  readonly reader: LogReader;
  readonly publisher: Publisher;
  /** RFC 6962 hash of an entry. */
  readonly leafHash: (entry: Uint8Array) => Uint8Array;
  /** Whether a policy names witnesses. */
  readonly hasWitnesses: boolean;
  readonly #own: OwnEntries;
  readonly #clock: Clock;
  readonly #integrator: Integrator;
  readonly #wal: WalSegments;
  readonly #guard: GuardFile;
  #wallUs: number;
  #monotonicMs: number;

  private constructor(parts: {
    origin: string;
    vkey: string;
    writer: Writer;
    reader: LogReader;
    publisher: Publisher;
    leafHash: (entry: Uint8Array) => Uint8Array;
    hasWitnesses: boolean;
    own: OwnEntries;
    clock: Clock;
    integrator: Integrator;
    wal: WalSegments;
    guard: GuardFile;
  }) {
    this.origin = parts.origin;
    this.vkey = parts.vkey;
    this.writer = parts.writer;
    this.reader = parts.reader;
    this.publisher = parts.publisher;
    this.leafHash = parts.leafHash;
    this.hasWitnesses = parts.hasWitnesses;
    this.#own = parts.own;
    this.#clock = parts.clock;
    this.#integrator = parts.integrator;
    this.#wal = parts.wal;
    this.#guard = parts.guard;
    this.#wallUs = parts.clock.nowUs();
    this.#monotonicMs = parts.clock.monotonicMs();
  }

  /** Opens the log in a folder, which is created with a new key when it is empty. Throws a SequencerError. */
  static async open(options: LogOptions): Promise<OpenLog> {
    const { files, clock, codec, diagnose } = options;
    const hasher = createTreeHasher(sha256);
    const guards = [{ files, path: GUARD_PATH }, ...options.guardCopies];
    if (!(await logExists(files))) {
      const seed = options.random.bytes(32);
      await createLog(files, { ...options, seed, guards, empty: { size: 0, root: hasher.empty } });
      diagnose("info", "created a log", { origin: options.origin });
    }
    const key = await readKey(files);
    const signer = createSigner(key, signEd25519(key.seed));
    const sign = (head: Head): string => {
      return new TextDecoder().decode(signNote(formatCheckpoint({ origin: key.name, ...head }), [signer]));
    };
    const verifier = createVerifier(key, { sha256, verifyEd25519 });
    const recovered = await recover({ files, guards, hasher, verifier, diagnose });
    const { edge, head } = recovered;

    const onFatal = onlyOnce(options.onFatal);
    const own = createOwnEntries(hasher, options.random);
    const wal = new WalSegments(files, { ...recovered.wal, segmentBytes: options.segmentBytes });
    const guard = await GuardFile.open(guards, recovered.guard.sequence);
    const integrator = new Integrator({
      files,
      edge,
      codec,
      onFatal,
      onIntegrated: (size) => wal.dropUpTo(size),
      firstGroup: Math.ceil(recovered.walSize / 256),
      startSize: recovered.walSize,
      recoveredSize: head.size,
    });
    const reader = new LogReader({ files, edge, integrator, codec, hasher });
    const writer = new Writer({
      ...{ edge, wal, guard, own, sign, onFatal, head, tLast: recovered.tLast, checkpoint: sign(head) },
      announce(announcement) {
        integrator.announce(announcement);
        options.onCommit?.();
      },
    });
    const witnessing = options.policy && {
      ...options,
      policy: options.policy,
      hasher,
      reader,
      origin: key.name,
    };
    const publisher = new Publisher({
      ...{ files, reader, integrator, guard, codec, published: recovered.published },
      current: () => ({ head: writer.head, checkpoint: writer.checkpoint }),
      cosign:
        witnessing === undefined
          ? async ({ checkpoint }) => ({ checkpoint, quorum: false })
          : createCosign(witnessing),
      nowUs: clock.nowUs,
    });
    for (const record of recovered.records) integrator.announce(record);
    const vkey = formatVerifierKey(key);
    const hasWitnesses = witnessing !== undefined;
    const log = new OpenLog({
      origin: key.name,
      leafHash: hasher.leaf,
      hasWitnesses,
      vkey,
      writer,
      reader,
      publisher,
      own,
      clock,
      integrator,
      wal,
      guard,
    });
    try {
      if (witnessing !== undefined) await askAtStart(witnessing, head.size, (size) => reader.root(size));
      await log.#begin(recovered, options);
    } catch (cause) {
      await log.abandon();
      throw cause;
    }
    return log;
  }

  /** What the door asks before it takes anything: whether the disk has room and the store keeps up. */
  get accepts(): boolean {
    return !this.#wal.spareFailed && this.#wal.backlogBytes <= BACKLOG_BYTES_MAX;
  }

  /** Once a second: says when the clock was stepped, seals a heartbeat when nothing else was, publishes what is new. */
  async tick(): Promise<void> {
    const wallUs = this.#clock.nowUs();
    const monotonicMs = this.#clock.monotonicMs();
    const expectedUs = this.#wallUs + (monotonicMs - this.#monotonicMs) * 1000;
    this.#wallUs = wallUs;
    this.#monotonicMs = monotonicMs;
    const sinceLastUs = wallUs - this.writer.tLast;
    if (wallUs - expectedUs > CLOCK_STEP_US) {
      await this.#appendOwn("clock", wallUs, { was: Math.max(0, Math.round(expectedUs)) });
    } else if (sinceLastUs >= HEARTBEAT_US || sinceLastUs < -CLOCK_STEP_BACK_US) {
      // After a step back, too: the writer puts a clock entry before it, and silence is counted from there on.
      await this.#appendOwn("heartbeat", wallUs);
    }
    if (this.#wal.spareFailed) await this.#wal.retrySpare();
    await this.publisher.publish();
  }

  /** Seals a stop entry, publishes it and closes the files. Nothing may be appended any more. */
  async close(): Promise<void> {
    await this.#appendOwn("stop", this.#clock.nowUs(), { body: { action: "log.stop", ...BY_ITSELF } });
    await this.publisher.publish();
    await this.abandon();
  }

  /** Closes the files without another word, as after a fatal error. */
  async abandon(): Promise<void> {
    await this.writer.drain();
    await this.#integrator.close();
    await this.publisher.close();
    await this.#wal.close();
    await this.#guard.close();
  }

  async #begin(recovered: Recovered, { program }: LogOptions): Promise<void> {
    const after = recovered.lastKind === undefined ? "new" : recovered.lastKind === "stop" ? "stop" : "crash";
    await this.#appendOwn("start", this.#clock.nowUs(), {
      body: { action: "log.start", after, ...BY_ITSELF, ...program },
    });
    await this.publisher.publish();
  }

  #appendOwn(
    kind: "start" | "stop" | "clock" | "heartbeat",
    t: number,
    details: { was?: number; body?: unknown } = {},
  ): Promise<Acknowledgement> {
    return this.writer.appendOwn(this.#own.seal(kind, t, details));
  }
}

async function readKey(files: Files): Promise<SignerKey> {
  const secret = await readWhole(files, KEY_PATH);
  const key = parseSignerKey(decodeUtf8(secret ?? new Uint8Array(0))?.trimEnd() ?? "", {
    sha256,
    ed25519PublicKey,
  });
  const vkey = decodeUtf8((await readWhole(files, VKEY_PATH)) ?? new Uint8Array(0))?.trimEnd() ?? "";
  if (key === undefined || parseVerifierKey(vkey, sha256) === undefined || formatVerifierKey(key) !== vkey) {
    throw new SequencerError(
      "key-missing",
      `couldn't use ${KEY_PATH}: it is missing, damaged, or not the key in ${VKEY_PATH}; put the right one back`,
    );
  }
  return key;
}

function onlyOnce(onFatal: (error: SequencerError) => void): (error: SequencerError) => void {
  let told = false;
  return (error) => {
    if (told) return;
    told = true;
    onFatal(error);
  };
}

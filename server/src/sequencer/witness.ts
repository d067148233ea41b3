/** Witnesses: asks those that the policy names to cosign a checkpoint (c2sp.org/tlog-witness). A witness that fails is left out, never waited for long. */
import {
  createVerifier,
  encodeUtf8,
  evaluatePolicy,
  formatAddCheckpoint,
  formatNote,
  type NoteSignature,
  openNote,
  type Policy,
  parseCheckpoint,
  parseCosignatures,
  parseNote,
  parseWitnessSize,
  toHex,
  type Verifier,
  WITNESS_ANSWER_BYTES_MAX,
  WITNESS_SIZE_TYPE,
  witnessesThatSigned,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import type { Diagnose } from "../system/diagnostics.ts";
import { SequencerError } from "./errors.ts";
import type { Cosigned, SignedHead } from "./publish.ts";
import type { LogReader } from "./read.ts";

/** One witness: where it answers, and the key that it signs with. */
interface Witness {
  readonly name: string;
  /** The submission prefix; `add-checkpoint` is asked below it. */
  readonly url: string;
  readonly verifier: Verifier;
}

export interface WitnessParts {
  readonly policy: Policy;
  readonly reader: LogReader;
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly diagnose: Diagnose;
}

/** A witness signs within milliseconds; publication must not wait longer than a few of its own periods. */
export const WITNESS_TIMEOUT_MS = 3000;
/** A witness may know another size than we think once (its answer tells us), not again and again. */
const TRIES = 2;

/** Gives a function that collects cosignatures for a checkpoint, and remembers what size each witness has. */
export function createCosign(parts: WitnessParts): (signed: SignedHead) => Promise<Cosigned> {
  const sizes = new Map<string, number>();
  const witnesses = witnessesOf(parts.policy);
  return async ({ head, checkpoint }) => {
    const answers = await Promise.all(
      witnesses.map(async (witness) => {
        try {
          return await askOne(parts, witness, sizes, head.size, checkpoint);
        } catch (cause) {
          parts.diagnose("warn", "a witness did not cosign", {
            witness: witness.name,
            size: head.size,
            cause,
          });
          return [];
        }
      }),
    );
    const note = parseNote(encodeUtf8(checkpoint));
    if (note === undefined) throw new TypeError("couldn't read our own checkpoint");
    const cosignatures = answers.flat();
    const cosigned = formatNote({ text: note.text, signatures: [...note.signatures, ...cosignatures] });
    const signed = witnessesThatSigned(parts.policy, cosignatures);
    return { checkpoint: new TextDecoder().decode(cosigned), quorum: evaluatePolicy(parts.policy, signed) };
  };
}

/** Asks each witness at start what it has of this log. Halts when one saw a larger tree or another root: this store was rolled back. */
export async function askAtStart(
  parts: WitnessParts,
  size: number,
  rootAt: (size: number) => Promise<Uint8Array>,
): Promise<void> {
  for (const witness of witnessesOf(parts.policy)) {
    const seen = await lastSeen(parts, witness);
    if (seen === undefined) continue;
    if (seen.size > size) {
      throw new SequencerError(
        "witness-ahead",
        `couldn't open the log: it holds ${size} entries, but the witness ${witness.name} has cosigned ${seen.size}. The data directory is older than that; put the newest copy back`,
      );
    }
    const root = await rootAt(seen.size);
    if (toHex(root) !== toHex(seen.root)) {
      throw new SequencerError(
        "witness-ahead",
        `couldn't open the log: the witness ${witness.name} has cosigned another tree of ${seen.size} entries; run tally verify on the data directory`,
      );
    }
  }
}

// A witness without an address signs on its own account: nobody can ask it.
function witnessesOf(policy: Policy): Witness[] {
  return [...policy.witnesses.values()].flatMap(({ name, key, url }) => {
    return url === undefined ? [] : [{ name, url, verifier: createVerifier(key, { sha256, verifyEd25519 }) }];
  });
}

async function askOne(
  parts: WitnessParts,
  witness: Witness,
  sizes: Map<string, number>,
  size: number,
  checkpoint: string,
): Promise<readonly NoteSignature[]> {
  for (let tries = 0; tries < TRIES; tries++) {
    const oldSize = sizes.get(witness.name) ?? 0;
    const proof = oldSize === 0 || oldSize === size ? [] : await parts.reader.consistency(oldSize, size);
    const body = formatAddCheckpoint({ oldSize, proof, checkpoint: encodeUtf8(checkpoint) });
    const response = await parts.fetch(`${witness.url}/add-checkpoint`, {
      method: "POST",
      body: Buffer.from(body),
      redirect: "error",
      signal: AbortSignal.timeout(WITNESS_TIMEOUT_MS),
    });
    const answer = await readBounded(response);
    if (response.status === 409 && response.headers.get("content-type") === WITNESS_SIZE_TYPE) {
      const known = parseWitnessSize(answer);
      if (known === undefined || known > size)
        throw new Error(`it says that it has size ${known}, and we have ${size}`);
      sizes.set(witness.name, known);
      continue;
    }
    if (response.status !== 200) throw new Error(`it answered ${response.status}`);
    const signatures = verifiedCosignatures(witness, checkpoint, parseCosignatures(answer) ?? []);
    if (signatures.length === 0) throw new Error("its answer holds no cosignature by its key");
    sizes.set(witness.name, size);
    return signatures;
  }
  throw new Error("it named a size twice and refused both");
}

function verifiedCosignatures(
  witness: Witness,
  checkpoint: string,
  lines: readonly NoteSignature[],
): readonly NoteSignature[] {
  const note = parseNote(encodeUtf8(checkpoint));
  if (note === undefined || lines.length === 0) return [];
  const opened = openNote(formatNote({ text: note.text, signatures: lines }), [witness.verifier]);
  return opened.kind === "verified" ? opened.by : [];
}

// Monitoring: GET <prefix>/<hex of sha256(origin)>/checkpoint gives the last note that the witness cosigned.
async function lastSeen(
  parts: WitnessParts,
  witness: Witness,
): Promise<{ size: number; root: Uint8Array } | undefined> {
  const url = `${witness.url}/${toHex(sha256(encodeUtf8(parts.origin)))}/checkpoint`;
  try {
    const response = await parts.fetch(url, {
      redirect: "error",
      signal: AbortSignal.timeout(WITNESS_TIMEOUT_MS),
    });
    const answer = await readBounded(response);
    if (response.status === 404) return undefined;
    if (response.status !== 200) throw new Error(`it answered ${response.status}`);
    const opened = openNote(answer, [witness.verifier]);
    const checkpoint = opened.kind === "verified" ? parseCheckpoint(opened.text) : undefined;
    if (checkpoint?.origin !== parts.origin)
      throw new Error("its note is not a checkpoint of this log with its signature");
    return checkpoint;
  } catch (cause) {
    parts.diagnose("warn", "couldn't ask a witness what it has seen of this log", {
      witness: witness.name,
      cause,
    });
    return undefined;
  }
}

async function readBounded(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > WITNESS_ANSWER_BYTES_MAX)
      throw new Error(`its answer is longer than ${WITNESS_ANSWER_BYTES_MAX} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

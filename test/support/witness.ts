/** A witness (c2sp.org/tlog-witness) on loopback: it remembers the last checkpoint of each origin and cosigns what extends it. */
import { createServer, type ServerResponse } from "node:http";
import {
  createCosigner,
  createTreeHasher,
  createVerifierKey,
  decodeUtf8,
  encodeUtf8,
  formatSignatures,
  formatVerifierKey,
  openNote,
  parseAddCheckpoint,
  parseCheckpoint,
  SIGNATURE_COSIGNATURE,
  signNote,
  toHex,
  type Verifier,
  verifyConsistency,
  WITNESS_SIZE_TYPE,
} from "@tallystick/tlog";
import { ed25519PublicKey, sha256, signEd25519 } from "@tallystick/tlog/node";

export interface TestWitness {
  readonly url: string;
  readonly vkey: string;
  /** What it has cosigned, by origin. */
  readonly seen: Map<string, { size: number; root: Uint8Array; note: Uint8Array }>;
  /** When true it answers 503 to everything. */
  down: boolean;
  close(): Promise<void>;
}

/** Starts a witness that trusts one log. */
export async function startWitness(name: string, logVerifier: () => Verifier): Promise<TestWitness> {
  const hasher = createTreeHasher(sha256);
  const seed = sha256(encodeUtf8(name));
  const key = createVerifierKey(name, SIGNATURE_COSIGNATURE, ed25519PublicKey(seed), sha256);
  const cosigner = createCosigner(key, { sign: signEd25519(seed), now: () => Math.floor(Date.now() / 1000) });
  const seen: TestWitness["seen"] = new Map();

  const server = createServer(async (request, response) => {
    if (witness.down) return answer(response, 503, "down\n");
    if (request.method === "GET") {
      const found = [...seen].find(
        ([origin]) => request.url === `/${toHex(sha256(encodeUtf8(origin)))}/checkpoint`,
      );
      return found === undefined ? answer(response, 404, "") : answer(response, 200, found[1].note);
    }
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const asked = parseAddCheckpoint(Buffer.concat(pieces));
    if (asked === undefined) return answer(response, 400, "malformed\n");
    const opened = openNote(asked.checkpoint, [logVerifier()]);
    const checkpoint = opened.kind === "verified" ? parseCheckpoint(opened.text) : undefined;
    if (opened.kind !== "verified" || checkpoint === undefined)
      return answer(response, 403, "not signed by the log\n");
    const last = seen.get(checkpoint.origin);
    if (asked.oldSize !== (last?.size ?? 0))
      return answer(response, 409, `${last?.size ?? 0}\n`, WITNESS_SIZE_TYPE);
    const extends_ =
      last === undefined ||
      verifyConsistency(hasher, {
        ...{ oldSize: last.size, newSize: checkpoint.size, oldRoot: last.root, newRoot: checkpoint.root },
        proof: asked.proof,
      });
    if (!extends_) return answer(response, 422, "not consistent\n");
    const note = signNote(opened.text, [cosigner], opened.by);
    seen.set(checkpoint.origin, { size: checkpoint.size, root: checkpoint.root, note });
    const signature = { name, keyId: key.keyId, signature: cosigner.sign(encodeUtf8(opened.text)) };
    return answer(response, 200, formatSignatures([signature]));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const witness: TestWitness = {
    url: `http://127.0.0.1:${port}`,
    vkey: formatVerifierKey(key),
    seen,
    down: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return witness;
}

function answer(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  type = "text/plain",
): void {
  response.writeHead(status, { "content-type": type, connection: "close" });
  response.end(typeof body === "string" ? body : decodeUtf8(body));
}

/** Downloads an export's file: it gets its name only when all of it is there, and is what the server said it would be. */
import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { openDownload, refusalOf, type Target } from "../client.ts";
import { EXIT, type Failure, failed, reasonOf } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import type { ExportAnswer } from "./export-answers.ts";

/** Who can read exports can read what was sent. */
const OWNER_ONLY = 0o600;

/** Gives why there is no file, or undefined. `tell` hears how many bytes have come. */
export async function download(
  target: Target,
  { bytes, id, sha256 }: ExportAnswer,
  path: string,
  {
    io,
    signal,
    tell,
  }: { readonly io: Io; readonly signal: AbortSignal; readonly tell: (bytes: number) => void },
): Promise<Failure | undefined> {
  const call = { method: "GET", path: `/api/v1/exports/${id}/file`, signal } as const;
  const answer = await openDownload(target, call, io);
  if (answer.kind === "failed") return answer;
  if (answer.kind === "answer") return refusalOf(answer);
  const temporary = `${path}.${process.pid}.tmp`;
  const hash = createHash("sha256");
  let file: FileHandle | undefined;
  let length = 0;
  let isLost = false;
  const lost = (): void => {
    isLost = true;
  };
  try {
    file = await open(temporary, "w", OWNER_ONLY);
    for await (const piece of lossTold(answer.body, lost)) {
      await file.writeFile(piece);
      hash.update(piece);
      length += piece.length;
      tell(length);
    }
    await file.close();
    if (hash.digest("hex") !== sha256 || length !== bytes) {
      await rm(temporary, { force: true });
      const message = `what came of the export ${id} is not what the server made: its SHA-256 is another`;
      return failed(
        EXIT.integrity,
        message,
        "download it again; if that fails too, something on the way alters it",
      );
    }
    await rename(temporary, path);
    return undefined;
  } catch (error) {
    await file?.close().catch(() => undefined);
    await rm(temporary, { force: true });
    const why = escapeText(reasonOf(error));
    if (isLost) return failed(EXIT.unreachable, `the download of the export ${id} broke off: ${why}`);
    return failed(EXIT.runtime, `couldn't write ${escapeText(path)}: ${why}`);
  }
}

/** The same pieces; `lost` is called when it is they that fail, and not whoever takes them. */
async function* lossTold(body: AsyncIterable<Uint8Array>, lost: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    lost();
    throw error;
  }
}

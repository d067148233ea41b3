/** Whether witnesses stand behind an event: it is in the very tree whose head they signed. What can't be read is no mismatch, and never green. */
import { createNodeReader, inclusionProof, type VerifierKey, verifyInclusion } from "@tallystick/tlog";
import { grouped } from "./check-event.ts";
import { type ReadLogFile, tileReader } from "./check-head.ts";
import { checkWitnesses, witnessText } from "./check-witnesses.ts";
import { newHasher } from "./primitives.ts";
import { leafOf, type ProofText } from "./proof-text.ts";
import { openHead } from "./signed-head.ts";
import type { PolicyChoice } from "./witness-pin.ts";

export interface ProvenPlace {
  /** The sealed line. */
  readonly line: string;
  readonly index: number;
  /** The checkpoint that witnesses sign: the published one, which may be older than the head of the proof. */
  readonly published: Uint8Array;
  readonly key: VerifierKey;
}

export async function witnessEvent(
  { index, key, line, published }: ProvenPlace,
  { chosen, read }: { readonly chosen: PolicyChoice; readonly read: ReadLogFile },
): Promise<ProofText> {
  const opened = openHead(published, key);
  if (opened.kind === "refused") return unchecked(opened.message);
  const { root, size } = opened.head;
  try {
    const proof = await inclusionProof(
      { index, size },
      createNodeReader(newHasher(), size, tileReader(read)),
      newHasher(),
    );
    if (!verifyInclusion(newHasher(), { index, size, leafHash: leafOf(line), proof, root }))
      return { tone: "red", text: `MISMATCH: the event is not in the tree of checkpoint ${grouped(size)}` };
  } catch (error) {
    return unchecked(error instanceof Error ? error.message : String(error));
  }
  return witnessText(checkWitnesses(opened.head, chosen.policy), chosen);
}

function unchecked(reason: string): ProofText {
  return { tone: "amber", text: `not checked: ${reason}` };
}

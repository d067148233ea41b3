/** The receipts that somebody kept: each verifies by itself, and the log still holds its entry at its index, in the same history. */
import { encodeUtf8, equal } from "../bytes.ts";
import { parseCheckpoint } from "../checkpoint.ts";
import type { TreeHasher } from "../hash.ts";
import { parseNote } from "../note.ts";
import { verifyReceipt } from "../receipt.ts";
import type { Claim, Claims } from "./claims.ts";
import type { LogKey } from "./find-key.ts";
import type { Findings } from "./findings.ts";
import type { NamedReceipt, VerifyInput } from "./input.ts";

/** What a receipt promises: this leaf at this index. */
interface Promised {
  readonly index: number;
  readonly leafHash: Uint8Array;
  readonly name: string;
}

export class ReceiptCheck {
  readonly #findings: Findings;
  readonly #claims: Claims;
  /** The largest index first, so that the next one is taken from the end. */
  #promised: Promised[] = [];
  #nextIndex = Number.POSITIVE_INFINITY;
  #count: number | undefined;

  constructor(claims: Claims, findings: Findings) {
    this.#claims = claims;
    this.#findings = findings;
  }

  /** The index at which `take` must be called next. */
  get nextIndex(): number {
    return this.#nextIndex;
  }

  /** Reads all receipts and checks each by itself. Its checkpoint becomes a claim: two histories can't both be the log's. */
  async read({ evidence, sha256 }: VerifyInput, key: LogKey, hasher: TreeHasher): Promise<void> {
    if (evidence.receipts === undefined) return;
    this.#count = 0;
    const heads: Claim[] = [];
    for await (const receipt of evidence.receipts) {
      this.#count += 1;
      const head = this.#open(receipt, key, { sha256, hasher });
      if (head !== undefined) heads.push(head);
    }
    this.#claims.add(heads, 0);
    this.#promised.sort((a, b) => b.index - a.index);
    this.#nextIndex = this.#promised.at(-1)?.index ?? Number.POSITIVE_INFINITY;
  }

  /** Holds the leaf at `nextIndex` against what was promised. */
  take(leafHash: Uint8Array): void {
    const index = this.#nextIndex;
    while (this.#promised.at(-1)?.index === index) {
      const promised = this.#promised.pop();
      if (promised === undefined || equal(promised.leafHash, leafHash)) continue;
      this.#claims.outsideFault(index);
      const message = `entry ${index} is not the one of the receipt ${promised.name}: it was changed, or the log has another history`;
      this.#fail("receipt-differs", message, index);
    }
    this.#nextIndex = this.#promised.at(-1)?.index ?? Number.POSITIVE_INFINITY;
  }

  /** What the log is too short for was cut off. */
  finish(size: number): void {
    for (const { index, name } of this.#promised.reverse()) {
      const message = `the receipt ${name} is for entry ${index}, but only ${size} entries are there: the end was cut off`;
      this.#fail("truncated", message, size);
    }
    if (this.#count !== undefined) this.#findings.cover("receipts", `${this.#count} receipts`);
  }

  /** Checks a receipt by itself and takes note of what it promises. Gives what its checkpoint claims. */
  #open(
    { name, receipt, bytes }: NamedReceipt,
    { origin, verifiers }: LogKey,
    { sha256, hasher }: Pick<VerifyInput, "sha256"> & { hasher: TreeHasher },
  ): Claim | undefined {
    if (receipt === undefined) {
      this.#fail("receipt-malformed", `${name} is not a receipt`);
      return undefined;
    }
    const verdict = verifyReceipt(receipt, bytes, { verifiers, origin, sha256, hasher });
    if (verdict.kind === "refused") {
      this.#fail(`receipt-${verdict.reason}`, `the receipt ${name}: ${verdict.message}`);
      return undefined;
    }
    const { index, note } = verdict;
    this.#promised.push({ index, name, leafHash: hasher.leaf(encodeUtf8(receipt.entry)) });
    const checkpoint = parseCheckpoint(parseNote(encodeUtf8(note))?.text ?? "");
    if (checkpoint === undefined) throw new TypeError("a receipt that was verified has no checkpoint");
    const { size, root } = checkpoint;
    return {
      size,
      root,
      note,
      check: "receipts",
      isOutside: true,
      what: `the checkpoint in the receipt ${name}`,
    };
  }

  #fail(code: string, message: string, index?: number): void {
    const where = index === undefined ? {} : { index };
    this.#findings.add({ level: "failure", check: "receipts", code, message, ...where });
  }
}

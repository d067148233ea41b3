/** Makes receipts: entry, salt, header and proof of records that are sealed. */
import { decodeUtf8, encodeUtf8, formatTlogProof, type Receipt, receiptOf } from "@tallystick/tlog";
import type { LogReader } from "../sequencer/read.ts";

/** The receipts of some entries against one checkpoint over `size` entries, in the order of the indexes. */
export async function proofReceipts(
  reader: LogReader,
  indexes: readonly number[],
  size: number,
  checkpoint: string,
): Promise<Receipt[]> {
  const prove = reader.prover(size);
  const receipts: Receipt[] = [];
  for (const index of indexes) {
    const { bytes } = await reader.entry(index);
    const proof = formatTlogProof({ index, proof: await prove(index), checkpoint: encodeUtf8(checkpoint) });
    receipts.push(
      receiptOf(decodeUtf8(bytes) ?? "", await reader.body(index), new TextDecoder().decode(proof)),
    );
  }
  return receipts;
}

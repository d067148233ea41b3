/** The guards: the largest head that was ever signed, as the log's folder keeps it and as somebody keeps it elsewhere. */
import { GUARD_FILE_BYTES, GUARD_SLOT_BYTES, type Guard, parseGuard } from "../guard.ts";
import type { Claims } from "./claims.ts";
import type { Findings } from "./findings.ts";
import type { VerifyInput } from "./input.ts";

/** Reads both guards into claims. Must be done before the checkpoint is read: a log that is being written grows meanwhile. */
export async function readGuards(input: VerifyInput, claims: Claims, findings: Findings): Promise<void> {
  const { evidence, directory, read } = input;
  const own = directory === undefined ? undefined : await read("state/guard");
  if (own !== undefined)
    addGuard(own, { what: "the guard in the log's folder", isOutside: false }, { input, claims, findings });
  if (evidence.guard !== undefined)
    addGuard(
      evidence.guard,
      { what: "the guard that was kept elsewhere", isOutside: true },
      { input, claims, findings },
    );
}

function addGuard(
  file: Uint8Array,
  { what, isOutside }: { what: string; isOutside: boolean },
  { input, claims, findings }: { input: VerifyInput; claims: Claims; findings: Findings },
): void {
  const guard = parseGuard(file, input.crc32);
  if (guard === undefined) {
    const message = `${what} is damaged: neither of its slots can be read`;
    findings.add({ level: "failure", check: "guard", code: "guard-malformed", message });
    return;
  }
  if (!hasBothSlots(file, guard, input)) {
    const message = `one of the two slots of ${what} is damaged, so more may have been signed than it says`;
    findings.add({ level: "incomplete", check: "guard", code: "guard-slot", message });
  }
  claims.add([{ size: guard.size, root: guard.root, check: "guard", what, isOutside }], 0);
  findings.cover("guard", `${what}: ${guard.size} entries`);
}

/** Whether the slot that was written before can be read too; it is empty until the second write. */
function hasBothSlots(file: Uint8Array, { sequence }: Guard, { crc32 }: VerifyInput): boolean {
  const other = new Uint8Array(GUARD_FILE_BYTES);
  const at = ((sequence + 1) % 2) * GUARD_SLOT_BYTES;
  other.set(file.subarray(at, at + GUARD_SLOT_BYTES), at);
  return parseGuard(other, crc32) !== undefined || (sequence === 0 && other.every((byte) => byte === 0));
}

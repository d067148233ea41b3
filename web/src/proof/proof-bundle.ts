/** What a third party needs to check an event without this server and without this page, and the command that does it. */
import { encodeBase64 } from "@tallystick/tlog";
import type { ProofBundle } from "./prove-event.ts";

/** The receipt with its bytes, as `tally verify` reads it. */
export function bundleText({ bytes, receipt }: ProofBundle): string {
  const file = bytes === undefined ? receipt : { ...receipt, bytes: encodeBase64(bytes) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

export function bundleName(id: string): string {
  return `${id}.receipt.json`;
}

/** For a shell. A key's name may hold what a shell would take for more than a name. */
export function checkCommand(id: string, vkey: string): string {
  return `tally verify ${bundleName(id)} --vkey '${vkey.replaceAll("'", "'\\''")}'`;
}

/** `tally verify` for the use of other commands: silent when the log holds, its whole report in the failure when not. */
import { EXIT, type Failure, failed } from "./exit.ts";
import type { Io } from "./io.ts";
import { runVerify, type VerifyIo } from "./verify/verify-command.ts";

/** Verifies a data directory or a log's URL, without a memory of earlier runs. */
export async function verifyQuietly(target: string, io: Io): Promise<Failure | undefined> {
  let report = "";
  const write = (text: string): void => {
    report += text;
  };
  const quiet: VerifyIo = { ...verifyIo(io), stdout: { write }, stderr: { write } };
  const exitCode = await runVerify(target, { state: false, output: "text" }, quiet);
  return exitCode === EXIT.ok
    ? undefined
    : failed(exitCode, `verify ${target} ended with ${exitCode}`, report.trim());
}

/** What `verify` needs of the process. */
export function verifyIo({ stdout, stderr, now, env }: Io): VerifyIo {
  return { stdout, stderr, isTty: stderr.isTty, now: now(), env };
}

/** What takes events by other ways than HTTP: syslog, and files that are followed. */
import type { Config } from "./config.ts";
import { type FilesParts, startFiles } from "./files.ts";
import { startSyslog } from "./syslog.ts";

/** Starts them; throws when one can't be, and then none runs. */
export async function startListeners(
  config: Pick<Config, "files" | "syslog">,
  parts: FilesParts,
): Promise<{ stop(): Promise<void> }> {
  const syslog = await startSyslog(config, parts);
  try {
    const files = await startFiles(config.files, parts);
    return {
      async stop() {
        await Promise.all([syslog.stop(), files.stop()]);
      },
    };
  } catch (cause) {
    await syslog.stop();
    throw cause;
  }
}

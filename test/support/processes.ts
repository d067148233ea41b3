/** The processes below another, as Linux lists them. */
import { readdir, readFile } from "node:fs/promises";

export interface ChildOf {
  readonly pid: number;
  /** Its program and arguments. */
  readonly command: string;
}

/** The direct children of a process. */
export async function processesBelow(parent: number): Promise<readonly ChildOf[]> {
  const found: ChildOf[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    // A process may end while we look.
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    // The name, in parentheses, may hold anything; behind it stand the state and the parent.
    const ppid = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    if (ppid !== parent) continue;
    const command = await readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "");
    found.push({ pid: Number(name), command: command.replaceAll("\0", " ") });
  }
  return found;
}

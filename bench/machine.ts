/** Says on what something was measured, so that a figure can be judged and measured again. */
import { readFileSync, statfsSync } from "node:fs";
import { cpus, release, tmpdir, totalmem } from "node:os";

const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  61267: "ext4",
  16914836: "tmpfs",
  1481003842: "xfs",
};

/** One line about this machine and the folder that data goes to. */
export function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const disk = FILE_SYSTEMS[statfsSync(tmpdir()).type] ?? "another file system";
  return `${cpus().length} cores (${first?.model.trim() ?? "?"}), ${memory}, Linux ${release()}, Node ${process.version}, ${disk}`;
}

/** CPU that a process and its threads have used, in microseconds; clock ticks are a hundredth of a second on Linux. */
export function cpuMicroseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return cpuTicks(stat) * 10_000;
}

/** User and system ticks of a `/proc/<pid>/stat` line; the name in it may hold spaces and parentheses. */
export function cpuTicks(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** Resident memory of a process in MiB: now, and at its peak. */
export function memoryMib(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read("VmRSS"), peak: read("VmHWM") };
}

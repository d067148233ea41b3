/** Whether a program that a test needs is on this machine. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where system programs stand that a user's path may leave out. */
const SYSTEM = ["/usr/sbin", "/sbin", "/usr/lib/systemd", "/lib/systemd"];

export function pathOf(program: string): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...SYSTEM];
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

export function installed(program: string): boolean {
  return pathOf(program) !== undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

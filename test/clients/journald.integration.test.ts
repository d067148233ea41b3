import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { installed, pathOf } from "../support/installed.ts";
import { openTestDoor } from "../support/test-door.ts";

const missing = ["systemd-journal-upload", "systemd-journal-remote"].filter((program) => !installed(program));
const skip = missing.length > 0 ? `${missing.join(" and ")} not installed` : false;
const EXPORT = Buffer.concat([
  Buffer.from("__REALTIME_TIMESTAMP=1795386530000000\n_BOOT_ID=8e4b0d3d2f6c4e0a9a1c7b3f5d2e1f00\n"),
  Buffer.from("MESSAGE=sshd: accepted key for alice\nPRIORITY=6\nNOTE\n"),
  Buffer.from([3, 0, 0, 0, 0, 0, 0, 0]),
  Buffer.from("a\nb\n\n"),
]);

test("systemd-journal-upload sends a journal, and each entry is sealed", { skip }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "tally-journal-"));
  const door = await openTestDoor();
  try {
    const journal = join(folder, "a.journal");
    await writeFile(join(folder, "export"), EXPORT);
    await run("systemd-journal-remote", ["-o", journal, join(folder, "export")]);
    // It has no place for a token but the address; it puts /upload behind it by itself.
    const url = `${door.url}/in/${door.token}`;
    await run("systemd-journal-upload", [
      `--url=${url}`,
      `--file=${journal}`,
      "--follow=no",
      `--save-state=${join(folder, "state")}`,
    ]);
    const [sealed] = await door.sealed();
    assert.ok(sealed?.bytes.includes("MESSAGE=sshd: accepted key for alice\n"));
    assert.ok(
      sealed?.bytes.includes(Buffer.from("NOTE\n\u0003\u0000\u0000\u0000\u0000\u0000\u0000\u0000a\nb\n")),
    );
    assert.match(sealed?.header.eventId ?? "", /^s=/);
  } finally {
    await door.close();
    await rm(folder, { recursive: true });
  }
});

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(pathOf(program) ?? program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let text = "";
  child.stderr.on("data", (piece) => {
    text += piece;
  });
  const [code] = await once(child, "exit");
  assert.equal(code, 0, text);
}

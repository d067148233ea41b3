/** x/mod's verdict on our log: xmod/main.go, built once, by the system's package or the pinned module. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Ended, runCommand, type Verdict } from "./command.ts";

export type Go =
  | {
      readonly kind: "ready";
      /** Runs xmod: `-dir DIR` or `-url URL`, and `-vkey VKEY`. */
      readonly run: (args: readonly string[]) => Promise<Verdict>;
    }
  | { readonly kind: "absent"; readonly reason: string };

export type Built =
  | { readonly kind: "built"; readonly folder: string }
  | { readonly kind: "failed"; readonly reason: string };

/** Building Tessera took 40 s with nothing cached, on two cores; a slow line may take some minutes more. */
const BUILD_MS_MAX = 300_000;
/** The largest log of the tests is verified in about a second. */
const RUN_MS_MAX = 120_000;
/** Debian's package golang-golang-x-mod-dev puts its source here. */
const SYSTEM_GOPATH = "/usr/share/gocode";

const sourceFolder = join(import.meta.dirname, "xmod");
const cacheFolder = join(import.meta.dirname, "..", "..", ".cache", "conformance");

/**
 * Finds a way to build xmod: the system's package where there is one, since it needs no network, else the
 * module.
 */
export async function findGo(): Promise<Go> {
  const systemHasPackage = existsSync(join(SYSTEM_GOPATH, "src", "golang.org", "x", "mod", "sumdb", "tlog"));
  const system = systemHasPackage ? await buildXmod(systemBuild) : undefined;
  const built = system?.kind === "built" ? system : await buildXmod(moduleBuild);
  if (built.kind === "failed") return { kind: "absent", reason: built.reason };
  const program = join(built.folder, "xmod");
  return { kind: "ready", run: (args) => runXmod(program, args) };
}

/**
 * Builds with Go into a folder of the cache that bears this name, unless it is there already. `go` is called
 * with `args(folder)`, where `folder` is empty and becomes the cache's when the build has succeeded.
 */
export async function buildOnce(
  name: string,
  args: (folder: string) => readonly string[],
  environment: (folder: string) => Readonly<Record<string, string>>,
): Promise<Built> {
  const version = await runCommand("go", ["version"], { timeoutMs: 10_000 });
  if (version.kind !== "ended") return { kind: "failed", reason: "Go is not installed" };
  const folder = join(cacheFolder, `${name}-${shortHash(version.output)}`);
  if (existsSync(folder)) return { kind: "built", folder };
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    const built = await runCommand("go", args(unfinished), {
      timeoutMs: BUILD_MS_MAX,
      folder: sourceFolder,
      // Go must not fetch another release of itself.
      environment: { GOTOOLCHAIN: "local", ...environment(unfinished) },
    });
    if (built.kind !== "ended" || built.exitCode !== 0) {
      return { kind: "failed", reason: `couldn't build ${name}: ${lastLine(built)}` };
    }
    await moveInto(unfinished, folder);
    return { kind: "built", folder };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

interface XmodBuild {
  readonly name: string;
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const systemBuild: XmodBuild = {
  name: "system",
  flags: ["main.go"],
  environment: { GO111MODULE: "off", GOPATH: SYSTEM_GOPATH, GOFLAGS: "" },
};

const moduleBuild: XmodBuild = {
  name: "module",
  flags: ["."],
  environment: { GO111MODULE: "on", GOFLAGS: "-mod=readonly" },
};

async function buildXmod({ name, flags, environment }: XmodBuild): Promise<Built> {
  const source = await Promise.all(
    ["main.go", "go.mod", "go.sum"].map((file) => readFile(join(sourceFolder, file))),
  );
  return buildOnce(
    `xmod-${name}-${shortHash(Buffer.concat(source))}`,
    // The state of our repository is no part of the program.
    (folder) => ["build", "-buildvcs=false", "-o", join(folder, "xmod"), ...flags],
    () => environment,
  );
}

async function runXmod(program: string, args: readonly string[]): Promise<Verdict> {
  const ended = await runCommand(program, args, { timeoutMs: RUN_MS_MAX });
  if (ended.kind === "absent") throw new Error(`couldn't run ${program}`);
  const accepted = ended.kind === "ended" && ended.exitCode === 0 && ended.output.startsWith("ok ");
  return { kind: accepted ? "ok" : "bad", output: ended.output };
}

/** Puts a finished build in its place. Another process may have been first, and then its build is as good. */
async function moveInto(unfinished: string, folder: string): Promise<void> {
  await rename(unfinished, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
}

function lastLine(built: Ended): string {
  if (built.kind === "absent") return "Go is not installed";
  if (built.kind === "stopped") return "it took too long";
  return built.output.trimEnd().split("\n").at(-1) ?? "";
}

function shortHash(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex").slice(0, 12);
}

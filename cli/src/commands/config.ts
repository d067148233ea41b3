/** `tally config`: the server's configuration, checked or shown, without starting it. */
import type { Command } from "commander";
import type { Io } from "../io.ts";
import { serve } from "./serve.ts";

export function addConfig(program: Command, io: Io): void {
  const command = program.command("config").description("Check or show the configuration of a server.");
  addMode(command, io, {
    name: "check",
    flag: "--check-config",
    description: "Say whether the flags, variables and file of serve are valid: exit 0 or 2.",
  });
  addMode(command, io, {
    name: "show",
    flag: "--show-config",
    description: "Show every setting in force, and where each is from.",
  });
}

function addMode(parent: Command, io: Io, mode: { name: string; flag: string; description: string }): void {
  parent
    .command(mode.name)
    .description(mode.description)
    .usage("[flags of serve]")
    .argument("[flags...]")
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (flags: string[]) => {
      io.setExitCode(await serve([mode.flag, ...flags], io));
    });
}

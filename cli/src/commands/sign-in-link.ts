/** `tally sign-in-link`: a link that signs a browser in once. It goes to standard output alone, for whoever may be an admin. */
import type { Command } from "commander";
import { ask, refusalOf } from "../client.ts";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { readObject } from "../json.ts";
import { escapeText } from "../output.ts";

/** The code of a link: base64url of 256 bits. It goes into an address, so nothing else may pass for one. */
const CODE = /^[\w-]{16,128}$/;

export function addSignInLink(program: Command, io: Io): void {
  const command = program
    .command("sign-in-link")
    .description("Make a link that signs a browser in once, as the admin who makes it, within 15 minutes.");
  addConnectionOptions(command, "admin").action(async (options: ConnectionOptions) => {
    io.setExitCode(await signInLink(options, io));
  });
}

async function signInLink(options: ConnectionOptions, io: Io): Promise<number> {
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const answer = await ask(target, { method: "POST", path: "/api/v1/session/link" }, io);
  if (answer.kind === "failed") return tell(io, answer);
  if (answer.status !== 201) return tell(io, refusalOf(answer));
  const { expires, link } = readObject(answer.bytes) ?? {};
  if (typeof link !== "string" || !CODE.test(link) || typeof expires !== "string")
    return tell(io, failed(EXIT.runtime, "the server's answer is not a link"));
  io.stdout.write(`${target.url}/sign-in#${link}\n`);
  io.stderr.write(`tally: it signs in once, until ${escapeText(expires)}\n`);
  return EXIT.ok;
}

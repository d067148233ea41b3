/** `tally tokens`: list, add and revoke. A new secret is printed once, on standard output, and kept nowhere by us. */
import { type Command, Option } from "commander";
import { readNewToken, readTokensAnswer, type TokenAnswer } from "../answers.ts";
import { ask, refusalOf } from "../client.ts";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText, formatJson, formatTable } from "../output.ts";

type OutputOptions = ConnectionOptions & { readonly output: "table" | "json" };
type AddOptions = OutputOptions & { readonly kind: string; readonly name: string; readonly type: string };

const TOKENS_PATH = "/api/v1/tokens";
/** A token's id is made of letters and digits; anything else has no place in the path. */
const TOKEN_ID = /^[A-Za-z0-9]{1,64}$/;

export function addTokens(program: Command, io: Io): void {
  const tokens = program.command("tokens").description("List, add and revoke tokens (needs an admin token).");
  const list = tokens.command("list").description("List the tokens, without their secrets.");
  addConnectionOptions(list.addOption(outputOption()), "admin").action(async (options: OutputOptions) => {
    io.setExitCode(await listTokens(options, io));
  });
  const add = tokens
    .command("add")
    .description("Make a token and print its secret, which is shown this once.")
    .addOption(
      new Option("--kind <kind>", "what it allows")
        .choices(["ingest", "read", "admin"])
        .makeOptionMandatory(),
    )
    .requiredOption("--name <name>", "the person or machine that it stands for")
    .addOption(
      new Option("--type <type>", "what the name names").choices(["machine", "human"]).default("machine"),
    );
  addConnectionOptions(add.addOption(outputOption()), "admin").action(async (options: AddOptions) => {
    io.setExitCode(await addToken(options, io));
  });
  const revoke = tokens
    .command("revoke")
    .description("End a token. What was sent with it stays.")
    .argument("<id>", "the token's id, from the list");
  addConnectionOptions(revoke, "admin").action(async (id: string, options: ConnectionOptions) => {
    io.setExitCode(await revokeToken(id, options, io));
  });
}

async function listTokens(options: OutputOptions, io: Io): Promise<number> {
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const answer = await ask(target, { method: "GET", path: TOKENS_PATH }, io);
  if (answer.kind === "failed") return tell(io, answer);
  const tokens = answer.status === 200 ? readTokensAnswer(answer.bytes) : undefined;
  if (tokens === undefined) return tell(io, refusalOf(answer));
  io.stdout.write(options.output === "json" ? `${formatJson({ tokens })}\n` : tableOf(tokens));
  return EXIT.ok;
}

async function addToken({ kind, name, type, ...options }: AddOptions, io: Io): Promise<number> {
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const body = Buffer.from(JSON.stringify({ kind, name, type }));
  const headers = { "content-type": "application/json" };
  const answer = await ask(target, { method: "POST", path: TOKENS_PATH, headers, body }, io);
  if (answer.kind === "failed") return tell(io, answer);
  const made = answer.status === 201 ? readNewToken(answer.bytes) : undefined;
  if (made === undefined) return tell(io, refusalOf(answer));
  io.stdout.write(options.output === "json" ? `${formatJson(made)}\n` : `${escapeText(made.secret)}\n`);
  io.stderr.write(`tally: made ${kind} token ${escapeText(made.token.id)}; its secret is shown this once\n`);
  return EXIT.ok;
}

async function revokeToken(id: string, options: ConnectionOptions, io: Io): Promise<number> {
  if (!TOKEN_ID.test(id))
    return tell(io, failed(EXIT.usage, "this is not a token's id", "see: tally tokens list"));
  const target = await connect(options, "admin", io.env);
  if ("kind" in target) return tell(io, target);
  const answer = await ask(target, { method: "DELETE", path: `${TOKENS_PATH}/${id}` }, io);
  if (answer.kind === "failed") return tell(io, answer);
  if (answer.status !== 204) return tell(io, refusalOf(answer));
  io.stderr.write(`tally: revoked token ${id}\n`);
  return EXIT.ok;
}

function tableOf(tokens: readonly TokenAnswer[]): string {
  const rows = tokens.map(({ id, kind, name, type, hint }) => [id, kind, name, type, `…${hint}`]);
  return formatTable(["ID", "KIND", "NAME", "TYPE", "ENDS IN"], rows);
}

function outputOption(): Option {
  return new Option("-o, --output <format>", "how to print it").choices(["table", "json"]).default("table");
}

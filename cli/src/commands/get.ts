/** `tally get`: one sealed event, for people, as JSON, or as the exact bytes that were sealed. */
import { type Command, Option } from "commander";
import { type EventAnswer, readEventAnswer } from "../answers.ts";
import { ask, refusalOf, type Target } from "../client.ts";
import { addConnectionOptions, type ConnectionOptions, connect } from "../connection.ts";
import { isEventId } from "../event-id.ts";
import { EXIT, type Failure, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { indentJson, isJson, isObject, readObject } from "../json.ts";
import { escapeLines, escapeText, formatJson, paint, usesColor } from "../output.ts";

type GetOptions = ConnectionOptions & {
  readonly raw?: boolean;
  readonly output: "text" | "json";
  readonly view?: "ocsf" | "ecs";
};

export function addGet(program: Command, io: Io): void {
  const command = program
    .command("get")
    .description("Show one sealed event.")
    .argument("<id>", "the event's id, or its index in the log")
    .option("--raw", "write the exact bytes that were sealed, and nothing else")
    .addOption(
      new Option("-o, --output <format>", "how to show it").choices(["text", "json"]).default("text"),
    )
    .addOption(
      new Option("--view <schema>", "each event of the record as JSON in another schema").choices([
        "ocsf",
        "ecs",
      ]),
    );
  addConnectionOptions(command, "read").action(async (id: string, options: GetOptions) => {
    io.setExitCode(await get(id, options, io));
  });
}

async function get(id: string, options: GetOptions, io: Io): Promise<number> {
  if (!isEventId(id)) return tell(io, NOT_AN_ID);
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  if (options.raw === true) {
    const bytes = await fetchRaw(target, id, io);
    if ("kind" in bytes) return tell(io, bytes);
    io.stdout.write(bytes);
    return EXIT.ok;
  }
  const view = options.view === undefined ? "" : `?view=${options.view}`;
  const answer = await ask(target, { method: "GET", path: `/api/v1/events/${id}${view}` }, io);
  if (answer.kind === "failed") return tell(io, answer);
  const event = answer.status === 200 ? readEventAnswer(answer.bytes) : undefined;
  if (event === undefined) return tell(io, refusalOf(answer));
  if (options.view !== undefined) {
    for (const viewed of event.events) io.stdout.write(`${formatJson(viewed)}\n`);
    return EXIT.ok;
  }
  const json = options.output === "json" ? formatJson(readObject(answer.bytes)) : undefined;
  io.stdout.write(`${json ?? formatEvent(event, usesColor(io.stdout, io.env))}\n`);
  return EXIT.ok;
}

/** The exact bytes that were sealed. */
export async function fetchRaw(target: Target, id: string, io: Io): Promise<Uint8Array | Failure> {
  const answer = await ask(target, { method: "GET", path: `/api/v1/events/${id}/raw` }, io);
  if (answer.kind === "failed") return answer;
  return answer.status === 200 ? answer.bytes : refusalOf(answer);
}

/** An event for people. Its record is laid out if it is JSON; nothing in it can act on a terminal. */
export function formatEvent(event: EventAnswer, color: boolean): string {
  const { header = {} } = event;
  const [parsed] = event.events;
  const rows: [string, string | undefined][] = [
    ["event", textOf(parsed?.["message"])],
    ["time", textOf(parsed?.["time"])],
    ["action", textOf(parsed?.["action"])],
    ["outcome", textOf(parsed?.["outcome"])],
    ["identity", identityOf(parsed?.["actor"])],
    ["id", event.id],
    ["index", String(event.index)],
    ["kind", event.kind],
    ["received", event.received],
    ["source", event.source],
    ["sender", senderOf(header["sender"])],
    ["peer", textOf(header["peer"])],
    ["transport", textOf(header["transport"])],
    ["content", textOf(header["contentType"])],
    ["entry", event.entry],
  ];
  const lines = rows.flatMap(([name, value]) =>
    value === undefined ? [] : [`${paint(name.padEnd(9), "dim", color)}  ${escapeText(value)}`],
  );
  return `${lines.join("\n")}\n\n${formatRecord(event)}`;
}

export const NOT_AN_ID: Failure = failed(
  EXIT.usage,
  "this is not the id of an event",
  "give the id of an acknowledgement (a UUID), or an index",
);

function formatRecord({ kind, raw, header }: EventAnswer): string {
  if (raw !== undefined) return escapeLines(isJson(raw) ? indentJson(raw) : raw);
  return header === undefined
    ? `(this entry is a ${escapeText(kind)} and has no record)`
    : "(the record is not text; --raw gives its bytes)";
}

/** Who it was by the directory, and who stands behind a machine. */
function identityOf(actor: unknown): string | undefined {
  if (!isObject(actor)) return undefined;
  const { behind, identity } = actor;
  const { id, name, team }: Record<string, unknown> = isObject(identity) ? identity : {};
  const who = [id, name, team].map(textOf).filter((text) => text !== undefined);
  const person = textOf(behind);
  const pieces = [
    ...(who.length === 0 ? [] : [who.join(", ")]),
    ...(person === undefined ? [] : [`behind it: ${person}`]),
  ];
  return pieces.length === 0 ? undefined : pieces.join("; ");
}

function senderOf(sender: unknown): string | undefined {
  if (!isObject(sender)) return undefined;
  return `${textOf(sender["name"]) ?? "?"} (${textOf(sender["type"]) ?? "?"})`;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** `tally stats`: how many events there are, by what and when. It writes the pipes for whoever doesn't know them, and shows them. */
import { type Command, InvalidArgumentError } from "commander";
import { connect } from "../connection.ts";
import { EXIT, type Failure, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { escapeText } from "../output.ts";
import { type AskingOptions, addAskingOptions, QUERY_HELP } from "../search/search-options.ts";
import { showSearch } from "../search/show-search.ts";

interface Grouping {
  readonly by?: readonly string[];
  readonly every?: string;
  readonly top?: number;
}

/** As many rows as a table has at most. */
const ROWS_MAX = 10_000;

export function addStats(program: Command, io: Io): void {
  const command = program
    .command("stats")
    .description("Count sealed events, by fields and by time.")
    .argument("[query...]", "which events; all, when there is none")
    .option("--by <fields>", "count for each value, such as actor or actor,action", collectFields)
    .option("--every <length>", "count for each length of time, such as 15m, 1h or 1d", parseLength)
    .option("--top <n>", "the n most frequent only", parseTop)
    .addHelpText("after", QUERY_HELP);
  addAskingOptions(command).action(async (words: string[], options: AskingOptions & Grouping) => {
    io.setExitCode(await stats(words.join(" "), options, io));
  });
}

async function stats(condition: string, options: AskingOptions & Grouping, io: Io): Promise<number> {
  const query = statsQuery(condition, options);
  if (typeof query !== "string") return tell(io, query);
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const { exitStatus = false, output, retries, since, tz, until } = options;
  if (output === "table") io.stderr.write(`tally: ${escapeText(query)}\n`);
  const question = {
    ...{ query, since, until, zone: tz, retries },
    // Of a table there are no pages.
    ...({ order: "desc", limit: 1, isCounted: false } as const),
  };
  return await showSearch(target, question, { format: output, exitStatus }, io);
}

/** The query with the pipe that counts. */
export function statsQuery(condition: string, { by = [], every, top }: Grouping): string | Failure {
  if (top !== undefined && by.length === 0 && every === undefined)
    return failed(EXIT.usage, "--top needs to know of what", "write --by actor --top 10");
  const fields = by.join(", ");
  return [condition.trim(), `| ${pipeOf()}`].join(" ").trim();

  function pipeOf(): string {
    if (every === undefined) {
      if (top !== undefined) return `top ${top} ${fields}`;
      return fields === "" ? "stats count()" : `stats count() by ${fields}`;
    }
    const counted = fields === "" ? `bin ${every}` : `stats count() by bin(${every}), ${fields}`;
    return top === undefined ? counted : `${counted} | sort -count | limit ${top}`;
  }
}

function collectFields(value: string, before: readonly string[] = []): readonly string[] {
  const fields = value.split(",").map((field) => field.trim());
  // The rest of a query has no place here; which names there are, the server knows.
  if (fields.every((field) => /^[^\s|(),]{1,512}$/.test(field))) return [...before, ...fields];
  throw new InvalidArgumentError("Give names of fields with commas between them, such as actor,action.");
}

function parseLength(value: string): string {
  if (/^\d{1,6}[A-Za-z]{1,6}$/.test(value)) return value;
  throw new InvalidArgumentError("Give a length of time, such as 15m, 1h or 1d.");
}

function parseTop(value: string): number {
  if (/^[1-9]\d{0,4}$/.test(value) && Number(value) <= ROWS_MAX) return Number(value);
  throw new InvalidArgumentError(`Give a whole number from 1 to ${ROWS_MAX}.`);
}

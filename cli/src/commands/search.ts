/** `tally search`: the events that match, or the table that pipes make of them; for people, as JSON, or for a spreadsheet. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { connect } from "../connection.ts";
import { tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { type AskingOptions, addAskingOptions, QUERY_HELP } from "../search/search-options.ts";
import { showSearch } from "../search/show-search.ts";

type SearchOptions = AskingOptions & {
  readonly limit: number;
  readonly all?: boolean;
  readonly order: "asc" | "desc";
  readonly total?: boolean;
};

/** What fits a screen or two. */
const LIMIT_DEFAULT = 50;

const PIPES_HELP = `
Pipes make a table of what is found:
  'is:failed | top 10 actor'  'verb:delete | stats count(), distinct(actor) by service, bin(1h)'`;

export function addSearch(program: Command, io: Io): void {
  const command = program
    .command("search")
    .description("Find sealed events.")
    .argument("[query...]", "what to find; everything, when there is none")
    .option("--limit <n>", "how many events at most", parseLimit, LIMIT_DEFAULT)
    .addOption(new Option("--all", "all that match").conflicts("limit"))
    .addOption(
      new Option("--order <order>", "desc: newest first; asc: oldest first")
        .choices(["asc", "desc"])
        .default("desc"),
    )
    .option("--total", "also say how many events there are in all")
    .addHelpText("after", QUERY_HELP + PIPES_HELP);
  addAskingOptions(command).action(async (words: string[], options: SearchOptions) => {
    io.setExitCode(await search(words.join(" "), options, io));
  });
}

async function search(query: string, options: SearchOptions, io: Io): Promise<number> {
  const target = await connect(options, "read", io.env);
  if ("kind" in target) return tell(io, target);
  const { all = false, exitStatus = false, limit, order, output, retries, since, total, tz, until } = options;
  const question = {
    ...{ query, since, until, zone: tz, order, limit: all ? Infinity : limit, retries },
    isCounted: total === true,
  };
  return await showSearch(target, question, { format: output, exitStatus }, io);
}

function parseLimit(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("Give a whole number from 1 to 999999999, or use --all.");
}

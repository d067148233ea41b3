/** What a server says of a query that it can't take: each mistake with a mark under its place, and what to write instead. */
import { type QueryProblem, readError } from "../answers.ts";
import { type Answer, refusalOf } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import { escapeText } from "../output.ts";
import { widthOf } from "./text-width.ts";

/** The refusals that whoever typed the command can mend. */
const TYPED: ReadonlySet<string> = new Set([
  "query-syntax",
  "bad-time",
  "bad-limit",
  "bad-index",
  "bad-request",
]);

/** The refusal of a request that asked for `query`, and for `others` by the names of their parameters. */
export function queryRefusal(
  answer: Answer,
  query: string,
  others: Readonly<Record<string, string | undefined>> = {},
): Failure {
  const error = readError(answer.bytes);
  const { code = "", offset, parameter, problems } = error ?? {};
  const { message, hint, exitCode } = refusalOf(answer);
  const asked = parameter === undefined ? query : (others[parameter] ?? "");
  if (problems !== undefined) {
    const blocks = problems.map((problem) => problemText(problem, asked));
    return failed(EXIT.usage, blocks.join("\ntally: "));
  }
  if (code === "query-syntax" && offset !== undefined && offset <= query.length)
    return failed(EXIT.usage, [message, ...markedLines({ offset, length: 0 }, query)].join("\n"), hint);
  if (TYPED.has(code)) return failed(EXIT.usage, message, hint);
  // 4 says that nothing matched, and a server that has no search says nothing of the kind.
  return failed(exitCode === EXIT.notFound ? EXIT.runtime : exitCode, message, hint);
}

/** What is wrong with a query, or worth saying about it: several lines, without a line feed at the end. */
export function problemText({ fix, hint, message, ...place }: QueryProblem, query: string): string {
  return [
    escapeText(message),
    ...markedLines(place, query),
    `  ${escapeText(hint)}`,
    ...(fix === undefined ? [] : [`  try: ${escapeText(fix)}`]),
  ].join("\n");
}

// A place outside of the query is a stranger's invention, and gets no mark.
function markedLines(
  { length, offset }: Pick<QueryProblem, "offset" | "length">,
  query: string,
): readonly string[] {
  if (offset > query.length) return [];
  const before = widthOf(escapeText(query.slice(0, offset)));
  const marked = widthOf(escapeText(query.slice(offset, offset + length)));
  return [`  ${escapeText(query)}`, `  ${" ".repeat(before)}${"^".repeat(Math.max(1, marked))}`];
}

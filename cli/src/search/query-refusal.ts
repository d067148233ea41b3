/** What a server says of a query that it can't take: the query with a mark under the place, and what to write instead. */
import { readError } from "../answers.ts";
import { type Answer, refusalOf } from "../client.ts";
import { EXIT, type Failure, failed } from "../exit.ts";
import { escapeText } from "../output.ts";
import { widthOf } from "./text-width.ts";

/** The refusals that whoever typed the command can mend. */
const TYPED: ReadonlySet<string> = new Set(["query-syntax", "bad-time", "bad-limit", "bad-index"]);

/** The refusal of a request that asked for `query`. */
export function queryRefusal(answer: Answer, query: string): Failure {
  const { code, offset } = readError(answer.bytes) ?? { code: "", offset: undefined };
  const { message, hint, exitCode } = refusalOf(answer);
  if (code === "query-syntax" && offset !== undefined && offset <= query.length) {
    const mark = `${" ".repeat(widthOf(escapeText(query.slice(0, offset))))}^`;
    return failed(EXIT.usage, `${message}\n  ${escapeText(query)}\n  ${mark}`, hint);
  }
  if (TYPED.has(code)) return failed(EXIT.usage, message, hint);
  // 4 says that nothing matched, and a server that has no search says nothing of the kind.
  return failed(exitCode === EXIT.notFound ? EXIT.runtime : exitCode, message, hint);
}

/** After the demo: the server once more on the same log, for a person to try things on, until Ctrl-C. */
import { join } from "node:path";
import { serverProgram } from "../commands/serve.ts";
import { EXIT, failed, tell } from "../exit.ts";
import type { Io } from "../io.ts";
import { quote } from "../output.ts";
import { configPath, type Stage, startServer } from "./server-process.ts";
import type { Figures } from "./story.ts";

/** Starts the server, says what to try, and waits; gives the exit code. A signal is the way to end it, so it is no failure. */
export async function stay(
  folder: string,
  { answers, example }: Pick<Figures, "answers" | "example">,
  stage: Stage,
  io: Io,
): Promise<number> {
  const server = await startServer(serverProgram(), folder, stage);
  if (stage.signal === undefined)
    io.stdout.write(
      invitation({
        url: server.url,
        folder,
        example,
        invocation: io.invocation,
        readToken: server.readToken,
        searches: answers.map(({ query }) => query),
      }),
    );
  const { code, signal } = await server.exit;
  if (code === 0 && stage.signal !== undefined) return EXIT.ok;
  return tell(io, failed(EXIT.runtime, `the server ended with ${signal ?? code}`));
}

/** What to try; each command works when it is pasted. */
export function invitation(at: {
  url: string;
  folder: string;
  example: string;
  invocation: string;
  readToken: string;
  /** Queries that have answers in this log. */
  searches: readonly string[];
}): string {
  const { url, folder, example, invocation, readToken, searches } = at;
  const data = quote(folder);
  const server = `--url ${url} --data ${data}`;
  return [
    "",
    "The log is served until you press Ctrl-C. Open it:",
    `  ${url}/${nightOf(searches)}#token=${readToken}`,
    "Or try:",
    ...searches.map((query) => `  ${invocation} search ${server} ${quote(query)}`),
    `  ${invocation} search ${server} is:privileged`,
    `  ${invocation} stats ${server} identity:bruno --by source.type,actor.name`,
    `  ${invocation} coverage ${server}`,
    `  ${invocation} tail ${server}`,
    `  ${invocation} send ${server} --actor alice --action feature.update --target checkout-v2`,
    `  ${invocation} get ${server} ${example}`,
    `  ${invocation} verify ${data} --search --config ${quote(configPath(folder))}`,
    "Sources and Settings are for admins, who sign in by another link:",
    `  ${invocation} sign-in-link ${server}`,
    `The tokens are in ${join(folder, "tokens.env")}`,
    "",
  ].join("\n");
}

/** The page begins with the night's first question: the demo's day is yesterday, and the last 24 hours hold little of it. */
function nightOf([search]: readonly string[]): string {
  return search === undefined ? "" : `?${new URLSearchParams({ q: search, since: "7d" })}`;
}

/** Runs one command of `tally` in memory: its arguments are parsed as a shell's are, and a script answers in the server's place. */
import type { Exchange, ExchangeAnswer, ExchangeRequest } from "../../cli/src/exchange.ts";
import type { Io } from "../../cli/src/io.ts";
import { runProgram } from "../../cli/src/program.ts";
import { createTestIo } from "./cli-io.ts";

export interface RanCommand {
  /** 2 when the arguments were refused. */
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
  readonly pauses: readonly number[];
  readonly requests: readonly ScriptedRequest[];
}

export interface ScriptedRequest extends ExchangeRequest {
  readonly url: URL;
}

/** What comes in turn for each request: an answer, the connection's error, or a function of the request. */
export type Script = readonly (ExchangeAnswer | Error | ((request: ScriptedRequest) => ExchangeAnswer))[];

export async function runCommand(
  args: readonly string[],
  script: Script,
  parts: Partial<Io> = {},
): Promise<RanCommand> {
  const requests: ScriptedRequest[] = [];
  const left = [...script];
  const exchange: Exchange = async (url, init) => {
    const request = { ...init, url: new URL(url) };
    requests.push(request);
    const answer = left.shift() ?? new Error("no answer is left");
    if (answer instanceof Error) throw answer;
    return typeof answer === "function" ? answer(request) : answer;
  };
  let code: number | undefined;
  const setExitCode = (value: number): void => {
    code = value;
  };
  const { io, out, err, pauses } = createTestIo({ exchange, setExitCode, ...parts });
  await runProgram([...args, "--token", "tly_test"], io);
  return { code, out: out(), err: err(), pauses, requests };
}

/** An answer with a JSON body. */
export function jsonAnswer(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): ExchangeAnswer {
  return new Response(JSON.stringify(body), { status, headers });
}

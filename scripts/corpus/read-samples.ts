/** Reads the records of the corpus' folders `normalise`, `detect` and `attack`, each in the form in which its vendor sends it. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { parse } from "yaml";
import { expectedOfAuditd, expectedOfDatadog, expectedOfEcs, expectedOfUdm } from "./expected.ts";
import { type Expected, isJson, type Sample } from "./sample.ts";

/** All samples of a corpus, in the order of their files. */
export function* readSamples(root: string): Generator<Sample> {
  for (const kind of ["normalise", "detect", "attack"]) {
    for (const path of filesIn(join(root, kind))) yield* samplesOf(relative(root, path), path);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function* samplesOf(file: string, path: string): Generator<Sample> {
  const [, kind = ""] = file.split("/");
  const text = (): string => readFileSync(path, "utf8");
  const one = (source: string, content: string, more: Partial<Sample> = {}): Sample => ({
    source,
    file,
    text: content,
    ...more,
  });
  if (kind === "elastic-package") return yield* elastic(file, path);
  if (kind === "datadog-extras") return yield* datadog(file, text());
  if (kind === "chronicle-udm") return yield* chronicle(file, path);
  if (kind === "linux-auditd") return yield* auditd(file, path);
  if (kind === "github-webhooks") {
    const name = basename(dirname(path));
    return yield one("github webhooks", text(), { headers: { "x-github-event": name }, protocol: "github" });
  }
  if (kind === "gcp-cloudevents") return yield one("google cloudevents", text());
  if (["gcp-audit", "cdevents"].includes(kind)) return yield one(kind, text());
  if (kind === "loghub") {
    if (path.endsWith(".log"))
      for (const line of linesOf(text())) yield one(`loghub ${basename(dirname(path))}`, line);
    return;
  }
  if (kind === "opensearch-catalog" || kind === "opensearch-sa") {
    const source = kind === "opensearch-sa" ? kind : `opensearch ${basename(dirname(dirname(path)))}`;
    if (path.endsWith(".log")) for (const line of linesOf(text())) yield one(source, line);
    else for (const value of jsonsOf(text())) yield one(source, JSON.stringify(value));
    return;
  }
  if (kind === "panther") return yield* panther(file, text());
  if (kind === "wazuh-ruleset-tests") {
    for (const [, line = ""] of text().matchAll(/^log \d+ (?:pass|fail) = (.*)$/gm))
      if (line.trim() !== "") yield one(`wazuh ${basename(path, ".ini")}`, line);
    return;
  }
  if (kind === "falco-k8s-audit" && path.endsWith(".json")) {
    for (const value of jsonsOf(text())) yield one("kubernetes audit", JSON.stringify(value));
    return;
  }
  if (kind === "sigma-regression" && path.endsWith(".json")) {
    for (const value of jsonsOf(text())) yield one("windows (sigma)", JSON.stringify(value));
    return;
  }
  if (file.startsWith("attack/") && path.endsWith(".json")) {
    for (const value of jsonsOf(text()))
      yield one(kind === "otrf" ? `otrf ${basename(path).slice(0, 24)}` : kind, JSON.stringify(value));
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** One document, an array of them, or several one after the other. */
function jsonsOf(text: string): readonly unknown[] {
  const whole = parsed(text);
  if (Array.isArray(whole)) return whole;
  if (whole !== undefined) return [whole];
  const lines = linesOf(text);
  const documents = lines.map(parsed);
  if (documents.every(isJson)) return documents;
  // Printed over several lines, an object ends where a line is its brace alone.
  return text.split(/(?<=^\}),?\s*$/m).flatMap((part) => parsed(part.replace(/^[\s,[\]]+/, "")) ?? []);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* elastic(file: string, path: string): Generator<Sample> {
  if (path.endsWith("-expected.json") || path.endsWith(".yml")) return;
  const text = readFileSync(path, "utf8");
  const source = `elastic ${file.split("/").slice(2, 4).join(" ")}`.replace(/ _dev| test-.*/g, "");
  const expected = expectedList(`${path}-expected.json`);
  const document: unknown = path.endsWith(".json") ? JSON.parse(text) : undefined;
  const events = isJson(document) && Array.isArray(document["events"]) ? document["events"] : undefined;
  const records = events?.map((event) => recordOf(event)) ?? linesOf(text);
  const isAligned = records.length === expected.length;
  for (const [i, record] of records.entries()) {
    const fields = isAligned ? expected[i] : undefined;
    if (!isJson(fields)) yield { source, file, text: record };
    else yield { source, file, text: record, expected: withoutArrival(expectedOfEcs(fields), events?.[i]) };
  }
}

/** A time that stands beside the record is the one at which it arrived there. */
function withoutArrival({ time, ...expected }: Expected, event: unknown): Expected {
  const isArrival = isJson(event) && time !== undefined && event["@timestamp"] === time;
  return time === undefined || isArrival ? expected : { ...expected, time };
}

/** Elastic's agent carries a line in `message`, or an object in `json`, beside its own members. */
function recordOf(event: unknown): string {
  if (!isJson(event)) return JSON.stringify(event);
  const { json, message } = event;
  if (isJson(json)) return JSON.stringify(json);
  return typeof message === "string" ? message : JSON.stringify(event);
}

function expectedList(path: string): readonly unknown[] {
  try {
    const document: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isJson(document) && Array.isArray(document["expected"]) ? document["expected"] : [];
  } catch {
    return [];
  }
}

function* datadog(file: string, text: string): Generator<Sample> {
  const document: unknown = parse(text, { logLevel: "silent" });
  const tests = isJson(document) && Array.isArray(document["tests"]) ? document["tests"] : [];
  for (const test of tests) {
    if (!isJson(test) || typeof test["sample"] !== "string") continue;
    const result = test["result"];
    const expected = isJson(result) ? { expected: expectedOfDatadog(result) } : {};
    yield { source: "datadog pipelines", file, text: test["sample"], ...expected };
  }
}

function* chronicle(file: string, path: string): Generator<Sample> {
  if (!path.includes("/raw_logs/")) return;
  const raw: unknown = JSON.parse(readFileSync(path, "utf8"));
  const want: unknown = JSON.parse(
    readFileSync(
      path.replace("/raw_logs/", "/expected_events/").replace("_log.json", "_events.json"),
      "utf8",
    ),
  );
  const logs =
    isJson(raw) && isJson(raw["raw_logs"]) && Array.isArray(raw["raw_logs"]["entries"])
      ? raw["raw_logs"]["entries"]
      : [];
  const events = isJson(want) && Array.isArray(want["events"]) ? want["events"] : [];
  for (const [i, entry] of logs.entries()) {
    if (!isJson(entry) || typeof entry["data"] !== "string") continue;
    const event = logs.length === events.length ? events[i] : undefined;
    const expected = isJson(event) ? { expected: expectedOfUdm(event) } : {};
    yield { source: "google udm", file, text: entry["data"], ...expected };
  }
}

function* auditd(file: string, path: string): Generator<Sample> {
  if (path.endsWith(".log")) {
    const golden = goldenOf(`${path}.golden`);
    const lines = linesOf(readFileSync(path, "utf8"));
    for (const [i, line] of lines.entries()) {
      const event = golden.length === lines.length ? golden[i] : undefined;
      yield {
        source: "auditd lines",
        file,
        text: line,
        ...(isJson(event) ? { expected: expectedOfAuditd(event) } : {}),
      };
    }
  }
  if (!path.endsWith(".yaml")) return;
  const golden = new Map(
    goldenOf(path.replace(".yaml", ".json.golden")).flatMap((test): [unknown, unknown][] =>
      isJson(test) ? [[test["test_name"], test["event"]]] : [],
    ),
  );
  const document: unknown = parse(readFileSync(path, "utf8"));
  const tests = isJson(document) && isJson(document["tests"]) ? document["tests"] : {};
  for (const [name, lines] of Object.entries(tests)) {
    if (typeof lines !== "string") continue;
    const event = golden.get(name);
    // As a file that is followed gives them: the records of one serial are one.
    yield {
      source: "auditd events",
      file: `${file} ${name}`,
      text: linesOf(lines).join("\n"),
      ...(isJson(event) ? { expected: expectedOfAuditd(event) } : {}),
    };
  }
}

function goldenOf(path: string): readonly unknown[] {
  try {
    const document: unknown = JSON.parse(readFileSync(path, "utf8"));
    return Array.isArray(document) ? document : [];
  } catch {
    return [];
  }
}

function* panther(file: string, text: string): Generator<Sample> {
  const source = `panther ${basename(dirname(file)).replace(/_rules$/, "")}`;
  let document: unknown;
  try {
    document = parse(text, { logLevel: "silent" });
  } catch {
    return;
  }
  const tests = isJson(document) && Array.isArray(document["Tests"]) ? document["Tests"] : [];
  for (const test of tests) {
    if (isJson(test) && isJson(test["Log"])) yield { source, file, text: JSON.stringify(test["Log"]) };
  }
}

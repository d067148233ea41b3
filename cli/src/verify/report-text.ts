/** A report for people: the verdict first. Whatever came out of the log is escaped, so that it can't forge a line or obey a terminal. */
import type { Check, Finding, Report } from "@tallystick/tlog";
import { escapeText } from "../output.ts";
import { formatOthersCommands } from "./others-commands.ts";
import type { LogTarget } from "./verify-log.ts";

const MARKS = { passed: "✓", failed: "✗", incomplete: "!", skipped: "–" } as const;
const VERDICTS = {
  ok: "OK: everything that could be checked holds",
  incomplete: "INCOMPLETE: what is there holds, but it is not all, or not fresh",
  failed: "FAILED: what was sealed is not what is there",
} as const;

export function formatReport(report: Report, target: LogTarget): string {
  const { verdict, origin, size, root, checks, findings, unchecked } = report;
  const lines: string[] = [VERDICTS[verdict]];
  if (report.firstBadIndex !== undefined) lines.push(`  first bad index  ${report.firstBadIndex}`);
  if (origin !== undefined) lines.push(`  log      ${origin}`);
  if (size !== undefined) lines.push(`  entries  ${size}${kindsOf(report)}`, `  root     ${root}`);
  lines.push("", ...checks.map(checkLine));
  if (findings.length > 0) lines.push("", "Findings", ...findings.map(findingLine));
  lines.push("", "Not checked", ...unchecked.map((sentence) => `  - ${sentence}`));
  lines.push("", ...formatOthersCommands(report, target));
  return `${lines.map(escapeText).join("\n")}\n`;
}

function kindsOf({ entries }: Report): string {
  const kinds = Object.entries(entries).filter(([, count]) => count > 0);
  return kinds.length === 0 ? "" : ` (${kinds.map(([kind, count]) => `${kind} ${count}`).join(", ")})`;
}

function checkLine({ name, result, detail }: Check): string {
  return `  ${MARKS[result]} ${name.padEnd(15)}  ${result === "skipped" ? "not checked" : detail}`.trimEnd();
}

function findingLine({ level, check, index, message }: Finding): string {
  return `  ${level}, ${check}${index === undefined ? "" : `, index ${index}`}: ${message}`;
}

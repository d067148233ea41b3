/** Sources and refused requests as text for people. */
import { escapeText, formatTable } from "../output.ts";
import type { RefusalAnswer, SourceAnswer } from "./source-answers.ts";

export function sourcesTable(sources: readonly SourceAnswer[], nowMs: number): string {
  const rows = sources.map((source) => {
    const { arrived, hint, name, protocols, rate, refused, signed, silence, type } = source;
    const { events, last } = arrived ?? source;
    const silent = arrived?.is_silent === true ? ", silent" : "";
    const seen = protocols.length === 0 ? "–" : protocols.join(" ");
    return [
      ...[name, type, seen, String(events), last === null ? "–" : `${ago(Date.parse(last), nowMs)}${silent}`],
      ...[String(refused), rate === null ? "–" : `${rate}/s`],
      ...[silence === "rhythm" ? "–" : silence, signed ? "yes" : "no", `…${hint}`],
    ];
  });
  return formatTable(
    [
      "NAME",
      "TYPE",
      "SENDS",
      "EVENTS",
      "LAST",
      "REFUSED",
      "LIMIT",
      "SILENT AFTER",
      "SIGNED",
      "TOKEN ENDS IN",
    ],
    rows,
  );
}

/** Such as `3 s ago: 401 bad-token from 192.0.2.1:5 as github: this token is not known here`. */
export function refusalLine(refusal: RefusalAnswer, nowMs: number): string {
  const { atMs, code, message, offset, peer, protocol, source, status } = refusal;
  const who = source === undefined ? "no known source" : source;
  const place = offset === undefined ? "" : ` (byte ${offset})`;
  return escapeText(
    `${ago(atMs, nowMs)}: ${status} ${code}: ${protocol} from ${peer}, ${who}: ${message}${place}`,
  );
}

function ago(thenMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.round((nowMs - thenMs) / 1000));
  if (seconds < 120) return `${seconds} s ago`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min ago`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h ago`;
  return `${Math.round(seconds / 86_400)} days ago`;
}

/** Syslog's frames, RFC 5424 and RFC 3164, with their priority or as they stand in files (also RFC 6587 without its lengths). */
import type { Severity } from "@tallystick/event";
import { toSeverity } from "../event.ts";
import type { Hints } from "../parser.ts";
import { readTime } from "../time.ts";
import { OFFSETS } from "../zone-names.ts";
import { type Envelope, type Opened, readText } from "./envelope.ts";

const PRIORITY = /^<(\d{1,3})>/;
/** RFC 5424, section 6: version, time, host, program, process, message id; structured data and message follow. */
const HEADER_5424 = /^1 (\S{1,64}) (\S{1,255}) (\S{1,128}) (\S{1,128}) (\S{1,64}) /;
/** The same with parts left out, before a format that says by its beginning that the message is there. */
const BARE_5424 =
  /^1 (\S{1,64}) (\S{1,255}) (?:(\S{1,128}) (?:\S{1,128} (?:\S{1,64} (?:- ?)?)?)?)?\ufeff?(?=\{"|CEF:|LEEF:|<\?xml )/;
/** RFC 3164, section 4.1, and what programs have made of it: a year, a zone, milliseconds, or ISO 8601 in its place. */
const TIME_3164 =
  /^((?:\d{4} )?[A-Z][a-z]{2} [ \d]?\d(?: \d{4})? \d\d:\d\d:\d\d(?:\.\d{1,9})?(?: ?(?:UTC|GMT|[+-]\d{4}))?|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?):? {1,2}/;
/** AIX puts facility and level before the program. */
const LEVEL =
  /^[a-z0-9]{3,9}(?:\|[a-z]{3,9})?:(?:emerg|alert|crit|err|error|warn|warning|notice|info|debug) /;
const HOST = /^([A-Za-z0-9._:%-]{1,255}) /;
/** GDM leaves a bracket behind its name, Oracle has blanks in its, and Kerberos a level behind its process. */
const TAG =
  /^([A-Za-z0-9_./@()=-]{1,128}?|Oracle (?:Unified )?Audit)\]?(?:\[([^\]\s]{1,64})\])?(?:\(\w{1,16}\))?:(?: |$)/;
/** Formats that are sent in frames without a program. */
const OWN_FRAME = /^(?:CEF:|LEEF:|%[A-Z][A-Z0-9_]*-)/;
const NIL = "-";
const PARAMETER = /([^\s="\]]{1,32})="([^"\\\]]*(?:\\.[^"\\\]]*)*)"/g;
const VALUE_CHARACTERS_MAX = 256;
/** More parameters than this are left to the record. */
const PARAMETERS_MAX = 32;

export const syslog: Envelope = (content, how) => {
  if (typeof content !== "string") return undefined;
  const [whole = "", priority] = PRIORITY.exec(content) ?? [];
  const rest = content.slice(whole.length);
  const level = priority === undefined ? undefined : Number(priority) % 8;
  if (priority !== undefined && Number(priority) > 191) return undefined;
  const severity = toSeverity(level);
  return (
    modern(rest, severity) ??
    bare(rest, severity) ??
    old(rest, { severity, hasPriority: priority !== undefined, how })
  );
};

function modern(rest: string, severity: Severity | undefined): Opened | undefined {
  const header = HEADER_5424.exec(rest);
  if (header === null) return undefined;
  const [all, time, host, program, , messageId] = header;
  const dataEnd = endOfData(rest, all.length);
  if (dataEnd === undefined) return undefined;
  let from = dataEnd;
  for (const sign of [" ", "\ufeff"]) if (rest[from] === sign) from += 1;
  const message = rest.slice(from);
  const data = rest.slice(all.length, dataEnd);
  const read = readTime(time, { receivedUs: 0 });
  const said = (text: string | undefined): string | undefined => (text === NIL ? undefined : text);
  return {
    contents: [readMessage(message === "" ? data : message)],
    hints: {
      time: read?.time,
      noZone: read?.noZone,
      utcOffset: read?.utcOffset,
      host: said(host),
      program: said(program),
      severity,
      labels: labelsOf(message === "" ? NIL : data, said(messageId)),
    },
  };
}

function bare(rest: string, severity: Severity | undefined): Opened | undefined {
  const [all, time, host, program] = BARE_5424.exec(rest) ?? [];
  const read = readTime(time, { receivedUs: 0 });
  if (all === undefined || read === undefined) return undefined;
  const { noZone, time: at, utcOffset } = read;
  const said = { host: host === NIL ? undefined : host, program: program === NIL ? undefined : program };
  return {
    contents: [readMessage(rest.slice(all.length))],
    hints: { time: at, noZone, utcOffset, severity, ...said },
  };
}

/** The parameters of the structured data, RFC 5424, section 6.3.3, and the message's id. */
function labelsOf(data: string, messageId: string | undefined): Hints["labels"] {
  const labels = new Map<string, string>();
  if (data.includes('="')) {
    for (const [, name = "", value = ""] of data.matchAll(PARAMETER)) {
      if (labels.size >= PARAMETERS_MAX) break;
      if (value.length > VALUE_CHARACTERS_MAX) continue;
      labels.set(name, value.includes("\\") ? value.replace(/\\(.)/g, "$1") : value);
    }
  }
  if (messageId !== undefined) labels.set("msgid", messageId);
  return labels.size === 0 ? undefined : Object.fromEntries(labels);
}

/** Where the structured data ends: `-`, or elements in brackets whose values may escape one. */
function endOfData(text: string, from: number): number | undefined {
  if (text[from] === NIL) return from + 1;
  let at = from;
  while (text[at] === "[") {
    let isQuoted = false;
    for (at += 1; at < text.length; at += 1) {
      const c = text[at];
      if (isQuoted && c === "\\") at += 1;
      else if (c === '"') isQuoted = !isQuoted;
      else if (c === "]" && !isQuoted) break;
    }
    if (at >= text.length) return undefined;
    at += 1;
  }
  return at === from ? undefined : at;
}

function old(
  rest: string,
  frame: {
    readonly severity: Severity | undefined;
    readonly hasPriority: boolean;
    readonly how: { readonly receivedUs: number; readonly zone: string | undefined };
  },
): Opened | undefined {
  const { hasPriority, how, severity } = frame;
  const [stamp = "", time] = TIME_3164.exec(rest) ?? [];
  if (time === undefined && !hasPriority) return undefined;
  const read = time === undefined ? undefined : readTime(time, how);
  let message = rest.slice(stamp.length);
  let host: string | undefined;
  let tagged = TAG.exec(message);
  const isOwn = OWN_FRAME.test(message);
  const named = tagged === null && time !== undefined && !isOwn ? HOST.exec(message) : null;
  // Behind a time, the name of a zone is no host's and no program's.
  if (named !== null && OFFSETS.has((named[1] ?? "").replace(/:$/, ""))) return undefined;
  if (named !== null) {
    host = named[1];
    message = message.slice(named[0].length).replace(LEVEL, "");
    tagged = TAG.exec(message);
  }
  const [tag = "", program] = tagged ?? [];
  if (program !== undefined && OFFSETS.has(program)) return undefined;
  // A line that begins with a time alone is somebody else's log, not a frame.
  if (!hasPriority && program === undefined && !OWN_FRAME.test(message)) return undefined;
  const hints: Hints = {
    time: read?.time,
    noZone: read?.noZone,
    utcOffset: read?.utcOffset,
    host,
    program,
    severity,
  };
  return { contents: [readMessage(message.slice(tag.length))], hints };
}

/** What Project Lumberjack put before JSON. */
const CEE = "@cee:";

function readMessage(message: string): unknown {
  return readText(message.startsWith(CEE) ? message.slice(CEE.length).trimStart() : message);
}
